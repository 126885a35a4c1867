<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in blocks and lines, with the signs of the view around them: what plain text and Markdown share. Each entry says what tk:literal() does to text. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:variable name="tk:diplomatic" as="xs:boolean" select="$view eq 'diplomatic'"/>
  <!-- Where a block and where a line begins: private characters that no font and no project uses, so that white space can be settled at the end. -->
  <xsl:variable name="tk:break" as="xs:string" select="'&#x10FFFD;'"/>
  <xsl:variable name="tk:line" as="xs:string" select="'&#x10FFFC;'"/>
  <!-- Where what stands before a block ends, as the sign of a quotation in Markdown. -->
  <xsl:variable name="tk:prefix" as="xs:string" select="'&#x10FFFB;'"/>

  <!-- The forms that corrected, regularised and expanded ones stand for: no word of the text is lost in the reading view. -->
  <xsl:variable name="tk:replaced" as="xs:string*" select="if ($tk:diplomatic) then () else distinct-values(
    ($tk:root/descendant::text[not(ancestor::text)]//choice | $tk:descriptions//choice)[(sic | orig | abbr | am) and (* except (sic | orig | abbr | am))]
    ! (string-join((* except (sic | orig | abbr | am)) ! tk:plain(.), ' / ') || ' ← ' || string-join((sic | orig | abbr | am) ! normalize-space(), ' / ')))"/>

  <!-- Every element: its text, in a block of its own where it stands as one. -->
  <xsl:template match="*" as="xs:string*">
    <xsl:variable name="break" select="if (self::l or self::addrLine or self::item or self::row or self::line) then $tk:line else $tk:break"/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$break"/></xsl:if>
    <xsl:apply-templates/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$break"/></xsl:if>
  </xsl:template>

  <!-- Elements that TEI has empty, in a document that has them full. -->
  <xsl:template match="lb[normalize-space()] | pb[normalize-space()] | cb[normalize-space()] | gb[normalize-space()] | milestone[normalize-space()] | ptr[normalize-space()]" priority="30" as="xs:string*"><xsl:next-match/><xsl:apply-templates/></xsl:template>

  <xsl:template match="text()" as="xs:string"><xsl:sequence select="tk:literal(translate(., $tk:break || $tk:line || $tk:prefix, ''))"/></xsl:template>
  <xsl:template match="comment() | processing-instruction() | TEI/standOff | teiCorpus/standOff | TEI/teiHeader | teiCorpus/teiHeader"/>

  <xsl:template match="supplied | unclear | note[@type = 'editorial'][not(tk:is-footnote(.))]" as="xs:string*">
    <xsl:variable name="always" select="$tk:diplomatic or not(self::supplied)"/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$tk:break"/></xsl:if>
    <xsl:sequence select="tk:literal(tk:pre(., '['))[$always]"/>
    <xsl:apply-templates/>
    <xsl:sequence select="tk:literal(tk:post(., if (self::unclear) then '?]' else ']'))[$always]"/>
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$tk:break"/></xsl:if>
  </xsl:template>

  <xsl:template match="gap | space | ellipsis" as="xs:string*">
    <xsl:variable name="ladder" select="$tk:diplomatic and tk:is-ladder(string(@rend))"/>
    <xsl:sequence select="tk:literal(if ($ladder) then tk:pre(., '') else '[')"/>
    <xsl:choose>
      <xsl:when test="desc[normalize-space()]"><xsl:for-each select="desc"><xsl:sequence select="' '[position() gt 1]"/><xsl:apply-templates/></xsl:for-each></xsl:when>
      <xsl:when test="not($ladder)"><xsl:sequence select="tk:literal(if (exists(tk:gap-size(.))) then tk:gap-words(.) else '...')"/></xsl:when>
    </xsl:choose>
    <xsl:sequence select="tk:literal(if ($ladder) then tk:post(., '') else ']')"/>
    <xsl:apply-templates select="node() except desc"/>
  </xsl:template>

  <xsl:template match="note[tk:is-footnote(.)]" as="xs:string"><xsl:sequence select="tk:literal(if ($tk:diplomatic) then tk:pre(., '[' || tk:note-call(.) || ']') else '[' || tk:note-call(.) || ']')"/></xsl:template>

  <xsl:template match="choice" as="xs:string*">
    <xsl:variable name="old" select="sic | orig | abbr | am"/>
    <xsl:variable name="new" select="* except $old"/>
    <xsl:choose>
      <xsl:when test="empty($old) or empty($new)"><xsl:for-each select="*"><xsl:sequence select="' / '[position() gt 1]"/><xsl:apply-templates select="."/></xsl:for-each></xsl:when>
      <xsl:when test="$tk:diplomatic"><xsl:apply-templates select="$old"/><xsl:sequence select="tk:literal(' [' || 'recte: '[$old/self::sic])"/><xsl:for-each select="$new"><xsl:sequence select="' / '[position() gt 1]"/><xsl:apply-templates select="."/></xsl:for-each><xsl:sequence select="tk:literal(']')"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$new"/></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="text()[normalize-space()]"/>
  </xsl:template>
  <xsl:template match="sic" as="xs:string*"><xsl:apply-templates/><xsl:if test="not(parent::choice)"><xsl:sequence select="tk:literal(tk:post(., ' [sic]'))"/></xsl:if></xsl:template>

  <xsl:template match="app" as="xs:string*">
    <xsl:variable name="lemma" select="(lem, rdg, rdgGrp)[1]"/>
    <xsl:apply-templates select="$lemma"/>
    <xsl:if test="exists(* except $lemma)"><xsl:sequence select="tk:literal(' [')"/><xsl:for-each select="* except $lemma"><xsl:sequence select="'; '[position() gt 1]"/><xsl:apply-templates select="."/><xsl:sequence select="tokenize(@wit) ! tk:literal(' ' || replace(., '^#', ''))"/></xsl:for-each><xsl:sequence select="tk:literal(']')"/></xsl:if>
    <xsl:apply-templates select="text()[normalize-space()]"/>
  </xsl:template>

  <xsl:template match="space" as="xs:string*" priority="1"><xsl:sequence select="' '"/><xsl:apply-templates/></xsl:template>
  <xsl:template match="closer/dateline | closer/signed | closer/salute" as="xs:string*"><xsl:sequence select="' '"/><xsl:apply-templates/><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="lb" as="xs:string"><xsl:sequence select="if ($tk:diplomatic or ancestor::head) then $tk:line else ' '"/></xsl:template>
  <xsl:template match="pb" as="xs:string"><xsl:sequence select="if ($tk:diplomatic) then tk:literal(tk:pre(., ' [Page ') || string(@n)[not(tk:is-ladder(string(current()/@rend)))] || tk:post(., '] ')) else ' '"/></xsl:template>
  <xsl:template match="cb | gb | milestone" as="xs:string"><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="cit/quote | orth | pron | pos | msIdentifier/* | altIdentifier/* | roleDesc | label | cell | speaker | role | stamp | note[@type = 'handling'] | form | sense | def | gramGrp" as="xs:string*">
    <xsl:if test="tk:is-block(.)"><xsl:sequence select="$tk:line[current()/self::speaker], ' '"/></xsl:if><xsl:apply-templates/><xsl:sequence select="if (self::cell) then '  ' else ' '"/>
  </xsl:template>
  <xsl:template match="graphic | media" as="xs:string*"><xsl:sequence select="tk:literal('[Image' || @url ! (' ' || .) || ']')"/><xsl:apply-templates/></xsl:template>
  <xsl:template match="binaryObject" as="xs:string"><xsl:sequence select="tk:literal('[Image]')"/></xsl:template>
  <xsl:template match="ptr | ref[not(node())]" as="xs:string"><xsl:sequence select="tk:literal(if (starts-with(@target, '#')) then tk:name-of(tokenize(@target)[1], .) else string(@target))"/></xsl:template>
</xsl:stylesheet>
