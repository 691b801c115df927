<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a dossier read its enrolments: what is missing, what the booklet says otherwise, what the journal tells. Needs
     fonctions.xsl, dossier-pieces.xsl and dossier.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="objets" match="d:objetsEvenements/d:evenement" use="@type"/>
  <xsl:variable name="f:objets-evenements" as="document-node()" select="document('codes/objets-evenements.xml')"/>

  <!-- The mandatory parts that an element of a dossier lacks; « a|b »: one of them. -->
  <xsl:function name="f:parties-vides" as="xs:string*">
    <xsl:param name="porteur" as="element()"/>
    <xsl:variable name="parties" as="xs:string*" select="map { 'inscription': ('@statut', '@modaliteAcces', 'entreprise', 'fonction'),
        'entreprise': ('raisonSociale', 'siret|sansSiret', 'adresse'), 'entrepriseUtilisatrice': ('raisonSociale', 'siret|sansSiret', 'adresse'),
        'referentEntreprise': ('@lien', 'prenom', 'fonction'), 'adresse': ('ligne', 'codePostal|pays', 'commune'),
        'evaluateurExterne': ('@du', 'nom', 'prenom', 'organisme|independant', 'habilitation'), 'organisme': '@siren',
        'coordonnees': 'adresse|courriel|telephone', 'numerisation': ('@date', '@par', '@resolution', '@pages', '@originalConserve') }(local-name($porteur))"/>
    <xsl:variable name="presentes" as="xs:string*" select="$porteur/(@*/concat('@', local-name()), */local-name())"/>
    <xsl:sequence select="$parties[not(tokenize(., '\|') = $presentes)] ! translate(., '|', '/'),
        'livret'[$porteur/self::c:cycle[not(c:livret)][following-sibling::c:cycle or ../@etat = ('INSCRIT', 'DESIGNE', 'EVALUE')]],
        'activite'[$porteur/(self::c:entreprise[not(../c:entrepriseUtilisatrice)] | self::c:entrepriseUtilisatrice)[not(c:activite)]],
        'entrepriseUtilisatrice'[$porteur/self::c:inscription[@statut = 'INTERIMAIRE'][not(c:entrepriseUtilisatrice)]],
        ('@au'[not($porteur/@au)], 'motifFin'[not($porteur/c:motifFin)])[$porteur/self::c:evaluateurExterne/../following-sibling::c:designation]"/>
  </xsl:function>

  <!-- What a booklet says of its enrolment otherwise than the cycle; what either leaves out is not compared. -->
  <xsl:function name="f:ecarts-du-livret" as="xs:string*">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="cycle" as="element(c:cycle)?"/>
    <xsl:variable name="inscription" as="element(c:inscription)?" select="$cycle/c:inscription"/>
    <xsl:variable name="referents" as="element()*" select="$livret/c:referentEntreprise, $inscription/c:referentEntreprise"/>
    <xsl:variable name="designes" as="element(c:evaluateurExterne)*" select="$cycle/c:designation/c:evaluateurExterne"/>
    <xsl:sequence select="
        'statut'[$livret/c:candidat/@statut != $inscription/@statut], 'fonction'[f:autrement($livret/c:candidat/c:fonction, $inscription/c:fonction)],
        f:ecarts-d-entreprise($livret/c:entreprise, $inscription/c:entreprise), f:ecarts-d-entreprise($livret/c:entrepriseUtilisatrice, $inscription/c:entrepriseUtilisatrice),
        'entrepriseUtilisatrice'[$inscription/c:entreprise and exists($livret/c:entrepriseUtilisatrice) != exists($inscription/c:entrepriseUtilisatrice)],
        ('@id', '@lien', 'nom', 'prenom', 'fonction')[f:autrement(f:partie($referents[1], .), f:partie($referents[2], .))] ! concat('referentEntreprise/', .),
        'evaluateurExterne/@id'[exists($designes) and exists($livret/c:evaluateurExterne/@id[not(. = $designes/@id)])],
        for $evaluateur in $livret/c:evaluateurExterne, $designe in $designes[@id = $evaluateur/@id][1] return
          ('@du'[not($evaluateur/xs:date(@du) lt $designe/../xs:date(@date)) and $evaluateur/@du != $designe/@du],
           ('@au', 'nom', 'prenom', 'organisme')[f:autrement(f:partie($evaluateur, .), f:partie($designe, .))],
           'organisme/@siren'[$evaluateur/c:organisme/@siren != $designe/c:organisme/@siren],
           'organisme'[$evaluateur/c:independant and $designe/c:organisme or $evaluateur/c:organisme and $designe/c:independant],
           'habilitation'[$evaluateur/c:habilitation/@reference != $designe/c:habilitation/@reference]) ! concat('evaluateurExterne/', .)"/>
  </xsl:function>

  <xsl:function name="f:ecarts-d-entreprise" as="xs:string*">
    <xsl:param name="une" as="element()?"/>
    <xsl:param name="autre" as="element()?"/>
    <xsl:variable name="parties" as="xs:string*" select="('raisonSociale', 'siret', 'activite')[f:autrement(f:partie($une, .), f:partie($autre, .))],
        ('codePostal', 'commune')[f:autrement(f:partie($une/c:adresse, .), f:partie($autre/c:adresse, .))],
        'ligne'[f:autrement($une/c:adresse/string-join(c:ligne, ' '), $autre/c:adresse/string-join(c:ligne, ' '))],
        'siret'[$une/c:siret and $autre/c:sansSiret or $une/c:sansSiret and $autre/c:siret]"/>
    <xsl:sequence select="$parties ! concat(local-name($une), '/', .)"/>
  </xsl:function>

  <xsl:function name="f:partie" as="item()?">
    <xsl:param name="porteur" as="element()?"/>
    <xsl:param name="nom" as="xs:string"/>
    <xsl:sequence select="$porteur/(if (starts-with($nom, '@')) then @*[local-name() = substring($nom, 2)] else *[local-name() = $nom][1])"/>
  </xsl:function>

  <!-- Whether two texts that are both there differ, capitals, accents and punctuation left aside. -->
  <xsl:function name="f:autrement" as="xs:boolean">
    <xsl:param name="un" as="item()?"/>
    <xsl:param name="autre" as="item()?"/>
    <xsl:sequence select="exists($un) and exists($autre) and f:normalise(string($un)) ne f:normalise(string($autre))"/>
  </xsl:function>

  <!-- The pièces that an événement cites and whose type does not belong to it. -->
  <xsl:function name="f:objets-etrangers" as="element(c:piece)*">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:variable name="permis" as="element(d:evenement)?" select="key('objets', $evenement/@type, $f:objets-evenements)"/>
    <xsl:sequence select="if ($permis) then key('piece', $evenement/c:objet/@ref, root($evenement))[not(@type = ($permis/@pieces, $permis/../@partout) ! tokenize(.))] else ()"/>
  </xsl:function>

  <!-- What the dossier must hold for an événement of its journal to be true, and does not. -->
  <xsl:function name="f:manque-a-l-evenement" as="xs:string*">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:variable name="dossier" as="element(c:dossier)" select="$evenement/../.."/>
    <xsl:variable name="pieces" as="element(c:piece)*" select="key('piece', $evenement/c:objet/@ref, root($dossier))"/>
    <xsl:variable name="type" as="xs:string" select="$evenement/@type"/>
    <xsl:variable name="rang" as="xs:integer" select="count($evenement/preceding-sibling::c:evenement[@type = $type]) + 1"/>
    <xsl:sequence select="
        'objet'[$type = ('AJOUT_PIECE', 'PERTE_PIECE', 'RECONSTITUTION_PIECE', 'ELIMINATION_PIECE') and empty($evenement/c:objet)],
        'piece/incident'[$type = ('PERTE_PIECE', 'RECONSTITUTION_PIECE') and exists($pieces) and empty($pieces/c:incident)],
        'fondement'[$type = ('COMMUNICATION', 'CONSULTATION') and not($evenement/c:fondement)],
        'destinataire'[$type = ('COMMUNICATION', 'NOTIFICATION') and not($evenement/c:destinataire)],
        'information'[$type = 'INFORMATION' and not($dossier/c:information)], 'gel'[$type = ('GEL', 'LEVEE_GEL') and not($dossier/c:gel) and empty($evenement/following-sibling::c:evenement[@type = ('ARCHIVAGE', 'ELIMINATION_PIECE')])],
        'derogation'[$type = 'DEROGATION' and not($dossier/c:derogation)],
        'identite'[$type = 'RECTIFICATION_IDENTITE' and count($dossier/c:identite[@motif = 'RECTIFICATION']) lt $rang
          or $type = 'CHANGEMENT_ETAT_CIVIL' and count($dossier/c:identite[@motif = 'CHANGEMENT_ETAT_CIVIL']) lt $rang]"/>
  </xsl:function>

  <!-- The days that the dossier gives for what an événement tells; none when it gives no day, or one that another rule finds impossible: an
       appointment before the enrolment (DOS-008) or after the booklet was sent (DOS-013). -->
  <xsl:function name="f:jours-attendus" as="xs:date*">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:variable name="dossier" as="element(c:dossier)" select="$evenement/../.."/>
    <xsl:sequence select="(if ($evenement/@type = 'INSCRIPTION' and empty($evenement/preceding-sibling::c:evenement)) then $dossier/c:cycle[1][not(some $jour in c:designation/xs:date(@date), $debut in c:inscription/xs:date(@date) satisfies $jour lt $debut)]/c:inscription/@date
        else if ($evenement/@type = 'DESIGNATION') then $dossier[not(c:journal/c:evenement[@type = 'ENVOI_EVALUATEUR'][1]/f:jour-de(.) lt min(c:cycle[1]/c:designation/@date ! xs:date(.)))]/c:cycle/c:designation/@date
        else if ($evenement/@type = 'INFORMATION' and empty($evenement/following-sibling::c:evenement[@type = 'INFORMATION'])) then $dossier/c:information/@date else ()) ! xs:date(.)"/>
  </xsl:function>

</xsl:stylesheet>
