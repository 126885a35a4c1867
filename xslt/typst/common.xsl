<?xml version="1.0" encoding="UTF-8"?>
<!-- What every element shares: wrapping, language, and the fallback that keeps every word. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- A call with the element's content: #name(arguments)[...]; the semicolon ends the call whatever text follows.
       A look that becomes a tag in the line (emphasis, a line through) gives way where blocks stand inside: such tags cannot be split. -->
  <xsl:template name="tk:call">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string" select="''"/>
    <xsl:variable name="plain" select="$name = $tk:line-looks and * and tk:holds-block(.)"/>
    <xsl:value-of select="if ($plain) then '' else '#' || $name || string($arguments[. ne ''] ! ('(' || . || ')')) || '['"/>
    <xsl:apply-templates/>
    <xsl:if test="not($plain)">];</xsl:if>
  </xsl:template>

  <xsl:variable name="tk:line-looks" as="xs:string+" static="yes" select="('emph', 'strong', 'strike', 'super', 'reported', 'face-mono', 'face-caps', 'stage', 'speaker', 'added')"/>

  <!-- Content in the faces that @rend asks for. -->
  <xsl:template name="tk:faced">
    <xsl:param name="faces" as="xs:string*" select="tk:faces(.)"/>
    <xsl:variable name="lines" select="$faces[. = ('underline', 'strike')]"/>
    <xsl:variable name="faces" select="$faces[not(. = ('underline', 'strike'))], $lines[1][not(tk:is-lined(current()))]"/>
    <xsl:variable name="faces" select="if (exists($faces) and * and tk:holds-block(.)) then () else $faces"/>
    <xsl:for-each select="$faces"><xsl:value-of select="'#face-' || . || '['"/></xsl:for-each>
    <xsl:apply-templates/>
    <xsl:for-each select="$faces">];</xsl:for-each>
  </xsl:template>

  <!-- Whether a line already runs under or through the element: PDF/UA takes one at a time. -->
  <xsl:function name="tk:is-lined" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="exists($node/ancestor::*[self::del or self::surplus or self::said[@direct = 'false'] or tk:faces(.) = ('underline', 'strike')])"/>
  </xsl:function>

  <xsl:template name="tk:block">
    <xsl:param name="name" as="xs:string" select="'part'"/>
    <xsl:text>&#10;</xsl:text><xsl:call-template name="tk:call"><xsl:with-param name="name" select="$name"/></xsl:call-template><xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="*" use-when="not($strict)">
    <xsl:if test="$report-unknown"><xsl:message select="'unknown element: ' || name()"/></xsl:if>
    <xsl:choose>
      <!-- In running text a new line has to do: Typst's tags break where a paragraph ends inside bold or underlined text. -->
      <xsl:when test="tk:is-block(.) and ../text()[normalize-space()]">#linebreak();<xsl:call-template name="tk:faced"/>#linebreak();</xsl:when>
      <xsl:when test="tk:is-block(.)"><xsl:text>#parbreak();</xsl:text><xsl:call-template name="tk:faced"/><xsl:text>#parbreak();&#10;</xsl:text></xsl:when>
      <xsl:otherwise><xsl:call-template name="tk:faced"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Typst ends at some depth of nesting; below it everything is plain paragraphs. -->
  <xsl:template match="*[count(ancestor::*) gt 24]" priority="20">
    <xsl:if test="tk:is-block(.)">#parbreak();</xsl:if><xsl:apply-templates/><xsl:if test="tk:is-block(.)">#parbreak();</xsl:if>
  </xsl:template>

  <!-- Elements that TEI has empty, in a document that has them full. -->
  <xsl:template match="lb[normalize-space()] | pb[normalize-space()] | cb[normalize-space()] | gb[normalize-space()] | milestone[normalize-space()] | ptr[normalize-space()]" priority="30"><xsl:next-match/><xsl:apply-templates/></xsl:template>

  <xsl:template match="text()"><xsl:value-of select="tk:markup(if ($tk:hard-spaces and contains(., '&#xA0;')) then tk:single-spaced(.) else .)"/></xsl:template>
  <xsl:template match="comment() | processing-instruction()"/>

  <!-- A passage in another language, for hyphenation and for those who listen. -->
  <xsl:template match="*[@xml:lang][not(self::TEI or self::text or self::teiCorpus)]" priority="10">
    <xsl:value-of select="'#text(lang: ' || tk:string(tk:language(@xml:lang)) || ')['"/><xsl:next-match/><xsl:text>];</xsl:text>
  </xsl:template>
</xsl:stylesheet>
