<?xml version="1.0" encoding="UTF-8"?>
<!-- Every element of a certificate that its page knows. Any other stops the print: a page never leaves something out in silence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1"
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#" exclude-result-prefixes="#all">

  <xsl:mode name="connu" on-no-match="fail"/>

  <!-- a reason for replacing is known and not printed: why someone asked for another copy is nobody’s affair who reads it -->
  <xsl:template mode="connu" match="/c:certificat | c:certificat/(c:editionAppliquee | c:remplace | c:titulaire | c:intitule | c:certificateur | c:decision
      | c:enregistrement | c:nsf | c:delivrance | c:codeVerification | c:signatures) | c:remplace/c:motif
      | c:titulaire/(c:civilite | c:nomNaissance | c:nomUsage | c:prenom | c:dateNaissance)
      | c:certificateur/(c:raisonSociale | c:nomCommercial | c:siret | c:contact) | c:contact/(c:service | c:adresse | c:courriel | c:telephone | c:site)
      | c:adresse/(c:ligne | c:codePostal | c:commune | c:pays) | c:enregistrement/(c:decision | c:nsf | c:formacode)
      | c:delivrance/(c:date | c:lieu | c:signataire | c:qualite)">
    <xsl:apply-templates select="*" mode="connu"/>
  </xsl:template>

  <!-- a slot, and the signature in it, which is not printed but spoken of -->
  <xsl:template mode="connu" match="c:signatures/c:signature">
    <xsl:apply-templates select="* except ds:Signature" mode="connu"/>
  </xsl:template>
</xsl:stylesheet>
