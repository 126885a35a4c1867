<?xml version="1.0" encoding="UTF-8"?>
<!-- How the source looked: the signs it had around an element, and type faces. -->
<xsl:stylesheet version="3.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:x-teikit:xslt">

  <!-- The source's characters before an element: pre(...) of its @rend, else the default given. -->
  <xsl:function name="tk:pre" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="default" as="xs:string"/>
    <xsl:sequence select="if ($node/@rend[tk:is-ladder(.)]) then tk:rung($node/@rend, 'pre') else $default"/>
  </xsl:function>

  <!-- The source's characters after an element: post(...) of its @rend, else the default given. -->
  <xsl:function name="tk:post" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="default" as="xs:string"/>
    <xsl:sequence select="if ($node/@rend[tk:is-ladder(.)]) then tk:rung($node/@rend, 'post') else $default"/>
  </xsl:function>

  <!-- One rung of a rendition ladder; \s is a space and \u{2019} a character, as no attribute token may hold all of them. -->
  <xsl:function name="tk:rung" as="xs:string">
    <xsl:param name="ladder" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="rung" select="if (matches($ladder, '(^|\s)' || $name || '\(')) then replace($ladder, '^(.*\s)?' || $name || '\(([^)]*)\).*$', '$2', 's') else ''"/>
    <xsl:sequence select="if (not(contains($rung, '\'))) then $rung
      else string-join(analyze-string($rung, '\\s|\\u\{([0-9a-f]{1,6})\}')/* ! (if (self::*:non-match) then string() else if (. eq '\s') then ' ' else tk:character(*:group)))"/>
  </xsl:function>

  <!-- The character at a hexadecimal code point. -->
  <xsl:function name="tk:character" as="xs:string">
    <xsl:param name="hexadecimal" as="xs:string"/>
    <xsl:variable name="code" select="fold-left(string-to-codepoints($hexadecimal), 0, function($sum, $digit) { 16 * $sum + $digit - (if ($digit gt 57) then 87 else 48) })"/>
    <xsl:sequence select="codepoints-to-string(if ($code = (9, 10, 13) or ($code ge 32 and $code le 55295) or ($code ge 57344 and $code le 65533) or ($code ge 65536 and $code le 1114111)) then $code else 65533)"/>
  </xsl:function>

  <xsl:function name="tk:is-ladder" as="xs:boolean">
    <xsl:param name="rend" as="xs:string"/>
    <xsl:sequence select="starts-with($rend, 'pre(') or starts-with($rend, 'post(')"/>
  </xsl:function>

  <!-- The faces that @rend asks for, in our own few words. -->
  <xsl:function name="tk:faces" as="xs:string*">
    <xsl:param name="node" as="element()"/>
    <xsl:if test="$node/@rend and not(tk:is-ladder($node/@rend))">
      <xsl:sequence select="distinct-values(tokenize(lower-case($node/@rend), '[\s,;]+') ! $tk:face-names(.))"/>
    </xsl:if>
  </xsl:function>

  <xsl:variable name="tk:face-names" as="map(xs:string, xs:string)" select="map:merge((
    ('i', 'it', 'ital', 'italic', 'italics', 'italique', 'kursiv', 'emph') ! map { .: 'italic' },
    ('b', 'bold', 'bf', 'gras', 'fett', 'strong') ! map { .: 'bold' },
    ('sc', 'smallcaps', 'small-caps', 'smcap', 'smallcap') ! map { .: 'caps' },
    ('sup', 'super', 'superscript', 'above') ! map { .: 'sup' }, ('sub', 'subscript', 'below') ! map { .: 'sub' },
    ('u', 'underline', 'underlined', 'ul') ! map { .: 'underline' },
    ('s', 'strike', 'strikethrough', 'striked', 'struck', 'line-through', 'overstrike') ! map { .: 'strike' },
    ('c', 'center', 'centre', 'centered', 'centred') ! map { .: 'center' }, ('right', 'ra', 'flushright') ! map { .: 'right' },
    ('uppercase', 'allcaps', 'caps') ! map { .: 'upper' },
    ('tt', 'code', 'typewriter', 'mono', 'monospace') ! map { .: 'mono' },
    ('spaced', 'letterspaced', 'gesperrt', 'letter-spaced', 'expanded') ! map { .: 'spaced' },
    ('large', 'larger', 'big') ! map { .: 'large' }, ('small', 'smaller') ! map { .: 'small' }, ('indent') ! map { .: 'indent' }))"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- CSS that @style or a rendition asks for, kept to properties of type and space whose values can load nothing. -->
  <xsl:function name="tk:style" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="css" select="($tk:defaults(local-name($node)), $node/@rend[contains(., ':')], $node/@style, tokenize($node/@rendition) ! tk:target(., $node)[self::rendition][not(@scheme) or @scheme = 'css'][not(@scope)])"/>
    <xsl:sequence select="string-join(($css ! tokenize(., ';')) ! normalize-space()[matches(., $tk:safe-css, 'i')], '; ')"/>
  </xsl:function>

  <!-- The looks that the header gives to elements by name: selectors of plain names, and tagUsage. -->
  <xsl:variable name="tk:defaults" as="map(xs:string, xs:string)" select="map:merge((
      $tk:header/encodingDesc/tagsDecl/rendition[@selector][not(@scheme) or @scheme = 'css'][not(@scope)] ! (for $name in tokenize(@selector, '[\s,]+')[. castable as xs:NCName] return map { $name: string(.) }),
      $tk:header/encodingDesc/tagsDecl//tagUsage[@gi][@rendition or @render] ! map { string(@gi): string-join(tokenize((@rendition, @render)[1]) ! tk:target(if (starts-with(., '#')) then . else '#' || ., $tk:root)[self::rendition], '; ') }),
      map { 'duplicates': 'combine' }) => map:for-each(function($name, $styles) { map { $name: string-join($styles, '; ') } }) => map:merge()"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  <xsl:variable name="tk:is-styled" as="xs:boolean" select="map:size($tk:defaults) gt 0" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <xsl:variable name="tk:safe-css" as="xs:string"
    select="'^(font-(style|weight|variant|size|stretch)|text-(align|decoration|indent|transform)|vertical-align|letter-spacing|word-spacing|line-height|white-space|(margin|padding)(-left|-right|-top|-bottom)?|border(-[a-z]+)*) *:[^(){}\\&lt;@]*$'"/>
</xsl:stylesheet>
