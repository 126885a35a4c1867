<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole header as nested labelled entries, for those who want every word of it. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="*" mode="tk:header">
    <xsl:choose>
      <xsl:when test="not(normalize-space()) and not(*) and empty(@*)"/>
      <xsl:when test="text()[normalize-space()] or not(*)">
        <div class="header-line"><xsl:call-template name="tk:header-label"/><xsl:apply-templates select="node()" mode="tk:header-text"/></div>
      </xsl:when>
      <xsl:otherwise>
        <div class="header-group"><xsl:call-template name="tk:header-label"/><xsl:apply-templates select="*" mode="tk:header"/></div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="tk:header-label">
    <span class="header-name"><xsl:value-of select="tk:words-of-name(local-name())"/><xsl:for-each select="@type | @when | @ident | @key | @gi | @occurs"><xsl:value-of select="' · ' || ."/></xsl:for-each></span><xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="text()" mode="tk:header-text"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="*" mode="tk:header-text"><xsl:text> </xsl:text><xsl:apply-templates mode="tk:header-text"/><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="tk:header tk:header-text"/>
</xsl:stylesheet>
