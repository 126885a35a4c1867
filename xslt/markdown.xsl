<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to Markdown as issue trackers and notebooks read it (CommonMark, with tables and footnotes). An entry: includes everything, imports nothing. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:include href="params.xsl"/>
  <xsl:include href="lib/links.xsl"/>
  <xsl:include href="lib/rend.xsl"/>
  <xsl:include href="lib/gaps.xsl"/>
  <xsl:include href="lib/people.xsl"/>
  <xsl:include href="lib/record.xsl"/>
  <xsl:include href="lib/structure.xsl"/>
  <xsl:include href="text/words.xsl"/>
  <xsl:include href="text/marks.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail" on-multiple-match="use-last" warning-on-multiple-match="no"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:template match="/">
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:sequence select="tk:open('# '), tk:literal($tk:title), $tk:subtitle[. ne ''] ! (tk:open('') || tk:wrapped(tk:literal(.), '*'))"/>
      <xsl:sequence select="$tk:routing[.(2) ne ''] ! (tk:open('- ') || tk:literal(.(1)) || ': ' || tk:literal(.(2)))"/>
      <xsl:sequence select="$tk:abstract ! (tk:open('> ') || tk:literal(tk:plain(.)))"/>
      <xsl:sequence select="$tk:break"/>
      <xsl:apply-templates select="$tk:root"/>
      <xsl:for-each select="$tk:descriptions"><xsl:sequence select="$tk:break"/><xsl:apply-templates select="."/></xsl:for-each>
      <xsl:sequence select="tk:open('')"/>
      <xsl:if test="exists($tk:replaced)"><xsl:sequence select="'Corrected or expanded above ← as the source has it:', $tk:replaced ! (tk:open('- ') || tk:literal(.)), tk:open('')"/></xsl:if>
      <xsl:if test="$panels"><xsl:sequence select="tk:literal($tk:citation || '.'), tk:href($tk:uri)[matches(., '^https?:')] ! (' ' || tk:address(.))"/></xsl:if>
      <xsl:for-each select="$tk:footnotes"><xsl:sequence select="tk:open('[^' || tk:note-number(.) || ']: ')"/><xsl:apply-templates/></xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="tk:settled(tokenize(string-join($pieces), $tk:break))"/>
  </xsl:template>
</xsl:stylesheet>
