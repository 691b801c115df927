<?xml version="1.0" encoding="UTF-8"?>
<!-- First page of the interview guide: who, when, where, with whom, and how to lead it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="p:conduite" as="element(c:conseil)*" select="$edition/c:boiteAOutils/c:phase[@code = 'ENTRETIEN']/c:conseil"/>

  <xsl:template name="rencontre">
    <xsl:call-template name="entete-du-guide">
      <xsl:with-param name="title" select="p:label('trame.titre')"/>
      <xsl:with-param name="subtitle" select="if ($livret) then p:code('type', $livret/@type) || '&#xA0;· ' || $livret/@numero else p:label('trame.accroche')"/>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="$livret">
        <xsl:call-template name="cote-a-cote">
          <xsl:with-param name="gap" select="'3mm'"/>
          <xsl:with-param name="cells" as="element(fo:block)*">
            <xsl:call-template name="carte">
              <xsl:with-param name="title" select="p:label('livret.candidat')"/>
              <xsl:with-param name="main" select="p:nom($candidat)"/>
              <xsl:with-param name="lines" select="$candidat/c:fonction"/>
            </xsl:call-template>
            <xsl:call-template name="carte">
              <xsl:with-param name="title" select="p:label('livret.entreprise')"/>
              <xsl:with-param name="main" select="($livret/c:entrepriseUtilisatrice, $livret/c:entreprise)[1]/c:raisonSociale"/>
              <xsl:with-param name="lines" select="if ($livret/c:entrepriseUtilisatrice) then p:label('trame.employeur', $livret/c:entreprise/c:raisonSociale) else ()"/>
            </xsl:call-template>
            <xsl:call-template name="carte">
              <xsl:with-param name="title" select="p:label('role.REFERENT_ENTREPRISE')"/>
              <xsl:with-param name="main" select="p:nom($livret/c:referentEntreprise)"/>
              <xsl:with-param name="lines" select="$livret/c:referentEntreprise/c:fonction"/>
            </xsl:call-template>
            <xsl:call-template name="carte">
              <xsl:with-param name="title" select="p:label('role.EVALUATEUR_EXTERNE')"/>
              <xsl:with-param name="main" select="p:nom($externe)"/>
              <xsl:with-param name="lines" select="p:organisme($externe)"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="avertissement"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="titre-serre"><xsl:with-param name="entry" select="p:entree-du-plan('rencontre')"/></xsl:call-template>
    <xsl:variable name="rules" select="$edition/c:modalites/c:entretien"/>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('livret.candidat', (), false(), 1)[not($livret)], p:champ('livret.entreprise', (), false(), 1)[not($livret)], p:champ('trame.date', ()),
          p:champ('observation.lieu', ()), p:champ-choix('entretien.modalite', 'modalite', ('PRESENTIEL', 'VISIOCONFERENCE', 'TELEPHONE'), ()),
          p:champ('trame.presents', (), false(), 2),
          $rules/c:minutesIndicatives ! p:champ('modalites.minutesEntretien', p:label('trame.duree', p:minutes(.)))"/>
      <xsl:with-param name="measure" select="'50mm'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="conduite">
    <xsl:call-template name="titre-serre"><xsl:with-param name="entry" select="p:entree-du-plan('conduite')"/></xsl:call-template>
    <fo:block role="Div" font-size="{p:pt(8.8)}" line-height="{p:pt(11.6)}">
      <xsl:call-template name="conseils"><xsl:with-param name="items" select="$p:conduite"/></xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- A title of the first level on a page that is full. -->
  <xsl:template name="titre-serre">
    <xsl:param name="entry" as="element(p:entree)" required="yes"/>
    <fo:block id="{$entry/@id}" role="H1" xsl:use-attribute-sets="p:titre2" space-before="4mm" space-after="1.6mm">
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="$entry/@titre"/></fo:block></fo:marker>
      <xsl:sequence select="p:exposants($entry/@titre)"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
