<?xml version="1.0" encoding="UTF-8"?>
<!-- What every element shares: its attributes, the tag it becomes, and the fallback for an element nobody has a template for. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- The attributes of an HTML element made from a TEI element: id, lang, dir, class, style. -->
  <xsl:template name="tk:attributes">
    <xsl:param name="class" as="xs:string*"/>
    <xsl:variable name="classes" select="$class, tk:faces(.) ! ('r-' || .)"/>
    <xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
    <xsl:if test="exists($classes)"><xsl:attribute name="class" select="$classes"/></xsl:if>
    <xsl:if test="@xml:lang[matches(., '^[A-Za-z]')]">
      <xsl:attribute name="lang" select="tk:tag(@xml:lang)"/>
      <xsl:if test="tk:is-rtl(@xml:lang)"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
    </xsl:if>
    <xsl:if test="@style or @rendition or contains(@rend, ':') or $tk:is-styled">
      <xsl:variable name="style" select="tk:style(.)"/>
      <xsl:if test="$style ne ''"><xsl:attribute name="style" select="$style"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- An element in the line: span, or div where blocks stand inside it. -->
  <xsl:template name="tk:inline">
    <xsl:param name="class" as="xs:string*"/>
    <xsl:param name="tag" as="xs:string" select="'span'"/>
    <xsl:param name="title" as="xs:string" select="''"/>
    <xsl:element name="{if (* and tk:holds-block(.)) then 'div' else $tag}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:if test="$title ne ''"><xsl:attribute name="title" select="$title"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- An element as a block. -->
  <xsl:template name="tk:block">
    <xsl:param name="class" as="xs:string*"/>
    <xsl:param name="tag" as="xs:string" select="'div'"/>
    <xsl:element name="{$tag}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A sign of the source that only the diplomatic view shows. -->
  <xsl:template name="tk:mark">
    <xsl:param name="text" as="xs:string"/>
    <xsl:if test="$text ne ''"><span class="mark"><xsl:value-of select="$text"/></span></xsl:if>
  </xsl:template>

  <!-- Any element without a template: its text, all of it, and its name and attributes as data. -->
  <xsl:template match="*" use-when="not($strict)">
    <xsl:if test="$report-unknown"><xsl:message select="'unknown element: ' || name()"/></xsl:if>
    <xsl:variable name="block" select="tk:is-block(.)"/>
    <xsl:element name="{if ($block or (* and tk:holds-block(.))) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'tei'[not($block)], 'tei-block'[$block]"/></xsl:call-template>
      <xsl:attribute name="data-tei" select="name()"/>
      <xsl:for-each select="@*[not(name() = ('xml:id', 'xml:lang', 'style', 'rendition', 'xml:space', 'xml:base'))]">
        <xsl:attribute name="data-tei-{lower-case(translate(name(), ':', '-'))}" select="."/>
      </xsl:for-each>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Elements that TEI has empty, in a document that has them full. -->
  <xsl:template match="lb[normalize-space()] | pb[normalize-space()] | cb[normalize-space()] | gb[normalize-space()] | milestone[normalize-space()] | anchor[normalize-space()] | caesura[normalize-space()]" priority="30"><xsl:next-match/><xsl:apply-templates/></xsl:template>

  <xsl:template match="text()"><xsl:choose>
    <xsl:when test="$tk:hard-spaces and contains(., '&#xA0;')"><xsl:value-of select="tk:single-spaced(.)"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="comment() | processing-instruction()"/>
</xsl:stylesheet>
