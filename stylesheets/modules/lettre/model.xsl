<?xml version="1.0" encoding="UTF-8"?>
<!-- What a letter may ask of its data: the people, the decision, the delays. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="provisoire" as="xs:boolean" select="$filigrane"/>

  <xsl:variable name="extrait" as="element(c:extraitProcesVerbal)" select="/c:extraitProcesVerbal"/>
  <xsl:variable name="decision" as="element(c:decision)?" select="$extrait/c:decision"/>
  <xsl:variable name="candidat" as="element(c:candidat)?" select="$decision/c:candidat"/>
  <xsl:variable name="dossier" as="element(c:dossier)?" select="p:cite('dossier', $decision/@dossier)"/>
  <xsl:variable name="livret" as="element(c:livret)?" select="p:cite('livret', $decision/@livret)"/>
  <xsl:variable name="certificateur" as="element(c:certificateur)?" select="($edition/c:certificateur[c:contact], $edition/c:certificateur)[1]"/>
  <xsl:variable name="contact" as="element(c:contact)?" select="$certificateur/c:contact"/>

  <!-- Where the dossier tells who registered the candidate for this livret. -->
  <xsl:variable name="inscription" as="element(c:inscription)?" select="($dossier/c:cycle[c:livret/@numero = $decision/@livret], $dossier/c:cycle)[1]/c:inscription"/>
  <xsl:variable name="entreprise" as="element(c:entreprise)?" select="($livret/c:entreprise, $inscription/c:entreprise)[1]"/>
  <xsl:variable name="referent" as="element(c:referentEntreprise)?" select="($livret/c:referentEntreprise, $inscription/c:referentEntreprise)[1]"/>

  <!-- Codes of the competencies in the order of the edition, then those it does not know. -->
  <xsl:variable name="acquises" as="xs:string*" select="p:ordre(($decision/c:acquis/@competence, $decision/c:competence[@decision = 'ACQUISE']/@code))"/>
  <xsl:variable name="manquantes" as="xs:string*" select="p:ordre((
      ($edition/c:delivrance/c:competenceRequise/@ref, $edition[not(c:delivrance/c:competenceRequise)]/c:competences/c:competence/@code)[not(. = $acquises)],
      $decision/c:competence[@decision = 'NON_ACQUISE']/@code, $decision/c:recommandation/@competence))"/>

  <xsl:function name="p:ordre" as="xs:string*">
    <xsl:param name="codes" as="xs:string*"/>
    <xsl:sequence select="distinct-values(($edition/c:competences/c:competence/@code[. = $codes], $codes))"/>
  </xsl:function>

  <!-- Dates -->

  <xsl:variable name="date-seance" as="xs:date?" select="$extrait/c:seance/c:date[. castable as xs:date] ! xs:date(.)"/>
  <xsl:variable name="date-lettre" as="xs:date?" select="($date, $date-seance)[1]"/>

  <!-- The last day of a delay such as P2M. -->
  <xsl:function name="p:echeance" as="xs:date?">
    <xsl:param name="from" as="xs:date?"/>
    <xsl:param name="delay" as="xs:string?"/>
    <xsl:sequence select="$from ! (for $length in $delay[. castable as xs:duration] ! xs:duration(.)
                          return . + xs:yearMonthDuration($length) + xs:dayTimeDuration($length))"/>
  </xsl:function>

  <!-- What the templates name: a closed list, the same as in lettre.xsd. -->

  <xsl:variable name="p:champs" as="map(xs:string, xs:string?)" select="
      let $membre := $extrait/c:composition/c:membre, $recours := $edition/c:recours return map {
        'candidat': p:nom-civil($candidat),
        'candidatNom': p:nom($candidat),
        'candidatDe': p:nom-civil($candidat) ! p:de(.),
        'civilite': ($candidat/c:civilite ! p:code('civilite', .), p:label('lettre.civilite'))[1],
        'entreprise': $entreprise/c:raisonSociale/string(),
        'referent': p:nom($referent),
        'destinataire': if ($lettre/@destinataire = 'entreprise') then $entreprise/c:raisonSociale/string() else p:nom-civil($candidat),
        'dossier': $decision/@dossier/string(),
        'livret': $decision/@livret/string(),
        'procesVerbal': $extrait/@procesVerbal/string(),
        'session': $extrait/@session/string(),
        'dateSeance': p:date($date-seance),
        'lieuSeance': $extrait/c:seance/c:lieu/string(),
        'dateLettre': p:date($date-lettre),
        'decision': $decision/@decisionFinale ! p:code('lettre.decision', .),
        'certification': ($edition/c:certification/(c:intitule, c:sigle)[1]/string(), $edition/@id/string())[1],
        'certificateur': $certificateur/c:raisonSociale/string(),
        'comite': $edition/c:comiteDelivrance/c:nom/string(),
        'competencesAcquises': p:liste($acquises),
        'competencesManquantes': p:liste($manquantes),
        'delaiReevaluation': p:duree($edition/c:delivrance/c:delaiReevaluation),
        'finReevaluation': p:date(p:echeance($date-seance, $edition/c:delivrance/c:delaiReevaluation)),
        'recoursDestinataire': $recours/c:destinataire/string(),
        'recoursDelai': p:duree($recours/c:delai),
        'recoursEcheance': p:date(p:echeance($date-lettre, $recours/c:delai)),
        'recoursForme': $recours/c:forme/string(),
        'recoursConsultation': $recours/c:consultationPrealable/string(),
        'contactService': $contact/c:service/string(),
        'contactCourriel': $contact/c:courriel/string(),
        'contactTelephone': $contact/c:telephone ! p:telephone(.),
        'contactSite': $contact/c:site/string(),
        'president': p:nom($membre[@qualite = 'PRESIDENT'][1]),
        'secretaire': p:nom($extrait/c:composition/c:secretaire) }"/>

  <xsl:variable name="p:conditions" as="map(xs:string, xs:boolean)" select="map {
      'recours': exists($edition/c:recours),
      'consultation': exists($edition/c:recours/c:consultationPrealable),
      'reevaluation': exists($edition/c:delivrance/c:delaiReevaluation),
      'contact': exists($contact),
      'acquises': exists($acquises),
      'manquantes': exists($manquantes),
      'secretaire': exists($p:champs('secretaire')) }"/>

  <!-- Whether a part of the template is printed. -->
  <xsl:function name="p:imprimee" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="(every $condition in tokenize($part/@si) satisfies $p:conditions($condition))
                          and not(some $condition in tokenize($part/@sauf) satisfies $p:conditions($condition))"/>
  </xsl:function>
</xsl:stylesheet>
