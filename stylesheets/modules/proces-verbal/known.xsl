<?xml version="1.0" encoding="UTF-8"?>
<!-- Every element of minutes, or of an extract, that the pages know. Any other stops the print: a page never leaves something out in silence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1"
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#" exclude-result-prefixes="#all">

  <xsl:mode name="connu" on-no-match="fail"/>

  <!-- the meeting -->
  <xsl:template mode="connu" match="/c:procesVerbal | /c:extraitProcesVerbal | c:procesVerbal/(c:rectifie | c:seance | c:composition | c:substitution | c:decisions | c:signatures)
      | c:extraitProcesVerbal/(c:seance | c:composition | c:substitution | c:decision) | c:rectifie/c:motif | c:seance/(c:date | c:lieu | c:debut | c:fin)
      | c:composition/(c:membre | c:secretaire) | c:membre/(c:nom | c:prenom | c:entreprise | c:sansEmployeur | c:presence) | c:secretaire/(c:nom | c:prenom)
      | c:substitution/c:motif">
    <xsl:apply-templates select="*" mode="connu"/>
  </xsl:template>

  <!-- the decisions -->
  <xsl:template mode="connu" match="c:decisions/c:decision | c:decision/(c:editionAppliquee | c:candidat | c:acquis | c:derogation | c:deport | c:deliberation | c:competence
          | c:motif | c:recommandation)
      | c:candidat/(c:civilite | c:nomNaissance | c:nomUsage | c:prenom) | c:derogation/c:justification | c:deport/c:motif | c:deliberation/c:vote
      | c:decision/c:competence/c:motif | c:recommandation/(c:texte | c:moyens)">
    <xsl:apply-templates select="*" mode="connu"/>
  </xsl:template>

  <!-- a slot, and the signature in it, which is not printed but spoken of -->
  <xsl:template mode="connu" match="c:signatures/c:signature">
    <xsl:apply-templates select="* except ds:Signature" mode="connu"/>
  </xsl:template>
</xsl:stylesheet>
