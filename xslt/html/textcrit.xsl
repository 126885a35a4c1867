<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus: the lemma in the text, the other readings behind it in brackets. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="app">
    <xsl:variable name="lemma" select="(lem, rdg, rdgGrp)[1]"/>
    <xsl:variable name="others" select="* except ($lemma, note[tk:is-footnote(.)])"/>
    <xsl:element name="{if (tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'app'"/></xsl:call-template>
      <xsl:apply-templates select="$lemma"/>
      <xsl:if test="exists($others)">
        <xsl:text> </xsl:text>
        <xsl:element name="{if ($others ! tk:holds-block(.) = true()) then 'div' else 'span'}">
          <xsl:attribute name="class" select="'readings'"/><xsl:attribute name="role" select="'note'"/>
          <xsl:text>[</xsl:text>
          <xsl:for-each select="$others">
            <xsl:if test="position() gt 1">; </xsl:if>
            <xsl:apply-templates select="."/>
          </xsl:for-each>
          <xsl:text>]</xsl:text>
        </xsl:element>
      </xsl:if>
      <xsl:apply-templates select="text()[normalize-space()]"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="lem | rdg | rdgGrp">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
    <xsl:variable name="witnesses" select="string-join(tokenize(@wit) ! replace(., '^#', ''), ' ')"/>
    <xsl:if test="self::rdg and not(node())"><i>om.</i></xsl:if>
    <xsl:if test="$witnesses ne '' and not(self::lem)"><xsl:text> </xsl:text><span class="witnesses"><xsl:value-of select="$witnesses"/></span></xsl:if>
  </xsl:template>
  <xsl:template match="witness"><div><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'witness'"/></xsl:call-template><b><xsl:value-of select="@xml:id"/></b><xsl:text> </xsl:text><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="wit"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'witnesses'"/></xsl:call-template></xsl:template>
</xsl:stylesheet>
