<?xml version="1.0" encoding="UTF-8"?>
<!-- Dictionaries: entries and senses as blocks, everything else in the line. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="entry | entryFree | superEntry"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'entry'"/></xsl:call-template></xsl:template>
  <xsl:template match="sense | re | hom"><xsl:element name="{if (tk:holds-block(.) or tk:is-block(.)) then 'div' else 'span'}"><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="local-name()"/></xsl:call-template><xsl:if test="@n"><b class="sense-number"><xsl:value-of select="@n"/></b><xsl:text> </xsl:text></xsl:if><xsl:apply-templates/></xsl:element></xsl:template>
  <xsl:template match="orth | form"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="pron | hyph | syll | gramGrp | pos | gen | number | case | per | tns | mood | gram | iType | itype | def | usg | etym | lang | xr | lbl | cit[parent::sense]"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
</xsl:stylesheet>
