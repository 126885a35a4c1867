<?xml version="1.0" encoding="UTF-8"?>
<!-- Every parameter of every output: its type, its default, one sentence. `teikit list params` prints this file. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:param name="view" as="xs:string" select="'reading'" tk:for="html pdf typst text markdown"
    tk:doc="The view: reading (insertions and corrections made quiet) or diplomatic (brackets and page marks as the source has them)."/>
  <xsl:param name="tei-href" as="xs:string" select="''" tk:for="html"
    tk:doc="Where the TEI file lies, for a link to it; no link without one."/>
  <xsl:param name="pdf-href" as="xs:string" select="''" tk:for="html"
    tk:doc="Where the PDF lies, for a link to it; no link without one."/>
  <xsl:param name="script" as="xs:boolean" select="true()" tk:for="html"
    tk:doc="Whether the page has its small script, which keeps the place when the view is switched and copies citations."/>
  <xsl:param name="images" as="xs:boolean" select="false()" tk:for="html"
    tk:doc="Whether images are fetched from where the document says they lie; without it they are links, and the page asks nobody."/>
  <xsl:param name="canonical" as="xs:string" select="''" tk:for="html pdf typst markdown"
    tk:doc="The lasting address of the page, for citations; without it the first URI among the document's idno is used."/>
  <xsl:param name="home-href" as="xs:string" select="''" tk:for="html"
    tk:doc="Where the edition's front page lies, for a link back to it; no link without one."/>
  <xsl:param name="home-title" as="xs:string" select="'The edition'" tk:for="html"
    tk:doc="The words of the link to the edition's front page."/>
  <xsl:param name="css" as="xs:string" select="''" tk:for="html"
    tk:doc="Style rules added after the page's own, for instance new values for its colour variables."/>
  <xsl:param name="fragment" as="xs:boolean" select="false()" tk:for="html"
    tk:doc="Whether to give only the article, without page, style and panels (for embedding in another page)."/>
  <xsl:param name="panels" as="xs:boolean" select="true()" tk:for="html pdf typst markdown"
    tk:doc="Whether to show speakers, names, legend and record beside the text (in Markdown: how to cite it)."/>
  <xsl:param name="line-numbers" as="xs:boolean" select="false()" tk:for="pdf typst"
    tk:doc="Whether a PDF numbers every line in the margin."/>
  <xsl:param name="paper" as="xs:string" select="'a4'" tk:for="pdf typst"
    tk:doc="The paper of a PDF, by Typst's name for it: a4, a5, us-letter, iso-b5 and so on."/>
  <xsl:param name="font" as="xs:string" select="'Libertinus Serif'" tk:for="pdf typst"
    tk:doc="The text font of a PDF; fonts other than the built-in ones need a font path."/>
  <xsl:param name="font-size" as="xs:string" select="'10.5pt'" tk:for="pdf typst"
    tk:doc="The size of the text of a PDF, a number with the unit pt."/>
  <xsl:param name="strict" static="yes" as="xs:boolean" select="false()" tk:for="html pdf typst"
    tk:doc="Whether an element without a rendering of its own, or two rules that contend for one, end the transformation: for documents whose encoding is known."/>
  <xsl:param name="report-unknown" as="xs:boolean" select="false()" tk:for="html pdf typst"
    tk:doc="Whether each element that has no rendering of its own gives a finding."/>
</xsl:stylesheet>
