<?xml version="1.0" encoding="UTF-8"?>
<!-- Manuscript descriptions and dictionaries: blocks and runs of text. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="msIdentifier/* | altIdentifier/*" priority="1"><xsl:if test="preceding-sibling::*">, </xsl:if><xsl:next-match/></xsl:template>
  <xsl:template match="orth"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'strong'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="dimensions | locus | rubric | incipit | explicit | material | origDate | origPlace | support | handNote | decoNote | pron | gramGrp | pos | gen | def | usg | etym | xr | lbl | sense | form"><xsl:choose>
    <xsl:when test="tk:is-block(.) and tk:holds-block(.)"><xsl:next-match/></xsl:when>
    <xsl:otherwise><xsl:apply-templates/><xsl:text> </xsl:text></xsl:otherwise></xsl:choose>
  </xsl:template>
</xsl:stylesheet>
