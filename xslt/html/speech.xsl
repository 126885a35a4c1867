<?xml version="1.0" encoding="UTF-8"?>
<!-- Speech: each speaker has a siglum and a colour; reported speech is marked more lightly than direct speech. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="said[normalize-space(@who)]">
    <xsl:variable name="voice" select="$tk:voices(tokenize(@who)[1])"/>
    <xsl:variable name="class" select="'said', 'v' || ((($voice?number - 1) mod 8) + 1), if (@direct = 'false') then 'reported' else 'direct', 'inferred'[current()/@cert = ('low', 'medium', 'unknown')]"/>
    <xsl:element name="{if (* and tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:if test="tk:opens-turn(.)">
        <abbr class="voice" title="{tk:speech-words(.)}"><xsl:value-of select="$voice?siglum"/><xsl:if test="@cert = ('low', 'unknown')">?</xsl:if></abbr><xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Whether the siglum stands here: at the first speech of a paragraph, and wherever the voice changes. -->
  <xsl:function name="tk:opens-turn" as="xs:boolean">
    <xsl:param name="said" as="element(said)"/>
    <xsl:variable name="before" select="$said/preceding-sibling::said[1]"/>
    <xsl:sequence select="empty($before) or not($before/@who = $said/@who) or not($before/@direct = $said/@direct) or not($before/@cert = $said/@cert)"/>
  </xsl:function>

  <!-- Robert F. Kennedy to Anatoly F. Dobrynin, reported, low certainty. -->
  <xsl:function name="tk:speech-words" as="xs:string">
    <xsl:param name="said" as="element(said)"/>
    <xsl:sequence select="string-join((tk:names-of($said/@who, $said) || ($said/@toWhom ! (' to ' || tk:names-of(., $said))),
      'reported'[$said/@direct = 'false'], 'the speaker is inferred'[$said/@cert = ('medium', 'low')], $said/@cert[. = ('medium', 'low')] ! (. || ' certainty')), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
