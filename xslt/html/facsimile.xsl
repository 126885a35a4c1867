<?xml version="1.0" encoding="UTF-8"?>
<!-- Facsimiles and embedded transcriptions: every surface with its images, its zones drawn to scale, and what is written there. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="sourceDoc | surfaceGrp | facsimile"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:template>
  <xsl:template match="line"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'line'"/></xsl:call-template></xsl:template>

  <xsl:template match="surface">
    <div>
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'surface'"/></xsl:call-template>
      <xsl:if test="@n or zone"><p class="facs"><xsl:value-of select="'Surface', @n"/></p></xsl:if>
      <xsl:call-template name="tk:zones"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="zone">
    <div>
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'zone'"/></xsl:call-template>
      <xsl:if test="@xml:id"><xsl:for-each select="key('tk:facs', '#' || @xml:id)[@xml:id][1]"><a class="facs" href="#{@xml:id}"><xsl:value-of select="'Text of zone', (current()/@n, @xml:id)[1]"/></a></xsl:for-each></xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:key name="tk:facs" match="text//*[@facs]" use="tokenize(@facs)"/>

  <!-- The zones of a surface as rectangles on a sheet of its proportions. -->
  <xsl:template name="tk:zones">
    <xsl:variable name="boxes" select="zone[@ulx castable as xs:double and @uly castable as xs:double and @lrx castable as xs:double and @lry castable as xs:double][xs:double(@lrx) gt xs:double(@ulx) and xs:double(@lry) gt xs:double(@uly)]"/>
    <xsl:if test="exists($boxes)">
      <xsl:variable name="left" select="min((@ulx[. castable as xs:double], $boxes/@ulx) ! xs:double(.))"/>
      <xsl:variable name="top" select="min((@uly[. castable as xs:double], $boxes/@uly) ! xs:double(.))"/>
      <xsl:variable name="right" select="max((@lrx[. castable as xs:double], $boxes/@lrx) ! xs:double(.))"/>
      <xsl:variable name="bottom" select="max((@lry[. castable as xs:double], $boxes/@lry) ! xs:double(.))"/>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{count($boxes)} zones of the surface" viewBox="{$left} {$top} {$right - $left} {$bottom - $top}">
        <xsl:for-each select="$boxes"><rect x="{@ulx}" y="{@uly}" width="{xs:double(@lrx) - xs:double(@ulx)}" height="{xs:double(@lry) - xs:double(@uly)}" stroke-width="{($right - $left) div 250}"><title><xsl:value-of select="(@n, @xml:id, 'zone')[1]"/></title></rect></xsl:for-each>
      </svg>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
