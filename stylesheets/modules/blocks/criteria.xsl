<?xml version="1.0" encoding="UTF-8"?>
<!-- The criteria grid: code, statement, result, the constat and where it comes from. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- competence: code of the competency; assessed: its assessment, absent in a blank form -->
  <xsl:template name="grille">
    <xsl:param name="code" as="xs:string" required="yes"/>
    <xsl:param name="assessed" as="element(c:competence)?" required="yes"/>
    <xsl:variable name="known" select="$edition/c:competences/c:competence[@code = $code]/c:critere"/>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="13mm" fox:header="true"/>
      <fo:table-column column-width="121mm"/>
      <fo:table-column column-width="32mm"/>
      <fo:table-header>
        <fo:table-row>
          <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="$code"/></fo:block></fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="p:tete">
            <fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('criteres.constat') || ' '"/><xsl:call-template name="suite"/></fo:block>
          </fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('criteres.resultat')"/></fo:block></fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="distinct-values(($known/@code, $assessed/c:critere/@code))">
          <xsl:call-template name="critere">
            <xsl:with-param name="known" select="$known[@code = current()]"/>
            <xsl:with-param name="assessed" select="$assessed/c:critere[@code = current()]"/>
            <xsl:with-param name="first" select="position() eq 1"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="critere">
    <xsl:param name="known" as="element(c:critere)*" required="yes"/>
    <xsl:param name="assessed" as="element(c:critere)*" required="yes"/>
    <xsl:param name="first" as="xs:boolean" required="yes"/>
    <xsl:variable name="path" select="'evaluation/' || substring-before(., '.') || '/' || ."/>
    <fo:table-row keep-together.within-page="{p:tenir(($known, $assessed) ! string(), 64)}">
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="$first"/></xsl:call-template>
        <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="."/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="4mm">
        <fo:block font-weight="600" space-after="0.8mm" keep-with-next.within-page="always">
          <xsl:sequence select="($known[1]/c:enonce ! p:texte(.), p:label('critere.inconnu'))[. instance of node() or empty($known/c:enonce)]"/>
          <xsl:if test="$known/@eliminatoire = ('true', '1')">
            <fo:inline font-weight="400" color="{p:jeton('attention')}"><xsl:value-of select="' ' || p:label('critere.eliminatoire')"/></fo:inline>
          </xsl:if>
        </fo:block>
        <xsl:choose>
          <xsl:when test="$assessed">
            <xsl:for-each select="$assessed"><xsl:call-template name="constat"><xsl:with-param name="path" select="$path"/></xsl:call-template></xsl:for-each>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="constat"><xsl:with-param name="path" select="$path"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
        <xsl:for-each select="if ($assessed) then $assessed ! (@resultat/string(), '')[1] else ''">
          <xsl:call-template name="choix-en-colonne">
            <xsl:with-param name="list" select="'resultat'"/>
            <xsl:with-param name="codes" select="'ATTEINT', 'NON_ATTEINT', 'NON_OBSERVE'"/>
            <xsl:with-param name="chosen" select="."/>
            <xsl:with-param name="field" select="p:saisie($path || '/resultat', p:label('criteres.resultat'))"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- The finding and its sources; context: a c:critere of the livret, or anything else in a blank form. -->
  <xsl:template name="constat">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:variable name="criterion" select=".[. instance of element(c:critere)]"/>
    <xsl:choose>
      <xsl:when test="$criterion/c:constat/c:texte">
        <fo:block hyphenate="true"><xsl:sequence select="p:texte($criterion/c:constat/c:texte)"/></fo:block>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="absent"><xsl:with-param name="lines" select="3"/><xsl:with-param name="field" select="p:saisie($path || '/texte', p:label('formulaire.constat'))"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="$criterion/c:constat/c:source">
        <fo:block xsl:use-attribute-sets="p:petit" keep-with-previous.within-page="always">
          <xsl:value-of select="p:label(if (count($criterion/c:constat/c:source) gt 1) then 'sources' else 'source') || ' '"/>
          <xsl:for-each select="$criterion/c:constat/c:source">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:call-template name="source"/>
          </xsl:for-each>
        </fo:block>
      </xsl:when>
      <xsl:when test="$vierge">
        <xsl:call-template name="sources-a-cocher"><xsl:with-param name="path" select="$path"/></xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A reference to an observation or an interview, as a link when it is in this document. -->
  <xsl:template name="source">
    <xsl:variable name="target" select="($observations, $entretiens)[@id = current()/@ref][1]"/>
    <xsl:choose>
      <xsl:when test="$target">
        <fo:basic-link internal-destination="{@ref}" fox:alt-text="{p:label('sommaire.lien', p:simple(p:titre-preuve($target)))}">
          <fo:inline color="{p:jeton('accent')}"><xsl:value-of select="p:minuscule(p:preuve($target))"/></fo:inline>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="p:label('source.inconnue', string(@ref))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="sources-a-cocher">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <fo:block xsl:use-attribute-sets="p:petit">
      <xsl:value-of select="p:label('sources') || ' '"/>
      <xsl:for-each select="$observations, $entretiens">
        <xsl:call-template name="choix"><xsl:with-param name="label" select="p:preuve(.)"/><xsl:with-param name="chosen" select="false()"/>
          <xsl:with-param name="field" select="p:saisie($path || '/source', p:label('formulaire.source'))"/><xsl:with-param name="value" select="string(@id)"/></xsl:call-template>
        <xsl:call-template name="ecart"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
