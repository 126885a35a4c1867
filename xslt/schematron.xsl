<?xml version="1.0" encoding="UTF-8"?>
<!-- Compiles ISO Schematron (2016, 2020) into XSLT 3.0. The input is sk:parts: every file of a schema as an sk:part, whose elements
     carry sk:at (number of the part, line, column). The result is sk:compiled: problems (sk:problem), what is known of the rules (sk:rule),
     and, if there is no problem, a stylesheet that makes SVRL of a document. Four steps: extract, include, expand, compile. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:include href="schematron/names.xsl"/>
  <xsl:include href="schematron/extract.xsl"/>
  <xsl:include href="schematron/include.xsl"/>
  <xsl:include href="schematron/expand.xsl"/>
  <xsl:include href="schematron/compile.xsl"/>
  <xsl:include href="schematron/assertions.xsl"/>
  <xsl:include href="schematron/library.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- The phase to be checked: an id, #ALL, #DEFAULT; empty means #DEFAULT. -->
  <xsl:param name="phase" as="xs:string" select="''"/>

  <!-- Two stylesheets can be made. The quick one tells what fails, and gives up at the first error in an expression. The careful one
       keeps errors to the assertion where they happen, and writes a whole report, with rules that fire in vain. -->
  <xsl:param name="careful" as="xs:boolean" select="true()"/>

  <xsl:template match="/sk:parts">
    <xsl:variable name="extracted" as="element()?" select="sk:extract(sk:part[1])"/>
    <xsl:variable name="whole" as="element()*"><xsl:apply-templates select="$extracted" mode="sk:include"/></xsl:variable>
    <xsl:variable name="expanded" as="element()*"><xsl:apply-templates select="$whole" mode="sk:expand"/></xsl:variable>
    <xsl:variable name="stylesheet" as="element()*"><xsl:apply-templates select="$expanded" mode="sk:compile"/></xsl:variable>
    <sk:compiled>
      <xsl:copy-of select="$stylesheet/descendant-or-self::sk:problem"/>
      <xsl:apply-templates select="$expanded" mode="sk:rules"/>
      <xsl:if test="not($stylesheet/descendant-or-self::sk:problem[not(@severity)])">
        <xsl:copy-of select="$stylesheet[self::xsl:*]"/>
      </xsl:if>
    </sk:compiled>
  </xsl:template>

</xsl:stylesheet>
