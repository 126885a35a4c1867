<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole document: design, title block, text, speakers, colophon. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- The design, read when the transformation is compiled. -->
  <xsl:variable name="tk:design" static="yes" select="unparsed-text('design.typ')"/>

  <xsl:template match="/">
    <xsl:value-of select="'#let diplomatic = ' || ($view eq 'diplomatic') || '&#10;' || $tk:design"/>
    <xsl:text expand-text="yes">#show: document-design.with(
  title: {tk:string($tk:title)}, authors: ({string-join($tk:authors ! (tk:string(.) || ','))}),
  keywords: ({string-join(distinct-values($tk:header/profileDesc/textClass/keywords//term ! tk:plain(.))[. ne ''] ! (tk:string(.) || ','))}),
  lang: {tk:string(tk:language($tk:lang))}, running: {tk:string($tk:short-title)}, date: {tk:string($tk:date-words)}, made: {format-date($tk:made, 'datetime(year: [Y1], month: [M1], day: [D1])')},
  paper: {tk:string($paper)}, font: {tk:string($font)}, size: {if (matches($font-size, '^\d+(\.\d+)?pt$')) then $font-size else '10.5pt'}, line-numbers: {$line-numbers},
)
#title-block(
  kicker: {tk:content($tk:kind)}, subtitle: {tk:content($tk:subtitle)},
  routing: ({string-join($tk:routing[.(2) ne ''] ! ('(' || tk:content(.(1)) || ', ' || tk:content(.(2)) || '),'))}),
  abstract: {tk:content(string-join($tk:abstract ! tk:plain(.), ' '))},
)
</xsl:text>
    <xsl:apply-templates select="$tk:root"/>
    <xsl:for-each select="$tk:descriptions"><xsl:text>&#10;#section-head(1)[Description of the source];&#10;</xsl:text><xsl:apply-templates select="."/></xsl:for-each>
    <xsl:for-each select="$tk:annotations"><xsl:text>&#10;</xsl:text><xsl:apply-templates select="."/></xsl:for-each>
    <xsl:if test="$panels">
      <xsl:call-template name="tk:speakers"/>
      <xsl:call-template name="tk:signs"/>
      <xsl:call-template name="tk:names"/>
      <xsl:call-template name="tk:colophon"/>
    </xsl:if>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="tk:speakers">
    <xsl:if test="exists($tk:speakers)">
      <xsl:text>&#10;#speaker-list((</xsl:text>
      <xsl:for-each select="$tk:speakers">
        <xsl:variable name="voice" select="$tk:voices(.)"/>
        <xsl:variable name="paragraphs" select="key('tk:speech', ., root($tk:root))/ancestor::*[@n][self::p or self::item][1]/@n"/>
        <xsl:value-of select="'(' || $voice?number || ', ' || tk:string($voice?siglum) || ', ' || tk:content($voice?name) || ', ' || tk:content(string-join(distinct-values($paragraphs), ', ')) || '),'"/>
      </xsl:for-each>
      <xsl:text>))</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:key name="tk:speech" match="said[@who]" use="tokenize(@who)"/>

  <!-- The index of names: name, what else is said of it, authorities, paragraphs. -->
  <xsl:template name="tk:names">
    <xsl:variable name="entries" select="$tk:root/descendant::standOff/(listPerson | listPlace | listOrg)/*"/>
    <xsl:if test="exists($entries)">
      <xsl:text>&#10;#name-index((</xsl:text>
      <xsl:for-each-group select="$entries" group-by="if (self::org[@type = 'office']) then 'Offices' else map { 'listPerson': 'Persons', 'listPlace': 'Places', 'listOrg': 'Organisations' }(local-name(..))">
        <xsl:value-of select="'(' || tk:content(current-grouping-key()) || ', ('"/>
        <xsl:for-each select="current-group()">
          <xsl:variable name="name" select="(persName | placeName | orgName | name | head)[1]"/>
          <xsl:variable name="links" select="idno[tk:authority-href(.)]"/>
          <xsl:variable name="mentions" select="key('tk:mention', '#' || @xml:id)/ancestor::*[@n][self::p or self::item][1]/@n"/>
          <xsl:value-of select="'(' || tk:content(if ($name) then tk:plain($name) else (@xml:id, tk:plain(.))[1]) || ', ' ||
            tk:content(string-join((* except ($name, $links)) ! tk:plain(.)[. ne ''], ', ')) ||
            ', (' || string-join($links ! ('(' || tk:content(string-join((@type, .[not(starts-with(., 'http'))] ! normalize-space()), ' ')) || ', ' || tk:string(tk:authority-href(.)) || '),')) || '), ' ||
            tk:content(string-join(distinct-values($mentions), ', ')) || '),'"/>
        </xsl:for-each>
        <xsl:text>)),</xsl:text>
      </xsl:for-each-group>
      <xsl:text>))</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The signs that the text uses. -->
  <xsl:template name="tk:signs">
    <xsl:variable name="text" select="$tk:root/descendant::text[not(ancestor::text)]"/>
    <xsl:variable name="used" select="'gap'[$text//gap], 'supplied'[$text//(supplied | note[@type = 'editorial'])], 'spoken'[$text//said[@who][not(@direct = 'false')]], 'reported'[$text//said[@who][@direct = 'false']],
      'inferred'[$text//said[@who][@cert = ('low', 'medium', 'unknown')]], 'unclear'[$text//unclear], 'added'[$text//add], 'deleted'[$text//(del | surplus)]"/>
    <xsl:value-of select="'&#10;#signs((' || string-join($used ! (tk:string(.) || ',')) || '))'"/>
  </xsl:template>

  <xsl:template name="tk:colophon">
    <xsl:text>&#10;#colophon((</xsl:text>
    <xsl:for-each select="$tk:record[exists(.(2)[normalize-space()])]">
      <xsl:value-of select="'(' || tk:content(.(1)) || ', ' || tk:content(replace(string-join(distinct-values(.(2)[normalize-space()] ! tk:plain(.)), '; '), '([.?!]); ', '$1 ')) || '),'"/>
    </xsl:for-each>
    <xsl:value-of select="'), citation: ' || tk:content($tk:citation || '.') || ', uri: ' || tk:string((tk:href($tk:uri)[matches(., '^https?:')], '')[1]) || ')'"/>
  </xsl:template>

  <!-- When this text was made, for the PDF's own record: its last change, else its publication, else its date; never today. -->
  <xsl:variable name="tk:made" as="xs:date" select="let $full := function($date) { $date ! (. || '-01-01'[string-length($date) eq 4] || '-01'[string-length($date) eq 7])[. castable as xs:date] ! xs:date(.)[year-from-date(.) gt 0] }
    return (max($tk:header/revisionDesc//change/@when ! $full(string())), $tk:file/publicationStmt/date/@when ! $full(string()), $full($tk:when), xs:date('1970-01-01'))[1]"/>

  <xsl:function name="tk:language" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="(lower-case(replace(tk:tag($tag), '-.*$', ''))[matches(., '^[a-z]{2,3}$')][. ne 'und'], 'en')[1]"/>
  </xsl:function>
</xsl:stylesheet>
