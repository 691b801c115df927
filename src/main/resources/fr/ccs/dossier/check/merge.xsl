<?xml version="1.0" encoding="UTF-8"?>
<!-- Brings the rules of a slim sheet together, one template a name: an element is looked up once and then asked what each rule of its name
     demands, where SchXslt2 has every rule of every pattern tried on it by next-match. What is reported stays the same: within a pattern the
     first rule whose context matches is the one that fires, all patterns have their turn, children come after. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:out" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- Every way to a rule: the template that holds it, and one alternative of what it matches. -->
  <xsl:variable name="ways" as="map(*)*">
    <xsl:for-each select="//xsl:template[f:heading(.)]">
      <xsl:sort select="@priority" data-type="number" order="descending"/>
      <xsl:variable name="rule" as="element(xsl:template)" select="."/>
      <xsl:for-each select="f:parts(@match, '|')">
        <xsl:variable name="steps" as="xs:string+" select="f:parts(., '/')"/>
        <xsl:sequence select="map { 'rule': $rule, 'name': f:name($steps[last()]), 'steps': $steps }"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template match="xsl:template[f:heading(.)]">
    <xsl:if test="f:shared(.)">
      <out:template name="rule{@priority}" f:rule="{@priority}">
        <xsl:sequence select="f:heading(.), f:body(.)"/>
      </out:template>
    </xsl:if>
    <xsl:if test=". is $ways[1]?rule">
      <xsl:for-each select="distinct-values($ways?name)">
        <xsl:variable name="name" as="xs:string" select="."/>
        <xsl:call-template name="merged">
          <xsl:with-param name="name" select="$name"/>
          <xsl:with-param name="here" select="$ways[?name = ($name, f:wider($name))]"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="merged">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="here" as="map(*)+"/>
    <out:template match="{$name}" mode="{$here[1]?rule/@mode}" priority="{count(f:wider($name))}">
      <xsl:copy-of select="f:heading($here[1]?rule)"/>
      <xsl:variable name="asked-twice" as="xs:string*" select="let $parents := $here ! f:parents(?steps) return distinct-values($parents[. ne ''])[count(index-of($parents, .)) gt 1]"/>
      <xsl:for-each select="$asked-twice">
        <out:variable name="parents{position()}" as="xs:boolean" select="{.}"/>
      </xsl:for-each>
      <xsl:for-each-group select="$here" group-adjacent="f:pattern(?rule)">
        <out:choose>
          <xsl:for-each-group select="current-group()" group-adjacent="generate-id(?rule)">
            <out:when f:rule="{?rule/@priority}" test="{string-join(current-group() ! f:demanded(?steps, $asked-twice), ' or ')}">
              <xsl:choose>
                <xsl:when test="f:shared(?rule)"><out:call-template name="rule{?rule/@priority}"/></xsl:when>
                <xsl:otherwise><xsl:sequence select="f:body(?rule)"/></xsl:otherwise>
              </xsl:choose>
            </out:when>
          </xsl:for-each-group>
        </out:choose>
      </xsl:for-each-group>
      <out:apply-templates select="{if ($ways?name ! starts-with(., '@') = true()) then '@*, *' else '*'}" mode="#current"/>
    </out:template>
  </xsl:template>

  <!-- The variable that opens a rule: it holds the element that the rule is about. -->
  <xsl:function name="f:heading" as="element(xsl:variable)?">
    <xsl:param name="template" as="element(xsl:template)"/>
    <xsl:sequence select="$template/xsl:variable[ends-with(@name, '}rule-context')]"/>
  </xsl:function>

  <!-- What a rule does where it fires: what it says of the element itself needs no loop over that one element. -->
  <xsl:function name="f:body" as="node()*">
    <xsl:param name="rule" as="element(xsl:template)"/>
    <xsl:sequence select="$rule/xsl:choose/xsl:otherwise/(node() except xsl:next-match) ! (if (self::xsl:for-each[@select eq '.']) then node() else .)"/>
  </xsl:function>

  <!-- Whether elements of several names come to a rule: what it does is then written once for all of them. -->
  <xsl:function name="f:shared" as="xs:boolean">
    <xsl:param name="rule" as="element(xsl:template)"/>
    <xsl:sequence select="count($ways[?rule is $rule]) gt 1 or $ways[?rule is $rule]?name = ('c:*', '*')"/>
  </xsl:function>

  <!-- The id that SchXslt2 gives a rule's pattern. -->
  <xsl:function name="f:pattern" as="xs:string">
    <xsl:param name="rule" as="element(xsl:template)"/>
    <xsl:sequence select="replace($rule/xsl:choose/xsl:when[1]/@test, '^''([^'']+)''.*$', '$1')"/>
  </xsl:function>

  <!-- The names under which an element of this name may be asked for too. -->
  <xsl:function name="f:wider" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if ($name = '*' or starts-with($name, '@')) then () else if (ends-with($name, ':*')) then '*' else ('c:*'[starts-with($name, 'c:')], '*')"/>
  </xsl:function>

  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="step" as="xs:string"/>
    <xsl:variable name="name" as="xs:string" select="substring-before($step || '[', '[')"/>
    <xsl:if test="not(matches($name, '^@?[a-z]+:?[A-Za-z]*$|^([a-z]+:)?\*$'))">
      <xsl:message terminate="yes" expand-text="yes">The context {$step} of a rule is not a name: write parents and names, with conditions in brackets.</xsl:message>
    </xsl:if>
    <xsl:sequence select="$name"/>
  </xsl:function>

  <!-- What an element, known by its name, has to be besides, as a test: that its parents are right, then its own conditions. -->
  <xsl:function name="f:demanded" as="xs:string">
    <xsl:param name="steps" as="xs:string+"/>
    <xsl:param name="asked-twice" as="xs:string*"/>
    <xsl:variable name="last" as="xs:string" select="$steps[last()]"/>
    <xsl:variable name="conditions" as="xs:string*" select="f:conditions($last)"/>
    <xsl:variable name="own" as="xs:string*" select="if ($conditions[f:counts(.)]) then 'exists(../' || $last || ' intersect .)' else $conditions ! ('(' || . || ')')"/>
    <xsl:variable name="parents" as="xs:string" select="f:parents($steps)"/>
    <xsl:variable name="known" as="xs:string?" select="index-of($asked-twice, $parents) ! ('$parents' || .)"/>
    <xsl:sequence select="(string-join((($known, $parents[. ne ''])[1], $own), ' and ')[. ne ''], 'true()')[1]"/>
  </xsl:function>

  <!-- Whether the parents of an element are those that a context names; empty where it names none. -->
  <xsl:function name="f:parents" as="xs:string">
    <xsl:param name="steps" as="xs:string+"/>
    <xsl:variable name="parents" as="xs:string" select="fold-left($steps[position() lt last()], '',
        function($above, $step) { 'parent::' || (if ($step eq '') then 'document-node()' else $step) || $above[. ne ''] ! ('[' || . || ']') })"/>
    <xsl:sequence select="$parents[. ne ''] ! ('exists(' || . || ')') => string-join()"/>
  </xsl:function>

  <!-- Whether a condition asks for a place among siblings. -->
  <xsl:function name="f:counts" as="xs:boolean">
    <xsl:param name="condition" as="xs:string"/>
    <xsl:sequence select="matches($condition, '^\s*[0-9]+\s*$|last\(\)|position\(\)')"/>
  </xsl:function>

  <!-- The conditions of a step, each without its brackets. -->
  <xsl:function name="f:conditions" as="xs:string*">
    <xsl:param name="step" as="xs:string"/>
    <xsl:sequence select="tail(f:parts($step, '[')) ! replace(., '\]\s*$', '')"/>
  </xsl:function>

  <!-- A pattern taken apart where the separator stands outside of brackets and of quoted strings. -->
  <xsl:function name="f:parts" as="xs:string+">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="separator" as="xs:string"/>
    <xsl:iterate select="string-to-codepoints($text) ! codepoints-to-string(.)">
      <xsl:param name="part" as="xs:string" select="''"/>
      <xsl:param name="depth" as="xs:integer" select="0"/>
      <xsl:param name="quoted" as="xs:boolean" select="false()"/>
      <xsl:on-completion>
        <xsl:if test="$depth ne 0 or $quoted">
          <xsl:message terminate="yes" expand-text="yes">The context {$text} of a rule opens a bracket or a quotation that it does not close.</xsl:message>
        </xsl:if>
        <xsl:sequence select="normalize-space($part)"/>
      </xsl:on-completion>
      <xsl:variable name="ends" as="xs:boolean" select=". eq $separator and $depth eq 0 and not($quoted)"/>
      <xsl:if test="$ends">
        <xsl:sequence select="normalize-space($part)"/>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="part" select="if ($ends) then '' else $part || ."/>
        <xsl:with-param name="depth" select="if ($quoted) then $depth else $depth + (if (. eq '[') then 1 else if (. eq ']') then -1 else 0)"/>
        <xsl:with-param name="quoted" select="$quoted ne (. eq '''')"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

</xsl:stylesheet>
