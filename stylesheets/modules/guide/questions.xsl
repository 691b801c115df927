<?xml version="1.0" encoding="UTF-8"?>
<!-- One competency of the interview guide: its criteria as a reminder, then its questions, each with lines to write the answer on. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- context: the code of a competency -->
  <xsl:template name="competence-de-l-entretien">
    <xsl:variable name="known" select="$edition/c:competences/c:competence[@code = current()]"/>
    <xsl:variable name="criteria" select="distinct-values(($known/c:critere/@code, $livret/c:evaluation/c:competence[@code = current()]/c:critere/@code))"/>
    <fo:block role="Div" keep-together.within-page="{p:tenir($known/c:critere/c:enonce, 70)}" keep-with-next.within-page="always">
      <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan(.)"/></xsl:call-template>
      <xsl:if test="exists($criteria)">
        <xsl:call-template name="criteres-pour-memoire">
          <xsl:with-param name="known" select="$known"/>
          <xsl:with-param name="criteria" select="$criteria"/>
        </xsl:call-template>
      </xsl:if>
    </fo:block>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('trame.questions')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:for-each select="$known/c:question">
      <xsl:call-template name="question">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="rank" select="position()"/>
        <xsl:with-param name="criteria" select="$criteria"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="question">
      <xsl:with-param name="rank" select="count($known/c:question) + 1"/>
      <xsl:with-param name="criteria" select="$criteria"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="criteres-pour-memoire">
    <xsl:param name="known" as="element(c:competence)?" required="yes"/>
    <xsl:param name="criteria" as="xs:string*" required="yes"/>
    <fo:table xsl:use-attribute-sets="p:table" space-after="1mm">
      <fo:table-column column-width="13mm" fox:header="true"/>
      <fo:table-column column-width="121mm"/>
      <fo:table-column column-width="32mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="words" select="p:label('propositions.code'), p:label('trame.criteres'), p:label('trame.criteres.etat')"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$criteria">
          <xsl:variable name="result" select="$livret/c:evaluation/c:competence/c:critere[@code = current()]/@resultat[. = ('ATTEINT', 'NON_ATTEINT')]"/>
          <fo:table-row keep-together.within-page="always">
            <fo:table-cell xsl:use-attribute-sets="p:case">
              <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
              <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="."/></fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="4mm">
              <fo:block>
                <xsl:sequence select="if ($known/c:critere[@code = current()]/c:enonce) then p:texte($known/c:critere[@code = current()]/c:enonce) else p:texte(p:label('critere.inconnu'))"/>
                <xsl:if test="$known/c:critere[@code = current()]/@eliminatoire = ('true', '1')"><fo:inline color="{p:jeton('attention')}"><xsl:value-of select="' ' || p:label('critere.eliminatoire')"/></fo:inline></xsl:if>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
              <fo:block>
                <xsl:choose>
                  <xsl:when test=". = $p:sans-resultat"><fo:inline font-weight="600" color="{p:jeton('attention')}"><xsl:value-of select="p:label('trame.aborder')"/></fo:inline></xsl:when>
                  <xsl:when test="$result"><fo:inline color="{p:jeton('discret')}"><xsl:value-of select="p:minuscule(p:code('resultat', $result[1]))"/></fo:inline></xsl:when>
                  <xsl:otherwise><xsl:call-template name="choix"><xsl:with-param name="label" select="p:label('trame.aborder')"/><xsl:with-param name="chosen" select="false()"/></xsl:call-template></xsl:otherwise>
                </xsl:choose>
              </fo:block>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A question, or the start of a free one; the criteria that its answer may throw light on; lines. -->
  <xsl:template name="question">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="rank" as="xs:integer" required="yes"/>
    <xsl:param name="criteria" as="xs:string*" required="yes"/>
    <fo:block role="Div" keep-together.within-page="{p:tenir($text, 90)}" space-after="2.6mm">
      <fo:block xsl:use-attribute-sets="p:colonne" font-weight="600" start-indent="7mm" text-indent="-7mm" keep-with-next.within-page="always">
        <fo:inline color="{p:jeton('accent')}"><xsl:value-of select="$rank || '.'"/></fo:inline>
        <fo:leader leader-pattern="space" leader-length="{if ($rank lt 10) then 3.6 else 1.6}mm"/>
        <xsl:choose>
          <xsl:when test="$text"><xsl:sequence select="p:texte($text)"/></xsl:when>
          <xsl:otherwise><fo:inline font-weight="400" color="{p:jeton('discret')}"><xsl:value-of select="p:label('trame.autre')"/></fo:inline></xsl:otherwise>
        </xsl:choose>
      </fo:block>
      <xsl:if test="exists($criteria)">
        <fo:block xsl:use-attribute-sets="p:petit p:colonne" start-indent="7mm" keep-with-next.within-page="always">
          <xsl:value-of select="p:label('trame.eclaire') || ' '"/>
          <xsl:for-each select="$criteria">
            <xsl:call-template name="choix"><xsl:with-param name="label" select="."/><xsl:with-param name="chosen" select="false()"/></xsl:call-template>
            <xsl:call-template name="ecart"/>
          </xsl:for-each>
        </fo:block>
      </xsl:if>
      <xsl:call-template name="lignes"><xsl:with-param name="lines" select="if ($text) then 2 else 3"/></xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
