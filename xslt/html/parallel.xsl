<?xml version="1.0" encoding="UTF-8"?>
<!-- An original and its translation side by side; one above the other on a small screen. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="text | div" priority="5">
    <xsl:variable name="translation" select="tk:translation(.)"/>
    <xsl:choose>
      <xsl:when test="exists($translation)">
        <xsl:variable name="original" select="."/>
        <xsl:variable name="rows" select="tk:rows(., $translation)"/>
        <div class="parallel">
          <div class="pair parallel-head"><xsl:for-each select="., $translation"><div><xsl:if test="@xml:id and (exists($rows) or . is $translation)"><xsl:attribute name="id" select="@xml:id"/></xsl:if><xsl:value-of select="tk:side-name(., . is $translation)"/></div></xsl:for-each></div>
          <xsl:choose>
            <xsl:when test="exists($rows)"><xsl:for-each select="$rows">
              <div class="pair">
                <div><xsl:call-template name="tk:side"><xsl:with-param name="side" select="$original"/></xsl:call-template><xsl:apply-templates select=".(1)"/></div>
                <div><xsl:call-template name="tk:side"><xsl:with-param name="side" select="$translation"/></xsl:call-template><xsl:apply-templates select=".(2)"/></div>
              </div></xsl:for-each></xsl:when>
            <xsl:otherwise><div class="pair"><xsl:next-match/><xsl:for-each select="$translation"><div><xsl:call-template name="tk:side"><xsl:with-param name="side" select="."/></xsl:call-template><xsl:apply-templates/></div></xsl:for-each></div></xsl:otherwise>
          </xsl:choose>
        </div>
      </xsl:when>
      <xsl:when test="exists(tk:original(.))"/>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The language of a side, for hyphenation, screen readers and small screens. -->
  <xsl:template name="tk:side">
    <xsl:param name="side" as="element()"/>
    <xsl:attribute name="data-lang" select="($side/@xml:lang, 'translation'[$side/@type], 'original')[1]"/>
    <xsl:for-each select="$side/@xml:lang[matches(., '^[A-Za-z]')]">
      <xsl:attribute name="lang" select="tk:tag(.)"/>
      <xsl:attribute name="dir" select="if (tk:is-rtl(.)) then 'rtl' else 'ltr'"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="tk:side-name" as="xs:string">
    <xsl:param name="side" as="element()"/>
    <xsl:param name="translated" as="xs:boolean"/>
    <xsl:variable name="language" select="$tk:header/profileDesc/langUsage/language[@ident = $side/@xml:lang][1] ! tk:plain(.)"/>
    <xsl:sequence select="(if ($translated) then 'Translation' else 'Original') || ($language[. ne ''], $side/@xml:lang)[1] ! (': ' || .)"/>
  </xsl:function>
</xsl:stylesheet>
