<?xml version="1.0" encoding="UTF-8"?>
<!-- Titles, running text, lists, and the ruled lines where a blank form is written on. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fn="http://www.w3.org/2005/xpath-functions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs fn p">

  <!-- Keep together what fits on a page, for sure; let what is longer go over, since it must. (A number instead of « always » would do
       the same, but the typesetter gives every number one strength.) per: characters of that text on a line of its column. -->
  <xsl:function name="p:tenir" as="xs:string">
    <xsl:param name="text" as="xs:string*"/>
    <xsl:param name="per" as="xs:integer"/>
    <xsl:sequence select="if (string-length(string-join($text)) div $per lt 30) then 'always' else 'auto'"/>
  </xsl:function>

  <!-- A title of the plan: number or code, words, and what the running header says from here on. -->
  <xsl:template name="titre1">
    <xsl:param name="entry" as="element(p:entree)" required="yes"/>
    <fo:block id="{$entry/@id}" role="H1" xsl:use-attribute-sets="p:titre1">
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="$entry/@titre"/></fo:block></fo:marker>
      <xsl:value-of select="string-join(($entry/@rang, $entry/@titre), '.&#xA0;')"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="titre2">
    <xsl:param name="entry" as="element(p:entree)" required="yes"/>
    <fo:block id="{$entry/@id}" role="H2" xsl:use-attribute-sets="p:titre2">
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="$entry/@titre"/></fo:block></fo:marker>
      <xsl:sequence select="p:exposants($entry/@titre)"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="titre3">
    <xsl:param name="text" as="xs:string" required="yes"/>
    <xsl:param name="role" as="xs:string" select="'H3'"/>
    <fo:block role="{$role}" xsl:use-attribute-sets="p:titre3"><xsl:sequence select="p:exposants($text)"/></fo:block>
  </xsl:template>

  <!-- Long text across the page. In a blank form: lines to write it on. -->
  <xsl:template name="prose">
    <xsl:param name="text" as="xs:string?" required="yes"/>
    <xsl:param name="lines" as="xs:integer" select="3"/>
    <xsl:param name="field" as="element(p:saisie)?"/>
    <xsl:choose>
      <xsl:when test="$text">
        <fo:block xsl:use-attribute-sets="p:prose"><xsl:sequence select="p:texte($text)"/></fo:block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="absent"><xsl:with-param name="lines" select="$lines"/><xsl:with-param name="field" select="$field"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A small title and its long text; nothing at all for an optional text that is absent from a filled document. -->
  <xsl:template name="rubrique">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="text" as="xs:string?" required="yes"/>
    <xsl:param name="lines" as="xs:integer" select="3"/>
    <xsl:param name="expected" as="xs:boolean" select="false()"/>
    <!-- where the text goes, for a form to type in -->
    <xsl:param name="path" as="xs:string?"/>
    <xsl:if test="$text or $vierge or $expected">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="$title"/></xsl:call-template>
      <xsl:call-template name="prose">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="lines" select="$lines"/>
        <xsl:with-param name="field" select="p:saisie($path, $title)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Where a value is missing: lines to write on in a blank form, a word that says so elsewhere. -->
  <xsl:template name="absent">
    <xsl:param name="lines" as="xs:integer" select="1"/>
    <xsl:param name="ruled" as="xs:boolean" select="false()"/>
    <xsl:param name="field" as="element(p:saisie)?"/>
    <xsl:choose>
      <xsl:when test="$vierge">
        <xsl:call-template name="lignes"><xsl:with-param name="lines" select="$lines"/><xsl:with-param name="ruled" select="$ruled"/><xsl:with-param name="field" select="$field"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label(if ($provisoire) then 'absent.provisoire' else 'absent')"/></fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Ruled lines, 8 mm apart: two make the least area in which a hand can write a sentence; a surface of their height to type on.
       ruled: the row around them ends with a rule at once, which is their last one. -->
  <xsl:template name="lignes">
    <xsl:param name="lines" as="xs:integer" required="yes"/>
    <xsl:param name="ruled" as="xs:boolean" select="false()"/>
    <xsl:param name="field" as="element(p:saisie)?"/>
    <fo:block role="NonStruct" keep-together.within-page="always" space-after="{if ($ruled) then 0 else 1.5}mm">
      <xsl:sequence select="$field ! p:zone(., 7.9 * $lines)"/>
      <xsl:for-each select="(1 to $lines)[empty($field)]">
        <xsl:sequence select="if ($ruled and . eq $lines) then p:vide('6.8mm') else p:ligne('7.9mm')"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- One ruled line under an empty height; nothing that a reader aloud would stop at. -->
  <xsl:function name="p:ligne" as="element(fo:block)">
    <xsl:param name="height" as="xs:string"/>
    <fo:block role="NonStruct" font-size="6pt" line-height="{$height}" border-bottom="{p:filet('ligne')}"><fo:wrapper role="artifact">&#xA0;</fo:wrapper></fo:block>
  </xsl:function>

  <!-- An empty height to write in, whose rule belongs to what is around it. -->
  <xsl:function name="p:vide" as="element(fo:block)">
    <xsl:param name="height" as="xs:string"/>
    <fo:block role="NonStruct" line-height="{$height}"><fo:wrapper role="artifact">&#xA0;</fo:wrapper></fo:block>
  </xsl:function>

  <!-- A text in a block of its own. -->
  <xsl:function name="p:bloc" as="element(fo:block)">
    <xsl:param name="text" as="xs:string"/>
    <fo:block><xsl:sequence select="p:texte($text)"/></fo:block>
  </xsl:function>
  <xsl:function name="p:bloc-discret" as="element(fo:block)">
    <xsl:param name="text" as="xs:string"/>
    <fo:block xsl:use-attribute-sets="p:petit"><xsl:sequence select="p:texte($text)"/></fo:block>
  </xsl:function>

  <!-- The value of a table cell; room to write in a blank form; a dash where nothing was asked. -->
  <xsl:function name="p:case" as="element(fo:block)">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="p:case($value, ())"/>
  </xsl:function>
  <xsl:function name="p:case" as="element(fo:block)">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="field" as="element(p:saisie)?"/>
    <xsl:choose>
      <xsl:when test="$value"><fo:block><xsl:sequence select="p:texte($value)"/></fo:block></xsl:when>
      <xsl:when test="$field"><xsl:sequence select="p:zone($field, 6)"/></xsl:when>
      <xsl:when test="$vierge"><xsl:sequence select="p:vide('6mm')"/></xsl:when>
      <xsl:when test="exists($value)"><fo:block color="{p:jeton('discret')}">—</fo:block></xsl:when>
      <xsl:otherwise><xsl:call-template name="absent"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A list with a mark before each item: a bullet, or its number. -->
  <xsl:template name="liste">
    <xsl:param name="items" as="xs:string*" required="yes"/>
    <xsl:param name="numbered" as="xs:boolean" select="false()"/>
    <xsl:param name="from" as="xs:integer" select="1"/>
    <xsl:where-populated>
      <fo:list-block provisional-distance-between-starts="{if ($numbered) then '7mm' else '4mm'}" provisional-label-separation="1mm"
                     space-before="0.8mm" space-after="1.8mm">
        <xsl:for-each select="$items">
          <fo:list-item space-after="0.7mm" keep-together.within-page="{p:tenir(., 60)}">
            <fo:list-item-label end-indent="label-end()">
              <fo:block color="{p:jeton('accent')}"><xsl:value-of select="if ($numbered) then ($from - 1 + position()) || '.' else '•'"/></fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:texte(.)"/></fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:where-populated>
  </xsl:template>
</xsl:stylesheet>
