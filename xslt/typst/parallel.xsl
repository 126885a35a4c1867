<?xml version="1.0" encoding="UTF-8"?>
<!-- An original and its translation side by side, where their blocks match; one after the other where they do not. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="text | div" priority="15">
    <xsl:variable name="translation" select="tk:translation(.)"/>
    <xsl:variable name="rows" select="if (exists($translation)) then tk:rows(., $translation) else ()"/>
    <xsl:choose>
      <xsl:when test="exists($rows)">
        <xsl:variable name="languages" select="(., $translation) ! ((@xml:lang, $tk:lang)[1] => tk:language() => tk:string())"/>
        <xsl:text>&#10;</xsl:text>
        <xsl:for-each select="$rows">
          <xsl:value-of select="'#pair(' || string-join($languages, ', ') || ')['"/><xsl:apply-templates select=".(1)"/><xsl:text>][</xsl:text><xsl:apply-templates select=".(2)"/><xsl:text>];&#10;</xsl:text>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="tk:original(.)[exists(tk:rows(., current()))]"/>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
