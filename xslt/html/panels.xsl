<?xml version="1.0" encoding="UTF-8"?>
<!-- The panels beside the text: speakers, names, signs, record. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template name="tk:panels">
    <aside class="panels" aria-label="About this document">
      <xsl:call-template name="tk:speakers"/>
      <xsl:call-template name="tk:legend"/>
      <xsl:call-template name="tk:index"/>
      <xsl:call-template name="tk:record"/>
      <xsl:if test="exists($tk:annotations)"><section class="stand-off" aria-label="Stand-off annotations"><xsl:apply-templates select="$tk:annotations"/></section></xsl:if>
    </aside>
  </xsl:template>

  <xsl:template name="tk:speakers">
    <xsl:if test="exists($tk:speakers)">
      <section class="panel speakers" aria-labelledby="tk-speakers"><h2 id="tk-speakers">Speakers</h2>
        <ul>
          <xsl:for-each select="$tk:speakers">
            <xsl:variable name="voice" select="$tk:voices(.)"/>
            <li class="v{(($voice?number - 1) mod 8) + 1}">
              <abbr class="voice" aria-hidden="true"><xsl:value-of select="$voice?siglum"/></abbr><xsl:text> </xsl:text>
              <span class="who"><xsl:value-of select="$voice?name"/></span>
              <xsl:call-template name="tk:passages"><xsl:with-param name="nodes" select="key('tk:speech', ., root($tk:root))"/></xsl:call-template>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:key name="tk:speech" match="said[@who]" use="tokenize(@who)"/>

  <!-- Links to the paragraphs that hold some nodes. -->
  <xsl:template name="tk:passages">
    <xsl:param name="nodes" as="element()*"/>
    <xsl:variable name="paragraphs" select="$nodes/ancestor::*[@xml:id][self::p or self::item or self::ab][1]"/>
    <xsl:if test="exists($paragraphs)">
      <span class="passages"><span class="unseen"> in paragraph </span><xsl:for-each select="$paragraphs"><a href="#{@xml:id}"><xsl:value-of select="(@n, @xml:id)[1]"/></a><xsl:text> </xsl:text></xsl:for-each></span>
    </xsl:if>
  </xsl:template>

  <!-- The signs, only those that the text uses. -->
  <xsl:template name="tk:legend">
    <xsl:variable name="text" select="$tk:root/descendant::text[not(ancestor::text)]"/>
    <xsl:variable name="rows" as="element()*">
      <xsl:if test="$text//gap"><div><dt><span class="gap"><span class="gap-bar" aria-hidden="true" data-bar="————"></span></span></dt><dd>text missing, drawn as wide as what is missing</dd></div></xsl:if>
      <xsl:if test="$text//supplied"><div><dt><span class="supplied">word</span></dt><dd>supplied by the editor or translator</dd></div></xsl:if>
      <xsl:if test="$text//note[@type = 'editorial']"><div><dt><span class="ed-note"><span class="sign">[</span>word<span class="sign">]</span></span></dt><dd>explanation by the editor or translator</dd></div></xsl:if>
      <xsl:if test="$text//said[@direct = 'true' or not(@direct)]"><div><dt><span class="said direct v1">“word”</span></dt><dd>spoken, in the speaker’s colour behind a siglum</dd></div></xsl:if>
      <xsl:if test="$text//said[@direct = 'false']"><div><dt><span class="said reported v1">word</span></dt><dd>reported speech</dd></div></xsl:if>
      <xsl:if test="$text//said[@cert = 'medium']"><div><dt><span class="v1 inferred"><abbr class="voice" title="a speaker, inferred">A</abbr></span></dt><dd>the speaker is inferred</dd></div></xsl:if>
      <xsl:if test="$text//said[@cert = ('low', 'unknown')]"><div><dt><span class="v1 inferred"><abbr class="voice" title="a speaker, low certainty">A?</abbr></span></dt><dd>the speaker is inferred, with low certainty</dd></div></xsl:if>
      <xsl:if test="$text//*[@ref or @when][@cert = ('low', 'medium')]"><div><dt><span class="unsure name">word</span></dt><dd>a person, place or date whose identification is inferred</dd></div></xsl:if>
      <xsl:if test="$text//unclear"><div><dt><span class="unclear">word</span></dt><dd>doubtful reading</dd></div></xsl:if>
      <xsl:if test="$text//(sic | choice)"><div><dt><span class="sic">word</span></dt><dd>so in the source, or corrected</dd></div></xsl:if>
      <xsl:if test="$text//add"><div><dt><ins class="add">word</ins></dt><dd>added in the source</dd></div></xsl:if>
      <xsl:if test="$text//del"><div><dt><del>word</del></dt><dd>deleted in the source</dd></div></xsl:if>
    </xsl:variable>
    <xsl:if test="exists($rows)">
      <section class="panel legend" aria-labelledby="tk-legend"><h2 id="tk-legend">Signs</h2><dl><xsl:sequence select="$rows"/></dl></section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="tk:index">
    <xsl:variable name="lists" select="$tk:root/descendant::standOff/(listPerson | listPlace | listOrg)"/>
    <xsl:if test="exists($lists)">
      <section class="panel index" aria-labelledby="tk-index"><h2 id="tk-index">Names</h2>
        <xsl:for-each-group select="$lists/*" group-by="if (self::org[@type = 'office']) then 'office' else local-name(..)">
          <h3><xsl:value-of select="map { 'listPerson': 'Persons', 'listPlace': 'Places', 'listOrg': 'Organisations', 'office': 'Offices' }(current-grouping-key())"/></h3>
          <ul><xsl:apply-templates select="current-group()" mode="tk:index"/></ul>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="listPerson | listPlace | listOrg" mode="tk:index"><li><ul><xsl:apply-templates select="*" mode="tk:index"/></ul></li></xsl:template>
  <xsl:template match="*" mode="tk:index">
    <xsl:variable name="name" select="(persName | placeName | orgName | name | head)[1]"/>
    <li><xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
      <span class="entry-name"><xsl:value-of select="if ($name) then tk:plain($name) else if (*) then string(@xml:id) else tk:plain(.)"/></span>
      <xsl:variable name="variants" select="*[node-name() eq node-name($name)] except $name"/>
      <xsl:if test="$variants"><span class="variant"><xsl:text>, also </xsl:text><xsl:value-of select="$variants ! tk:plain(.)" separator=", "/></span></xsl:if>
      <xsl:for-each select="* except ($name, $variants, idno)"><xsl:variable name="block" select="tk:is-block(.) or tk:holds-block(.)"/><xsl:value-of select="if ($block) then ' ' else ', '"/><xsl:element name="{if ($block) then 'div' else 'span'}"><xsl:attribute name="class" select="'about'"/><xsl:apply-templates select="if (self::note) then node() else ."/></xsl:element></xsl:for-each>
      <xsl:for-each select="idno"><xsl:text> </xsl:text><xsl:variable name="href" select="tk:authority-href(.)"/>
        <xsl:choose>
          <xsl:when test="exists($href)"><a class="authority" href="{$href}" title="{@type || ' ' || normalize-space()}"><xsl:value-of select="(@type, 'link')[1]"/><span class="unseen"><xsl:value-of select="' ' || normalize-space()"/></span></a></xsl:when>
          <xsl:otherwise><span class="authority"><xsl:value-of select="@type, normalize-space()"/></span></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:if test="@xml:id"><xsl:call-template name="tk:passages"><xsl:with-param name="nodes" select="key('tk:mention', '#' || @xml:id)"/></xsl:call-template></xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="tk:record">
    <xsl:variable name="rows" select="$tk:record[exists(.(2)[normalize-space()])]"/>
    <xsl:if test="exists($rows)">
      <section class="panel record" aria-labelledby="tk-record"><h2 id="tk-record">Record</h2>
        <dl><xsl:for-each select="$rows"><div><dt><xsl:value-of select=".(1)"/></dt>
          <xsl:for-each-group select=".(2)[normalize-space()]" group-by="tk:plain(.)"><dd><xsl:apply-templates select="." mode="tk:record"/></dd></xsl:for-each-group></div></xsl:for-each></dl>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="tk:record"><xsl:apply-templates/></xsl:template>
  <xsl:template match="classCode" mode="tk:record"><xsl:value-of select="translate(normalize-space(), '-', ' ')"/></xsl:template>
  <xsl:template match="idno" mode="tk:record">
    <xsl:choose>
      <xsl:when test="matches(normalize-space(), '^https?:') and tk:href(.)"><a href="{tk:href(.)}"><xsl:value-of select="normalize-space()"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="@type ! (. || ' '), normalize-space()" separator=""/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
