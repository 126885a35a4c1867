<?xml version="1.0" encoding="UTF-8"?>
<!-- Text into markup: every character that Typst could take for its own is escaped, so no text can be anything but text. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- Every character that can begin markup anywhere, and digits and stops, which can in some places. -->
  <xsl:variable name="tk:signs" as="xs:string" static="yes" select="'\#$*_`&lt;&gt;@~^|{}[]&quot;''/=+-:'"/>
  <xsl:variable name="tk:line-ends" as="xs:string" static="yes" select="'&#x0A;&#x0D;&#x85;&#x2028;&#x2029;'"/>

  <!-- Text on one line, escaped for markup. A stop is escaped after a digit or a stop, where it could start a list or become an ellipsis.
       Most text needs nothing of this, so it is looked at by translate(), which costs little, before any pattern is tried. -->
  <xsl:function name="tk:markup" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="flat" select="if (translate($text, $tk:line-ends, '') eq $text) then $text else replace($text, '[\s&#x85;&#x2028;&#x2029;]+', ' ')"/>
    <xsl:variable name="marked" select="if (translate($flat, $tk:signs, '') eq $flat) then $flat
      else replace($flat, '[\\#$*_`&lt;&gt;@~^|{}\[\]&quot;''/=+\-:]', '\\$0')"/>
    <xsl:sequence select="if (contains($marked, '..') or translate($marked, '0123456789', '') ne $marked)
      then replace(replace($marked, '([\d.])\.', '$1\\.'), '([\d.])\.', '$1\\.') else $marked"/>
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
