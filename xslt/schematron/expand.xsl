<?xml version="1.0" encoding="UTF-8"?>
<!-- Step 3: abstract patterns and abstract rules are put where they are used; only what belongs to the phase is left. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:mode name="sk:expand" on-no-match="shallow-copy"/>
  <xsl:mode name="sk:instance" on-no-match="shallow-copy"/>

  <xsl:key name="sk:abstract-pattern" match="sch:pattern[@abstract = ('true', '1')]" use="@id"/>

  <xsl:template match="sch:schema" mode="sk:expand">
    <xsl:variable name="schema" select="."/>
    <xsl:variable name="asked" as="xs:string" select="if ($phase = ('', '#DEFAULT')) then string((@defaultPhase, '#ALL')[1]) else $phase"/>
    <xsl:variable name="chosen" select="sch:phase[@id = $asked]"/>
    <xsl:copy>
      <xsl:copy-of select="@*, namespace::*"/>
      <xsl:if test="$asked != '#ALL' and empty($chosen)"><xsl:sequence select="sk:problem('sch-phase', ., $asked)"/></xsl:if>
      <xsl:for-each select="sch:phase/sch:active[not(normalize-space(@pattern) = $schema/sch:pattern/@id)]">
        <xsl:sequence select="sk:problem('sch-active', ., @pattern)"/>
      </xsl:for-each>
      <xsl:for-each-group select="sch:phase | sch:pattern | sch:diagnostics/* | sch:properties/*" group-by="string(@id)">
        <xsl:if test="current-grouping-key() != '' and count(current-group()[node-name() = node-name(current())]) > 1">
          <xsl:sequence select="sk:problem('sch-twice', current-group()[last()], current-grouping-key())"/>
        </xsl:if>
      </xsl:for-each-group>
      <xsl:copy-of select="$chosen[1]"/>
      <xsl:apply-templates mode="sk:expand" select="node() except (sch:phase, sch:rules, sch:pattern[@abstract = ('true', '1')],
        sch:pattern[$chosen and not(@id = $chosen/sch:active/@pattern/normalize-space())])"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="sch:schema/sch:pattern[@is-a]" mode="sk:expand">
    <xsl:variable name="instance" select="."/>
    <xsl:variable name="pattern" select="..//sch:pattern[@abstract = ('true', '1')][@id = $instance/@is-a][1]"/>
    <xsl:variable name="values" as="map(xs:string, xs:string)"
      select="map:merge(($pattern/sch:param, sch:param) ! map:entry(string(@name), string(@value)), map { 'duplicates': 'use-last' })"/>
    <xsl:choose>
      <xsl:when test="empty($pattern)"><xsl:sequence select="sk:problem('sch-abstract-pattern', ., @is-a)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="filled" as="element()">
          <xsl:copy>
            <xsl:copy-of select="$pattern/namespace::*, namespace::*"/>
            <xsl:apply-templates select="$pattern/@*[not(name() = ('abstract', 'id'))]" mode="sk:instance">
              <xsl:with-param name="values" select="$values" tunnel="yes"/>
            </xsl:apply-templates>
            <xsl:copy-of select="@* except @is-a"/>
            <xsl:copy-of select="sch:title, sch:p"/>
            <xsl:apply-templates select="$pattern/(node() except (sch:param, sch:title[$instance/sch:title]))" mode="sk:instance">
              <xsl:with-param name="values" select="$values" tunnel="yes"/>
            </xsl:apply-templates>
            <xsl:copy-of select="node() except (sch:param, sch:title, sch:p)"/>
          </xsl:copy>
        </xsl:variable>
        <xsl:copy select="$filled">
          <xsl:copy-of select="@*, namespace::*"/>
          <xsl:apply-templates mode="sk:rules-of-pattern">
            <xsl:with-param name="schema" select="$instance/.." tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:copy>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sch:schema/sch:pattern[not(@is-a)]" mode="sk:expand">
    <xsl:copy>
      <xsl:copy-of select="@*, namespace::*"/>
      <xsl:apply-templates mode="sk:rules-of-pattern"><xsl:with-param name="schema" select=".." tunnel="yes"/></xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- Parameters stand in expressions as $name, the longest name first: $ab is not $a. -->
  <xsl:template match="@*" mode="sk:instance">
    <xsl:param name="values" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="sk:fill(., $values)"/>
  </xsl:template>
  <xsl:template match="@sk:at" mode="sk:instance"><xsl:copy/></xsl:template>

  <xsl:function name="sk:fill" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$text" regex="\$(\i\c*)">
        <xsl:matching-substring>
          <xsl:variable name="name" select="sort(map:keys($values)[starts-with(regex-group(1), .)], (), string-length#1)[last()]"/>
          <xsl:variable name="rest" select="substring(regex-group(1), string-length($name) + 1)"/>
          <xsl:sequence select="if (exists($name) and not(matches($rest, '^[\i\d]'))) then $values($name) || $rest else ."/>
        </xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- Rules of a pattern: abstract ones go where they are extended. -->
  <xsl:mode name="sk:rules-of-pattern" on-no-match="shallow-copy"/>

  <xsl:template match="sch:rule[@abstract = ('true', '1')]" mode="sk:rules-of-pattern"/>

  <xsl:template match="sch:extends[@rule]" mode="sk:rules-of-pattern">
    <xsl:param name="schema" as="element(sch:schema)" tunnel="yes"/>
    <xsl:param name="around" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="rule" select="(ancestor::sch:pattern[1]/sch:rule[@abstract = ('true', '1')][@id = current()/@rule],
      $schema/sch:rules/sch:rule[@id = current()/@rule], $schema//sch:rule[@abstract = ('true', '1')][@id = current()/@rule])[1]"/>
    <xsl:choose>
      <xsl:when test="empty($rule)"><xsl:sequence select="sk:problem('sch-abstract-rule', ., @rule)"/></xsl:when>
      <xsl:when test="@rule = $around"><xsl:sequence select="sk:problem('sch-extends-loop', ., @rule)"/></xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$rule/node()" mode="sk:rules-of-pattern">
          <xsl:with-param name="around" select="$around, string(@rule)" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
