<?xml version="1.0" encoding="UTF-8"?>
<!-- The record for machines: Dublin Core, Highwire tags that Zotero reads, schema.org as JSON-LD. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tk="urn:x-teikit:xslt">

  <xsl:template name="tk:metadata">
    <xsl:variable name="description" select="string-join($tk:abstract ! tk:plain(.), ' ')"/>
    <meta name="generator" content="teikit"/>
    <xsl:if test="$description ne ''"><meta name="description" content="{$description}"/></xsl:if>
    <xsl:if test="$canonical ne '' and tk:href($canonical)"><link rel="canonical" href="{tk:href($canonical)}"/></xsl:if>
    <xsl:if test="tk:href($tei-href)"><link rel="alternate" type="application/tei+xml" href="{tk:href($tei-href)}"/></xsl:if>
    <link rel="schema.DC" href="http://purl.org/dc/terms/"/>
    <xsl:for-each select="[ 'DC.title', $tk:title ], $tk:authors ! [ 'DC.creator', . ], [ 'DC.date', $tk:when ], [ 'DC.language', $tk:lang[. ne 'und'] ],
        [ 'DC.publisher', $tk:publisher ], [ 'DC.identifier', $tk:uri ], [ 'DC.description', $description ], [ 'DC.source', $tk:repository ],
        tk:subjects() ! [ 'DC.subject', . ],
        [ 'citation_title', $tk:title ], $tk:authors ! [ 'citation_author', . ], [ 'citation_publication_date', translate($tk:when, '-', '/') ],
        [ 'citation_language', $tk:lang[. ne 'und'] ], [ 'citation_publisher', $tk:publisher ], [ 'citation_public_url', $tk:uri ],
        [ 'citation_pdf_url', string(tk:href($pdf-href)) ], [ 'citation_abstract', $description ], [ 'citation_keywords', string-join(tk:subjects(), '; ') ]">
      <xsl:if test=".(2) ne ''"><meta name="{.(1)}" content="{.(2)}"/></xsl:if>
    </xsl:for-each>
    <script type="application/ld+json"><xsl:value-of select="replace(serialize(tk:json-ld(), map { 'method': 'json' }), '&lt;', '\\u003c')"/></script>
  </xsl:template>

  <!-- The document as BibTeX has it; braces keep names and titles as they are, and nothing in them can end an entry. -->
  <xsl:function name="tk:bibtex" as="xs:string">
    <xsl:variable name="rows" select="[ 'author', string-join($tk:authors ! ('{' || translate(., '{}\', '()/') || '}'), ' and ') ], [ 'title', '{' || translate($tk:title, '{}\', '()/') || '}' ],
      [ 'date', $tk:when ], [ 'publisher', $tk:publisher ], [ 'note', $tk:repository ], [ 'url', $tk:uri ]"/>
    <xsl:variable name="key" select="(replace(lower-case(tokenize(($tk:authors, $tk:title)[1])[last()]), '[^a-z0-9]', '')[. ne ''], 'document')[1] || substring($tk:when, 1, 4)"/>
    <xsl:sequence select="'@misc{' || $key || ',&#10;' || string-join($rows[.(2) ne ''] ! ('  ' || .(1) || ' = {' || (if (.(1) = ('author', 'title')) then .(2) else translate(.(2), '{}\', '()/')) || '}'), ',&#10;') || '&#10;}'"/>
  </xsl:function>

  <xsl:function name="tk:subjects" as="xs:string*">
    <xsl:sequence select="distinct-values($tk:header/profileDesc/textClass/keywords//term ! tk:plain(.)[. ne ''])"/>
  </xsl:function>

  <xsl:function name="tk:json-ld" as="map(xs:string, item()*)">
    <xsl:variable name="people" select="function($names) { array { $names ! map { '@type': 'Person', 'name': . } } }"/>
    <xsl:variable name="pairs" as="map(xs:string, item()*)*" select="
      map { '@context': 'https://schema.org', '@type': ('Message'[$tk:kind = ('telegram', 'letter', 'cable')], 'CreativeWork')[1], 'name': $tk:title },
      $tk:authors[1] ! map { 'author': $people($tk:authors) },
      $tk:when[. ne ''] ! map { 'dateCreated': . },
      $tk:lang[. ne 'und'] ! map { 'inLanguage': . },
      $tk:publisher[. ne ''] ! map { 'publisher': map { '@type': 'Organization', 'name': . } },
      $tk:uri[. ne ''] ! map { 'url': . },
      $tk:licence ! map { 'license': . },
      string-join($tk:abstract ! tk:plain(.), ' ')[. ne ''] ! map { 'abstract': . },
      tk:subjects()[1] ! map { 'keywords': array { tk:subjects() } },
      $tk:repository[. ne ''] ! map { 'holdingArchive': map { '@type': 'ArchiveOrganization', 'name': . } },
      array { $tk:root/descendant::standOff/listPerson/person[key('tk:mention', '#' || @xml:id)] ! tk:json-person(.) }[array:size(.) gt 0] ! map { 'mentions': . }" xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
    <xsl:sequence select="map:merge($pairs)"/>
  </xsl:function>

  <xsl:function name="tk:json-person" as="map(xs:string, item()*)">
    <xsl:param name="person" as="element(person)"/>
    <xsl:variable name="same" select="$person/idno ! tk:authority-href(.)"/>
    <xsl:sequence select="map:merge((map { '@type': 'Person', 'name': tk:name-of('#' || $person/@xml:id, $person) }, $same[1] ! map { 'sameAs': array { $same } }))"/>
  </xsl:function>
</xsl:stylesheet>
