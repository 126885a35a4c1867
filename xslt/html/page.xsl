<?xml version="1.0" encoding="UTF-8"?>
<!-- The page: masthead, tools, article with notes, panels beside it, foot. Works without script; the little there is keeps the place and copies citations. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <!-- The style sheet, read when the transformation is compiled. -->
  <xsl:variable name="tk:css" static="yes" select="unparsed-text('page.css')"/>

  <!-- The script, small and dispensable. -->
  <xsl:variable name="tk:js" static="yes" select="unparsed-text('page.js')"/>

  <xsl:template match="/">
    <xsl:choose>
      <xsl:when test="$fragment"><xsl:call-template name="tk:article"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="tk:page"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="tk:page">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="$tk:title"/></title>
        <xsl:call-template name="tk:metadata"/>
        <style><xsl:value-of select="$tk:css"/><xsl:value-of select="replace($css, '&lt;', '\\3C ')"/></style>
      </head>
      <body>
        <a class="skip" href="#tk-text">Skip to the text</a>
        <header class="bar">
          <xsl:choose>
            <xsl:when test="tk:href($home-href)"><nav aria-label="Edition"><a class="home" href="{tk:href($home-href)}"><xsl:value-of select="$home-title"/></a></nav></xsl:when>
            <xsl:otherwise><span class="home"><xsl:value-of select="$tk:publisher"/></span></xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="tk:tools"/>
        </header>
        <div class="page">
          <main id="tk-text" tabindex="-1"><xsl:call-template name="tk:article"/></main>
          <xsl:if test="$panels"><xsl:call-template name="tk:panels"/></xsl:if>
        </div>
        <footer class="foot"><xsl:call-template name="tk:foot"/></footer>
        <xsl:if test="$script"><script><xsl:value-of select="$tk:js"/></script></xsl:if>
      </body>
    </html>
  </xsl:template>

  <!-- View and colours, by radio buttons that the style sheet reads: no script, and the keyboard works. -->
  <xsl:template name="tk:tools">
    <form class="tools" aria-label="Display">
      <fieldset class="switch"><legend>View</legend>
        <input type="radio" name="view" id="tk-reading"><xsl:if test="$view ne 'diplomatic'"><xsl:attribute name="checked" select="'checked'"/></xsl:if></input><label for="tk-reading">Reading</label>
        <input type="radio" name="view" id="tk-diplomatic"><xsl:if test="$view eq 'diplomatic'"><xsl:attribute name="checked" select="'checked'"/></xsl:if></input><label for="tk-diplomatic">Diplomatic</label>
      </fieldset>
      <fieldset class="switch"><legend>Colours</legend>
        <input type="radio" name="theme" id="tk-auto" checked="checked"/><label for="tk-auto">Auto</label>
        <input type="radio" name="theme" id="tk-light"/><label for="tk-light">Light</label>
        <input type="radio" name="theme" id="tk-dark"/><label for="tk-dark">Dark</label>
      </fieldset>
    </form>
  </xsl:template>

  <xsl:template name="tk:article">
    <article lang="{$tk:lang}">
      <xsl:if test="tk:is-rtl($tk:lang)"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
      <xsl:call-template name="tk:masthead"/>
      <div class="text-flow"><xsl:apply-templates select="$tk:root"/></div>
      <xsl:for-each select="$tk:descriptions"><section class="description"><h2>Description of the source</h2><xsl:apply-templates select="."/></section></xsl:for-each>
      <xsl:call-template name="tk:footnotes"/>
    </article>
  </xsl:template>

  <xsl:template name="tk:masthead">
    <header class="masthead">
      <xsl:if test="$tk:kind ne ''"><p class="kicker"><xsl:value-of select="$tk:kind"/></p></xsl:if>
      <h1><xsl:choose>
        <xsl:when test="$tk:title-head"><xsl:for-each select="$tk:title-head"><xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if><xsl:apply-templates/></xsl:for-each></xsl:when>
        <xsl:otherwise><xsl:value-of select="$tk:title"/></xsl:otherwise>
      </xsl:choose></h1>
      <xsl:if test="$tk:subtitle ne ''"><p class="subtitle"><xsl:value-of select="$tk:subtitle"/></p></xsl:if>
      <xsl:variable name="rows" select="$tk:routing[.(2) ne '']"/>
      <xsl:if test="exists($rows)">
        <dl class="routing"><xsl:for-each select="$rows"><div><dt><xsl:value-of select=".(1)"/></dt><dd><xsl:value-of select=".(2)"/></dd></div></xsl:for-each></dl>
      </xsl:if>
      <xsl:if test="$tk:abstract"><div class="abstract"><xsl:apply-templates select="$tk:abstract/node()"/></div></xsl:if>
    </header>
  </xsl:template>

  <xsl:template name="tk:foot">
    <section class="cite" aria-labelledby="tk-cite"><h2 id="tk-cite">Cite this document</h2>
      <p id="tk-citation"><xsl:if test="tk:href($tk:uri)"><xsl:attribute name="data-uri" select="tk:href($tk:uri)"/></xsl:if><xsl:value-of select="$tk:citation"/><xsl:if test="tk:href($tk:uri)">, <a href="{tk:href($tk:uri)}"><xsl:value-of select="$tk:uri"/></a></xsl:if>.</p>
      <xsl:if test="$script"><p><button type="button" id="tk-copy" hidden="hidden">Copy the citation</button><xsl:text> </xsl:text><output id="tk-passage" for="tk-copy"></output></p></xsl:if>
      <p class="hint">Every paragraph has an address of its own: follow its number in the margin, then copy the address.</p>
      <details class="bibtex"><summary>BibTeX</summary><pre tabindex="0"><xsl:value-of select="tk:bibtex()"/></pre></details>
    </section>
    <xsl:variable name="files" as="element()*">
      <xsl:if test="tk:href($tei-href)"><a href="{tk:href($tei-href)}" type="application/tei+xml">The TEI-XML of this document</a></xsl:if>
      <xsl:if test="tk:href($pdf-href)"><a href="{tk:href($pdf-href)}" type="application/pdf">The PDF</a></xsl:if>
    </xsl:variable>
    <xsl:if test="exists($files)"><p class="files"><xsl:for-each select="$files"><xsl:if test="position() gt 1"> · </xsl:if><xsl:sequence select="."/></xsl:for-each></p></xsl:if>
    <xsl:for-each select="$tk:header"><details class="full-header"><summary>The whole header</summary><xsl:apply-templates select="." mode="tk:header"/></details></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
