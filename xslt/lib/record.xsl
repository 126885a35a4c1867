<?xml version="1.0" encoding="UTF-8"?>
<!-- The document's own record, read from its header: what every output says about title, routing, sources and rights. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <xsl:variable name="tk:root" as="element()" select="/*"/>
  <xsl:variable name="tk:header" as="element()?" select="($tk:root/(teiHeader | TEI/teiHeader))[1]"/>
  <xsl:variable name="tk:file" as="element()?" select="$tk:header/fileDesc"/>
  <xsl:variable name="tk:lang" as="xs:string" select="tk:tag((($tk:root/descendant::text[1]/@xml:lang, $tk:root/@xml:lang, $tk:header/profileDesc/langUsage/language[1]/@ident)
    ! string()[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')], 'und')[1])"/>
  <xsl:variable name="tk:kind" as="xs:string" select="string(($tk:root/descendant::text[1]/@type, '')[1])"/>

  <xsl:variable name="tk:title" as="xs:string" select="let $titles := $tk:file/titleStmt/title
    return (string-join(($titles[@type = 'main'], $titles[not(@type = ('main', 'sub'))], $titles)[1] ! tk:plain(.))[. ne ''],
      ($tk:root/descendant::head)[1] ! tk:plain(.)[. ne ''], 'Untitled')[1]"/>
  <xsl:variable name="tk:subtitle" as="xs:string" select="string-join($tk:file/titleStmt/title[@type = 'sub'] ! tk:plain(.), '. ')"/>
  <xsl:variable name="tk:authors" as="xs:string*" select="distinct-values($tk:file/titleStmt/author ! tk:full-name(.)[. ne ''])"/>
  <xsl:variable name="tk:date" as="element(date)?" select="($tk:header/profileDesc/(creation//date, correspDesc/correspAction[@type = 'sent']/date))[@when or @from or @notBefore or normalize-space()][1]"/>
  <xsl:variable name="tk:when" as="xs:string" select="string(($tk:date/(@when, @from, @notBefore))[matches(., '^\d{4}(-\d\d(-\d\d)?)?')][1])"/>
  <xsl:variable name="tk:date-words" as="xs:string" select="($tk:date ! tk:plain(.)[. ne ''], tk:date-in-words($tk:when), '')[1]"/>
  <!-- TEI requires a publisher: "unknown" is none, and nobody cites it. -->
  <xsl:variable name="tk:publisher" as="xs:string" select="string(($tk:file/publicationStmt/(publisher, authority, distributor) ! tk:plain(.)[not(. = ('', 'unknown'))])[1])"/>
  <xsl:variable name="tk:uri" as="xs:string" select="($canonical[. ne ''], $tk:file/publicationStmt//idno[matches(normalize-space(), '^https?:')] ! normalize-space(), '')[1]"/>
  <xsl:variable name="tk:repository" as="xs:string" select="string-join($tk:file/sourceDesc/msDesc[1]/msIdentifier/(country | settlement | institution | repository | collection | idno) ! tk:plain(.)[. ne ''], ', ')"/>
  <xsl:variable name="tk:licence" as="xs:string?" select="tk:href(($tk:file/publicationStmt//licence/@target)[1])"/>
  <xsl:variable name="tk:abstract" as="element()*" select="$tk:header/profileDesc/abstract[normalize-space()]"/>

  <!-- The rows of the routing block: label and value, where the header has them. -->
  <xsl:variable name="tk:routing" as="array(xs:string)*">
    <xsl:variable name="sent" select="$tk:header/profileDesc/correspDesc/correspAction[@type = 'sent']"/>
    <xsl:variable name="received" select="$tk:header/profileDesc/correspDesc/correspAction[@type = 'received']"/>
    <xsl:variable name="party" select="function($action) { string-join((string-join($action/(persName | orgName | name | rs) ! tk:inferred(., tk:full-name(.))[. ne ''], '; '), $action/roleName ! tk:plain(.))[. ne ''], ', ') }"/>
    <xsl:variable name="place" select="function($action) { string-join($action/(placeName | settlement)[matches(., '\w')] ! tk:inferred(., tk:full-name(.)), '; ') }"/>
    <xsl:sequence select="[ 'From', ($party($sent)[. ne ''], string-join($tk:authors, '; '))[1] ], [ 'Place', $place($sent) ], [ 'To', $party($received) ],
      [ 'To place', $place($received) ],
      [ 'Present', string-join($tk:header/profileDesc/particDesc//person[@role = 'participant']/persName[1] ! tk:full-name(.)[. ne ''], '; ') ], [ 'Date', $tk:date-words[. ne ''] ! tk:inferred($tk:date, .) || '' ], [ 'Archive', $tk:repository ]"/>
  </xsl:variable>

  <!-- The rows of the record: label and the header's elements that give it. -->
  <xsl:variable name="tk:record" as="array(*)*" select="
      [ 'Source', $tk:file/sourceDesc/(bibl | biblStruct | biblFull | listBibl/* | p)[not(@type = ('translation', 'provenance'))][not(@type = 'printed' and (some $other in ../bibl[not(@type = 'printed')] satisfies contains(normalize-space($other), normalize-space(.))))] ],
      [ 'Translation', $tk:file/(sourceDesc//bibl[@type = 'translation'], titleStmt/respStmt[@xml:id = 'translator'][not($tk:file/sourceDesc//bibl[@type = 'translation'])]/name) ],
      [ 'Provenance', $tk:file/sourceDesc//bibl[@type = 'provenance'] ],
      [ 'Original language', $tk:header/profileDesc/langUsage/language[@role = 'original' or @n = 'original' or @ana = '#original'] ],
      [ 'Funder', $tk:file/titleStmt/funder ],
      [ 'Published by', $tk:file/publicationStmt/(publisher | authority | distributor)[tk:plain(.) ne 'unknown'] ],
      [ 'Rights', $tk:file/publicationStmt/availability/(licence | p) ],
      [ 'Subjects', $tk:header/profileDesc/textClass/keywords/(term | list/item) ],
      [ 'Classification', $tk:header/profileDesc/textClass/classCode ],
      [ 'Identifiers', $tk:file/publicationStmt/idno ]"/>

  <!-- The sentence to cite the document by. -->
  <xsl:variable name="tk:citation" as="xs:string" select="string-join((
    string-join($tk:authors, ', ')[. ne ''], '“' || $tk:title || '”', $tk:date-words[. ne ''], $tk:repository[. ne ''], $tk:publisher[. ne '']), ', ')"/>

  <!-- The head that repeats the title: it is set as the page's title, so not again in the text. -->
  <xsl:variable name="tk:title-head" as="element(head)?" select="($tk:root/descendant::body[1]/(self::*, child::div[1])/head)[1][tk:plain(.) eq $tk:title][not(tk:holds-block(.))]"/>

  <!-- Descriptions of manuscripts that are more than a shelf mark: part of the page, for they may be all the document has. -->
  <xsl:variable name="tk:descriptions" as="element()*" select="$tk:file/sourceDesc//msDesc[* except msIdentifier][not(ancestor::msDesc)]"/>

  <!-- Words that an encoder inferred rather than read say so. -->
  <xsl:function name="tk:inferred" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$words || ' (inferred)'[$words ne ''][$node/@cert = ('low', 'medium', 'unknown') or $node/@resp = '#teikit']"/>
  </xsl:function>

  <!-- What of the stand-off markup the index of names does not list. -->
  <xsl:variable name="tk:annotations" as="element()*" select="$tk:root/descendant::standOff[parent::TEI or parent::teiCorpus]/(* except (listPerson | listPlace | listOrg))[normalize-space()]"/>

  <!-- The title of a document of a corpus. -->
  <xsl:function name="tk:member-title" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="($document/teiHeader/fileDesc/titleStmt/title ! tk:plain(.)[. ne ''], 'Untitled')[1]"/>
  </xsl:function>

  <!-- The name that the index gives to whom a name of the header points at, else the name as it stands. -->
  <xsl:function name="tk:full-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if (tk:target($name/@ref, $name)) then tk:name-of($name/@ref, $name) else tk:plain($name)"/>
  </xsl:function>

  <xsl:function name="tk:date-in-words" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="if ($when castable as xs:date) then format-date(xs:date($when), '[MNn] [D], [Y]') else $when"/>
  </xsl:function>

  <!-- The title as a running head: whole words, about 60 characters. -->
  <xsl:variable name="tk:short-title" as="xs:string" select="if (string-length($tk:title) le 62) then $tk:title else replace(substring($tk:title, 1, 60), '[\s,;:]+\S*$', '') || '…'"/>

  <!-- A language tag in its shortest form: web browsers and Typst know deu only as de. -->
  <xsl:function name="tk:tag" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="language" select="lower-case(tokenize($tag, '-')[1])"/>
    <xsl:sequence select="if ($tk:short-tags($language)) then $tk:short-tags($language) || substring($tag, string-length($language) + 1) else $tag"/>
  </xsl:function>

  <xsl:variable name="tk:short-tags" as="map(xs:string, xs:string)" select="map { 'eng': 'en', 'deu': 'de', 'ger': 'de', 'fra': 'fr', 'fre': 'fr',
    'ita': 'it', 'spa': 'es', 'por': 'pt', 'nld': 'nl', 'dut': 'nl', 'lat': 'la', 'ell': 'el', 'gre': 'el', 'rus': 'ru', 'ukr': 'uk', 'bel': 'be',
    'pol': 'pl', 'ces': 'cs', 'cze': 'cs', 'slk': 'sk', 'slo': 'sk', 'slv': 'sl', 'hrv': 'hr', 'srp': 'sr', 'bul': 'bg', 'ron': 'ro', 'rum': 'ro',
    'hun': 'hu', 'fin': 'fi', 'swe': 'sv', 'dan': 'da', 'nor': 'no', 'isl': 'is', 'lit': 'lt', 'lav': 'lv', 'est': 'et', 'tur': 'tr', 'ara': 'ar',
    'heb': 'he', 'yid': 'yi', 'fas': 'fa', 'per': 'fa', 'zho': 'zh', 'chi': 'zh', 'jpn': 'ja', 'kor': 'ko', 'vie': 'vi', 'hin': 'hi', 'san': 'sa',
    'cat': 'ca', 'eus': 'eu', 'cym': 'cy', 'wel': 'cy', 'gle': 'ga', 'gla': 'gd', 'afr': 'af', 'kat': 'ka', 'geo': 'ka', 'hye': 'hy', 'arm': 'hy' }"/>

  <xsl:function name="tk:is-rtl" as="xs:boolean">
    <xsl:param name="lang" as="xs:string"/>
    <xsl:sequence select="matches($lang, '^(ar|he|fa|ur|yi|syr|arc|ps|sd|ug|dv)(-|$)|-(Arab|Hebr|Syrc)(-|$)', 'i')"/>
  </xsl:function>
</xsl:stylesheet>
