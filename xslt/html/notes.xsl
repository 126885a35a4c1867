<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: calls in the line, texts at the foot, each linked to the other; notes in the line and in the margin. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template match="note">
    <xsl:choose>
      <xsl:when test="self::note and exists(tk:note-number(.))"><xsl:call-template name="tk:note-call"/></xsl:when>
      <xsl:when test="self::note and @type = 'editorial' and not(tk:is-block(.))"><xsl:call-template name="tk:editorial-note"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="block" select="tk:is-block(.) or tk:holds-block(.)"/>
        <xsl:element name="{if ($block) then 'div' else 'span'}">
          <xsl:attribute name="role" select="'note'"/>
          <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'note', @type ! ('n-' || replace(., '[^\w-]+', '-')), @place ! ('at-' || replace(., '[^\w-]+', '-'))"/></xsl:call-template>
          <xsl:if test="@type = 'editorial'"><xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:pre(., '[')"/></xsl:call-template></xsl:if>
          <xsl:apply-templates/>
          <xsl:if test="@type = 'editorial'"><xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., ']')"/></xsl:call-template></xsl:if>
        </xsl:element>
        <xsl:if test="not(following-sibling::node()[1][self::text()])"><xsl:text> </xsl:text></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="tk:editorial-note">
    <xsl:element name="{if (tk:holds-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="role" select="'note'"/>
      <xsl:call-template name="tk:attributes"><xsl:with-param name="class" select="'ed-note'"/></xsl:call-template>
      <xsl:attribute name="title" select="normalize-space('Explanation inserted ' || tk:responsibility(.))"/>
      <span class="edited-only">[</span><xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:pre(., '[')"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="tk:mark"><xsl:with-param name="text" select="tk:post(., ']')"/></xsl:call-template><span class="edited-only">]</span>
    </xsl:element>
  </xsl:template>

  <xsl:template name="tk:note-call">
    <xsl:variable name="number" select="tk:note-number(.)"/>
    <xsl:variable name="pre" select="tk:pre(., '[' || tk:note-call(.) || ']')"/>
    <xsl:variable name="linked" select="tk:may-link(.)"/>
    <sup class="call">
      <xsl:element name="{if ($linked) then 'a' else 'span'}">
        <xsl:if test="$linked"><xsl:attribute name="href" select="'#' || tk:note-id(.)"/><xsl:attribute name="role" select="'doc-noteref'"/></xsl:if>
        <xsl:attribute name="id" select="'call-' || $number"/>
        <xsl:attribute name="aria-label" select="'Note ' || tk:note-call(.)"/>
        <xsl:value-of select="tk:note-call(.)"/>
      </xsl:element>
    </sup>
  </xsl:template>

  <xsl:function name="tk:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($note/@xml:id, 'tk-note-' || tk:note-number($note))[1])"/>
  </xsl:function>

  <xsl:template name="tk:footnotes">
    <xsl:if test="exists($tk:footnotes)">
      <section class="notes" role="doc-endnotes" aria-labelledby="tk-notes">
        <h2 id="tk-notes">Notes</h2>
        <ol>
          <xsl:for-each select="$tk:footnotes">
            <li id="{tk:note-id(.)}">
              <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="tk:tag(@xml:lang)"/></xsl:if>
              <span class="note-number"><xsl:value-of select="tk:note-call(.)"/></span><xsl:text> </xsl:text>
              <xsl:apply-templates/>
              <xsl:text> </xsl:text><a class="back" role="doc-backlink" href="#call-{position()}" aria-label="Back to the call of note {tk:note-call(.)}">↩</a>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="noteGrp"><xsl:call-template name="tk:inline"><xsl:with-param name="class" select="'note-group'"/></xsl:call-template></xsl:template>
</xsl:stylesheet>
