<?xml version="1.0" encoding="UTF-8"?>
<!-- Manuscript descriptions, as labelled entries: every element of the description keeps its name in words. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="msDesc | msPart | msFrag | msContents | physDesc | history | additional | msItem | msItemStruct | object | objectDesc | supportDesc | layoutDesc | handDesc | decoDesc | bindingDesc | sealDesc | accMat | scriptDesc | typeDesc | musicNotation | adminInfo | recordHist | surrogates | custodialHist | origin | provenance | acquisition">
    <xsl:choose>
      <xsl:when test="not(tk:is-block(.)) and not(tk:holds-block(.))"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:when>
      <xsl:otherwise>
        <div>
          <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'ms-part', local-name()"/></xsl:call-template>
          <span class="ms-label"><xsl:value-of select="tk:words-of-name(local-name()), @n" separator=" "/></span><xsl:text> </xsl:text>
          <xsl:apply-templates/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="msIdentifier | msName | altIdentifier"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'ms-identifier'"/></xsl:call-template></xsl:template>
  <xsl:template match="msIdentifier/* | altIdentifier/*" priority="1"><xsl:if test="preceding-sibling::*">, </xsl:if><xsl:next-match/></xsl:template>
  <xsl:template match="dimensions | height | width | depth | locus | locusGrp | rubric | incipit | explicit | finalRubric | colophon | textLang | material | watermark | signatures | catchwords | heraldry | secFol | origDate | origPlace | objectType | support | foliation | collation | condition | layout | handNote | decoNote | binding | seal | summary | filiation">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template><xsl:text> </xsl:text>
  </xsl:template>

  <!-- physDesc becomes "phys desc", msItem "ms item": the fullest label that needs no table of all names. -->
  <xsl:function name="tk:words-of-name" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="words" select="if (lower-case($name) eq $name) then $name else lower-case(replace($name, '([a-z])([A-Z])', '$1 $2'))"/>
    <xsl:variable name="parts" select="tokenize($words)"/>
    <xsl:sequence select="if (count($parts) eq 1) then (if ($name eq 'bibl') then 'reference' else $words)
      else string-join($parts ! ($tk:long-words(.), .)[1], ' ')"/>
  </xsl:function>

  <xsl:variable name="tk:long-words" as="map(xs:string, xs:string)" select="map { 'desc': 'description', 'stmt': 'statement', 'phys': 'physical', 'ms': 'manuscript', 'decl': 'declaration', 'corresp': 'correspondence' }"/>
</xsl:stylesheet>
