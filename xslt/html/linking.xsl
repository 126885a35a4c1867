<?xml version="1.0" encoding="UTF-8"?>
<!-- References and anchors. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="ref | ptr">
    <xsl:variable name="href" select="tk:href(tokenize(@target)[1])[tk:may-link(current())]"/>
    <xsl:variable name="dead" select="starts-with($href, '#') and empty(tk:target($href, .))"/>
    <xsl:element name="{if (exists($href) and not($dead)) then 'a' else if (* and tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="local-name(), @type ! ('t-' || replace(., '[^\w-]+', '-'))"/></xsl:call-template>
      <xsl:if test="exists($href) and not($dead)"><xsl:attribute name="href" select="$href"/></xsl:if>
      <xsl:apply-templates/>
      <xsl:if test="not(node()) and @target"><xsl:value-of select="if (starts-with(@target, '#')) then tk:name-of(tokenize(@target)[1], .) else @target"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="anchor">
    <xsl:if test="@xml:id"><span id="{@xml:id}"></span></xsl:if>
  </xsl:template>

  <xsl:template match="g">
    <span><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'g'"/></xsl:call-template>
      <xsl:if test="@ref"><xsl:attribute name="title" select="tk:name-of(@ref, .)"/></xsl:if>
      <xsl:apply-templates/><xsl:if test="not(node())">□</xsl:if></span>
  </xsl:template>
</xsl:stylesheet>
