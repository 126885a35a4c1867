<?xml version="1.0" encoding="UTF-8"?>
<!-- The default text structure: texts, divisions, openers and closers. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="TEI | teiCorpus">
    <xsl:choose>
      <xsl:when test="parent::*">
        <section><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'member'"/></xsl:call-template>
          <h2><xsl:value-of select="tk:member-title(.)"/></h2>
          <details class="full-header"><summary>About this part</summary><xsl:apply-templates select="teiHeader" mode="tk:header"/></details>
          <xsl:apply-templates select="* except teiHeader"/>
        </section>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="* except teiHeader"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="TEI/standOff | teiCorpus/standOff"/>

  <xsl:template match="text | front | body | back | group | floatingText">
    <xsl:variable name="floats" select="self::floatingText or self::text[ancestor::text]"/>
    <xsl:element name="{if ($floats) then 'section' else 'div'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="local-name(), 'floats'[$floats]"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | castList | argument | epigraph | postscript">
    <xsl:element name="{if (starts-with(local-name(), 'div') and head) then 'section' else 'div'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="replace(local-name(), '\d', ''), @type ! ('t-' || replace(., '[^\w-]+', '-'))"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head">
    <xsl:choose>
      <xsl:when test=". is $tk:title-head"/>
      <xsl:when test="normalize-space() eq '' and not(*)"/>
      <xsl:when test="parent::list or parent::lg or parent::castGroup or parent::table or parent::figure or starts-with(local-name(..), 'list') or tk:holds-block(.)">
        <xsl:call-template name="tk:block"><xsl:with-param name="class" select="'head'"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="h{tk:level(.)}">
          <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'head'"/></xsl:call-template>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="opener | closer | byline | dateline | salute | signed | trailer | imprimatur | docTitle | titlePart | docAuthor | docEdition | docImprint | docDate | titlePage">
    <xsl:element name="{if (tk:is-block(.) or self::opener or self::closer or self::titlePage or self::docTitle or tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A paragraph, with an anchor in the margin where it can be pointed at. -->
  <xsl:template match="p | ab">
    <xsl:element name="{if (* and tk:holds-block(.)) then 'div' else 'p'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'p'"/></xsl:call-template>
      <xsl:if test="@xml:id and ancestor::body"><xsl:call-template name="tk:anchor"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template name="tk:anchor">
    <a class="anchor" href="#{@xml:id}" aria-label="Paragraph {(@n, @xml:id)[1]}"><xsl:value-of select="(@n, '¶')[1]"/></a><xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
