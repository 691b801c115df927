<?xml version="1.0" encoding="UTF-8"?>
<!-- Every element of a livret that the pages know. Any other stops the print: a page never leaves something out in silence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1"
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#" exclude-result-prefixes="#all" expand-text="no">

  <xsl:mode name="connu" on-no-match="fail"/>

  <!-- the document and its blocks -->
  <xsl:template mode="connu" match="/c:livret | c:livret/c:candidat | c:livret/c:entreprise | c:livret/c:entrepriseUtilisatrice
      | c:livret/c:referentEntreprise | c:livret/c:evaluateurExterne | c:livret/c:preparation | c:livret/c:observations | c:livret/c:entretien
      | c:livret/c:evaluation | c:livret/c:restitution | c:livret/c:signatures | c:livret/c:reevaluationDe | c:preparation/c:entretienPrealable
      | c:preparation/c:situationChoisie | c:preparation/c:amenagement | c:observations/c:observation | c:entretien/c:echange
      | c:evaluation/c:concertation | c:evaluation/c:competence | c:evaluation/c:competence/c:critere | c:critere/c:constat | c:entreprise/c:adresse
      | c:entrepriseUtilisatrice/c:adresse">
    <xsl:apply-templates select="*" mode="connu"/>
  </xsl:template>

  <!-- what holds a value -->
  <xsl:template mode="connu" match="c:livret/c:editionAppliquee | c:livret/c:identite | c:livret/c:deroulementExplique | c:reevaluationDe/c:competence
      | c:candidat/(c:civilite | c:nomNaissance | c:nomUsage | c:prenom | c:dateNaissance | c:fonction | c:missions)
      | c:entreprise/(c:raisonSociale | c:siret | c:sansSiret | c:activite) | c:entrepriseUtilisatrice/(c:raisonSociale | c:siret | c:sansSiret | c:activite)
      | c:adresse/(c:ligne | c:codePostal | c:commune | c:pays) | c:referentEntreprise/(c:nom | c:prenom | c:fonction)
      | c:evaluateurExterne/(c:nom | c:prenom | c:organisme | c:independant | c:habilitation | c:motifFin)
      | c:preparation/(c:explicationEntreprise | c:contact | c:presentationReferentiel | c:contexte | c:conditions)
      | c:entretienPrealable/(c:duree | c:lieu | c:attentes | c:modeRestitution) | c:situationChoisie/c:motif | c:amenagement/c:mesure
      | c:observation/(c:debut | c:fin | c:lieu | c:justification | c:motif | c:observateur | c:resume | c:pointAVerifier)
      | c:entretien/(c:debut | c:fin | c:lieu | c:participant) | c:echange/(c:question | c:reponse) | c:concertation/c:participant
      | c:constat/(c:source | c:texte) | c:evaluation/c:competence/(c:argumentation | c:avis | c:derogation | c:axeProgres)
      | c:restitution/(c:participant | c:remarqueCandidat | c:suiteExpliquee)">
    <xsl:apply-templates select="*" mode="connu"/>
  </xsl:template>

  <!-- a slot, and the signature in it, which is not printed but spoken of -->
  <xsl:template mode="connu" match="c:signatures/c:signature">
    <xsl:apply-templates select="* except ds:Signature" mode="connu"/>
  </xsl:template>
</xsl:stylesheet>
