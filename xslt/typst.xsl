<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to Typst markup, one self-contained file: the page's design, then the text. An entry: includes everything, imports nothing. -->
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
  <xsl:include href="typst/escape.xsl"/>
  <xsl:include href="typst/page.xsl"/>
  <xsl:include href="typst/common.xsl"/>
  <xsl:include href="typst/textstructure.xsl"/>
  <xsl:include href="typst/parallel.xsl"/>
  <xsl:include href="typst/core.xsl"/>
  <xsl:include href="typst/transcr.xsl"/>
  <xsl:include href="typst/verse.xsl"/>
  <xsl:include href="typst/figures.xsl"/>
  <xsl:include href="typst/textcrit.xsl"/>
  <xsl:include href="typst/msdescription.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <!-- Anybody's TEI: what has no rule has a general one, and of two rules the later wins. Where the encoding is known, neither may be needed. -->
  <xsl:mode on-no-match="fail" _on-multiple-match="{if ($strict) then 'fail' else 'use-last'}" warning-on-multiple-match="no"/>
  <xsl:global-context-item as="document-node()" use="required"/>
</xsl:stylesheet>
