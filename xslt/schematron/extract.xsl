<?xml version="1.0" encoding="UTF-8"?>
<!-- Step 1: the Schematron schema of a file. Schematron itself is taken as it is, that of RELAX NG and ODD is gathered from all over
     the grammar; in the end everything is in the namespace of ISO Schematron. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:mode name="sk:iso" on-no-match="shallow-copy"/>

  <xsl:function name="sk:extract" as="element()?">
    <xsl:param name="part" as="element(sk:part)"/>
    <xsl:choose>
      <xsl:when test="$part/sch:schema or $part/old:schema"><xsl:apply-templates select="$part/(sch:*|old:*)" mode="sk:iso"/></xsl:when>
      <xsl:when test="$part/rng:*"><xsl:sequence select="sk:embedded($part, $part/root()//sk:part/rng:*)"/></xsl:when>
      <xsl:when test="$part//tei:constraintSpec"><xsl:sequence select="sk:customised($part)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="sk:problem('sch-other', $part/*[not(self::sk:file)], $part/*[not(self::sk:file)]/name())"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The schema of rules that stand in a grammar, and in the grammars that it includes. -->
  <xsl:function name="sk:embedded" as="element(sch:schema)">
    <xsl:param name="part" as="element(sk:part)"/>
    <xsl:param name="grammars" as="element()*"/>
    <xsl:variable name="found" as="element()*">
      <xsl:apply-templates select="$grammars//(sch:*|old:*)[not(parent::sch:* or parent::old:*)]" mode="sk:iso"/>
    </xsl:variable>
    <sch:schema queryBinding="{($grammars//(@sch:queryBinding|(sch:schema|old:schema)/@queryBinding), 'xslt2')[1]}" sk:at="{$part/*[not(self::sk:file)]/@sk:at}">
      <xsl:variable name="top" as="element()*" select="$found/(self::sch:schema/*, self::*[not(self::sch:schema)])"/>
      <xsl:copy-of select="$top[self::sch:ns], $top[self::sch:let|self::sch:phase|self::sch:diagnostics|self::sch:properties|self::sch:include]"/>
      <xsl:copy-of select="$grammars//xsl:*[not(parent::xsl:* or parent::sch:* or parent::old:*)]"/>
      <xsl:for-each select="$top[self::sch:rule or self::sch:pattern or self::sch:rules]">
        <xsl:choose>
          <xsl:when test="self::sch:rule"><sch:pattern><xsl:copy-of select="@id, @sk:at, ."/></sch:pattern></xsl:when>
          <xsl:otherwise><xsl:copy-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <!-- Assertions without a rule hold for the element that the grammar defines around them. -->
      <xsl:for-each-group select="$grammars//(sch:assert|sch:report|old:assert|old:report)[parent::rng:*]" group-by="generate-id(..)">
        <xsl:variable name="element" select="ancestor::rng:element[@name][1]"/>
        <xsl:variable name="name" select="($element/@name, $element/rng:name)[1]"/>
        <xsl:variable name="context" select="if (contains($name, ':')) then string($name)
          else 'Q{' || ($element/ancestor-or-self::*/@ns)[last()] || '}' || $name"/>
        <sch:pattern><sch:rule context="{if ($element) then $context else '*'}">
          <xsl:copy-of select="@sk:at"/><xsl:apply-templates select="current-group()" mode="sk:iso"/>
        </sch:rule></sch:pattern>
      </xsl:for-each-group>
    </sch:schema>
  </xsl:function>

  <!-- The schema of the constraints of an ODD. -->
  <xsl:function name="sk:customised" as="element(sch:schema)">
    <xsl:param name="part" as="element(sk:part)"/>
    <xsl:variable name="specs" select="$part//tei:constraintSpec[lower-case(@scheme) = ('schematron', 'isoschematron') or not(@scheme)]
      [not(@mode = 'delete')]"/>
    <xsl:variable name="own" select="$specs//(sch:*|old:*)[not(parent::sch:* or parent::old:*)]"/>
    <sch:schema queryBinding="{($own/@queryBinding, 'xslt2')[1]}" sk:at="{$part/*[not(self::sk:file)]/@sk:at}">
      <xsl:variable name="namespaces" as="element()*"><xsl:apply-templates select="$part//(sch:ns|old:ns)" mode="sk:iso"/></xsl:variable>
      <xsl:for-each-group select="$namespaces" group-by="@prefix"><xsl:copy-of select="."/></xsl:for-each-group>
      <xsl:if test="not($namespaces/@prefix = 'tei')"><sch:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/></xsl:if>
      <xsl:apply-templates select="$own[self::sch:let|self::sch:phase|self::sch:diagnostics|self::sch:properties][not(../sch:assert|../sch:report)]" mode="sk:iso"/>
      <xsl:copy-of select="$specs//xsl:*[not(parent::xsl:* or parent::sch:*)]"/>
      <xsl:for-each select="$specs">
        <xsl:variable name="spec" select="."/>
        <xsl:variable name="id" select="string(($spec/@xml:id, $spec/@ident)[1])"/>
        <xsl:apply-templates select=".//(sch:pattern|old:pattern|sch:rules)" mode="sk:iso"/>
        <xsl:for-each-group select=".//(sch:rule|old:rule)[parent::tei:*]" group-adjacent="1">
          <sch:pattern id="{$id}"><xsl:copy-of select="@sk:at"/><xsl:apply-templates select="current-group()" mode="sk:iso"/></sch:pattern>
        </xsl:for-each-group>
        <xsl:if test=".//(sch:assert|sch:report|old:assert|old:report)[parent::tei:*]">
          <sch:pattern id="{$id}">
            <sch:rule context="{sk:context($spec)}">
              <xsl:copy-of select="@sk:at"/>
              <xsl:apply-templates select=".//(sch:assert|sch:report|sch:let|old:assert|old:report)[parent::tei:*]" mode="sk:iso"/>
            </sch:rule>
          </sch:pattern>
        </xsl:if>
      </xsl:for-each>
    </sch:schema>
  </xsl:function>

  <!-- What a constraint without a rule is about: the attribute, the element, or the members of the class that it is specified in. -->
  <xsl:function name="sk:context" as="xs:string">
    <xsl:param name="constraint" as="element(tei:constraintSpec)"/>
    <xsl:variable name="attribute" select="$constraint/ancestor::tei:attDef[1]/@ident"/>
    <xsl:variable name="spec" select="$constraint/ancestor::*[self::tei:elementSpec or self::tei:classSpec][1]"/>
    <xsl:variable name="members" select="$spec/self::tei:classSpec/root()//tei:elementSpec[tei:classes/tei:memberOf/@key = $spec/@ident]"/>
    <xsl:variable name="elements" as="xs:string*" select="($spec/self::tei:elementSpec, $members) ! sk:element-name(.)"/>
    <xsl:sequence select="string-join((if (exists($elements)) then $elements else if ($attribute) then '*' else 'tei:*')
      ! (if ($attribute) then . || '/@' || $attribute else .), ' | ')"/>
  </xsl:function>

  <xsl:function name="sk:element-name" as="xs:string">
    <xsl:param name="spec" as="element(tei:elementSpec)"/>
    <xsl:variable name="namespace" select="$spec/ancestor-or-self::*[@ns][1]/@ns"/>
    <xsl:sequence select="(if ($namespace) then 'Q{' || $namespace || '}' else 'tei:') || ($spec/tei:altIdent, $spec/@ident)[1]"/>
  </xsl:function>

  <xsl:template match="old:*" mode="sk:iso">
    <xsl:element name="sch:{local-name()}" namespace="http://purl.oclc.org/dsdl/schematron">
      <xsl:copy-of select="namespace::*[not(. = ('http://www.ascc.net/xml/schematron', 'http://purl.oclc.org/dsdl/schematron'))][name() != 'sch'][name() != '']"/>
      <xsl:apply-templates select="@*, node()" mode="sk:iso"/>
    </xsl:element>
  </xsl:template>

  <!-- Schematron 1.5: a pattern has its title in @name. -->
  <xsl:template match="old:pattern[@name]" mode="sk:iso">
    <sch:pattern>
      <xsl:apply-templates select="@* except @name" mode="sk:iso"/>
      <sch:title>{@name}</sch:title>
      <xsl:apply-templates select="node()" mode="sk:iso"/>
    </sch:pattern>
  </xsl:template>

</xsl:stylesheet>
