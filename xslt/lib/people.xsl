<?xml version="1.0" encoding="UTF-8"?>
<!-- Who speaks, who is named, who answers for what. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- Everybody whose speech is marked, in order of appearance. -->
  <xsl:variable name="tk:speakers" as="xs:string*" select="distinct-values($tk:root/descendant::said/tokenize(@who))"/>

  <!-- A speaker's number (from 1), name and siglum, by pointer. -->
  <xsl:variable name="tk:voices" as="map(xs:string, map(*))" select="map:merge(
    for $number in 1 to count($tk:speakers) return let $pointer := $tk:speakers[$number], $name := tk:name-of($pointer, $tk:root)
    return map { $pointer: map { 'number': $number, 'name': $name, 'siglum': tk:siglum($name) } })"/>

  <!-- The names of the index by pointer, as texts name the same few people again and again. -->
  <xsl:variable name="tk:known" as="map(xs:string, xs:string)" select="map:merge($tk:root/(. | TEI)/standOff/*/*[@xml:id] ! map { '#' || @xml:id: tk:name-of-entity(.) })"/>

  <xsl:function name="tk:name-of-entity" as="xs:string?">
    <xsl:param name="entity" as="element()?"/>
    <xsl:variable name="name" select="$entity/(persName | placeName | orgName | name | title | respStmt/name | catDesc | head)[1]"/>
    <xsl:sequence select="(tk:plain($name)[. ne ''], tk:plain($entity[count(*) le 1])[. ne ''], $entity/@xml:id ! string())[1]"/>
  </xsl:function>

  <!-- The name of what a pointer names: a person, a place, a responsibility, or the pointer itself. -->
  <xsl:function name="tk:name-of" as="xs:string">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="($tk:known($pointer), tk:name-of-entity(tk:target($pointer, $node)), if (starts-with($pointer, '#')) then substring($pointer, 2) else string($pointer))[1]"/>
  </xsl:function>

  <!-- Several pointers as one list of names. -->
  <xsl:function name="tk:names-of" as="xs:string">
    <xsl:param name="pointers" as="xs:string?"/>
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string-join(tokenize($pointers) ! tk:name-of(., $node), ', ')"/>
  </xsl:function>

  <!-- Initials, at most three letters: Robert F. Kennedy becomes RFK. -->
  <xsl:function name="tk:siglum" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="initials" select="string-join(tokenize(replace($name, '[\-–]', ' '))[matches(., '^\p{L}')][position() le 3] ! substring(., 1, 1))"/>
    <xsl:sequence select="(upper-case($initials)[. ne ''], $name)[1]"/>
  </xsl:function>

  <!-- The text of an element without its notes, on one line. -->
  <xsl:function name="tk:plain" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="if (empty($node/descendant::*[self::note or self::choice])) then normalize-space($node)
      else normalize-space(string-join($node/descendant-or-self::text()[not(ancestor::note[ancestor::* intersect $node])][not(parent::sic/parent::choice or parent::abbr/parent::choice or parent::orig/parent::choice)]))"/>
  </xsl:function>

  <!-- A phrase for who inserted something and how sure it is. -->
  <xsl:function name="tk:responsibility" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string-join((
      tk:names-of($node/@resp, $node)[. ne ''] ! ('by ' || .),
      $node/@cert[. ne 'high'] ! (. || ' certainty')), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
