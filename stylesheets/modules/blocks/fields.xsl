<?xml version="1.0" encoding="UTF-8"?>
<!-- A card of labelled values, one a line, with a rule under each; in a blank form the rule is what one writes on. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- An optional value: printed when it is there, a line when the form is blank, else left out. -->
  <xsl:function name="p:champ" as="element(p:champ)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="item()*"/>
    <xsl:sequence select="p:champ($label, $value, false(), 1)"/>
  </xsl:function>

  <!-- A value that ought to be there: its absence is said. -->
  <xsl:function name="p:champ-attendu" as="element(p:champ)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="item()*"/>
    <xsl:sequence select="p:champ($label, $value, true(), 1)"/>
  </xsl:function>

  <!-- value: strings are set in French typography, nodes (formatting objects) are taken as they are. -->
  <xsl:function name="p:champ" as="element(p:champ)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="item()*"/>
    <xsl:param name="expected" as="xs:boolean"/>
    <xsl:param name="lines" as="xs:integer"/>
    <xsl:if test="exists($value) or $vierge or $expected">
      <p:champ etiquette="{p:label($label)}" lignes="{$lines}" nom="{p:nom-champ($label)}">
        <xsl:for-each select="$value">
          <xsl:choose>
            <xsl:when test=". instance of element()"><xsl:sequence select="."/></xsl:when>
            <xsl:otherwise><fo:block><xsl:sequence select="p:texte(string(.))"/></fo:block></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </p:champ>
    </xsl:if>
  </xsl:function>

  <!-- The name of the document for what a label asks: the last of the label's own, unless it is said here. -->
  <xsl:function name="p:nom-champ" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="($p:noms($label), tokenize($label, '\.')[last()])[1]"/>
  </xsl:function>
  <xsl:variable name="p:noms" as="map(xs:string, xs:string)" select="map { 'candidat.prenom': 'prenoms', 'personne.nom': 'personne',
      'preparation.presence': 'presenceEvaluateurExterne', 'observation.situations': 'situation', 'observation.observateurs': 'observateur',
      'entretien.participants': 'participant', 'concertation.participants': 'participant', 'restitution.participants': 'participant' }"/>

  <!-- path: where the values of these fields go, for a form to type in -->
  <xsl:template name="fiche">
    <xsl:param name="fields" as="element(p:champ)*" required="yes"/>
    <xsl:param name="path" as="xs:string?"/>
    <xsl:param name="measure" as="xs:string" select="'50mm'"/>
    <xsl:where-populated>
      <fo:list-block provisional-distance-between-starts="{$measure}" provisional-label-separation="3mm" space-after="2.5mm"
                     keep-together.within-page="{if (count($fields) lt (if ($vierge) then 6 else 12)) then p:tenir($fields ! string(), 60) else 'auto'}">
        <xsl:for-each select="$fields">
          <fo:list-item border-bottom="{p:filet('filet')}" padding-top="{if ($vierge) then '2.4mm' else '0.9mm'}" padding-bottom="0.7mm"
                        keep-together.within-page="{p:tenir(., 60)}">
            <fo:list-item-label end-indent="label-end()">
              <fo:block xsl:use-attribute-sets="p:etiquette" line-height="{p:pt(13.6)}"><xsl:value-of select="@etiquette"/></fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <xsl:call-template name="valeur"><xsl:with-param name="path" select="$path"/></xsl:call-template>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template name="valeur">
    <xsl:param name="path" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="node()">
        <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="node()"/></fo:block>
      </xsl:when>
      <xsl:when test="$formulaire and exists($path)">
        <xsl:apply-templates select="." mode="saisie"><xsl:with-param name="path" select="$path"/></xsl:apply-templates>
      </xsl:when>
      <xsl:when test="$vierge and @lignes = '1'">
        <xsl:sequence select="p:vide('6mm')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="absent"><xsl:with-param name="lines" select="xs:integer(@lignes)"/><xsl:with-param name="ruled" select="true()"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Two things side by side, such as two cards or two signatures: for the eye only, a reader aloud hears one after the other. -->
  <xsl:template name="cote-a-cote">
    <xsl:param name="cells" as="element(fo:block)*" required="yes"/>
    <xsl:param name="gap" as="xs:string" select="'6mm'"/>
    <xsl:if test="exists($cells)">
      <fo:table role="Div" xsl:use-attribute-sets="p:table">
        <fo:table-column column-width="79mm"/>
        <fo:table-column column-width="8mm"/>
        <fo:table-column column-width="79mm"/>
        <fo:table-body>
          <xsl:for-each-group select="$cells" group-adjacent="(position() - 1) idiv 2">
            <fo:table-row role="Div" keep-together.within-page="always">
              <xsl:for-each select="current-group()">
                <fo:table-cell role="Div" column-number="{position() * 2 - 1}" padding-bottom="{$gap}"><xsl:sequence select="."/></fo:table-cell>
              </xsl:for-each>
            </fo:table-row>
          </xsl:for-each-group>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
