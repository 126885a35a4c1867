<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcription: gaps to scale, insertions, doubtful readings, additions and deletions. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="gap | space | ellipsis">
    <xsl:variable name="size" select="(tk:gap-size(.), 0)[1]"/>
    <xsl:variable name="ladder" select="tk:is-ladder(string(@rend))"/>
    <xsl:value-of select="'#gap(' || xs:integer(min((20000, round($size)))) || ', ' || tk:string(tk:gap-words(.)) || ')['"/>
    <xsl:choose>
      <xsl:when test="$view eq 'diplomatic' and $ladder"><xsl:value-of select="tk:markup(tk:pre(., ''))"/><xsl:apply-templates select="desc/node()"/><xsl:value-of select="tk:markup(tk:post(., ''))"/></xsl:when>
      <xsl:when test="desc[normalize-space()]"><xsl:text>\[</xsl:text><xsl:apply-templates select="desc/node()"/><xsl:text>\]</xsl:text></xsl:when>
      <xsl:when test="not(self::space)"><xsl:value-of select="'\[' || (if ($size gt 0) then tk:markup(tk:gap-words(.)) else '…') || '\]'"/></xsl:when>
    </xsl:choose>
    <xsl:text>];</xsl:text>
    <xsl:apply-templates select="node() except desc"/>
  </xsl:template>

  <xsl:template match="supplied | unclear">
    <xsl:call-template name="tk:call">
      <xsl:with-param name="name" select="local-name()"/>
      <xsl:with-param name="arguments" select="tk:string(tk:pre(., '[')) || ', ' || tk:string(tk:post(., if (self::unclear) then '?]' else ']'))"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="add"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'added'"/></xsl:call-template></xsl:template>
  <xsl:template match="del | surplus"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="if (tk:is-lined(.)) then 'quiet' else 'strike'"/></xsl:call-template></xsl:template>
  <xsl:template match="corr | reg | orig | expan | abbr | am | lem | desc | subst | restore | occupation"><xsl:call-template name="tk:faced"/></xsl:template>
  <xsl:template match="ex"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'emph'"/></xsl:call-template></xsl:template>
  <xsl:template match="fw"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'quiet'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="line"><xsl:apply-templates/><xsl:text>#linebreak();&#10;</xsl:text></xsl:template>
</xsl:stylesheet>
