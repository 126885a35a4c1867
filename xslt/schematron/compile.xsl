<?xml version="1.0" encoding="UTF-8"?>
<!-- Step 4: the stylesheet that checks. Every node of a document is looked at once: all rules that match it are tried in their order
     (xsl:next-match), and the first rule of each pattern fires. The results are sorted by pattern at the end. Each instruction
     begins a line, so that what Saxon says about a line of the stylesheet leads back to the schema (sk:at). -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:old="http://www.ascc.net/xml/schematron" xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="urn:x-teikit:xslt-output"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:sk="urn:x-teikit:schematron">

  <xsl:mode name="sk:compile" on-no-match="shallow-skip"/>
  <xsl:mode name="sk:rules" on-no-match="shallow-skip"/>

  <xsl:variable name="sk:line" as="text()"><xsl:text>&#10;</xsl:text></xsl:variable>
  <xsl:variable name="sk:bindings" as="xs:string*" select="'xslt', 'xslt2', 'xslt3', 'xpath', 'xpath2', 'xpath3'"/>

  <xsl:template match="sch:schema" mode="sk:compile">
    <xsl:variable name="binding" as="xs:string" select="lower-case(normalize-space(@queryBinding))"/>
    <xsl:copy-of select=".//sk:problem"/>
    <xsl:if test="not(@queryBinding)"><xsl:copy-of select="sk:advice(sk:problem('sch-binding-absent', ., ''))"/></xsl:if>
    <xsl:if test="$binding != '' and not($binding = $sk:bindings)">
      <xsl:sequence select="sk:problem('sch-binding', ., @queryBinding)"/>
    </xsl:if>
    <xsl:variable name="problems" as="element(sk:problem)*"><xsl:call-template name="sk:check-structure"/></xsl:variable>
    <xsl:sequence select="$problems"/>
    <xsl:if test="empty($problems | .//sk:problem)"><xsl:call-template name="sk:stylesheet"/></xsl:if>
  </xsl:template>

  <xsl:template match="sk:problem" mode="sk:compile"><xsl:copy-of select="."/></xsl:template>

  <xsl:template name="sk:stylesheet">
    <xsl:variable name="clashing" as="xs:string*" select="sk:clashing(.)"/>
    <out:stylesheet version="3.0">
      <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
      <xsl:namespace name="sch" select="'http://purl.oclc.org/dsdl/schematron'"/>
      <xsl:namespace name="map" select="'http://www.w3.org/2005/xpath-functions/map'"/>
      <xsl:namespace name="err" select="'http://www.w3.org/2005/xqt-errors'"/>
      <xsl:for-each-group select="sch:ns[@prefix != ''][not(@prefix = ('xsl', 'svrl', 'sk', 'err', 'map', 'xml', 'sch', 'xs'))]" group-by="@prefix">
        <xsl:namespace name="{@prefix}" select="string(@uri)"/>
      </xsl:for-each-group>
      <xsl:attribute name="exclude-result-prefixes" select="'#all'"/>
      <xsl:sequence select="$sk:line"/>
      <xsl:call-template name="sk:declarations"/>
      <xsl:apply-templates select="sch:param, sch:let, sch:phase/sch:let, sch:pattern/sch:let" mode="sk:global">
        <xsl:with-param name="clashing" select="$clashing" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:for-each select="xsl:*"><xsl:sequence select="$sk:line"/><xsl:copy-of select="."/></xsl:for-each>
      <xsl:for-each select="sch:pattern/sch:rule/sch:key">
        <out:key name="{@name}" match="{../@context}" use="{(@path, @use)[1]}"/>
      </xsl:for-each>
      <xsl:call-template name="sk:main"><xsl:with-param name="clashing" select="$clashing"/></xsl:call-template>
      <xsl:variable name="count" as="xs:integer" select="count(sch:pattern/sch:rule)"/>
      <xsl:for-each select="sch:pattern">
        <xsl:variable name="before" as="xs:integer" select="count(preceding-sibling::sch:pattern/sch:rule)"/>
        <xsl:for-each select="sch:rule">
          <xsl:apply-templates select="." mode="sk:rule">
            <xsl:with-param name="priority" select="$count - $before - position()"/>
            <xsl:with-param name="clashing" select="$clashing" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:for-each>
    </out:stylesheet>
  </xsl:template>

  <!-- What is no mistake but worth a word. -->
  <xsl:function name="sk:advice" as="element(sk:problem)">
    <xsl:param name="problem" as="element(sk:problem)"/>
    <xsl:copy select="$problem"><xsl:copy-of select="@*"/><xsl:attribute name="severity" select="'information'"/></xsl:copy>
  </xsl:function>

  <xsl:template name="sk:check-structure">
    <xsl:for-each select="sch:pattern/sch:rule[not(@context)]"><xsl:sequence select="sk:problem('sch-missing', ., 'context')"/></xsl:for-each>
    <xsl:for-each select="sch:pattern//(sch:assert|sch:report)[not(@test)]"><xsl:sequence select="sk:problem('sch-missing', ., 'test')"/></xsl:for-each>
    <xsl:for-each select=".//sch:value-of[not(@select)]"><xsl:sequence select="sk:problem('sch-missing', ., 'select')"/></xsl:for-each>
    <xsl:for-each select="(.//sch:let|sch:param)[not(@name)]"><xsl:sequence select="sk:problem('sch-missing', ., 'name')"/></xsl:for-each>
    <xsl:for-each select="sch:ns[not(@prefix and @uri)]"><xsl:sequence select="sk:problem('sch-missing', ., if (@prefix) then 'uri' else 'prefix')"/></xsl:for-each>
    <xsl:for-each select=".//sch:*[not(local-name() = $sk:elements)][not(ancestor::xsl:* or ancestor::sch:let)]"><xsl:sequence select="sk:problem('sch-element', ., name())"/></xsl:for-each>
    <xsl:for-each select="sch:assert|sch:report|sch:pattern/(sch:assert|sch:report)"><xsl:sequence select="sk:problem('sch-misplaced', ., name(..))"/></xsl:for-each>
    <xsl:for-each select="sch:rule"><xsl:sequence select="sk:problem('sch-misplaced', ., name(..))"/></xsl:for-each>
    <xsl:variable name="schema" select="."/>
    <xsl:for-each select="sch:pattern//(sch:assert|sch:report)">
      <xsl:variable name="at" select="."/>
      <xsl:for-each select="tokenize(@diagnostics)[not(. = $schema/sch:diagnostics/sch:diagnostic/@id)]"><xsl:sequence select="sk:problem('sch-diagnostic', $at, .)"/></xsl:for-each>
      <xsl:for-each select="tokenize(@properties)[not(. = $schema/sch:properties/sch:property/@id)]"><xsl:sequence select="sk:problem('sch-property', $at, .)"/></xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:variable name="sk:elements" as="xs:string*" select="'schema', 'title', 'ns', 'p', 'include', 'extends', 'phase', 'active', 'pattern', 'param',
    'rule', 'rules', 'assert', 'report', 'let', 'name', 'value-of', 'emph', 'dir', 'span', 'diagnostics', 'diagnostic', 'properties', 'property', 'key'"/>

  <!-- Names of variables that more than one pattern, or a pattern and the schema, declare: those of patterns get new names. -->
  <xsl:function name="sk:clashing" as="xs:string*">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:for-each-group select="$schema/(sch:param|sch:let|sch:phase/sch:let|sch:pattern/sch:let)" group-by="string(@name)">
      <xsl:if test="count(current-group()) > 1">{current-grouping-key()}</xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="sk:new-names" as="map(xs:string, xs:string)">
    <xsl:param name="pattern" as="element(sch:pattern)?"/>
    <xsl:param name="clashing" as="xs:string*"/>
    <xsl:variable name="number" select="count($pattern/preceding-sibling::sch:pattern) + 1"/>
    <xsl:sequence select="map:merge($pattern/sch:let/@name[. = $clashing] ! map:entry(string(.), string(.) || '-of-pattern-' || $number))"/>
  </xsl:function>

  <!-- An expression of the schema as it stands in the stylesheet. -->
  <xsl:function name="sk:expression" as="xs:string">
    <xsl:param name="expression" as="attribute()"/>
    <xsl:param name="clashing" as="xs:string*"/>
    <xsl:variable name="names" select="sk:new-names($expression/ancestor::sch:pattern[1], $clashing)"/>
    <xsl:sequence select="if (map:size($names) = 0) then string($expression) else sk:rename($expression, $names)"/>
  </xsl:function>

  <xsl:template match="sch:param" mode="sk:global">
    <out:param name="{@name}"><xsl:copy-of select="@as, @sk:at"/><xsl:call-template name="sk:value"/></out:param>
    <xsl:sequence select="$sk:line"/>
  </xsl:template>

  <!-- A variable of the schema, a phase or a pattern. An error in it must not end everything: then its value is a map that says what
       is wrong; whoever uses it fails, and the report says it once more. -->
  <xsl:template match="sch:let" mode="sk:global">
    <xsl:param name="clashing" as="xs:string*" tunnel="yes"/>
    <out:variable name="{sk:global-name(., $clashing)}">
      <xsl:choose>
        <xsl:when test="@value">
          <xsl:attribute name="as">item()*</xsl:attribute>
          <out:try>
            <xsl:sequence select="$sk:line"/>
            <out:variable name="sk:value">
              <xsl:call-template name="sk:scope"/>
              <xsl:copy-of select="@as, @sk:at"/>
              <xsl:call-template name="sk:value"/>
            </out:variable>
            <out:sequence select="$sk:value"/>
            <out:catch select="map {{ 'sk:error': $err:description }}"/>
          </out:try>
        </xsl:when>
        <xsl:otherwise><xsl:copy-of select="@as"/><xsl:call-template name="sk:value"/></xsl:otherwise>
      </xsl:choose>
    </out:variable>
    <xsl:sequence select="$sk:line"/>
  </xsl:template>

  <xsl:function name="sk:global-name" as="xs:string">
    <xsl:param name="let" as="element(sch:let)"/>
    <xsl:param name="clashing" as="xs:string*"/>
    <xsl:sequence select="string((sk:new-names($let/parent::sch:pattern, $clashing)(string($let/@name)), $let/@name)[1])"/>
  </xsl:function>

  <xsl:template match="sch:let" mode="sk:local">
    <out:variable name="{@name}"><xsl:copy-of select="@as, @sk:at"/><xsl:call-template name="sk:value"/></out:variable>
    <xsl:sequence select="$sk:line"/>
  </xsl:template>

  <!-- The value of a variable: an expression, or what it holds. -->
  <xsl:template name="sk:value">
    <xsl:param name="clashing" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:choose>
      <xsl:when test="@value"><xsl:attribute name="select" select="sk:expression(@value, $clashing)"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="node()" mode="sk:content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The content of a variable is data, also where it looks like an instruction with braces in it. -->
  <xsl:mode name="sk:content" on-no-match="shallow-copy"/>
  <xsl:template match="*[not(self::xsl:*)]/@*[not(../ancestor::xsl:*)]" mode="sk:content">
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="sk:literal(.)"/>
  </xsl:template>
  <xsl:template match="@sk:at" mode="sk:content" priority="2"/>

  <!-- Prefixes that are declared where an expression stands, but not by sch:ns. -->
  <xsl:template name="sk:scope">
    <xsl:variable name="declared" as="xs:string*" select="ancestor::sch:schema/sch:ns/@prefix, 'xsl', 'svrl', 'sk', 'err', 'map', 'xml', 'xs', 'sch', 'out', ''"/>
    <xsl:variable name="element" select="."/>
    <xsl:for-each select="in-scope-prefixes(.)[not(. = $declared)][namespace-uri-for-prefix(., $element) != 'urn:x-teikit:schematron']">
      <xsl:namespace name="{.}" select="namespace-uri-for-prefix(., $element)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- One rule: if no rule of its pattern has fired for this node, it fires; then the next rule has its turn. Rules with the same
       context that are alone in their patterns are tried together. -->
  <xsl:template match="sch:rule" mode="sk:rule">
    <xsl:param name="priority" as="xs:integer"/>
    <xsl:param name="clashing" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="number" as="xs:integer" select="sk:number(..)"/>
    <xsl:variable name="context" as="xs:string" select="sk:expression(@context, $clashing)"/>
    <xsl:variable name="alike" as="element(sch:rule)*" select="if (sk:is-alone(.))
      then ../../sch:pattern/sch:rule[sk:is-alone(.)][sk:expression(@context, $clashing) eq $context]
        [sk:prefixes(.) eq sk:prefixes(current())] else ."/>
    <xsl:if test=". is $alike[1]">
      <xsl:sequence select="$sk:line"/>
      <out:template match="{$context}" mode="{if (sk:has-mode(..)) then 'sk:pattern-' || $number else 'sk:all'}" priority="{$priority}">
        <xsl:call-template name="sk:scope"/>
        <xsl:copy-of select="@sk:at"/>
        <xsl:sequence select="$sk:line"/>
        <xsl:choose>
          <xsl:when test="sk:has-mode(..)"><xsl:call-template name="sk:firing"/></xsl:when>
          <xsl:when test="sk:is-alone(.)">
            <out:param name="sk:done" as="xs:integer*" select="()"/>
            <xsl:for-each select="$alike"><xsl:call-template name="sk:firing"/></xsl:for-each>
            <out:next-match><out:with-param name="sk:done" select="$sk:done"/></out:next-match>
          </xsl:when>
          <xsl:otherwise>
            <out:param name="sk:done" as="xs:integer*" select="()"/>
            <out:if test="not($sk:done = {$number})"><xsl:call-template name="sk:firing"/></out:if>
            <out:next-match><out:with-param name="sk:done" select="$sk:done, {$number}"/></out:next-match>
          </xsl:otherwise>
        </xsl:choose>
      </out:template>
    </xsl:if>
  </xsl:template>

  <xsl:function name="sk:prefixes" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join(sort(in-scope-prefixes($element)) ! (. || '=' || namespace-uri-for-prefix(., $element)), ' ')"/>
  </xsl:function>

  <xsl:function name="sk:number" as="xs:integer">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="1 + count($pattern/preceding-sibling::sch:pattern)"/>
  </xsl:function>

  <!-- Whether no other rule of the pattern can fire for the same node, nor this one twice. -->
  <xsl:function name="sk:is-alone" as="xs:boolean">
    <xsl:param name="rule" as="element(sch:rule)"/>
    <xsl:sequence select="not(sk:has-mode($rule/..)) and count($rule/../sch:rule) eq 1 and not(matches($rule/@context, '[|]|union'))"/>
  </xsl:function>

  <!-- Whether a pattern goes through the document by itself: then the first rule that matches is all, and no other has to be tried. -->
  <xsl:function name="sk:has-mode" as="xs:boolean">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="exists($pattern/@documents) or count($pattern/sch:rule) gt 3"/>
  </xsl:function>

  <!-- What happens when a rule fires. An error in one test, or in a variable that it uses, must not hide the other tests: where
       variables are shared, all is tried at once, and if that fails, each test by itself with the variables that it needs. -->
  <xsl:template name="sk:firing">
    <xsl:choose>
      <xsl:when test="$careful"><xsl:call-template name="sk:careful"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="sch:let | sch:assert | sch:report" mode="sk:local"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="sk:careful">
    <out:variable name="sk:found" as="element()*">
      <xsl:sequence select="$sk:line"/>
      <xsl:choose>
        <xsl:when test="sch:let">
          <out:try>
            <xsl:sequence select="$sk:line"/>
            <xsl:apply-templates select="sch:let | sch:assert | sch:report" mode="sk:local"/>
            <out:catch><xsl:apply-templates select="sch:assert | sch:report" mode="sk:alone"/></out:catch>
          </out:try>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="sch:assert | sch:report" mode="sk:alone"/></xsl:otherwise>
      </xsl:choose>
    </out:variable>
    <sk:fired pattern="{sk:number(..)}">
      <svrl:fired-rule><xsl:apply-templates select="@context, @id, @role, @flag, @see, @icon, @fpi" mode="sk:literal"/></svrl:fired-rule>
      <out:sequence select="$sk:found"/>
    </sk:fired>
  </xsl:template>

  <xsl:template match="@*" mode="sk:literal">
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="sk:literal(.)"/>
  </xsl:template>

  <!-- What is known of each rule before any document is seen. -->
  <xsl:template match="sch:pattern//(sch:assert|sch:report)" mode="sk:rules">
    <sk:rule id="{sk:identity(.)}" kind="{local-name()}" test="{@test}" context="{ancestor::sch:rule/@context}" role="{sk:role(.)}" at="{@sk:at}"
      see="{(ancestor-or-self::*/@see)[last()]}" pattern="{normalize-space(ancestor::sch:pattern/sch:title)}">
      <xsl:apply-templates select="node()" mode="sk:plain"/>
      <xsl:for-each select="tokenize(@diagnostics)"><sk:hint id="{.}"/></xsl:for-each>
    </sk:rule>
  </xsl:template>
  <xsl:template match="sch:diagnostic" mode="sk:rules"><sk:diagnostic id="{@id}"><xsl:apply-templates mode="sk:plain"/></sk:diagnostic></xsl:template>

  <xsl:mode name="sk:plain" on-no-match="shallow-skip"/>
  <xsl:template match="text()" mode="sk:plain"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="sch:value-of | sch:name" mode="sk:plain">…</xsl:template>

  <!-- The id of an assertion: its own, or that of its rule or its pattern. -->
  <xsl:function name="sk:identity" as="xs:string">
    <xsl:param name="assertion" as="element()"/>
    <xsl:variable name="pattern" select="$assertion/ancestor::sch:pattern"/>
    <xsl:sequence select="string(($assertion/@id, $assertion/@xml:id, $assertion/ancestor::sch:rule/@id, $pattern/@id,
      'pattern-' || (count($pattern/preceding-sibling::sch:pattern) + 1))[normalize-space(.)][1])"/>
  </xsl:function>

  <xsl:function name="sk:role" as="xs:string">
    <xsl:param name="assertion" as="element()"/>
    <xsl:sequence select="string(($assertion/(@severity, @role, @flag), $assertion/ancestor::sch:rule/(@severity, @role, @flag), $assertion/ancestor::sch:pattern/@role)[1])"/>
  </xsl:function>

</xsl:stylesheet>
