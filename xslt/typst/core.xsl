<?xml version="1.0" encoding="UTF-8"?>
<!-- The core module, names, links, notes and speech. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- What needs no look of its own on paper. -->
  <xsl:template match="persName | placeName | orgName | roleName | name | rs | date | time | soCalled | seg | w | pc | c" priority="0.4"><xsl:apply-templates/></xsl:template>
  <xsl:template match="*[@rend][self::persName or self::placeName or self::orgName or self::roleName or self::name or self::rs or self::date or self::soCalled or self::seg or self::w]"><xsl:call-template name="tk:faced"/></xsl:template>

  <xsl:template match="emph | foreign | mentioned | title[not(@level = ('a', 'u', 's'))] | term | distinct"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'emph'"/></xsl:call-template></xsl:template>
  <xsl:template match="hi">
    <xsl:call-template name="tk:faced"><xsl:with-param name="faces" select="(tk:faces(.), 'italic'[not(current()/@rend or current()/@rendition or current()/@style)])"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="code | gi | att | val | tag | formula"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'face-mono'"/></xsl:call-template></xsl:template>
  <xsl:template match="label | addrLine | stamp[not(ancestor::opener)]"><xsl:apply-templates/><xsl:if test="tk:is-block(.) or self::addrLine">#linebreak();</xsl:if><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="opener//stamp | note[@type = 'handling']"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'handling'"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>

  <xsl:template match="quote | q | cit">
    <xsl:choose>
      <xsl:when test="not(self::cit) and (tk:holds-block(.) or tk:is-block(.) and not(parent::p or parent::cit/parent::p))"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'extract'"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="parent::cit"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="choice">
    <xsl:variable name="old" select="sic | orig | abbr | am"/>
    <xsl:variable name="new" select="* except $old"/>
    <xsl:choose>
      <xsl:when test="empty($old) or empty($new)"><xsl:for-each select="*"><xsl:if test="position() gt 1"> \/ </xsl:if><xsl:apply-templates select="."/></xsl:for-each></xsl:when>
      <xsl:when test="$view eq 'diplomatic'"><xsl:apply-templates select="$old"/><xsl:if test="sic"><xsl:value-of select="' \[recte\: ' || tk:markup(string-join($new ! tk:plain(.), ' / ')) || '\]'"/></xsl:if></xsl:when>
      <xsl:otherwise><xsl:text>#corrected[</xsl:text><xsl:apply-templates select="$new"/><xsl:text>][</xsl:text><xsl:apply-templates select="$old"/><xsl:text>];</xsl:text></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="text()[normalize-space()]"/>
  </xsl:template>
  <xsl:template match="sic"><xsl:apply-templates/><xsl:if test="not(parent::choice)"><xsl:value-of select="tk:markup(tk:post(., ' [sic]'))"/></xsl:if></xsl:template>

  <xsl:template match="list">
    <xsl:apply-templates select="head"/>
    <xsl:value-of select="'&#10;#item-list(kind: ' || tk:string(if (label) then 'labelled' else if (@type = ('ordered', 'numbered')) then 'ordered' else if (@type = 'simple') then 'simple' else 'bulleted') || ', ('"/>
    <xsl:for-each select="* except (head, label[following-sibling::*[1][self::item]])">
      <xsl:text>([</xsl:text><xsl:apply-templates select="self::item/preceding-sibling::*[1][self::label]/node()"/><xsl:text>], [</xsl:text>
      <xsl:choose><xsl:when test="self::item"><xsl:apply-templates/></xsl:when><xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise></xsl:choose>
      <xsl:text>]),</xsl:text>
    </xsl:for-each>
    <xsl:text>));&#10;</xsl:text>
    <xsl:apply-templates select="text()[normalize-space()]"/>
  </xsl:template>
  <xsl:template match="item"><xsl:call-template name="tk:block"/></xsl:template>

  <xsl:template match="lb"><xsl:if test="not(tk:begins-block(.)) and (not(parent::p[parent::div/@type = 'document']) or $view eq 'diplomatic')">#linebreak();</xsl:if></xsl:template>
  <xsl:template match="pb"><xsl:value-of select="'#page-mark(' || tk:string((@n, '')[1]) || ', ' || tk:string(tk:pre(., '[Page ') || (@n ! string(), '·')[1][not(tk:is-ladder(string(current()/@rend)))] || tk:post(., ']')) || ');'"/></xsl:template>
  <xsl:template match="cb | gb | milestone"><xsl:if test="@n"><xsl:value-of select="'#quiet[\[' || tk:markup(string-join((@unit, @n), ' ')) || '\]];'"/></xsl:if></xsl:template>

  <xsl:template match="ref[node()]">
    <xsl:variable name="href" select="tk:href(tokenize(@target)[1])[matches(., '^(https?|mailto):')][tk:may-link(current())]"/>
    <xsl:choose>
      <xsl:when test="exists($href)"><xsl:value-of select="'#link(' || tk:string($href) || ')['"/><xsl:apply-templates/><xsl:text>];</xsl:text></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="ref[node()][tk:target(@target, .)/self::note]" priority="1"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'super'"/></xsl:call-template></xsl:template>
  <xsl:template match="ptr | ref[not(node())]"><xsl:value-of select="tk:markup(if (starts-with(@target, '#')) then tk:name-of(tokenize(@target)[1], .) else string(@target))"/></xsl:template>
  <xsl:template match="g"><xsl:apply-templates/><xsl:if test="not(node())">□</xsl:if></xsl:template>

  <xsl:template match="note">
    <xsl:choose>
      <xsl:when test="exists(tk:note-number(.))"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'footnote'"/></xsl:call-template></xsl:when>
      <xsl:when test="@type = 'editorial' and not(tk:is-block(.))">
        <xsl:call-template name="tk:call"><xsl:with-param name="name" select="'editorial'"/><xsl:with-param name="arguments" select="tk:string(tk:pre(., '[')) || ', ' || tk:string(tk:post(., ']'))"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="@type = 'source'"><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'source-note'"/></xsl:call-template></xsl:when>
      <xsl:when test="parent::*/text()[normalize-space()]"><xsl:call-template name="tk:call"><xsl:with-param name="name" select="'quiet'"/></xsl:call-template><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><xsl:call-template name="tk:block"><xsl:with-param name="name" select="'note-block'"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="said[normalize-space(@who)]">
    <xsl:variable name="voice" select="$tk:voices(tokenize(@who)[1])"/>
    <xsl:variable name="before" select="preceding-sibling::said[1]"/>
    <xsl:variable name="opens" select="empty($before) or not($before/@who = @who and $before/@direct = @direct and $before/@cert = @cert)"/>
    <xsl:call-template name="tk:call">
      <xsl:with-param name="name" select="if (@direct = 'false' and not(tk:is-lined(.))) then 'reported' else 'spoken'"/>
      <xsl:with-param name="arguments" select="$voice?number || ', ' || tk:string($voice?siglum[$opens] || '?'[$opens and current()/@cert = ('low', 'unknown')]) || ', inferred: true'[current()/@cert = ('low', 'medium', 'unknown')]"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
