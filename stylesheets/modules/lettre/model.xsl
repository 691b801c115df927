<?xml version="1.0" encoding="UTF-8"?>
<!-- What a letter may ask of its data: the people, the decision or the livret, the delays. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="provisoire" as="xs:boolean" select="$filigrane"/>

  <!-- What the letter is about: one decision of the jury, a livret that is to be filled in, or a dossier whose last request asks for what is missing. -->
  <xsl:variable name="extrait" as="element(c:extraitProcesVerbal)?" select="/c:extraitProcesVerbal"/>
  <xsl:variable name="decision" as="element(c:decision)?" select="$extrait/c:decision"/>
  <xsl:variable name="a-remplir" as="element(c:livret)?" select="/c:livret"/>
  <xsl:variable name="a-completer" as="element(c:dossier)?" select="/c:dossier"/>
  <xsl:variable name="demande" as="element(c:evenement)?" select="$a-completer/c:journal/c:evenement[@type = 'COMPLEMENT_DEMANDE'][last()]"/>
  <xsl:variable name="numero-dossier" as="xs:string?" select="($decision, $a-remplir)/@dossier, $a-completer/@numero"/>
  <xsl:variable name="numero-livret" as="xs:string?" select="$decision/@livret, $a-remplir/@numero, $a-completer/c:cycle[last()]/c:livret/@numero"/>

  <xsl:variable name="candidat" as="element()?" select="($decision, $a-remplir)/c:candidat, $a-completer/c:identite[last()]"/>
  <xsl:variable name="dossier" as="element(c:dossier)?" select="($a-completer, p:cite('dossier', $numero-dossier))[1]"/>
  <xsl:variable name="livret" as="element(c:livret)?" select="($a-remplir, p:cite('livret', $decision/@livret))[1]"/>
  <xsl:variable name="certificateur" as="element(c:certificateur)?" select="($edition/c:certificateur[c:contact], $edition/c:certificateur)[1]"/>
  <xsl:variable name="contact" as="element(c:contact)?" select="$certificateur/c:contact"/>

  <!-- Where the dossier tells who registered the candidate for this livret. -->
  <xsl:variable name="cycle" as="element(c:cycle)?" select="($dossier/c:cycle[c:livret/@numero = $numero-livret], $dossier/c:cycle)[1]"/>
  <xsl:variable name="inscription" as="element(c:inscription)?" select="$cycle/c:inscription"/>
  <xsl:variable name="entreprise" as="element(c:entreprise)?" select="($livret/c:entreprise, $inscription/c:entreprise)[1]"/>
  <xsl:variable name="utilisatrice" as="element(c:entrepriseUtilisatrice)?" select="($livret, $inscription)[1]/c:entrepriseUtilisatrice"/>
  <xsl:variable name="referent" as="element(c:referentEntreprise)?" select="($livret/c:referentEntreprise, $inscription/c:referentEntreprise)[1]"/>

  <!-- The external evaluator in charge, whom the dossier knows best since it tells who took over; the annuaire tells how to address a letter to this person. -->
  <xsl:variable name="evaluateur" as="element(c:evaluateurExterne)?" select="($cycle/c:designation[last()]/c:evaluateurExterne[c:nom],
      $livret/c:evaluateurExterne[c:nom][not(@au)][last()], $livret/c:evaluateurExterne[c:nom][last()])[1]"/>
  <xsl:variable name="fiche-evaluateur" as="element(c:personne)?" select="document('ccs:/annuaire')/c:annuaire/c:personne[@id = $evaluateur/@id][1]"/>

  <!-- Codes of the competencies in the order of the edition, then those it does not know. -->
  <xsl:variable name="requises" as="xs:string*" select="$edition/c:delivrance/c:competenceRequise/@ref, $edition[not(c:delivrance/c:competenceRequise)]/c:competences/c:competence/@code"/>
  <xsl:variable name="acquises" as="xs:string*" select="p:ordre(($decision/c:acquis/@competence, $decision/c:competence[@decision = 'ACQUISE']/@code,
      $requises[$a-remplir/c:reevaluationDe and not(. = $a-remplir/c:reevaluationDe/c:competence/@code)]))"/>
  <xsl:variable name="manquantes" as="xs:string*" select="p:ordre((
      $requises[not(. = $acquises)],
      $decision/c:competence[@decision = 'NON_ACQUISE']/@code, $decision/c:recommandation/@competence))"/>

  <xsl:function name="p:ordre" as="xs:string*">
    <xsl:param name="codes" as="xs:string*"/>
    <xsl:sequence select="distinct-values(($edition/c:competences/c:competence/@code[. = $codes], $codes))"/>
  </xsl:function>

  <!-- Dates -->

  <xsl:variable name="seance" as="element(c:seance)?" select="($extrait, /c:session)/c:seance"/>
  <xsl:variable name="date-seance" as="xs:date?" select="$seance/c:date[. castable as xs:date] ! xs:date(.)"/>
  <xsl:variable name="date-lettre" as="xs:date?" select="($date, $date-seance, $demande/@date ! xs:date(substring(., 1, 10)),
      $evaluateur[$a-remplir]/@du[. castable as xs:date] ! xs:date(.))[1]"/>

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
        'destinataire': if ($lettre/@destinataire = 'entreprise') then $entreprise/c:raisonSociale/string()
                        else if ($lettre/@destinataire = 'evaluateur') then p:nom-evaluateur() else p:nom-civil($candidat),
        'utilisatrice': $utilisatrice/c:raisonSociale/string(),
        'evaluateur': p:nom-evaluateur(),
        'evaluateurCivilite': ($fiche-evaluateur/c:civilite ! p:code('civilite', .), p:label('lettre.civilite'))[1],
        'evaluateurOrganisme': p:organisme($evaluateur),
        'dossier': $numero-dossier,
        'livret': $numero-livret,
        'procesVerbal': $extrait/@procesVerbal/string(),
        'session': ($extrait/@session, /c:session/@numero)[1]/string(),
        'dateSeance': p:date($date-seance),
        'lieuSeance': $seance/c:lieu/string(),
        'dateLettre': p:date($date-lettre),
        'decision': $decision/@decisionFinale ! p:code('lettre.decision', .),
        'motifReport': $decision/c:motif/normalize-space(.),
        'delaiDecision': p:duree($edition/c:jury/c:delaiDecision),
        'notice': $dossier/c:information/@version/string(),
        'dateNotice': $dossier/c:information/@date[. castable as xs:date] ! p:date(xs:date(.)),
        'membre': (), 'membreCivilite': (), 'college': (),
        'debutSeance': $seance/c:debut[. castable as xs:dateTime] ! p:heure(xs:dateTime(.)),
        'finSeance': $seance/c:fin[. castable as xs:dateTime] ! p:heure(xs:dateTime(.)),
        'nombreLivrets': /c:session ! p:nombre('session.livrets', count(c:lot/c:livret)),
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
      'delaiDecision': exists($edition/c:jury/c:delaiDecision),
      'anterieure': exists($decision/c:acquis | $a-remplir/c:reevaluationDe),
      'comite': exists($edition/c:comiteDelivrance/c:nom),
      'evaluateur': exists($evaluateur),
      'referent': exists(p:nom($referent)),
      'utilisatrice': exists($utilisatrice),
      'notice': exists($dossier/c:information),
      'motifReport': exists($decision/c:motif[normalize-space()]),
      'acquises': exists($acquises),
      'manquantes': exists($manquantes),
      'horaires': exists($p:champs('debutSeance')) and exists($p:champs('finSeance')),
      'lot': exists(/c:session/c:lot/c:livret),
      'secretaire': exists($p:champs('secretaire')) }"/>

  <xsl:function name="p:nom-evaluateur" as="xs:string?">
    <xsl:sequence select="(p:nom-civil($fiche-evaluateur), p:nom($evaluateur))[1]"/>
  </xsl:function>

  <!-- Whether a part of the template is printed. -->
  <xsl:function name="p:imprimee" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="(every $condition in tokenize($part/@si) satisfies $p:conditions($condition))
                          and not(some $condition in tokenize($part/@sauf) satisfies $p:conditions($condition))"/>
  </xsl:function>
</xsl:stylesheet>
