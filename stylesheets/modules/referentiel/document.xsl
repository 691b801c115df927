<?xml version="1.0" encoding="UTF-8"?>
<!-- A référentiel from cover to history. A part that the edition does not have yet is left out of the plan. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:variable name="provisoire" as="xs:boolean" select="$edition/@statut = 'PROJET' or $filigrane"/>

  <xsl:variable name="plan" as="element(p:entree)*" select="p:plan((
      $edition[c:certification or c:certificateur or c:enregistrement] ! p:entree('presentation', p:label('referentiel.presentation'), ()),
      $edition/c:competences ! p:entree('competences', p:label('referentiel.competences'), c:competence ! p:entree(@code, p:titre-competence(@code), ())),
      $edition/c:situations ! p:entree('situations', p:label('referentiel.situations'), ()),
      $edition/c:modalites ! p:entree('modalites', p:label('referentiel.modalites'), ()),
      $edition/c:signataires ! p:entree('signataires', p:label('referentiel.signataires'), ()),
      $edition/c:jury ! p:entree('jury', p:label('referentiel.jury'), ()),
      $edition/c:delivrance ! p:entree('delivrance', p:label('referentiel.delivrance'), ()),
      $edition/c:recours ! p:entree('recours', p:label('referentiel.recours'), ()),
      $edition/c:conservation ! p:entree('conservation', p:label('referentiel.conservation'), ()),
      $edition[c:correspondance] ! p:entree('correspondances', p:label('referentiel.correspondances'), ()),
      $edition/c:boiteAOutils ! p:entree('outils', p:label('referentiel.outils'), (
          c:phase ! p:entree('phase-' || @code, (c:libelle ! p:typo(.), p:code('phase', @code))[1], ()),
          .[c:conditionReussite] ! p:entree('reussite', p:label('outils.reussite'), ()))),
      $edition/c:definitions ! p:entree('definitions', p:label('referentiel.definitions'), ()),
      $edition/c:historique ! p:entree('historique', p:label('referentiel.historique'), ())))"/>

  <xsl:template match="/">
    <xsl:apply-templates select="c:referentiel" mode="connu"/>
    <xsl:variable name="subject" select="($edition/c:certification/(c:intitule, c:sigle)[1] ! p:typo(.), string($edition/@id))[1]"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="p:label('referentiel.titre') || ' · ' || $subject || ' · ' || $edition/@edition"/>
      <xsl:with-param name="description" select="p:label('referentiel.description', $subject)"/>
      <xsl:with-param name="identifier" select="$edition/@id || ' ' || $edition/@edition"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="running" select="p:label('referentiel.titre')"/>
      <xsl:with-param name="foot" select="string-join(($edition/@id || ' ' || $edition/@edition, $edition[$provisoire] ! p:code('statutEdition', 'PROJET')), '&#xA0;· ')"/>
      <xsl:with-param name="band" select="$p:bande"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="couverture"/>
        <fo:block break-before="page"><xsl:call-template name="titre-sommaire"/></fo:block>
        <xsl:if test="exists($plan)"><xsl:call-template name="contents"><xsl:with-param name="plan" select="$plan"/></xsl:call-template></xsl:if>
        <xsl:for-each select="$plan/@id">
          <xsl:choose>
            <xsl:when test=". = 'presentation'"><xsl:call-template name="presentation"/></xsl:when>
            <xsl:when test=". = 'competences'"><xsl:call-template name="competences"/></xsl:when>
            <xsl:when test=". = 'situations'"><xsl:call-template name="situations"/></xsl:when>
            <xsl:when test=". = 'modalites'"><xsl:call-template name="modalites"/></xsl:when>
            <xsl:when test=". = 'signataires'"><xsl:call-template name="signataires"/></xsl:when>
            <xsl:when test=". = 'jury'"><xsl:call-template name="jury"/></xsl:when>
            <xsl:when test=". = 'delivrance'"><xsl:call-template name="delivrance"/></xsl:when>
            <xsl:when test=". = 'recours'"><xsl:call-template name="recours"/></xsl:when>
            <xsl:when test=". = 'conservation'"><xsl:call-template name="conservation"/></xsl:when>
            <xsl:when test=". = 'correspondances'"><xsl:call-template name="correspondances"/></xsl:when>
            <xsl:when test=". = 'outils'"><xsl:call-template name="outils"/></xsl:when>
            <xsl:when test=". = 'definitions'"><xsl:call-template name="definitions"/></xsl:when>
            <xsl:when test=". = 'historique'"><xsl:call-template name="historique"/></xsl:when>
            <xsl:otherwise><xsl:sequence select="error((), 'no template for the part ' || .)"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
