<?xml version="1.0" encoding="UTF-8"?>
<!-- Text into markup: every character that Typst could take for its own is escaped, so no text can be anything but text. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- Text on one line, escaped for markup. A stop is escaped after a digit or a stop, where it could start a list or become an ellipsis. -->
  <xsl:function name="tk:markup" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="flat" select="replace($text, '\s+', ' ')"/>
    <xsl:sequence select="if (matches($flat, '[^\p{L}\p{M} ,;()\p{Pi}\p{Pf}–—]'))
      then replace(replace($flat, '[\\#$*_`&lt;&gt;@~^|{}\[\]&quot;''/=+\-:]', '\\$0'), '(\d|\.)\.', '$1\\.') => replace('([\d.])\.', '$1\\.') else $flat"/>
  </xsl:function>

  <!-- Text as a Typst string, with its quotation marks. -->
  <xsl:function name="tk:string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || replace(replace(normalize-space($text), '\\', '\\\\'), '&quot;', '\\&quot;') || '&quot;'"/>
  </xsl:function>

  <!-- Text as content in brackets. -->
  <xsl:function name="tk:content" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'[' || tk:markup($text) || ']'"/>
  </xsl:function>
</xsl:stylesheet>
