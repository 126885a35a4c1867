<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands as a block and what in the line; which notes go to the foot. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:variable name="tk:block-names" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('p ab div div1 div2 div3 div4 div5 div6 div7 list item table figure lg l sp
    floatingText text body front back group head opener closer argument epigraph trailer byline dateline salute signed postscript castList castItem castGroup set stage address
    listBibl listPerson listPlace listOrg listEvent listNym listObject listChange listForest listTranspose listWit witness spGrp msIdentifier altIdentifier msName msFrag biblStruct biblFull msDesc msPart msItem physDesc entry entryFree superEntry eTree tree graph forest titlePage docTitle docImprint
    egXML eg schemaSpec specGrp elementSpec classSpec macroSpec moduleRef u annotationBlock sourceDoc surface zone line listApp linkGrp spanGrp listRelation listAnnotation
    person place org event note epigraph divGen TEI teiCorpus teiHeader performance prologue epilogue view camera sound tech') ! map { .: true() })"/>

  <!-- Whether there are hard spaces at all: looked for once, as most documents have none. -->
  <xsl:variable name="tk:hard-spaces" as="xs:boolean" select="contains($tk:root, '&#xA0;')"/>

  <!-- Text without the double spaces of typists, a hard one among them, which would begin a line with a space. Plain replacement: patterns cost ten times as much. -->
  <xsl:function name="tk:single-spaced" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '&#xA0; ', ' ', 'q'), ' &#xA0;', ' ', 'q')"/>
  </xsl:function>

  <!-- Whether an element holds anything that must stand as a block. -->
  <xsl:function name="tk:holds-block" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="exists($node/descendant::*[$tk:block-names(local-name())][tk:is-block(.)][not(ancestor::note[tk:is-footnote(.)][ancestor::* intersect $node])])"/>
  </xsl:function>

  <!-- Whether an element stands as a block: by its name, or because no text runs beside it. -->
  <xsl:function name="tk:is-block" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="by-name" select="$tk:block-names(local-name($node))"/>
    <xsl:sequence select="if ($node/self::note) then tk:is-block-note($node)
      else if (local-name($node) = ('stage', 'l', 'head', 'signed', 'dateline', 'salute', 'line', 'byline', 'address'))
      then empty($node/../text()[normalize-space()]) and not($node/parent::p) else if ($by-name) then true()
      else empty($node/../text()[normalize-space()]) and (empty($node/text()[normalize-space()]) and tk:holds-block($node))"/>
  </xsl:function>

  <!-- Whether a note stands as a block of its own: among blocks, and neither called from the line nor in it. -->
  <xsl:function name="tk:is-block-note" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/parent::*[self::opener or self::closer or self::body or self::front or self::back or self::text or self::sp or self::lg or starts-with(local-name(), 'div')])
      and not(tk:is-footnote($note))"/>
  </xsl:function>

  <!-- The level of a heading, from 2: the title of the page is level 1. -->
  <xsl:function name="tk:level" as="xs:integer">
    <xsl:param name="head" as="element(head)"/>
    <xsl:variable name="depth" select="1 + count($head/ancestor::*[starts-with(local-name(), 'div') or self::floatingText or self::castList][head[not(. is $tk:title-head)][normalize-space()]]) + count($head/ancestor::TEI/parent::*)"/>
    <xsl:sequence select="min((6, max((2, $depth))))"/>
  </xsl:function>

  <!-- Whether a line break only says where the block begins, as in files that mark the beginning of every line. -->
  <xsl:function name="tk:begins-block" as="xs:boolean">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="empty($break/preceding-sibling::node()[self::* or normalize-space()][not(self::lb or self::pb or self::cb or self::milestone)])"/>
  </xsl:function>

  <!-- Whether a note goes to the foot: in the line of the text and not marked to stand inline, in the margin or at the head. -->
  <xsl:function name="tk:is-footnote" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/ancestor::text) and (if ($note/@place) then $note/@place = ('bottom', 'foot', 'end', 'endnote', 'bot', 'unspecified')
      else $note/@type = ('footnote', 'endnote') or (not($note/@type = ('editorial', 'handling', 'source')) and exists($note/parent::*[not(self::note)]/text()[normalize-space()])))"/>
  </xsl:function>

  <xsl:variable name="tk:footnotes" as="element(note)*" select="$tk:root/descendant::text[not(ancestor::text)]//note[tk:is-footnote(.)]"/>

  <!-- The number (from 1) of every note at the foot; nodes cannot be keys, their ids can. -->
  <xsl:variable name="tk:footnote-numbers" as="map(xs:string, xs:integer)" select="map:merge(for $number in 1 to count($tk:footnotes) return map { generate-id($tk:footnotes[$number]): $number })"/>

  <xsl:function name="tk:note-number" as="xs:integer?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$tk:footnote-numbers(generate-id($note))"/>
  </xsl:function>

  <!-- The call of a note as a reader sees it. -->
  <xsl:function name="tk:note-call" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@n[normalize-space()] ! normalize-space(), string(tk:note-number($note)))[1]"/>
  </xsl:function>
</xsl:stylesheet>
