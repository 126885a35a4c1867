<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to plain text: a paragraph a line, a blank line between blocks, notes at the end. An entry: includes everything, imports nothing.
     The view "source", the exact wording of the source, is not made here but by teikit.weave.recover. -->
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

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail" on-multiple-match="use-last" warning-on-multiple-match="no"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:template match="/">
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:if test="$tk:header and empty($tk:title-head) and not($tk:diplomatic)"><xsl:sequence select="$tk:title || $tk:break"/></xsl:if>
      <xsl:apply-templates select="$tk:root"/>
      <xsl:for-each select="$tk:descriptions"><xsl:sequence select="$tk:break"/><xsl:apply-templates select="."/></xsl:for-each>
      <xsl:for-each select="$tk:footnotes"><xsl:sequence select="$tk:break || '[' || tk:note-call(.) || '] '"/><xsl:apply-templates/></xsl:for-each>
      <xsl:if test="exists($tk:replaced)"><xsl:sequence select="$tk:break || 'Corrected or expanded above ← as the source has it:'"/><xsl:for-each select="$tk:replaced"><xsl:sequence select="$tk:line || ."/></xsl:for-each></xsl:if>
    </xsl:variable>
    <xsl:variable name="blocks" select="tokenize(string-join($pieces), $tk:break) ! string-join(tokenize(., $tk:line) ! normalize-space(.)[. ne ''], '&#10;')"/>
    <xsl:value-of select="string-join($blocks[. ne ''], '&#10;&#10;') || '&#10;'"/>
  </xsl:template>

  <xsl:function name="tk:literal" as="xs:string"><xsl:param name="text" as="xs:string"/><xsl:sequence select="$text"/></xsl:function>
</xsl:stylesheet>
