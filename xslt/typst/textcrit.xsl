<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus: the lemma in the text, the other readings at the foot. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="app">
    <xsl:variable name="lemma" select="(lem, rdg, rdgGrp)[1]"/>
    <xsl:variable name="others" select="* except $lemma"/>
    <xsl:apply-templates select="$lemma/node()"/>
    <xsl:if test="exists($others)">
      <xsl:text>#footnote[</xsl:text>
      <xsl:for-each select="$others"><xsl:if test="position() gt 1">; </xsl:if><xsl:apply-templates select="."/></xsl:for-each>
      <xsl:text>];</xsl:text>
    </xsl:if>
    <xsl:apply-templates select="text()[normalize-space()]"/>
  </xsl:template>
  <xsl:template match="rdg | rdgGrp">
    <xsl:apply-templates/><xsl:if test="self::rdg and not(node())">#emph[om\.];</xsl:if>
    <xsl:if test="@wit"><xsl:value-of select="' #emph' || tk:content(string-join(tokenize(@wit) ! replace(., '^#', ''), ' ')) || ';'"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
