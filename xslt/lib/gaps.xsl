<?xml version="1.0" encoding="UTF-8"?>
<!-- Gaps: how much is missing, why, and how to say so. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <!-- Characters in one unit, as in a typescript: 66 to the line, 40 lines to the page. -->
  <xsl:variable name="tk:unit-size" as="map(xs:string, xs:integer)" select="map { 'character': 1, 'char': 1, 'letter': 1, 'digit': 1, 'sign': 1,
    'word': 6, 'name': 12, 'number': 4, 'phrase': 30, 'sentence': 100, 'line': 66, 'verse': 45, 'paragraph': 500, 'page': 2640, 'leaf': 5280, 'folio': 5280 }"/>

  <xsl:variable name="tk:reasons" as="map(xs:string, xs:string)" select="map { 'redacted': 'withheld', 'lost': 'lost', 'missing': 'missing',
    'illegible': 'illegible', 'garbled': 'garbled in transmission', 'damage': 'damaged', 'editorial': 'left out by the editor',
    'sampling': 'left out', 'omitted': 'left out', 'deleted': 'deleted', 'cancelled': 'cancelled', 'faded': 'faded', 'inaudible': 'inaudible' }"/>

  <!-- The unit in the singular, as older files write it in the plural. -->
  <xsl:function name="tk:unit" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:sequence select="let $unit := lower-case(($gap/@unit, replace($gap/@extent, '^[\d./,\s½¼¾+-]+', ''))[. ne ''][1])
      return if ($tk:unit-size($unit) or not(ends-with($unit, 's'))) then $unit else replace($unit, 's$', '')"/>
  </xsl:function>

  <!-- The amount in units: exact, the middle of a range, or an upper or lower bound. -->
  <xsl:function name="tk:amount" as="xs:double?">
    <xsl:param name="gap" as="element()"/>
    <xsl:sequence select="let $number := function($a) { $a[. castable as xs:double] ! xs:double(.) },
        $bounds := ($number($gap/@atLeast), $number($gap/@atMost), $number($gap/@min), $number($gap/@max))
      return ($number($gap/@quantity), avg($bounds), $number(replace($gap/@extent, '^([\d.]+).*$', '$1', 's')))[1][. ge 0 and . lt 1e9]"/>
  </xsl:function>

  <!-- How many characters the gap is as wide as, or nothing where nobody says. -->
  <xsl:function name="tk:gap-size" as="xs:double?">
    <xsl:param name="gap" as="element()"/>
    <xsl:sequence select="tk:amount($gap) ! (. * $tk:unit-size(tk:unit($gap)))"/>
  </xsl:function>

  <!-- The extent in words: 1½ lines, less than 1 line, 2–3 words, about 1 page. -->
  <xsl:function name="tk:extent" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:variable name="unit" select="tk:unit($gap)"/>
    <xsl:variable name="low" select="($gap/@atLeast, $gap/@min)[1] ! string()"/>
    <xsl:variable name="high" select="($gap/@atMost, $gap/@max)[1] ! string()"/>
    <xsl:variable name="number" select="if ($gap/@quantity) then tk:fraction($gap/@quantity)
      else if ($low and $high) then tk:fraction($low) || '–' || tk:fraction($high)
      else if ($high) then 'less than ' || tk:fraction($high) else if ($low) then 'more than ' || tk:fraction($low) else ''"/>
    <xsl:variable name="plural" select="$unit || 's'[not($number = ('1', 'less than 1', 'more than 1', '½', '¼', '¾'))][not(ends-with($unit, 's'))]"/>
    <xsl:sequence select="normalize-space(if ($number eq '') then ($gap/@extent, '')[1]
      else 'about '[$gap/@precision = ('low', 'medium')] || $number || ' ' || $plural[$unit ne ''])"/>
  </xsl:function>

  <xsl:function name="tk:fraction" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="replace(replace(replace(replace(replace($number, '\.50?$', '½'), '\.25$', '¼'), '\.75$', '¾'), '^0+([½¼¾])', '$1'), '\.0+$', '')"/>
  </xsl:function>

  <!-- The whole gap in words: 1½ lines withheld. -->
  <xsl:function name="tk:gap-words" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:variable name="reason" select="tokenize($gap/@reason) ! ($tk:reasons(lower-case(.)), .)[1]"/>
    <xsl:sequence select="normalize-space((tk:extent($gap)[. ne ''], 'text')[1] || ' ' || (string-join($reason, ', ')[. ne ''], 'missing')[1])"/>
  </xsl:function>

  <!-- What the source had where the gap is: its own wording, or dots. -->
  <xsl:function name="tk:gap-wording" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:sequence select="(normalize-space(string-join($gap/desc, ' '))[. ne ''], '...')[1]"/>
  </xsl:function>
</xsl:stylesheet>
