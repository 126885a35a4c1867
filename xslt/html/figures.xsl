<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables, figures, formulas. Images are never fetched: a page asks nobody for anything; an image becomes a link, or stands inside as data. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="row[not(parent::table)]" priority="3"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'row'"/></xsl:call-template></xsl:template>
  <xsl:template match="cell[not(parent::row/parent::table)]" priority="3"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'cell'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="table">
    <div class="table-wrap" role="region" tabindex="0" aria-label="{(tk:plain(head[1])[. ne ''], 'Table')[1]}">
      <table>
        <xsl:call-template name="tk:attributes"/>
        <xsl:if test="head"><caption><xsl:for-each select="head"><xsl:apply-templates/></xsl:for-each></caption></xsl:if>
        <tbody><xsl:apply-templates select="* except head, text()[normalize-space()]"/></tbody>
      </table>
    </div>
  </xsl:template>
  <xsl:template match="table/*[not(self::row)]" priority="2"><tr><td colspan="{max((1, ../row ! count(cell)))}"><xsl:next-match/></td></tr></xsl:template>
  <xsl:template match="table/text()"><tr><td colspan="{max((1, ../row ! count(cell)))}"><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="row"><tr><xsl:call-template name="tk:attributes"/><xsl:apply-templates select="node()[self::* or self::text()[normalize-space()]]"/></tr></xsl:template>
  <xsl:template match="row/text()"><td><xsl:value-of select="."/></td></xsl:template>
  <xsl:template match="row/*[not(self::cell)]" priority="2"><td><xsl:next-match/></td></xsl:template>
  <xsl:template match="cell">
    <xsl:variable name="heads" select="@role = 'label' or ../@role = 'label'"/>
    <xsl:element name="{if ($heads) then 'th' else 'td'}">
      <xsl:if test="$heads"><xsl:attribute name="scope" select="if (../@role = 'label') then 'col' else 'row'"/></xsl:if>
      <xsl:if test="@cols castable as xs:positiveInteger and xs:integer(@cols) gt 1"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="@rows castable as xs:positiveInteger and xs:integer(@rows) gt 1"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:call-template name="tk:attributes"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="figure"><xsl:call-template name="tk:block"><xsl:with-param name="tag" select="'figure'"/><xsl:with-param name="class" select="'figure'"/></xsl:call-template></xsl:template>

  <xsl:template match="graphic | media | binaryObject">
    <xsl:variable name="alt" select="(string-join((desc, ../figDesc, ../head) ! tk:plain(.), '. ')[. ne ''], 'Image')[1]"/>
    <xsl:variable name="data" select="if (self::binaryObject) then 'data:' || (@mimeType, 'image/png')[1] || ';base64,' || replace(., '\s', '') else string(@url)"/>
    <xsl:choose>
      <xsl:when test="matches($data, '^data:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+$')"><img src="{$data}" alt="{$alt}"/></xsl:when>
      <xsl:when test="$images and exists(tk:href(@url)[not(matches(., '^[a-z]+:', 'i')) or matches(., '^https?:', 'i')]) and not(self::media[not(starts-with(@mimeType, 'image/'))])"><img src="{tk:href(@url)}" alt="{$alt}" loading="lazy"/></xsl:when>
      <xsl:when test="exists(tk:href(@url)) and tk:may-link(.)"><a class="graphic" href="{tk:href(@url)}"><xsl:value-of select="'Image: ' || @url"/></a></xsl:when>
      <xsl:otherwise><span class="graphic"><xsl:value-of select="'Image ' || @url"/></span></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="not(self::binaryObject)"><xsl:apply-templates/></xsl:if>
  </xsl:template>

  <xsl:template match="formula"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="'code'"/><xsl:with-param name="class" select="'formula'"/></xsl:call-template></xsl:template>
</xsl:stylesheet>
