<?xml version="1.0" encoding="UTF-8"?>
<!-- What every compiled schema has: its parameters, the places of nodes, the way through a document, the report. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:template name="sk:declarations">
    <out:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
    <out:global-context-item use="required"/>
    <xsl:comment> Whether only the names of further documents are asked for. </xsl:comment>
    <out:param name="sk:ask" as="xs:boolean" select="false()"/>
    <xsl:comment> Further documents, and by what names patterns ask for them. </xsl:comment>
    <out:param name="sk:documents" as="document-node()*" select="()"/>
    <out:param name="sk:uris" as="xs:string*" select="()"/>
    <out:variable name="sk:document" select="."/>
    <out:mode name="sk:all" on-no-match="deep-skip" use-accumulators="#all"/>
    <xsl:for-each select="sch:pattern">
      <xsl:if test="sk:has-mode(.)"><out:mode name="sk:pattern-{position()}" on-no-match="deep-skip" use-accumulators="#all"/></xsl:if>
    </xsl:for-each>
    <out:mode use-accumulators="#all"/>
    <out:accumulator name="sk:elements" as="xs:integer" initial-value="0"><out:accumulator-rule match="*" select="$value + 1"/></out:accumulator>
    <xsl:comment> Where a node is: the number of its document, the number of its element in the document, and the step from there. </xsl:comment>
    <out:function name="sk:place" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:variable name="element" select="$node/ancestor-or-self::*[1]"/>
      <out:variable name="root" select="root($node)"/>
      <out:variable name="number" select="if ($root is root($sk:document)) then 0 else (for $n in 1 to count($sk:documents) return $n[$sk:documents[$n] is $root], -1)[1]"/>
      <out:sequence select="$number || ':' || ($element ! accumulator-before('sk:elements'), 0)[1] || sk:step($node)"/>
    </out:function>
    <out:function name="sk:step" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:choose>
        <out:when test="$node instance of attribute()"><out:sequence select="'/@' || (if (namespace-uri($node)) then 'Q{{' || namespace-uri($node) || '}}' else '') || local-name($node)"/></out:when>
        <out:when test="$node instance of text()"><out:sequence select="'/text()[' || (1 + count($node/preceding-sibling::text())) || ']'"/></out:when>
        <out:when test="$node instance of comment()"><out:sequence select="'/comment()[' || (1 + count($node/preceding-sibling::comment())) || ']'"/></out:when>
        <out:when test="$node instance of processing-instruction()"><out:sequence
          select="'/processing-instruction(' || name($node) || ')[' || (1 + count($node/preceding-sibling::processing-instruction()[name() = name($node)])) || ']'"/></out:when>
        <out:otherwise><out:sequence select="''"/></out:otherwise>
      </out:choose>
    </out:function>
  </xsl:template>

  <xsl:template name="sk:main">
    <xsl:param name="clashing" as="xs:string*"/>
    <xsl:sequence select="$sk:line"/>
    <out:template match="/" priority="1000000">
      <out:choose>
        <out:when test="$sk:ask">
          <sk:documents>
            <xsl:for-each select="sch:pattern[@documents]">
              <out:for-each>
                <xsl:attribute name="select" select="@documents"/>
                <xsl:copy-of select="@sk:at"/>
                <sk:document><out:attribute name="uri" select="string(.)"/></sk:document>
              </out:for-each>
            </xsl:for-each>
          </sk:documents>
        </out:when>
        <out:otherwise>
          <xsl:choose>
            <xsl:when test="$careful"><xsl:call-template name="sk:report"><xsl:with-param name="clashing" select="$clashing"/></xsl:call-template></xsl:when>
            <xsl:otherwise>
              <out:try>
                <svrl:schematron-output>
                  <xsl:call-template name="sk:visits"/>
                  <xsl:call-template name="sk:faulty-variables"><xsl:with-param name="clashing" select="$clashing"/></xsl:call-template>
                </svrl:schematron-output>
                <out:catch><sk:unsure/></out:catch>
              </out:try>
            </xsl:otherwise>
          </xsl:choose>
        </out:otherwise>
      </out:choose>
    </out:template>
  </xsl:template>

  <!-- The ways through the documents. -->
  <xsl:template name="sk:visits">
    <xsl:variable name="together" select="sch:pattern[not(sk:has-mode(.))]/sch:rule"/>
    <xsl:if test="$together"><out:apply-templates select="{sk:nodes($together)}" mode="sk:all"/></xsl:if>
    <xsl:for-each select="sch:pattern">
      <xsl:variable name="number" select="position()"/>
      <xsl:choose>
        <xsl:when test="@documents">
          <xsl:sequence select="$sk:line"/>
          <out:variable name="sk:wanted" as="xs:string*"><xsl:copy-of select="@sk:at"/><xsl:attribute name="select">({@documents}) ! string(.)</xsl:attribute></out:variable>
          <out:for-each select="for $n in 1 to count($sk:documents) return $sk:documents[$n][$sk:uris[$n] = $sk:wanted]">
            <out:apply-templates select="{sk:nodes(sch:rule)}" mode="sk:pattern-{$number}"/>
          </out:for-each>
        </xsl:when>
        <xsl:when test="sk:has-mode(.)"><out:apply-templates select="{sk:nodes(sch:rule)}" mode="sk:pattern-{$number}"/></xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="sk:report">
    <xsl:param name="clashing" as="xs:string*"/>
    <out:variable name="sk:results" as="element()*"><xsl:call-template name="sk:visits"/></out:variable>
    <out:variable name="sk:by-pattern" as="map(*)">
      <out:map><out:for-each-group select="$sk:results" group-by="xs:integer(@pattern)"><out:map-entry key="current-grouping-key()" select="current-group()/*"/></out:for-each-group></out:map>
    </out:variable>
    <svrl:schematron-output>
      <xsl:if test="sch:title"><xsl:attribute name="title" select="sk:literal(normalize-space(sch:title))"/></xsl:if>
      <xsl:apply-templates select="@schemaVersion, (sch:phase/@id)" mode="sk:report"/>
      <xsl:for-each select="sch:ns"><svrl:ns-prefix-in-attribute-values uri="{sk:literal(@uri)}" prefix="{sk:literal(@prefix)}"/></xsl:for-each>
      <xsl:for-each select="sch:pattern">
        <svrl:active-pattern>
          <xsl:apply-templates select="@id, @role, @see, @icon, @fpi" mode="sk:literal"/>
          <xsl:if test="sch:title"><xsl:attribute name="name" select="sk:literal(normalize-space(sch:title[1]))"/></xsl:if>
          <xsl:if test="@documents"><xsl:attribute name="documents">{{string-join(({@documents}) ! string(.), ' ')}}</xsl:attribute></xsl:if>
        </svrl:active-pattern>
        <out:sequence select="$sk:by-pattern({position()})"/>
      </xsl:for-each>
      <xsl:call-template name="sk:faulty-variables"><xsl:with-param name="clashing" select="$clashing"/></xsl:call-template>
    </svrl:schematron-output>
  </xsl:template>

  <xsl:template name="sk:faulty-variables">
    <xsl:param name="clashing" as="xs:string*"/>
      <xsl:for-each select="(sch:let | sch:phase/sch:let | sch:pattern/sch:let)[@value]">
        <out:for-each select="${sk:global-name(., $clashing)}[. instance of map(*)]?('sk:error')">
          <svrl:failed-assert test="{sk:literal(@value)}" role="error" location="0:0" sk:rule="{@name}" sk:error="let">
            <svrl:text>the variable {@name} has no value: <out:value-of select="normalize-space(.)"/></svrl:text>
          </svrl:failed-assert>
        </out:for-each>
      </xsl:for-each>
  </xsl:template>

  <xsl:template match="@schemaVersion" mode="sk:report"><xsl:attribute name="schemaVersion" select="sk:literal(.)"/></xsl:template>
  <xsl:template match="sch:phase/@id" mode="sk:report"><xsl:attribute name="phase" select="sk:literal(.)"/></xsl:template>

  <!-- The nodes that rules may match; looking at fewer kinds of nodes is faster. -->
  <xsl:function name="sk:nodes" as="xs:string">
    <xsl:param name="rules" as="element(sch:rule)*"/>
    <xsl:variable name="outlines" as="xs:string*" select="$rules/@context ! sk:outline(.)"/>
    <xsl:variable name="any" as="xs:boolean" select="some $outline in $outlines satisfies matches($outline, '[$.]|node\s*\(|(^|[^\c])(key|id|doc|root|element-with-id)\s*\(|^\s*$')"/>
    <xsl:variable name="attributes" as="xs:boolean" select="$any or (some $outline in $outlines satisfies matches($outline, '@|attribute\s*(\(|::)|namespace'))"/>
    <xsl:variable name="others" as="xs:boolean" select="$any or (some $outline in $outlines satisfies matches($outline, 'text\s*\(|comment\s*\(|processing-instruction\s*\('))"/>
    <xsl:variable name="base" as="xs:string" select="if ($others) then 'descendant::node()' else 'descendant::*'"/>
    <xsl:sequence select="'/, /' || $base || (if ($attributes) then '/(., @*)' else '')"/>
  </xsl:function>

</xsl:stylesheet>
