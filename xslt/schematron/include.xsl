<?xml version="1.0" encoding="UTF-8"?>
<!-- Step 2: what other files, or other places of the same file, contribute. All files are among the parts: nothing is read here. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:mode name="sk:include" on-no-match="shallow-copy"/>

  <xsl:variable name="sk:parts" as="element(sk:part)*" select="/sk:parts/sk:part"/>

  <!-- The element that a reference means: the root of the file, or the element with the id after the #. -->
  <xsl:function name="sk:referenced" as="element()?">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="href" select="normalize-space($reference/@href)"/>
    <xsl:variable name="fragment" select="substring-after($href, '#')"/>
    <xsl:variable name="own" as="xs:integer" select="xs:integer((tokenize(($reference/ancestor-or-self::*/@sk:at)[last()])[1], '0')[1])"/>
    <xsl:variable name="number" as="xs:integer?" select="if (starts-with($href, '#')) then $own
      else $sk:parts[$own + 1]/sk:file[@href = $href]/xs:integer(@part)"/>
    <xsl:variable name="root" select="$sk:parts[$number + 1]/*[not(self::sk:file)]"/>
    <xsl:sequence select="if ($fragment) then $root/descendant-or-self::*[@id = $fragment or @xml:id = $fragment][1] else $root"/>
  </xsl:function>

  <xsl:template match="sch:include | sch:extends[@href] | xsl:include[parent::sch:*] | xsl:import[parent::sch:*]" mode="sk:include">
    <xsl:param name="around" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="target" select="sk:referenced(.)"/>
    <xsl:variable name="iso" as="element()?"><xsl:apply-templates select="$target" mode="sk:iso"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="empty($target)"><xsl:sequence select="sk:problem('sch-fragment', ., @href)"/></xsl:when>
      <xsl:when test="generate-id($target) = $around"><xsl:sequence select="sk:problem('sch-include-loop', ., @href)"/></xsl:when>
      <xsl:when test="self::sch:extends and node-name($iso) != node-name(..)">
        <xsl:sequence select="sk:problem('sch-extends-other', ., local-name($target))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="if (self::sch:include and not($iso/self::xsl:*)) then sk:included($iso, ..) else $iso/node()" mode="sk:include">
          <xsl:with-param name="around" select="$around, generate-id($target)" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A schema that a schema includes stands for what is in it, as older schemas expect. -->
  <xsl:function name="sk:included" as="node()*">
    <xsl:param name="target" as="element()"/>
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="if ($target/self::sch:schema and $parent/self::sch:schema) then $target/(* except (sch:title, sch:p)) else $target"/>
  </xsl:function>

  <!-- Names of an element that comes from elsewhere keep the prefixes that they had there: copying carries them along. -->

</xsl:stylesheet>
