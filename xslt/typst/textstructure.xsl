<?xml version="1.0" encoding="UTF-8"?>
<!-- The default text structure. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="teiCorpus | TEI">
    <xsl:if test="parent::*"><xsl:value-of select="'&#10;#section-head(1)' || tk:content(tk:member-title(.)) || '&#10;'"/></xsl:if>
    <xsl:apply-templates select="* except (teiHeader | standOff)"/>
  </xsl:template>
  <xsl:template match="TEI/standOff | teiCorpus/standOff"/>

  <xsl:template match="text | front | body | back | group | div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | argument">
    <xsl:text>#parbreak();</xsl:text><xsl:apply-templates/><xsl:text>#parbreak();&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="floatingText | postscript"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'float'"/></xsl:call-template></xsl:template>
  <xsl:template match="epigraph"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'extract'"/></xsl:call-template></xsl:template>

  <xsl:template match="head">
    <xsl:choose>
      <xsl:when test=". is $tk:title-head"/>
      <xsl:when test="tk:plain(.) eq ''"><xsl:apply-templates/></xsl:when>
      <xsl:when test="starts-with(local-name(..), 'div') and not(ancestor::table or ancestor::note or ancestor::list)">
        <xsl:variable name="level" select="count(ancestor::*[starts-with(local-name(), 'div')][head[normalize-space()][not(. is $tk:title-head)]]) + count(ancestor::TEI/parent::*)"/>
        <xsl:value-of select="'&#10;#section-head(' || max((1, min((6, $level)))) || ')['"/><xsl:apply-templates/><xsl:text>];&#10;</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'small-head'"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="opener | closer | titlePage"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="local-name()"/></xsl:call-template></xsl:template>
  <xsl:template match="byline | dateline | salute | signed | trailer | imprimatur | docTitle | titlePart | docAuthor | docEdition | docImprint | docDate">
    <xsl:choose>
      <xsl:when test="tk:is-block(.) and not(parent::closer)"><xsl:text>#parbreak();</xsl:text><xsl:apply-templates/><xsl:text>#parbreak();&#10;</xsl:text></xsl:when>
      <xsl:otherwise><xsl:apply-templates/><xsl:text> #h(1em, weak: true);</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="note/p"><xsl:if test="preceding-sibling::*">#parbreak();</xsl:if><xsl:apply-templates/></xsl:template>
  <xsl:template match="p | ab">
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="tk:call">
      <xsl:with-param name="name" select="'paragraph'"/>
      <xsl:with-param name="arguments" select="if (@n and ancestor::body and not(ancestor::note or ancestor::table or ancestor::item)) then 'n: ' || tk:string(@n) else ''"/>
    </xsl:call-template>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
