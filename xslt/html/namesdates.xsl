<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, linked to the index where the document says whose they are. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="persName | placeName | orgName | name | roleName | rs[@ref] | geogName | surname | forename | settlement | country | region | addName | genName | nameLink | objectName | eventName">
    <xsl:variable name="href" select="if (@ref and tk:may-link(.)) then (if (map:contains($tk:known, @ref)) then string(@ref) else if (starts-with(@ref, '#')) then tokenize(@ref)[1][exists(tk:target(., current()))] else tk:href(tokenize(@ref)[1])[exists(tk:href(current()/@ref))]) else ()"/>
    <xsl:variable name="unsure" select="@cert = ('low', 'medium')"/>
    <xsl:choose>
      <xsl:when test="exists($href) and not(* and tk:holds-block(.))">
        <a href="{$href}"><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'name', local-name(), 'unsure'[$unsure]"/></xsl:call-template>
          <xsl:variable name="title" select="tk:names-of(@ref[starts-with(., '#')], .) || (', identification of ' || @cert || ' certainty')[$unsure]"/>
          <xsl:if test="$title ne ''"><xsl:attribute name="title" select="$title"/></xsl:if>
          <xsl:apply-templates/></a>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'name', local-name()"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="occupation | affiliation | birth | death | residence | nationality | education | faith | floruit | sex | age | state | trait | langKnown | langKnowledge | socecStatus | persona | population | terrain | climate | bloc | district | offset">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="date[@when or @from or @to or @notBefore] | time[@when]">
    <xsl:variable name="value" select="normalize-space((@when, string-join((@from, @to), '/')[. ne ''], string-join((@notBefore, @notAfter), '/'))[1])"/>
    <xsl:variable name="exact" select="matches($value, '^\d{4}-\d\d(-\d\d)?$')"/>
    <xsl:variable name="blocks" select="* and tk:holds-block(.)"/>
    <xsl:element name="{if ($blocks) then 'div' else if ($exact) then 'time' else 'span'}">
      <xsl:if test="$exact and not($blocks)"><xsl:attribute name="datetime" select="$value"/></xsl:if>
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'date', 'unsure'[current()/@cert = ('low', 'medium')]"/></xsl:call-template>
      <xsl:attribute name="title" select="$value || @cert[. = ('low', 'medium')] ! (', ' || . || ' certainty')"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
