<?xml version="1.0" encoding="UTF-8"?>
<!-- Every element of a référentiel that the pages know. Any other stops the print: a page never leaves something out in silence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <xsl:mode name="connu" on-no-match="fail"/>

  <xsl:template mode="connu" match="/c:referentiel | c:referentiel/(c:vigueur | c:avertissement | c:certification | c:certificateur | c:comiteDelivrance
      | c:enregistrement | c:competences | c:situations | c:modalites | c:signataires | c:jury | c:delivrance | c:recours | c:conservation | c:correspondance
      | c:definitions | c:boiteAOutils | c:historique)
      | c:certification/(c:intitule | c:sigle | c:objet | c:origine | c:publicVise | c:champ) | c:champ/(c:presentation | c:activite)
      | c:certificateur/(c:raisonSociale | c:nomCommercial | c:siret | c:contact) | c:contact/(c:service | c:adresse | c:courriel | c:telephone | c:site)
      | c:adresse/(c:ligne | c:codePostal | c:commune | c:pays) | c:comiteDelivrance/(c:nom | c:qualiteSignataire | c:adresse)
      | c:enregistrement/(c:decision | c:nsf | c:formacode)
      | c:competences/c:competence | c:competence/(c:intitule | c:definition | c:critere | c:question | c:situationConseillee) | c:critere/(c:enonce | c:indicateur)
      | c:situations/c:situation | c:situation/(c:libelle | c:exemple)
      | c:modalites/(c:minutesObservation | c:minutesReevaluation | c:entretien | c:simulation | c:motsConstat | c:motsArgumentation | c:motsRecommandation
          | c:repetitionsConstat | c:ageMinimum) | c:modalites/c:entretien/(c:minutesIndicatives | c:precision) | c:simulation/c:precision
      | c:signataires/c:document | c:document/c:signataire | c:jury/(c:college | c:quorum | c:delaiDecision | c:presentation)
      | c:delivrance/(c:competenceRequise | c:delaiReevaluation | c:precision) | c:recours/(c:destinataire | c:delai | c:forme | c:consultationPrealable)
      | c:conservation/c:regle | c:regle/c:motif | c:definitions/c:definition | c:boiteAOutils/(c:phase | c:conditionReussite) | c:phase/(c:libelle | c:conseil)
      | c:historique/c:revision | c:revision/c:resume">
    <xsl:apply-templates select="*" mode="connu"/>
  </xsl:template>
</xsl:stylesheet>
