<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse and drama. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="lg"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'stanza'"/></xsl:call-template></xsl:template>
  <xsl:template match="l"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'verse'"/><xsl:with-param name="arguments" select="if (@n castable as xs:integer and xs:integer(@n) mod 5 eq 0) then 'n: ' || tk:string(@n) else ''"/></xsl:call-template><xsl:text>&#10;</xsl:text></xsl:template>
  <xsl:template match="sp"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'speech'"/></xsl:call-template></xsl:template>
  <xsl:template match="speaker"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'speaker'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="stage">
    <xsl:if test="tk:is-block(.)">#parbreak();</xsl:if>
    <xsl:call-template name="tk:call"><xsl:with-param name="name" select="'stage'"/></xsl:call-template><xsl:text> </xsl:text>
    <xsl:if test="tk:is-block(.)">#parbreak();</xsl:if>
  </xsl:template>
  <xsl:template match="castItem"><xsl:apply-templates/><xsl:text>#linebreak();&#10;</xsl:text></xsl:template>
  <xsl:template match="role"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'face-caps'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
</xsl:stylesheet>
