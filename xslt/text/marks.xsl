<?xml version="1.0" encoding="UTF-8"?>
<!-- The marks of Markdown: what stands before blocks and around words, and how text is kept from being taken for either. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <!-- Where a row of a table begins: a line that ends without a sign of its own. -->
  <xsl:variable name="tk:row" as="xs:string" select="'&#x10FFFA;'"/>

  <!-- Text with every sign escaped that could be taken for markup inside a line. -->
  <xsl:function name="tk:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (translate($text, '\`*_{}[]&lt;&gt;|~&amp;$^&#x10FFFA;', '') eq $text) then $text else replace(translate($text, $tk:row, ''), '[\\`*_{}\[\]&lt;&gt;|~&amp;$\^]', '\\$0')"/>
  </xsl:function>

  <!-- The beginning of a block, with what stands before its first line. -->
  <xsl:function name="tk:open" as="xs:string">
    <xsl:param name="mark" as="xs:string"/>
    <xsl:sequence select="$tk:break || $mark || $tk:prefix"/>
  </xsl:function>

  <!-- Marks around some content, if it is such that they would be taken for marks: with a word at either end. -->
  <xsl:function name="tk:wrapped" as="xs:string">
    <xsl:param name="content" as="xs:string"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:sequence select="if (matches($content, '^[\p{L}\p{N}]([^*~' || $tk:break || $tk:line || $tk:row || ']*[\p{L}\p{N}])?$')) then $mark || $content || $mark else $content"/>
  </xsl:function>

  <xsl:function name="tk:address" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:sequence select="'&lt;' || replace(replace($href, '&lt;', '%3C'), '&gt;', '%3E') || '&gt;'"/>
  </xsl:function>

  <!-- What stands before every line of a block: the signs of the quotations and the width of the lists around it. -->
  <xsl:function name="tk:margin" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string-join($node/ancestor-or-self::*[self::item or self::quote or self::q or self::note][not(self::item) or parent::list]
      ! (if (self::item) then replace(tk:bullet(.), '.', ' ') else if (self::note) then (if (tk:note-number(.)) then '    ' else '') else if (tk:is-quoted(.)) then '> ' else ''))"/>
  </xsl:function>

  <xsl:function name="tk:bullet" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="if ($item/../@type = ('ordered', 'numbered')) then (count($item/preceding-sibling::item) + 1) || '. ' else '- '"/>
  </xsl:function>

  <!-- Whether a quotation is set apart: it holds blocks, or stands among blocks. -->
  <xsl:function name="tk:is-quoted" as="xs:boolean">
    <xsl:param name="quote" as="element()"/>
    <xsl:sequence select="tk:holds-block($quote) or (tk:is-block($quote) and empty($quote/ancestor::p))"/>
  </xsl:function>

  <!-- Blocks as lines: each with its margin, an empty one giving its mark to the next, signs at the beginning of a line escaped. -->
  <xsl:function name="tk:settled" as="xs:string">
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:iterate select="$blocks">
        <xsl:param name="pending" as="xs:string" select="''"/>
        <xsl:variable name="own" select="if (contains(., $tk:prefix)) then substring-before(., $tk:prefix) else ''"/>
        <xsl:variable name="content" select="if (contains(., $tk:prefix)) then substring-after(., $tk:prefix) else ."/>
        <xsl:variable name="rows" select="tokenize($content, $tk:row)[normalize-space()]"/>
        <xsl:variable name="lines" select="tokenize($content, $tk:line) ! normalize-space(.)[. ne '']"/>
        <xsl:variable name="first" select="if ($pending ne '') then $pending else $own"/>
        <xsl:variable name="rest" select="replace(replace($first, '\[\^\d+\]: ', '    '), '[^&gt; ]', ' ')"/>
        <xsl:choose>
          <xsl:when test="empty($lines)"><xsl:next-iteration><xsl:with-param name="pending" select="if ($pending ne '') then $pending else $own[matches(., '\S *$')][not(matches(., '&gt; *$|#'))] || ''"/></xsl:next-iteration></xsl:when>
          <xsl:when test="contains(., $tk:row)">
            <xsl:sequence select="string-join(for $n in 1 to count($rows) return (if ($n eq 1) then $first else $rest) || normalize-space($rows[$n]), '&#10;')"/>
            <xsl:next-iteration><xsl:with-param name="pending" select="''"/></xsl:next-iteration>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="string-join(for $n in 1 to count($lines) return (if ($n eq 1) then $first else $rest) || tk:unlisted($lines[$n]), '\&#10;')"/>
            <xsl:next-iteration><xsl:with-param name="pending" select="''"/></xsl:next-iteration>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;&#10;') || '&#10;'"/>
  </xsl:function>

  <!-- A line that begins no list, heading or rule. -->
  <xsl:function name="tk:unlisted" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="replace(replace($line, '^[#+=\-]', '\\$0'), '^(\d+)([.)])', '$1\\$2')"/>
  </xsl:function>

  <!-- Every element that stands as a block opens one with its margin; what runs in the line runs on. -->
  <xsl:template match="*" as="xs:string*">
    <xsl:choose>
      <xsl:when test="self::l or self::addrLine or self::line"><xsl:sequence select="$tk:line"/><xsl:apply-templates/><xsl:sequence select="$tk:line"/></xsl:when>
      <xsl:when test="tk:is-block(.)"><xsl:sequence select="tk:open(tk:margin(.))"/><xsl:apply-templates/><xsl:sequence select="tk:open(tk:margin(..))"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="quote | q" as="xs:string*">
    <xsl:variable name="apart" select="tk:is-quoted(.)"/>
    <xsl:sequence select="tk:open(tk:margin(.))[$apart]"/><xsl:apply-templates/><xsl:sequence select="tk:open(tk:margin(..))[$apart]"/>
  </xsl:template>

  <xsl:template match="head[. is $tk:title-head]" as="xs:string*" priority="2"/>
  <xsl:template match="head" as="xs:string*">
    <xsl:sequence select="tk:open(tk:margin(..) || substring('######', 1, tk:level(.)) || ' ')"/><xsl:apply-templates/><xsl:sequence select="tk:open(tk:margin(..))"/>
  </xsl:template>
  <xsl:template match="list/head | table/head | lg/head | figure/head" as="xs:string*" priority="1">
    <xsl:variable name="content" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="tk:open(tk:margin(..)), tk:wrapped(normalize-space(string-join($content)), '**'), tk:open(tk:margin(..))"/>
  </xsl:template>

  <xsl:template match="list/item" as="xs:string*">
    <xsl:sequence select="tk:open(tk:margin(..) || tk:bullet(.))"/>
    <xsl:for-each select="preceding-sibling::*[1][self::label]"><xsl:apply-templates/><xsl:text> </xsl:text></xsl:for-each>
    <xsl:apply-templates/>
    <xsl:sequence select="tk:open(tk:margin(..))"/>
  </xsl:template>
  <xsl:template match="list/label[following-sibling::*[1][self::item]]" priority="1" as="xs:string*"/>

  <!-- A table in pipes; one without a row of labels has an empty one, as Markdown demands. -->
  <xsl:template match="table[row]" as="xs:string*">
    <xsl:variable name="columns" select="max(row ! count(*))"/>
    <xsl:variable name="labelled" select="row[1]/@role = 'label'"/>
    <xsl:apply-templates select="* except row, (text() | row/text())[normalize-space()]"/>
    <xsl:sequence select="tk:open(tk:margin(..))"/>
    <xsl:if test="not($labelled)"><xsl:sequence select="$tk:row || '|' || string-join((1 to $columns) ! '  |')"/></xsl:if>
    <xsl:for-each select="row">
      <xsl:if test="position() eq (if ($labelled) then 2 else 1)"><xsl:sequence select="tk:rule($columns)"/></xsl:if>
      <xsl:sequence select="$tk:row || '|'"/>
      <xsl:for-each select="*">
        <xsl:variable name="content" as="xs:string*"><xsl:choose><xsl:when test="self::cell"><xsl:apply-templates/></xsl:when><xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise></xsl:choose></xsl:variable>
        <xsl:sequence select="' ' || normalize-space(replace(translate(string-join($content), $tk:line || $tk:row, '  '), $tk:break || '[^' || $tk:prefix || ']*' || $tk:prefix || '|' || $tk:break, ' ')) || ' |'"/>
      </xsl:for-each>
      <xsl:sequence select="string-join((count(*) + 1 to $columns) ! '  |')"/>
    </xsl:for-each>
    <xsl:if test="$labelled and count(row) eq 1"><xsl:sequence select="tk:rule($columns)"/></xsl:if>
    <xsl:sequence select="tk:open(tk:margin(..))"/>
  </xsl:template>

  <xsl:function name="tk:rule" as="xs:string"><xsl:param name="columns" as="xs:integer"/><xsl:sequence select="$tk:row || '|' || string-join((1 to $columns) ! ' --- |')"/></xsl:function>

  <xsl:template match="hi | emph | foreign | mentioned | title | del" as="xs:string">
    <xsl:variable name="content" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:variable name="faces" select="tk:faces(.)"/>
    <xsl:variable name="beside" select="matches(string(preceding-sibling::node()[1][self::text()]), '[\p{L}\p{N}]$') or matches(string(following-sibling::node()[1][self::text()]), '^[\p{L}\p{N}]')"/>
    <xsl:sequence select="if ($beside or (self::title and @level = ('a', 'u', 's'))) then string-join($content)
      else tk:wrapped(string-join($content), if (self::del or $faces = 'strike') then '~~' else if ($faces = 'bold') then '**' else if (self::hi and @rend and not($faces = ('italic', 'underline'))) then '' else '*')"/>
  </xsl:template>

  <xsl:template match="ref[node()]" as="xs:string*">
    <xsl:variable name="href" select="tk:href(tokenize(@target)[1])[matches(., '^(https?|mailto):')][tk:may-link(current())][not(tk:holds-block(current()))][not(current()//(ref | ptr | note))]"/>
    <xsl:sequence select="'['[exists($href)]"/><xsl:apply-templates/><xsl:sequence select="$href ! ('](' || tk:address(.) || ')')"/>
  </xsl:template>

  <xsl:template match="note[tk:is-footnote(.)]" as="xs:string"><xsl:sequence select="'[^' || tk:note-number(.) || ']'"/></xsl:template>
  <xsl:template match="supplied" as="xs:string*"><xsl:sequence select="tk:literal(tk:pre(., '['))"/><xsl:apply-templates/><xsl:sequence select="tk:literal(tk:post(., ']'))"/></xsl:template>
</xsl:stylesheet>
