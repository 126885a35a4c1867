<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to one self-contained HTML page. An entry: includes everything, imports nothing; a customisation imports this file. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:include href="params.xsl"/>
  <xsl:include href="lib/links.xsl"/>
  <xsl:include href="lib/rend.xsl"/>
  <xsl:include href="lib/gaps.xsl"/>
  <xsl:include href="lib/people.xsl"/>
  <xsl:include href="lib/record.xsl"/>
  <xsl:include href="lib/structure.xsl"/>
  <xsl:include href="lib/parallel.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/metadata.xsl"/>
  <xsl:include href="html/panels.xsl"/>
  <xsl:include href="html/header.xsl"/>
  <xsl:include href="html/common.xsl"/>
  <xsl:include href="html/textstructure.xsl"/>
  <xsl:include href="html/parallel.xsl"/>
  <xsl:include href="html/core.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/speech.xsl"/>
  <xsl:include href="html/transcr.xsl"/>
  <xsl:include href="html/facsimile.xsl"/>
  <xsl:include href="html/namesdates.xsl"/>
  <xsl:include href="html/linking.xsl"/>
  <xsl:include href="html/verse.xsl"/>
  <xsl:include href="html/drama.xsl"/>
  <xsl:include href="html/figures.xsl"/>
  <xsl:include href="html/textcrit.xsl"/>
  <xsl:include href="html/msdescription.xsl"/>
  <xsl:include href="html/dictionaries.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" escape-uri-attributes="no" use-character-maps="tk:controls"/>
  <!-- Anybody's TEI: what has no rule has a general one, and of two rules the later wins. Where the encoding is known, neither may be needed. -->
  <xsl:mode on-no-match="fail" _on-multiple-match="{if ($strict) then 'fail' else 'use-last'}" warning-on-multiple-match="no"/>
  <xsl:mode name="tk:header" on-no-match="fail"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- Characters that XML may carry and HTML may not. -->
  <xsl:character-map name="tk:controls">
    <xsl:output-character character="&#x7F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x80;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x81;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x82;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x83;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x84;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x85;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x86;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x87;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x88;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x89;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8A;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8B;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8C;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8D;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8E;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x90;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x91;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x92;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x93;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x94;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x95;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x96;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x97;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x98;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x99;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9A;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9B;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9C;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9D;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9E;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9F;" string="&#xFFFD;"/>
  </xsl:character-map>
</xsl:stylesheet>
