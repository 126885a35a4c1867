<?xml version="1.0" encoding="UTF-8"?>
<!-- Pointers: what they point at, and whether they may become a link. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:key name="tk:id" match="*[@xml:id]" use="@xml:id"/>
  <xsl:key name="tk:mention" match="text//*[@ref]" use="tokenize(@ref)"/>

  <xsl:variable name="tk:schemes" as="xs:string+" select="('http', 'https', 'mailto', 'ftp', 'urn', 'doi', 'info', 'tel', 'geo')"/>

  <!-- The element of this document that a pointer names. -->
  <xsl:function name="tk:target" as="element()?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if (starts-with($pointer, '#')) then key('tk:id', substring($pointer, 2), root($node))[1] else ()"/>
  </xsl:function>

  <!-- The pointer as the target of a link, or nothing where that is unsafe: only known schemes, fragments and relative paths pass.
       Browsers drop white space and control characters inside a scheme, so they are dropped before it is looked at. -->
  <xsl:function name="tk:href" as="xs:string?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:variable name="bare" select="replace($pointer, '[\s&#x7F;-&#xA0;&#xAD;&#x200B;-&#x200F;&#x2028;-&#x202F;&#x2060;&#xFEFF;]', '')"/>
    <xsl:variable name="scheme" select="lower-case(substring-before($bare, ':'))[contains($bare, ':')][not(matches(., '[/?#]'))]"/>
    <xsl:sequence select="$bare[. ne ''][empty($scheme) or $scheme = $tk:schemes]"/>
  </xsl:function>

  <!-- Whether a link may stand here: links never hold links. -->
  <xsl:function name="tk:may-link" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="empty($node/ancestor::*[self::ref or self::head or self::ptr or @ref])"/>
  </xsl:function>

  <!-- Where an authority keeps the record of an idno. -->
  <xsl:function name="tk:authority-href" as="xs:string?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="id" select="normalize-space($idno)"/>
    <xsl:variable name="prefix" select="$tk:authorities(lower-case($idno/@type))"/>
    <xsl:sequence select="if (starts-with($id, 'http:') or starts-with($id, 'https:')) then tk:href($id)
      else if (exists($prefix) and matches($id, '^[\w./-]+$')) then $prefix || $id else ()"/>
  </xsl:function>

  <xsl:variable name="tk:authorities" as="map(xs:string, xs:string)" select="map {
    'wikidata': 'https://www.wikidata.org/wiki/', 'viaf': 'https://viaf.org/viaf/', 'gnd': 'https://d-nb.info/gnd/',
    'geonames': 'https://www.geonames.org/', 'lcnaf': 'https://id.loc.gov/authorities/names/', 'isni': 'https://isni.org/isni/',
    'tgn': 'https://vocab.getty.edu/tgn/', 'orcid': 'https://orcid.org/', 'doi': 'https://doi.org/', 'bnf': 'https://catalogue.bnf.fr/ark:/12148/' }"/>
</xsl:stylesheet>
