<?xml version="1.0" encoding="UTF-8"?>
<!-- References and anchors. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="ref | ptr">
    <!-- The whole value must be harmless too: white space inside a scheme separates nothing for a browser. -->
    <xsl:variable name="href" select="tk:href(tokenize(@target)[1])[exists(tk:href(current()/@target))][tk:may-link(current())]"/>
    <xsl:variable name="dead" select="starts-with($href, '#') and empty(tk:target($href, .))"/>
    <xsl:variable name="blocks" select="* and tk:holds-block(.)"/>
    <xsl:variable name="links" select="exists($href) and not($dead)"/>
    <xsl:element name="{if ($blocks) then 'div' else if ($links) then 'a' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="local-name(), @type ! ('t-' || replace(., '[^\w-]+', '-'))"/></xsl:call-template>
      <xsl:if test="$links and not($blocks)"><xsl:attribute name="href" select="$href"/></xsl:if>
      <xsl:apply-templates/>
      <xsl:if test="$links and $blocks"><a href="{$href}" aria-label="Follow the link">↗</a></xsl:if>
      <xsl:if test="not(node()) and @target"><xsl:value-of select="if (starts-with(@target, '#')) then tk:name-of(tokenize(@target)[1], .) else @target"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="anchor">
    <xsl:if test="@xml:id"><span id="{@xml:id}"></span></xsl:if>
  </xsl:template>

  <xsl:template match="g">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'g'"/><xsl:with-param name="title" select="if (@ref) then tk:name-of(@ref, .) else ''"/></xsl:call-template>
    <xsl:if test="not(node())">□</xsl:if>
  </xsl:template>
</xsl:stylesheet>
