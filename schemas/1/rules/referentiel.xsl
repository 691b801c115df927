<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a référentiel read it: look-ups, and the order of its codes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="enonce" match="c:critere/c:enonce" use="f:normalise(.)"/>
  <xsl:key name="situation" match="c:situations/c:situation" use="@code"/>
  <xsl:key name="competence" match="c:competences/c:competence" use="@code"/>
  <xsl:key name="competence-requise" match="c:delivrance/c:competenceRequise" use="@ref"/>
  <xsl:key name="correspondance" match="c:referentiel/c:correspondance" use="@edition"/>
  <xsl:key name="revision" match="c:historique/c:revision" use="@edition"/>

  <!-- The kinds of document that a branch keeps: those of the type TypeDocument in common.xsd. -->
  <xsl:variable name="f:genres" as="xs:string+" select="'referentiel', 'livret', 'session', 'procesVerbal', 'certificat', 'dossier', 'registre', 'annuaire'"/>

  <!-- Domains of technical words, each with the expression that finds one in a normalised text. -->
  <xsl:variable name="f:domaines-techniques" as="map(*)*" select="document('codes/vocabulaire-technique.xml')/*/d:domaine ! map {
      'expression': concat('(^| )(', string-join(tokenize(@mots, '\|') ! (if (ends-with(., '=')) then substring-before(., '=') else concat(., '[^ ]*')), '|'), ')( |$)'),
      'raison': string(d:raison[@xml:lang = 'fr']), 'reason': string(d:raison[@xml:lang = 'en']) }"/>

  <!-- Rank of the first code that is not where it must be: prefix followed by 1, 2, 3… without a gap; while the edition is still a
       project, in rising order is enough. Those behind it are not looked at: they may only have been pushed. -->
  <xsl:function name="f:rang-deplace" as="xs:integer?">
    <xsl:param name="codes" as="xs:string*"/>
    <xsl:param name="prefixe" as="xs:string"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="rangs" as="xs:integer*" select="$codes ! (if (starts-with(., $prefixe)) then xs:integer(substring-after(., $prefixe)) else 0)"/>
    <xsl:sequence select="(for $i in 1 to count($codes) return $i[if ($complet) then $rangs[$i] != $i else $rangs[$i] le ($rangs[$i - 1], 0)[1]])[1]"/>
  </xsl:function>

  <!-- The first competency out of place; when there are not as many as the delivery rule requires, that has been named instead. -->
  <xsl:function name="f:competence-deplacee" as="element(c:competence)?">
    <xsl:param name="competences" as="element(c:competences)"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="requises" as="xs:integer" select="count(distinct-values($competences/../c:delivrance/c:competenceRequise/@ref))"/>
    <xsl:variable name="rang" as="xs:integer?" select="f:rang-deplace($competences/c:competence/@code, 'C', $complet)"/>
    <xsl:sequence select="if ($complet and not($requises = (0, count($competences/c:competence)))) then () else $competences/c:competence[position() = $rang]"/>
  </xsl:function>

  <!-- The first criterion out of place in its competency. When the competency itself is out of place and all its criteria bear another
       prefix, its own code is the fault, and it has been named. -->
  <xsl:function name="f:critere-deplace" as="element(c:critere)?">
    <xsl:param name="competence" as="element(c:competence)"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="prefixe" as="xs:string" select="concat($competence/@code, '.')"/>
    <xsl:variable name="rang" as="xs:integer?" select="f:rang-deplace($competence/c:critere/@code, $prefixe, $complet)"/>
    <xsl:variable name="nommee" as="xs:boolean" select="not($competence/c:critere[starts-with(@code, $prefixe)])
        and $competence/@code != concat('C', count($competence/preceding-sibling::c:competence) + 1)"/>
    <xsl:sequence select="$competence[not($nommee)]/c:critere[position() = $rang]"/>
  </xsl:function>

  <!-- Whether there are not as many competencies as the delivery rule requires (REF-001); too few of them is no fault yet in a project. -->
  <xsl:function name="f:nombre-refuse" as="xs:boolean">
    <xsl:param name="referentiel" as="element(c:referentiel)"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="requises" as="xs:integer" select="count(distinct-values($referentiel/c:delivrance/c:competenceRequise/@ref))"/>
    <xsl:variable name="definies" as="xs:integer" select="count($referentiel/c:competences/c:competence)"/>
    <xsl:sequence select="$requises gt 0 and (if ($complet) then $definies ne $requises else $definies gt $requises)"/>
  </xsl:function>

  <!-- Whether the codes of competencies are as many as are required and in their order, so that a code required besides is itself wrong. -->
  <xsl:function name="f:codes-surs" as="xs:boolean">
    <xsl:param name="referentiel" as="element(c:referentiel)"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:sequence select="not(f:nombre-refuse($referentiel, true())) and empty($referentiel/c:competences/f:competence-deplacee(., $complet))"/>
  </xsl:function>

  <!-- The first word of a trade's technique in a text, with the reason in both languages. -->
  <xsl:function name="f:mot-technique" as="map(*)?">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:variable name="lisible" as="xs:string" select="f:normalise($texte)"/>
    <xsl:sequence select="$f:domaines-techniques[matches($lisible, ?expression)][1] ! map:put(., 'mot',
        normalize-space(analyze-string($lisible, ?expression)/fn:match[1]))"/>
  </xsl:function>

  <!-- Whether the dates of a registration are in order: it can then be compared with the others. -->
  <xsl:function name="f:ordonne" as="xs:boolean">
    <xsl:param name="enregistrement" as="element(c:enregistrement)"/>
    <xsl:variable name="dates" as="xs:date+" select="($enregistrement/@debut, $enregistrement/@fin, $enregistrement/@dateLimiteDelivrance) ! xs:date(.)"/>
    <xsl:sequence select="deep-equal($dates, sort($dates))"/>
  </xsl:function>

  <!-- The first revision that is dated later than the one before it; the newest comes first. -->
  <xsl:function name="f:revision-deplacee" as="element(c:revision)?">
    <xsl:param name="revisions" as="element(c:revision)*"/>
    <xsl:variable name="dates" as="xs:date*" select="$revisions/@date ! xs:date(.)"/>
    <xsl:variable name="rang" as="xs:integer?" select="(for $rang in 2 to count($dates) return $rang[$dates[$rang] gt $dates[$rang - 1]])[1]"/>
    <xsl:sequence select="$revisions[position() = $rang]"/>
  </xsl:function>

  <!-- The earlier edition that a correspondance names, when it is at hand. -->
  <xsl:function name="f:edition-anterieure" as="element(c:referentiel)?">
    <xsl:param name="correspondance" as="element(c:correspondance)"/>
    <xsl:sequence select="document(concat('ccs:/referentiel/', encode-for-uri($correspondance/../@id), '/', encode-for-uri($correspondance/@edition)))/c:referentiel"/>
  </xsl:function>

  <xsl:key name="texte" match="c:indicateur | c:question | c:exemple | c:conseil | c:conditionReussite" use="f:repere-du-texte(.)"/>

  <!-- What makes a text of a list the same as another of this list. -->
  <xsl:function name="f:repere-du-texte" as="xs:string">
    <xsl:param name="texte" as="element()"/>
    <xsl:sequence select="concat(generate-id($texte/..), ' ', local-name($texte), ' ', f:normalise($texte))"/>
  </xsl:function>

  <!-- What assessments and jury depend on, and a part of the edition does not set. -->
  <xsl:function name="f:parties-non-fixees" as="xs:string*">
    <xsl:param name="porteur" as="element()"/>
    <xsl:variable name="parties" as="xs:string*" select="map { 'referentiel': ('certification', 'certificateur', 'situations', 'modalites', 'signataires'),
        'certification': ('intitule', 'sigle', 'champ'), 'champ': 'activite', 'contact': ('service', 'adresse', 'courriel', 'telephone'),
        'comiteDelivrance': ('qualiteSignataire', 'adresse'), 'competence': 'intitule', 'situation': 'libelle', 'entretien': '@exigeSi', 'simulation': '@justifiee',
        'modalites': ('minutesObservation', 'minutesReevaluation', 'entretien', 'simulation', 'motsConstat', 'motsArgumentation', 'motsRecommandation', 'repetitionsConstat', 'ageMinimum'),
        'jury': ('@impartialite', '@partage', '@pariteApresDeport', '@vote', '@majorite'), 'document': 'signataire', 'phase': ('libelle', 'conseil') }(local-name($porteur))"/>
    <xsl:sequence select="$parties[not(. = $porteur/(@*/concat('@', local-name()), */local-name()))],
        'membres ou pourcentage'[$porteur/self::c:quorum[not(@membres or @pourcentage)]]"/>
  </xsl:function>

</xsl:stylesheet>
