<?xml version="1.0" encoding="UTF-8"?>
<!-- Assertions and reports, their messages, diagnostics and properties. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:mode name="sk:message" on-no-match="shallow-skip"/>

  <!-- An assertion by itself: with the variables that it needs, and with its own errors. -->
  <xsl:template match="sch:assert | sch:report" mode="sk:alone">
    <out:try>
      <xsl:sequence select="$sk:line"/>
      <xsl:apply-templates select="sk:needed(., ..)" mode="sk:local"/>
      <xsl:apply-templates select="." mode="sk:local"/>
      <out:catch>
        <svrl:failed-assert role="error" sk:rule="{sk:literal(sk:identity(.))}" sk:error="{{local-name-from-QName($err:code)}}">
          <xsl:attribute name="location">{{sk:place(.)}}</xsl:attribute>
          <xsl:apply-templates select="@test, @id, @see, @icon, @fpi" mode="sk:literal"/>
          <svrl:text><out:value-of select="normalize-space($err:description)"/></svrl:text>
        </svrl:failed-assert>
      </out:catch>
    </out:try>
    <xsl:sequence select="$sk:line"/>
  </xsl:template>

  <!-- The variables of a rule that an assertion needs, and those that these need. -->
  <xsl:function name="sk:needed" as="element(sch:let)*">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="rule" as="element()"/>
    <xsl:variable name="schema" select="$rule/ancestor::sch:schema"/>
    <xsl:variable name="references" select="$schema/(sch:diagnostics/*[@id = tokenize($assertion/@diagnostics)] | sch:properties/*[@id = tokenize($assertion/@properties)])"/>
    <xsl:variable name="before" select="$rule/sch:let"/>
    <xsl:sequence select="sk:closure($before, sk:variables(($assertion/descendant-or-self::*/@*, $references//@*, $assertion/../@subject)))"/>
  </xsl:function>

  <xsl:function name="sk:closure" as="element(sch:let)*">
    <xsl:param name="lets" as="element(sch:let)*"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:variable name="more" as="xs:string*" select="distinct-values(($names, sk:variables($lets[@name = $names]/descendant-or-self::*/@*)))"/>
    <xsl:sequence select="if (count($more) = count(distinct-values($names))) then $lets[@name = $names] else sk:closure($lets, $more)"/>
  </xsl:function>

  <xsl:template match="sch:assert" mode="sk:local">
    <xsl:param name="clashing" as="xs:string*" tunnel="yes" select="()"/>
    <out:choose>
      <xsl:sequence select="$sk:line"/>
      <out:when test="{sk:expression(@test, $clashing)}"><xsl:call-template name="sk:scope"/><xsl:copy-of select="@sk:at"/></out:when>
      <out:otherwise><xsl:call-template name="sk:result"><xsl:with-param name="name" select="'svrl:failed-assert'"/></xsl:call-template></out:otherwise>
    </out:choose>
    <xsl:sequence select="$sk:line"/>
  </xsl:template>

  <xsl:template match="sch:report" mode="sk:local">
    <xsl:param name="clashing" as="xs:string*" tunnel="yes" select="()"/>
    <out:if test="{sk:expression(@test, $clashing)}">
      <xsl:call-template name="sk:scope"/>
      <xsl:copy-of select="@sk:at"/>
      <xsl:call-template name="sk:result"><xsl:with-param name="name" select="'svrl:successful-report'"/></xsl:call-template>
    </out:if>
    <xsl:sequence select="$sk:line"/>
  </xsl:template>

  <xsl:template name="sk:result">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="clashing" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="assertion" select="."/>
    <xsl:variable name="subject" select="(@subject, ../@subject)[1]"/>
    <xsl:element name="{$name}">
      <xsl:attribute name="sk:rule" select="sk:literal(sk:identity(.))"/>
      <xsl:attribute name="sk:severity" select="sk:literal(sk:role(.))"/>
      <xsl:apply-templates select="@test, @id, @role, @flag, @see, @icon, @fpi, (ancestor-or-self::*/@xml:lang)[last()]" mode="sk:literal"/>
      <xsl:if test="not(@role)"><xsl:apply-templates select="../@role" mode="sk:literal"/></xsl:if>
      <xsl:if test="not(@flag)"><xsl:apply-templates select="../@flag" mode="sk:literal"/></xsl:if>
      <out:attribute name="location">
        <xsl:attribute name="select">sk:place(<xsl:if test="$subject">(({sk:expression($subject, $clashing)})[. instance of node()], .)[1]</xsl:if><xsl:if test="not($subject)">.</xsl:if>)</xsl:attribute>
      </out:attribute>
      <xsl:for-each select="tokenize(@diagnostics)">
        <xsl:for-each select="$assertion/ancestor::sch:schema/sch:diagnostics/sch:diagnostic[@id = current()][1]">
          <svrl:diagnostic-reference diagnostic="{@id}">
            <xsl:copy-of select="(ancestor-or-self::*/@xml:lang)[last()]"/>
            <xsl:apply-templates mode="sk:message"/>
          </svrl:diagnostic-reference>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="tokenize(@properties)">
        <xsl:for-each select="$assertion/ancestor::sch:schema/sch:properties/sch:property[@id = current()][1]">
          <svrl:property-reference property="{@id}">
            <xsl:apply-templates select="@role, @scheme" mode="sk:literal"/>
            <svrl:text><xsl:apply-templates mode="sk:message"/></svrl:text>
          </svrl:property-reference>
        </xsl:for-each>
      </xsl:for-each>
      <svrl:text><xsl:apply-templates mode="sk:message"/></svrl:text>
    </xsl:element>
  </xsl:template>

  <xsl:template match="text()" mode="sk:message"><out:text><xsl:value-of select="."/></out:text></xsl:template>

  <xsl:template match="sch:emph | sch:dir | sch:span" mode="sk:message">
    <xsl:element name="svrl:{local-name()}"><xsl:apply-templates select="@class, @value, @xml:lang" mode="sk:literal"/><xsl:apply-templates mode="sk:message"/></xsl:element>
  </xsl:template>

  <xsl:template match="sch:value-of[@select]" mode="sk:message">
    <xsl:param name="clashing" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:call-template name="sk:said"><xsl:with-param name="expression" select="sk:expression(@select, $clashing)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="sch:name" mode="sk:message">
    <xsl:param name="clashing" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:call-template name="sk:said">
      <xsl:with-param name="expression" select="if (@path) then '(' || sk:expression(@path, $clashing) || ') ! (if (. instance of node()) then name(.) else string(.))' else 'name()'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="xsl:*" mode="sk:message"><xsl:copy-of select="."/></xsl:template>

  <!-- A value in a message: if it cannot be had, the message still comes. -->
  <xsl:template name="sk:said">
    <xsl:param name="expression" as="xs:string"/>
    <out:try>
      <xsl:sequence select="$sk:line"/>
      <out:value-of select="{$expression}"><xsl:call-template name="sk:scope"/><xsl:copy-of select="@sk:at"/></out:value-of>
      <out:catch>(<out:value-of select="normalize-space($err:description)"/>)</out:catch>
    </out:try>
  </xsl:template>

</xsl:stylesheet>
