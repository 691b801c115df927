<?xml version="1.0" encoding="UTF-8"?>
<!-- Rectifying minutes, prepared from those that they correct: the same meeting, and the decisions to be taken again as they were taken. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1"
    exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>

  <xsl:param name="numero" as="xs:string" required="yes"/>
  <xsl:param name="motif" as="xs:string" required="yes"/>
  <!-- Digest of the minutes that are corrected. -->
  <xsl:param name="empreinte" as="xs:string" required="yes"/>
  <!-- Numbers of the dossiers to be decided again, between spaces; none for all. -->
  <xsl:param name="dossiers" as="xs:string" select="''"/>
  <!-- Where the schemas lie as seen from the new file; without it the new file names none. -->
  <xsl:param name="schemas" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:variable name="rectificatif" as="element(procesVerbal)">
      <xsl:apply-templates select="procesVerbal"/>
    </xsl:variable>
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="exists($schemas)">
      <xsl:call-template name="xml-model"><xsl:with-param name="schemas" select="$schemas"/><xsl:with-param name="files" select="'proces-verbal'"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="$rectificatif" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="procesVerbal">
    <xsl:variable name="voulus" as="xs:string*" select="tokenize($dossiers)"/>
    <procesVerbal numero="{$numero}">
      <xsl:copy-of select="@session"/>
      <xsl:attribute name="etat" select="'BROUILLON'"/>
      <xsl:attribute name="nature" select="'RECTIFICATIF'"/>
      <rectifie numero="{@numero}">
        <!-- A signature that is still to come would change the file. -->
        <xsl:if test="signatures/signature and (every $slot in signatures/signature satisfies $slot/(ds:Signature | @date))">
          <xsl:attribute name="empreinte" select="$empreinte"/>
        </xsl:if>
        <motif><xsl:value-of select="$motif"/></motif>
      </rectifie>
      <xsl:copy-of select="seance, composition, substitution" copy-namespaces="no"/>
      <decisions>
        <xsl:copy-of select="decisions/decision[empty($voulus) or @dossier = $voulus]" copy-namespaces="no"/>
      </decisions>
    </procesVerbal>
  </xsl:template>

</xsl:stylesheet>
