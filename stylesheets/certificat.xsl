<?xml version="1.0" encoding="UTF-8"?>
<!-- A certificate that is complete and waits to be closed: from the extract of the decision that validates, or, for a duplicate, from the
     copy that it reproduces. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns:ce="urn:fr:ccs:dossier:delivrance" xmlns="urn:fr:ccs:dossier:1"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>

  <!-- Whose identity holds and which registration may be mentioned on a day: one answer for the rules (CER-002, CER-005) and for what is made. -->
  <xsl:include href="../schemas/1/rules/fonctions.xsl"/>
  <xsl:include href="../schemas/1/rules/certificat.xsl"/>

  <!-- acte: numero, exemplaire, nature, jour, lieu?, signataire, nom, qualite, code · remplace: numero, exemplaire, empreinte?, motif. -->
  <xsl:param name="acte" as="map(*)" required="yes"/>
  <xsl:param name="remplace" as="map(*)?" select="()"/>
  <!-- For what is no duplicate: the edition, the holder’s dossier, and extraits, those of earlier decisions that count. -->
  <xsl:param name="edition" as="document-node()?" select="()"/>
  <xsl:param name="dossier" as="document-node()?" select="()"/>
  <xsl:param name="anterieures" as="map(*)" select="map { 'extraits': () }"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:variable name="certificat" as="element(certificat)">
      <certificat numero="{$acte?numero}" dossier="{(certificat/@dossier, extraitProcesVerbal/decision/@dossier)[1]}" nature="{$acte?nature}"
          exemplaire="{$acte?exemplaire}" etat="BROUILLON">
        <xsl:apply-templates select="*"/>
      </certificat>
    </xsl:variable>
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="$certificat" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- A duplicate changes nothing of what was certified. -->
  <xsl:template match="certificat">
    <xsl:copy-of select="editionAppliquee" copy-namespaces="no"/>
    <xsl:call-template name="remplace"/>
    <xsl:copy-of select="titulaire, intitule, certificateur, decision, enregistrement, nsf" copy-namespaces="no"/>
    <xsl:call-template name="delivrance"><xsl:with-param name="lieu" select="delivrance/lieu"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="extraitProcesVerbal">
    <xsl:variable name="jour" as="xs:date" select="xs:date($acte?jour)"/>
    <xsl:variable name="identite" as="element(identite)?" select="f:identite-du($dossier/dossier/identite, $jour)"/>
    <xsl:variable name="enregistrement" as="element(enregistrement)?" select="f:utilisables($edition/referentiel, $jour)[last()]"/>
    <xsl:copy-of select="decision/editionAppliquee" copy-namespaces="no"/>
    <xsl:call-template name="remplace"/>
    <titulaire id="{$dossier/dossier/@personne}">
      <xsl:copy-of select="$identite/(civilite, nomNaissance, nomUsage, prenom, dateNaissance)" copy-namespaces="no"/>
    </titulaire>
    <xsl:copy-of select="$edition/referentiel/certification/intitule" copy-namespaces="no"/>
    <xsl:for-each select="$edition/referentiel/certificateur">
      <certificateur><xsl:copy-of select="raisonSociale | nomCommercial | siret" copy-namespaces="no"/></certificateur>
    </xsl:for-each>
    <xsl:variable name="reprises" as="xs:string*" select="distinct-values(decision/acquis/@procesVerbal)"/>
    <xsl:for-each select="sort($anterieures?extraits/extraitProcesVerbal[@procesVerbal = $reprises], (), function($extrait) { $extrait/seance/date/xs:date(.) }), .">
      <decision procesVerbal="{@procesVerbal}" date="{seance/date}" livret="{decision/@livret}"/>
    </xsl:for-each>
    <xsl:copy-of select="$enregistrement, $enregistrement/nsf" copy-namespaces="no"/>
    <xsl:call-template name="delivrance">
      <xsl:with-param name="lieu" select="$edition/referentiel/certificateur[1]/contact/adresse/commune"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="remplace">
    <xsl:if test="exists($remplace)">
      <remplace numero="{$remplace?numero}" exemplaire="{$remplace?exemplaire}">
        <xsl:if test="$remplace?empreinte"><xsl:attribute name="empreinte" select="$remplace?empreinte"/></xsl:if>
        <motif><xsl:value-of select="$remplace?motif"/></motif>
      </remplace>
    </xsl:if>
  </xsl:template>

  <xsl:template name="delivrance">
    <xsl:param name="lieu" as="xs:string?"/>
    <delivrance>
      <date><xsl:value-of select="$acte?jour"/></date>
      <xsl:for-each select="($acte?lieu, $lieu)[1]"><lieu><xsl:value-of select="."/></lieu></xsl:for-each>
      <signataire id="{$acte?signataire}"><xsl:value-of select="$acte?nom"/></signataire>
      <qualite><xsl:value-of select="$acte?qualite"/></qualite>
    </delivrance>
    <codeVerification><xsl:value-of select="$acte?code"/></codeVerification>
  </xsl:template>
</xsl:stylesheet>
