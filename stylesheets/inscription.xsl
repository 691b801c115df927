<?xml version="1.0" encoding="UTF-8"?>
<!-- A new dossier, before its first event: from the template that somebody filled in, or from what a fiche tells (a map of Rubrique to text). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fi="urn:fr:ccs:dossier:fiche" xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>
  <xsl:include href="fiche.xsl"/>

  <xsl:param name="numero" as="xs:string" required="yes"/>
  <xsl:param name="personne" as="xs:string" required="yes"/>
  <!-- The number that the company’s assessor gets where nothing tells one. -->
  <xsl:param name="referent" as="xs:string" required="yes"/>
  <!-- The day of the enrolment. -->
  <xsl:param name="jour" as="xs:string" required="yes"/>
  <!-- Without it the tree at hand is the template. -->
  <xsl:param name="fiche" as="map(*)?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:variable name="dossier" as="element(dossier)">
      <xsl:choose>
        <xsl:when test="exists($fiche)"><xsl:call-template name="de-la-fiche"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="dossier"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="$dossier" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="de-la-fiche">
    <dossier numero="{$numero}" personne="{$personne}" etat="INSCRIT">
      <xsl:sequence select="fi:identite($fiche, 'INSCRIPTION', $jour), fi:coordonnees($fiche)"/>
      <cycle n="1" type="INITIALE">
        <xsl:apply-templates select="fi:inscription($fiche, $jour)"/>
        <livret numero="{$numero}-L1"/>
      </cycle>
      <pieces/>
      <journal/>
    </dossier>
  </xsl:template>

  <xsl:template match="dossier">
    <xsl:copy>
      <xsl:attribute name="numero" select="$numero"/>
      <xsl:attribute name="personne" select="$personne"/>
      <xsl:attribute name="etat" select="'INSCRIT'"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="identite[1][not(@depuis)]">
    <xsl:copy>
      <xsl:attribute name="depuis" select="$jour"/>
      <xsl:apply-templates select="@*, node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="cycle[1]/inscription[not(@date)]">
    <xsl:copy>
      <xsl:attribute name="date" select="$jour"/>
      <xsl:apply-templates select="@*, node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="referentEntreprise[*][not(@id)]">
    <xsl:copy>
      <xsl:attribute name="id" select="$referent"/>
      <xsl:apply-templates select="@*, node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="dossier/cycle[1][not(livret)]">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()"/>
      <livret numero="{$numero}-L1"/>
    </xsl:copy>
  </xsl:template>

  <!-- Places of the template that nobody filled in. -->
  <xsl:template match="coordonnees[not(.//text())] | adresse[not(.//text())] | referentEntreprise[not(@* or *)] | entreprise[not(.//text())]" priority="2"/>

</xsl:stylesheet>
