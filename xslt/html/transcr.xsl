<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcription: gaps drawn to scale, insertions, doubtful readings, additions and deletions. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- A gap: a hatched bar as wide as what is missing, and a caption; the diplomatic view has the source's own words. -->
  <xsl:template match="gap | space | ellipsis">
    <xsl:variable name="size" select="tk:gap-size(.)"/>
    <xsl:variable name="page" select="$size ge 1300"/>
    <xsl:variable name="tag" select="if (* and tk:holds-block(.)) then 'div' else 'span'"/>
    <xsl:element name="{$tag}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'gap', 'gap-page'[$page], 'space'[current()/self::space]"/></xsl:call-template>
      <xsl:attribute name="title" select="string-join((tk:gap-words(.), tk:responsibility(.)[. ne ''] ! ('stated ' || .)), ', ')"/>
      <xsl:choose>
        <xsl:when test="$page"><span class="gap-sheet" aria-hidden="true" style="--sheets: {min((4, $size div 2640))}"></span></xsl:when>
        <xsl:when test="$size gt 0"><span class="gap-bar" aria-hidden="true" data-bar="{string-join((1 to xs:integer(max((2, round($size div 2))))) ! '—')}"></span></xsl:when>
      </xsl:choose>
      <span class="gap-words"><xsl:value-of select="'Gap: ' || tk:gap-words(.) || '. '"/></span>
      <xsl:variable name="ladder" select="tk:is-ladder(string(@rend))"/>
      <xsl:if test="$ladder"><xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:pre(., '')"/></xsl:call-template></xsl:if>
      <xsl:element name="{$tag}"><xsl:attribute name="class" select="'gap-source'"/>
        <span class="{if ($ladder) then 'edited-only' else 'sign'}">[</span>
        <xsl:choose>
          <xsl:when test="desc[normalize-space()]"><xsl:apply-templates select="desc/node()"/></xsl:when>
          <xsl:otherwise><span class="{if ($ladder) then 'edited-only' else 'dots'}"><xsl:value-of select="if ($size gt 0) then tk:gap-words(.) else '…'"/></span></xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="node() except desc"/>
        <span class="{if ($ladder) then 'edited-only' else 'sign'}">]</span>
      </xsl:element>
      <xsl:if test="$ladder"><xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., '')"/></xsl:call-template></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Words that the editor or translator put in. -->
  <xsl:template match="supplied">
    <xsl:element name="{if (* and tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'supplied'"/></xsl:call-template>
      <xsl:attribute name="title" select="normalize-space('Supplied ' || tk:responsibility(.))"/>
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:pre(., '[')"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., ']')"/></xsl:call-template>
    </xsl:element>
  </xsl:template>

  <xsl:template match="unclear">
    <xsl:element name="{if (* and tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'unclear'"/></xsl:call-template>
      <xsl:attribute name="title" select="normalize-space('Doubtful reading ' || tk:responsibility(.))"/>
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:pre(., '[')"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., '?]')"/></xsl:call-template>
    </xsl:element>
  </xsl:template>

  <xsl:template match="add | ins"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="'ins'"/><xsl:with-param name="class" select="'add', @place ! ('at-' || replace(., '[^\w-]+', '-'))"/><xsl:with-param name="title" select="normalize-space('added ' || @place)"/></xsl:call-template></xsl:template>
  <xsl:template match="del"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="'del'"/><xsl:with-param name="title" select="'deleted'"/></xsl:call-template></xsl:template>
  <xsl:template match="ex | surplus | damage | restore | retrace | secl | mod | subst | substJoin | redo | undo | metamark | handShift | addSpan | delSpan | damageSpan">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="fw"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'fw'"/><xsl:with-param name="title" select="'running head or foot'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>
</xsl:stylesheet>
