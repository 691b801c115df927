<?xml version="1.0" encoding="UTF-8"?>
<!-- A letter about a decision of the jury or an assessment to come, from letterhead to enclosures: a choice of its document by design. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:l="urn:fr:ccs:dossier:lettre"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c l p">

  <xsl:variable name="plan" as="element(p:entree)*" select="p:entree('objet', p:texte-lettre($lettre/l:objet),
      $lettre/l:corps/l:titre[p:imprimee(.)] ! p:entree(p:id-titre(.), p:texte-lettre(.), ()))"/>

  <xsl:function name="p:id-titre" as="xs:string">
    <xsl:param name="title" as="element(l:titre)"/>
    <xsl:sequence select="'titre-' || (count($title/preceding-sibling::l:titre) + 1)"/>
  </xsl:function>

  <xsl:template match="/">
    <xsl:if test="$lettre/@decision[not(. = $decision/@decisionFinale)]">
      <xsl:sequence select="error(xs:QName('p:DECISION'), p:label('lettre.erreur.decision', (p:label('imprime.' || $lettre-nom),
          p:code('lettre.decision', $lettre/@decision), ($decision/@decisionFinale ! p:code('lettre.decision', .), p:label('absent'))[1]))
          || '|' || ($decision, /*)[1]/p:chemin(.))"/>
    </xsl:if>
    <xsl:apply-templates select="$lettre" mode="lettre-connue"/>
    <xsl:call-template name="courrier">
      <xsl:with-param name="title" select="string-join((p:texte-lettre($lettre/l:objet), $p:champs('candidatNom')[$lettre/@destinataire = 'candidat'] ! p:typo(.)), ' · ')"/>
      <xsl:with-param name="running" select="string-join((p:nom($candidat) ! p:typo(.), $numero-dossier, $date-lettre ! p:date(.)), '&#xA0;· ')"/>
      <xsl:with-param name="subject" select="$plan[1]"/>
      <xsl:with-param name="description" select="p:label('imprime.' || $lettre-nom)"/>
      <xsl:with-param name="identifier" select="string-join(($extrait/@procesVerbal, $a-remplir/@numero, $numero-dossier[$extrait]), ' · ')[. ne '']"/>
      <xsl:with-param name="recipient" as="element(fo:block)*">
        <xsl:choose>
          <xsl:when test="$lettre/@destinataire = 'entreprise'"><xsl:call-template name="adresse-entreprise"/></xsl:when>
          <xsl:when test="$lettre/@destinataire = 'evaluateur'"><xsl:call-template name="adresse-evaluateur"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="adresse-candidat"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="place" select="$contact/c:adresse/c:commune"/>
      <xsl:with-param name="day" select="$date-lettre"/>
      <xsl:with-param name="references" select="$lettre/l:reference[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/>
      <xsl:with-param name="body" as="element()*">
        <fo:block space-after="3mm"><xsl:sequence select="p:ligne-lettre($lettre/l:appel)"/></fo:block>
        <xsl:apply-templates select="$lettre/l:corps/*" mode="lettre"/>
        <xsl:call-template name="fin-de-lettre">
          <xsl:with-param name="phrase" select="p:ligne-lettre($lettre/l:formule)"/>
          <xsl:with-param name="lines" select="$lettre/l:signature/l:ligne[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/>
          <xsl:with-param name="pieces" select="$lettre/l:piecesJointes/l:piece[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- To whom -->

  <xsl:template name="adresse-candidat">
    <xsl:call-template name="adresse-postale">
      <xsl:with-param name="name" select="p:nom-civil($candidat)"/>
      <xsl:with-param name="address" select="$dossier/c:coordonnees/c:adresse"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="adresse-entreprise">
    <xsl:variable name="own" select="p:nom($referent[@lien = 'ENTREPRISE'])"/>
    <xsl:call-template name="adresse-postale">
      <xsl:with-param name="name" select="$entreprise/c:raisonSociale"/>
      <xsl:with-param name="attention" select="p:label('lettre.attention'), $own ! p:label('lettre.attention.referent', p:de(.))"/>
      <xsl:with-param name="address" select="$entreprise/c:adresse"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="adresse-evaluateur">
    <xsl:call-template name="adresse-postale">
      <xsl:with-param name="name" select="p:nom-evaluateur()"/>
      <xsl:with-param name="attention" select="$evaluateur/c:organisme/normalize-space(.)"/>
      <xsl:with-param name="address" select="$fiche-evaluateur/c:coordonnees/c:adresse"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
