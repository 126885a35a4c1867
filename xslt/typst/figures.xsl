<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables and figures. A table with cells over several rows loses its spans, not its words: Typst refuses overlaps. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="table">
    <xsl:variable name="spans" select="not(row/cell[@rows castable as xs:integer and xs:integer(@rows) gt 1])"/>
    <xsl:variable name="width" select="function($cell) { if ($spans and $cell/@cols castable as xs:positiveInteger) then min((50, xs:integer($cell/@cols))) else 1 }"/>
    <xsl:variable name="columns" select="max((1, row ! sum(* ! $width(.))))"/>
    <xsl:apply-templates select="* except row, (text() | row/text())[normalize-space()]"/>
    <xsl:if test="row">
      <xsl:value-of select="'&#10;#grid-table(' || $columns || ', '"/>
      <xsl:for-each select="row">
        <xsl:for-each select="*">
          <xsl:value-of select="'table.cell(colspan: ' || $width(.) || ')[' || '#strong['[current()/@role = 'label' or current()/../@role = 'label']"/>
          <xsl:choose><xsl:when test="self::cell"><xsl:apply-templates/></xsl:when><xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise></xsl:choose>
          <xsl:value-of select="'];'[current()/@role = 'label' or current()/../@role = 'label'] || '],'"/>
        </xsl:for-each>
        <xsl:value-of select="string-join((1 to ($columns - sum(* ! $width(.)))) ! '[],')"/>
      </xsl:for-each>
      <xsl:text>);&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="graphic | media"><xsl:value-of select="'#quiet' || tk:content('[' || string-join(('Image', @url), ' ') || ']') || ';'"/><xsl:apply-templates/></xsl:template>
  <xsl:template match="binaryObject">#quiet[\[Image\]];</xsl:template>
  <xsl:template match="figDesc"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'quiet'"/></xsl:call-template></xsl:template>
</xsl:stylesheet>
