<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a certificate, from top to bottom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template match="/">
    <xsl:apply-templates select="$certificat" mode="connu"/>
    <xsl:call-template name="page-d-apparat">
      <xsl:with-param name="title" select="string-join((p:label('certificat.titre'), $nom-complet ! p:typo(.), $certificat/@numero), ' · ')"/>
      <xsl:with-param name="description" select="p:label('certificat.description', ($certificat/c:intitule ! p:typo(.), p:mot-absent())[1])"/>
      <xsl:with-param name="identifier" select="$certificat/@numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="mention" select="if ($certificat/@nature ne 'ORIGINAL') then p:label('certificat.mention.' || $certificat/@nature) else $edition/c:avertissement ! p:label('specimen')"/>
      <xsl:with-param name="body" as="element(fo:block-container)+">
        <xsl:call-template name="place">
          <xsl:with-param name="height" select="$hauteurs[1] || 'mm'"/>
          <xsl:with-param name="content" as="item()*"><xsl:call-template name="certificateurs"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="place">
          <xsl:with-param name="height" select="$hauteurs[2] || 'mm'"/>
          <xsl:with-param name="align" select="'center'"/>
          <xsl:with-param name="content" as="item()*"><xsl:call-template name="attestation"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="place">
          <xsl:with-param name="height" select="$hauteurs[3] || 'mm'"/>
          <xsl:with-param name="align" select="'after'"/>
          <xsl:with-param name="content" as="item()*"><xsl:call-template name="delivrance"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="place">
          <xsl:with-param name="height" select="$hauteurs[4] || 'mm'"/>
          <xsl:with-param name="align" select="'after'"/>
          <xsl:with-param name="content" as="item()*"><xsl:call-template name="petites-lignes"/></xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
