<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse: stanzas and lines, with a number every fifth line where lines are numbered. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="lg"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'lg'"/></xsl:call-template></xsl:template>

  <xsl:template match="l">
    <xsl:element name="{if (tk:is-block(.) or tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'l', 'part-' || @part[. = ('M', 'F')]"/></xsl:call-template>
      <xsl:if test="@n castable as xs:integer and xs:integer(@n) mod 5 eq 0"><span class="line-number" aria-hidden="true" data-n="{@n}"></span></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
    <xsl:if test="not(following-sibling::node()[1][self::text()])"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="caesura"><span class="caesura">   </span></xsl:template>
</xsl:stylesheet>
