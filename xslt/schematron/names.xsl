<?xml version="1.0" encoding="UTF-8"?>
<!-- Small functions that every step needs: problems, names in expressions, places. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <!-- A problem of the schema, at the element where it is. -->
  <xsl:function name="sk:problem" as="element(sk:problem)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="where" as="element()?"/>
    <xsl:param name="name" as="xs:string?"/>
    <sk:problem code="{$code}" at="{($where/ancestor-or-self::*/@sk:at)[last()]}" name="{$name}" element="{local-name($where)}"/>
  </xsl:function>

  <!-- Text as it must be written in an attribute value template, or in text that is expanded. -->
  <xsl:function name="sk:literal" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="replace($text, '([{}])', '$1$1')"/>
  </xsl:function>

  <!-- An expression with some of its variables renamed; what stands in literals is left alone. -->
  <xsl:function name="sk:rename" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$expression" regex="&quot;[^&quot;]*&quot;|'[^']*'">
        <xsl:matching-substring>{.}</xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:analyze-string select="." regex="\$(\s*)(\i\c*)">
            <xsl:matching-substring>${regex-group(1)}{($names(regex-group(2)), regex-group(2))[1]}</xsl:matching-substring>
            <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
          </xsl:analyze-string>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- The variables that an expression refers to; too many do no harm. -->
  <xsl:function name="sk:variables" as="xs:string*">
    <xsl:param name="expressions" as="xs:string*"/>
    <xsl:variable name="text" as="xs:string" select="string-join($expressions, ' ')"/>
    <xsl:analyze-string select="$text" regex="\$\s*(\i\c*)">
      <xsl:matching-substring><xsl:sequence select="regex-group(1)"/></xsl:matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- An expression without its predicates and literals: what is left says which kinds of nodes it can select. -->
  <xsl:function name="sk:outline" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:sequence select="sk:without-predicates(replace($expression, '&quot;[^&quot;]*&quot;|''[^'']*''', ''))"/>
  </xsl:function>

  <xsl:function name="sk:without-predicates" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:variable name="less" as="xs:string" select="replace($expression, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($less eq $expression) then $less else sk:without-predicates($less)"/>
  </xsl:function>

</xsl:stylesheet>
