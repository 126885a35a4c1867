<?xml version="1.0" encoding="UTF-8"?>
<!-- Originals and their translations: which belong together, and which of their blocks stand side by side. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:key name="tk:answers" match="*[@corresp]" use="tokenize(@corresp)"/>

  <!-- The translation that stands right behind a text or division: it says so, points at it, or they are the two languages of a group. -->
  <xsl:function name="tk:translation" as="element()?">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="next" select="$node/following-sibling::*[1][node-name() eq node-name($node)]"/>
    <xsl:sequence select="$next[not($node/@type = 'translation')][@type = 'translation' or ($node/@xml:id and tokenize(@corresp) = '#' || $node/@xml:id)
      or ($node/parent::group[count(text) eq 2 and empty(group)] and $node/@xml:lang ne @xml:lang)]"/>
  </xsl:function>

  <!-- The text or division that an element translates. -->
  <xsl:function name="tk:original" as="element()?">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$node/preceding-sibling::*[1][tk:translation(.) is $node]"/>
  </xsl:function>

  <!-- The blocks of a text or division, from below every element that only wraps one other. -->
  <xsl:function name="tk:blocks" as="element()*">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="if (count($node/*) eq 1 and empty($node/text()[normalize-space()]) and $node/*[self::body or self::group or self::text or starts-with(local-name(), 'div')]) then tk:blocks($node/*) else $node/*"/>
  </xsl:function>

  <!-- The rows of a pair, each an original and what translates it; none if blocks cannot be matched one by one. -->
  <xsl:function name="tk:rows" as="array(element()*)*">
    <xsl:param name="original" as="element()"/>
    <xsl:param name="translation" as="element()"/>
    <xsl:variable name="left" select="tk:blocks($original)"/>
    <xsl:variable name="right" select="tk:blocks($translation)"/>
    <xsl:variable name="match" select="function($block) { $right[tokenize(@corresp) = '#' || $block/@xml:id] | $right[. intersect ($block/@corresp ! tokenize(.) ! tk:target(., $block))] }"/>
    <xsl:variable name="matched" select="$left ! array { $match(.) }"/>
    <xsl:sequence select="if (empty($left | $right) or exists(($original, $translation)//text()[normalize-space()][not(ancestor::* intersect ($left, $right))])) then ()
      else if (count($left) eq count($right)) then (for $n in 1 to count($left) return [ $left[$n], $right[$n] ])
      else if ((every $one in $right satisfies count($left[$match(.) intersect $one]) eq 1) and deep-equal($right ! generate-id(.), $left ! $match(.) ! generate-id(.))) then (for $one in $left return [ $one, $match($one) ])
      else ()"/>
  </xsl:function>
</xsl:stylesheet>
