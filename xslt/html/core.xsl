<?xml version="1.0" encoding="UTF-8"?>
<!-- The core module: emphasis, quotations, lists, corrections, breaks, bibliography. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="hi[not(tk:is-ladder(string(@rend)))]">
    <xsl:variable name="faces" select="tk:faces(.)"/>
    <xsl:call-template name="tk:inline">
      <xsl:with-param name="tag" select="if ($faces = 'sup') then 'sup' else if ($faces = 'sub') then 'sub' else if ($faces = 'bold') then 'b' else if ($faces = 'italic') then 'i' else 'span'"/>
      <xsl:with-param name="class" select="'hi'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="hi"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'hi'"/></xsl:call-template></xsl:template>
  <xsl:template match="emph"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="'em'"/></xsl:call-template></xsl:template>
  <xsl:template match="foreign | mentioned | term | gloss | distinct"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="'i'"/><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:template>
  <xsl:template match="title"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="if (@level = ('a', 'u', 's')) then 'span' else 'cite'"/><xsl:with-param name="class" select="'title'"/></xsl:call-template></xsl:template>
  <xsl:template match="code | ident | gi | att | val | tag"><xsl:call-template name="tk:inline"><xsl:with-param name="tag" select="'code'"/><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:template>
  <xsl:template match="address"><xsl:choose>
    <xsl:when test="tk:is-block(.)"><xsl:call-template name="tk:block"><xsl:with-param name="class" select="'address'"/></xsl:call-template></xsl:when>
    <xsl:otherwise><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'address'"/></xsl:call-template></xsl:otherwise></xsl:choose></xsl:template>
  <xsl:template match="addrLine | bibl | num | measure | measureGrp | date | time | rs | abbr | desc | label | idno | email | s | w | pc | c | phr | cl | m | seg | stamp | figDesc | publisher | pubPlace | biblScope | editor | author | edition | extent | citedRange | cit | respStmt | resp">
    <xsl:element name="{if (tk:is-block(.) and (self::bibl or self::cit or self::addrLine or self::stamp) or (* and tk:holds-block(.))) then 'div' else 'span'}">
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
    <xsl:if test="(self::label or self::addrLine or self::stamp) and not(following-sibling::node()[1][self::text()])"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="q | quote | soCalled | said[not(normalize-space(@who))]">
    <xsl:choose>
      <xsl:when test="(self::quote or self::q) and (tk:holds-block(.) or tk:is-block(.) and empty(parent::p) and empty(parent::cit/parent::p) and not(ancestor::head))">
        <xsl:call-template name="tk:block"><xsl:with-param name="tag" select="if (self::quote) then 'blockquote' else 'div'"/><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="parent::cit and following-sibling::node()[1][self::*]"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- Corrections: the reading view shows the better form, the diplomatic view what stands there. -->
  <xsl:template match="choice">
    <xsl:variable name="old" select="(sic | orig | abbr | am)"/>
    <xsl:variable name="new" select="* except $old"/>
    <xsl:variable name="tag" select="if (tk:holds-block(.)) then 'div' else 'span'"/>
    <xsl:element name="{$tag}"><xsl:attribute name="class" select="'choice'"/>
      <xsl:choose>
        <xsl:when test="exists($old) and exists($new)">
          <!-- in the order of the source, so that words that begin or end outside stay whole for those who search -->
          <xsl:variable name="choice" select="."/>
          <xsl:for-each select="$old[1] | $new[1]">
            <xsl:choose>
              <xsl:when test=". is $old[1]">
                <xsl:element name="{$tag}"><xsl:attribute name="class" select="'original'"/><xsl:apply-templates select="$old"/>
                  <xsl:if test="$old/self::sic"><span class="mark"><xsl:text> [recte: </xsl:text><xsl:value-of select="$choice/corr ! tk:plain(.)" separator=" / "/>]</span></xsl:if>
                </xsl:element>
              </xsl:when>
              <xsl:otherwise><xsl:element name="{$tag}"><xsl:attribute name="class" select="'edited'"/><xsl:attribute name="title" select="string-join(($old[1] ! (if (self::sic) then 'corrected' else if (self::abbr or self::am) then 'expanded' else 'regularised')) || ' from: ' || tk:plain($old[1]), '')"/><xsl:apply-templates select="$new"/></xsl:element></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise><xsl:for-each select="*"><xsl:if test="position() gt 1"> / </xsl:if><xsl:apply-templates select="."/></xsl:for-each></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="text()[normalize-space()]"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="sic">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'sic'"/><xsl:with-param name="title" select="'so in the source'"/></xsl:call-template>
    <xsl:if test="not(parent::choice)"><xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., ' [sic]')"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template match="corr | reg | orig | expan">
    <xsl:call-template name="tk:inline"><xsl:with-param name="class" select="local-name()"/><xsl:with-param name="title" select="tk:responsibility(.)"/></xsl:call-template>
  </xsl:template>

  <!-- Lists of every kind; a list of label and item pairs is a glossary. -->
  <xsl:template match="list">
    <xsl:apply-templates select="head"/>
    <xsl:choose>
      <xsl:when test="@type = 'gloss' and label"><dl><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'list'"/></xsl:call-template><xsl:apply-templates select="node() except head" mode="tk:gloss"/></dl></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="ordered" select="@type = ('ordered', 'numbered') or tokenize(@rend) = ('numbered', 'ordered')"/>
        <xsl:element name="{if ($ordered and not(label)) then 'ol' else 'ul'}">
          <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'list', 'labelled'[current()/label], 'simple'[current()/@type = ('simple', 'inline') or tokenize(current()/@rend) = 'simple']"/></xsl:call-template>
          <xsl:apply-templates select="node() except (head, label[following-sibling::*[1][self::item]], text()[not(normalize-space())])"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="item">
    <li>
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'item'"/></xsl:call-template>
      <xsl:if test="preceding-sibling::*[1][self::label]"><xsl:for-each select="preceding-sibling::*[1]"><xsl:element name="{if (tk:holds-block(.)) then 'div' else 'span'}"><xsl:attribute name="class" select="'label'"/><xsl:apply-templates/></xsl:element></xsl:for-each><xsl:text> </xsl:text></xsl:if>
      <xsl:if test="@xml:id and @n and ancestor::body"><xsl:call-template name="tk:anchor"/></xsl:if>
      <xsl:apply-templates/>
    </li>
  </xsl:template>
  <xsl:template match="list/*[not(self::item or self::label or self::head)]" priority="2"><li class="aside-item"><xsl:next-match/></li></xsl:template>
  <!-- Text where no schema allows any is kept all the same, here and in tables, choices and apparatus. -->
  <xsl:template match="list/text()"><li class="aside-item"><xsl:value-of select="."/></li></xsl:template>
  <xsl:template match="list/label[not(following-sibling::*[1][self::item])]" priority="3"><li class="label"><xsl:apply-templates/></li></xsl:template>
  <xsl:template match="list/desc" priority="3"><li class="desc"><xsl:apply-templates/></li></xsl:template>

  <xsl:template match="label" mode="tk:gloss"><dt><xsl:call-template name="tk:attributes"/><xsl:apply-templates/></dt></xsl:template>
  <xsl:template match="*" mode="tk:gloss"><dd><xsl:call-template name="tk:attributes"/><xsl:choose><xsl:when test="self::item"><xsl:apply-templates/></xsl:when><xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise></xsl:choose></dd></xsl:template>
  <xsl:template match="text()[normalize-space() eq ''] | comment() | processing-instruction()" mode="tk:gloss"/>
  <xsl:template match="text()" mode="tk:gloss"><dd><xsl:value-of select="."/></dd></xsl:template>

  <xsl:template match="listBibl | listApp | listWit | listEvent | listRelation | listPerson | listPlace | listOrg | listNym">
    <xsl:call-template name="tk:block"><xsl:with-param name="class" select="'list-of', local-name()"/></xsl:call-template>
  </xsl:template>

  <!-- Breaks. -->
  <xsl:template match="lb"><br><xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'lb'"/></xsl:call-template></br></xsl:template>
  <xsl:template match="lb[tk:begins-block(.)]"><xsl:if test="@xml:id"><span id="{@xml:id}"></span></xsl:if></xsl:template>
  <xsl:template match="pb">
    <span class="pb"><xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
      <!-- a number that is not in the source is drawn by the style sheet: words go on across it, for those who search and copy -->
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:pre(., '')"/></xsl:call-template>
      <xsl:if test="not(tk:is-ladder(string(@rend)))"><span class="pb-number" data-n="{(@n, '·')[1]}"></span></xsl:if>
      <xsl:if test="tk:is-ladder(string(@rend))"><span class="pb-number quiet" data-n="{@n}"></span></xsl:if>
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., '')"/></xsl:call-template>
      <xsl:variable name="image" select="tokenize(@facs)[1] ! (if (starts-with(., '#')) then .[tk:target(., current())] else tk:href(.))"/>
      <xsl:if test="exists($image) and tk:may-link(.)"><xsl:text> </xsl:text><a class="facs" href="{$image}" aria-label="Image of page {@n}">image</a></xsl:if>
    </span>
  </xsl:template>
  <xsl:template match="cb | gb | milestone">
    <span class="milestone"><xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if><xsl:value-of select="if (@n) then '[' || (@unit, if (self::cb) then 'column' else if (self::gb) then 'gathering' else 'part')[1] || ' ' || @n || ']' else '⁂'[current()/self::milestone]"/></span>
  </xsl:template>
</xsl:stylesheet>
