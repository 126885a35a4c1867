<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to plain text: a paragraph a line, a blank line between blocks, notes at the end. An entry: includes everything, imports nothing.
     The view "source", the exact wording of the source, is not made here but by teikit.weave.recover. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:include href="params.xsl"/>
  <xsl:include href="lib/links.xsl"/>
  <xsl:include href="lib/rend.xsl"/>
  <xsl:include href="lib/gaps.xsl"/>
  <xsl:include href="lib/people.xsl"/>
  <xsl:include href="lib/record.xsl"/>
  <xsl:include href="lib/structure.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail" on-multiple-match="use-last" warning-on-multiple-match="no"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:variable name="tk:diplomatic" as="xs:boolean" select="$view eq 'diplomatic'"/>
  <!-- Where a block and where a line begins: two private characters that no font and no project uses, so that white space can be settled at the end. -->
  <xsl:variable name="tk:break" as="xs:string" select="'&#x10FFFD;'"/>
  <xsl:variable name="tk:line" as="xs:string" select="'&#x10FFFC;'"/>

  <xsl:template match="/">
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:if test="$tk:header and empty($tk:title-head) and not($tk:diplomatic)"><xsl:sequence select="$tk:title || $tk:break"/></xsl:if>
      <xsl:apply-templates select="$tk:root"/>
      <xsl:for-each select="$tk:descriptions"><xsl:sequence select="$tk:break"/><xsl:apply-templates select="."/></xsl:for-each>
      <xsl:for-each select="$tk:footnotes"><xsl:sequence select="$tk:break || '[' || tk:note-call(.) || '] '"/><xsl:apply-templates/></xsl:for-each>
    </xsl:variable>
    <xsl:variable name="blocks" select="tokenize(string-join($pieces), $tk:break) ! string-join(tokenize(., $tk:line) ! normalize-space(.), '&#10;') ! replace(., '\n+', '&#10;') ! replace(., '^\n|\n$', '')"/>
    <xsl:value-of select="string-join($blocks[. ne ''], '&#10;&#10;') || '&#10;'"/>
  </xsl:template>

  <!-- Every element: its text, in a block of its own where it stands as one. -->
  <xsl:template match="*" as="xs:string*">
    <xsl:variable name="break" select="if (self::l or self::addrLine or self::item or self::row or self::line) then $tk:line else $tk:break"/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$break"/></xsl:if>
    <xsl:apply-templates/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$break"/></xsl:if>
  </xsl:template>

  <xsl:template match="text()" as="xs:string"><xsl:sequence select="translate(., $tk:break || $tk:line, '')"/></xsl:template>
  <xsl:template match="comment() | processing-instruction() | standOff | TEI/teiHeader | teiCorpus/teiHeader"/>

  <xsl:template match="supplied | unclear | note[@type = 'editorial'][not(tk:is-footnote(.))]" as="xs:string*">
    <xsl:variable name="always" select="$tk:diplomatic or not(self::supplied)"/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$tk:break"/></xsl:if>
    <xsl:sequence select="tk:pre(., '[')[$always]"/>
    <xsl:apply-templates/>
    <xsl:sequence select="tk:post(., if (self::unclear) then '?]' else ']')[$always]"/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$tk:break"/></xsl:if>
  </xsl:template>

  <xsl:template match="gap | space | ellipsis" as="xs:string*">
    <xsl:variable name="words" select="if (desc[normalize-space()]) then tk:plain(desc[1]) else if (exists(tk:gap-size(.))) then tk:gap-words(.) else '...'"/>
    <xsl:sequence select="if ($tk:diplomatic and tk:is-ladder(string(@rend))) then tk:pre(., '') || string-join(desc ! normalize-space()) || tk:post(., '') else '[' || $words || ']'"/>
    <xsl:apply-templates select="* except desc[1]"/>
  </xsl:template>

  <xsl:template match="note[tk:is-footnote(.)]" as="xs:string"><xsl:sequence select="if ($tk:diplomatic) then tk:pre(., '[' || tk:note-call(.) || ']') else '[' || tk:note-call(.) || ']'"/></xsl:template>

  <xsl:template match="choice" as="xs:string*">
    <xsl:variable name="old" select="sic | orig | abbr | am"/>
    <xsl:variable name="new" select="* except $old"/>
    <xsl:choose>
      <xsl:when test="empty($old) or empty($new)"><xsl:for-each select="*"><xsl:sequence select="' / '[position() gt 1]"/><xsl:apply-templates select="."/></xsl:for-each></xsl:when>
      <xsl:when test="$tk:diplomatic"><xsl:apply-templates select="$old"/><xsl:sequence select="(' [recte: ' || string-join($new ! tk:plain(.), ' / ') || ']')[$old/self::sic]"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$new"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="sic" as="xs:string*"><xsl:apply-templates/><xsl:if test="not(parent::choice)"><xsl:sequence select="tk:post(., ' [sic]')"/></xsl:if></xsl:template>

  <xsl:template match="app" as="xs:string*">
    <xsl:variable name="lemma" select="(lem, rdg, rdgGrp)[1]"/>
    <xsl:apply-templates select="$lemma"/>
    <xsl:if test="exists(* except $lemma)"><xsl:sequence select="' ['"/><xsl:for-each select="* except $lemma"><xsl:sequence select="'; '[position() gt 1]"/><xsl:apply-templates select="."/><xsl:sequence select="tokenize(@wit) ! (' ' || replace(., '^#', ''))"/></xsl:for-each><xsl:sequence select="']'"/></xsl:if>
  </xsl:template>

  <xsl:template match="space" as="xs:string*" priority="1"><xsl:sequence select="' '"/><xsl:apply-templates/></xsl:template>
  <xsl:template match="closer/dateline | closer/signed | closer/salute" as="xs:string*"><xsl:sequence select="' '"/><xsl:apply-templates/><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="lb" as="xs:string"><xsl:sequence select="if ($tk:diplomatic or ancestor::head) then $tk:line else ' '"/></xsl:template>
  <xsl:template match="pb" as="xs:string"><xsl:sequence select="if ($tk:diplomatic) then tk:pre(., ' [Page ') || string(@n)[not(tk:is-ladder(string(current()/@rend)))] || tk:post(., '] ') else ' '"/></xsl:template>
  <xsl:template match="cb | gb | milestone" as="xs:string"><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="cit/quote | orth | pron | pos | msIdentifier/* | altIdentifier/* | roleDesc | label | cell | speaker | role | stamp | note[@type = 'handling'] | form | sense | def | gramGrp" as="xs:string*">
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$tk:line[current()/self::speaker], ' '"/></xsl:if><xsl:apply-templates/><xsl:sequence select="if (self::cell) then '  ' else ' '"/>
  </xsl:template>
  <xsl:template match="graphic | media" as="xs:string*"><xsl:sequence select="'[Image' || @url ! (' ' || .) || ']'"/><xsl:apply-templates/></xsl:template>
  <xsl:template match="binaryObject" as="xs:string"><xsl:sequence select="'[Image]'"/></xsl:template>
  <xsl:template match="ptr | ref[not(node())]" as="xs:string"><xsl:sequence select="if (starts-with(@target, '#')) then tk:name-of(tokenize(@target)[1], .) else string(@target)"/></xsl:template>
</xsl:stylesheet>
