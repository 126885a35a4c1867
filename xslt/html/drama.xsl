<?xml version="1.0" encoding="UTF-8"?>
<!-- Drama: speeches, stage directions, lists of roles. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="sp | spGrp"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:template>
  <xsl:template match="speaker"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'speaker'"/></xsl:call-template></xsl:template>

  <xsl:template match="stage | set | view | camera | sound | tech | caption">
    <xsl:element name="{if (tk:is-block(.) or tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'stage'"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
    <xsl:if test="not(following-sibling::node()[1][self::text()])"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="castItem | castGroup"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:template>
  <xsl:template match="role | roleDesc | actor"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template><xsl:if test="following-sibling::node()[1][self::*]"><xsl:text> </xsl:text></xsl:if></xsl:template>
</xsl:stylesheet>
