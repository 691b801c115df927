<?xml version="1.0" encoding="UTF-8"?>
<!-- Of a dossier, what its external evaluator is told of a request for what is missing: no address, birth, earlier cycle or other event. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1">
  <xsl:import href="house-form.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:variable name="document" as="element()"><xsl:apply-templates select="*"/></xsl:variable>
    <xsl:apply-templates select="$document" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="dossier">
    <dossier>
      <xsl:copy-of select="@numero, @personne, @etat"/>
      <xsl:apply-templates select="identite[last()], cycle[last()]"/>
      <journal><xsl:apply-templates select="journal/evenement[@type = 'COMPLEMENT_DEMANDE'][last()]"/></journal>
    </dossier>
  </xsl:template>

  <xsl:template match="identite/*[not(self::civilite | self::nomNaissance | self::nomUsage | self::prenom)] | evenement/@precedent | evenement/objet | inscription/@statut | inscription/@modaliteAcces
      | inscription/missions"/>
</xsl:stylesheet>
