<?xml version="1.0" encoding="UTF-8"?>
<!-- Puts what was typed in a form into the livret that the form was made from. What the form has a field for is as typed, empty or not;
     all else stays. An element that nothing was typed for is left out: what a person fills in is optional, never empty. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:fr:ccs:dossier:formulaire" xmlns="urn:fr:ccs:dossier:1"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>

  <!-- Values by path; the names are those that modules/blocks/form.xsl gave to the fields. -->
  <xsl:param name="champs" as="map(*)" required="yes"/>
  <!-- Where the schemas lie as seen from the new file; without it the new file names none. -->
  <xsl:param name="schemas" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:variable name="f:noms" as="xs:string*" select="map:keys($champs)[exists($champs(.))]"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="exists($schemas)">
      <xsl:call-template name="xml-model"><xsl:with-param name="schemas" select="$schemas"/><xsl:with-param name="files" select="'livret'"/></xsl:call-template>
    </xsl:if>
    <xsl:variable name="livret" as="element()"><xsl:apply-templates select="livret"/></xsl:variable>
    <xsl:apply-templates select="$livret" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- Parts -->

  <!-- The value of a path: what was typed where the form has a field, else what there was. -->
  <xsl:function name="f:valeur" as="xs:string*">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="old" as="node()*"/>
    <xsl:sequence select="if (map:contains($champs, $path)) then $champs($path) else $old ! string()"/>
  </xsl:function>

  <!-- Elements that hold a text each. -->
  <xsl:function name="f:textes" as="element()*">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="parent" as="element()?"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:for-each select="$names">
      <xsl:variable name="name" select="."/>
      <xsl:variable name="old" select="$parent/*[local-name() = $name][normalize-space() or @*]"/>
      <xsl:sequence select="if (map:contains($champs, $path || '/' || .)) then () else $old"/>
      <xsl:for-each select="$champs($path || '/' || .)"><xsl:element name="{$name}"><xsl:value-of select="."/></xsl:element></xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- Elements that each refer to something by @ref. -->
  <xsl:function name="f:renvois" as="element()*">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="parent" as="element()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:for-each select="distinct-values(f:valeur($path || '/' || $name, $parent/*[local-name() = $name]/@ref))">
      <xsl:element name="{$name}"><xsl:attribute name="ref" select="."/></xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- An element with its attributes and children; left out when it would hold nothing but what identifies it. -->
  <xsl:function name="f:element" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="old" as="element()?"/>
    <xsl:param name="attributes" as="xs:string*"/>
    <xsl:param name="children" as="node()*"/>
    <xsl:variable name="set" as="attribute()*">
      <xsl:sequence select="$old/@*[not(local-name() = $attributes)]"/>
      <xsl:for-each select="$attributes">
        <xsl:variable name="own" select="."/>
        <xsl:variable name="value" select="f:valeur($path || '/' || ., $old/@*[local-name() = $own])"/>
        <xsl:if test="exists($value)"><xsl:attribute name="{.}" select="$value"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exists(($set, $children))">
      <xsl:element name="{$name}"><xsl:sequence select="$set, $children"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- The codes or numbers that stand in the names of fields after a beginning, in their order. -->
  <xsl:function name="f:codes" as="xs:string*">
    <xsl:param name="before" as="xs:string"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="old" as="xs:string*"/>
    <xsl:sequence select="f:codes($before, $pattern, $old, $f:noms)"/>
  </xsl:function>
  <xsl:function name="f:codes" as="xs:string*">
    <xsl:param name="before" as="xs:string"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="old" as="xs:string*"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:variable name="typed" select="$names[starts-with(., $before)] ! tokenize(substring-after(., $before), '/')[1][matches(., '^' || $pattern || '$')] ! replace(., '^(C\d+)-(\d+)$', '$1.$2')"/>
    <xsl:for-each select="distinct-values(($old, $typed))">
      <xsl:sort select="(tokenize(., '\D+')[.] ! number(.))[1]"/>
      <xsl:sort select="(tokenize(., '\D+')[.] ! number(.))[2]"/>
      <xsl:sequence select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- The livret, in the order of its schema -->

  <xsl:template match="livret">
    <xsl:variable name="l" select="."/>
    <xsl:variable name="parts" as="node()*">
      <xsl:sequence select="editionAppliquee, reevaluationDe"/>
      <xsl:sequence select="f:element('candidat', 'candidat', candidat, ('id', 'statut'),
          f:textes('candidat', candidat, ('civilite', 'nomNaissance', 'nomUsage', 'prenom', 'dateNaissance', 'fonction', 'missions')))"/>
      <xsl:sequence select="f:entreprise('entreprise', entreprise), f:entreprise('entrepriseUtilisatrice', entrepriseUtilisatrice)"/>
      <xsl:sequence select="f:element('referentEntreprise', 'referentEntreprise', referentEntreprise, ('id', 'lien'),
          f:textes('referentEntreprise', referentEntreprise, ('nom', 'prenom', 'fonction')))"/>
      <xsl:for-each select="f:codes('evaluateurExterne/', '\d+', (1 to count(evaluateurExterne)) ! string())">
        <xsl:sequence select="f:externe('evaluateurExterne/' || ., $l/evaluateurExterne[position() = xs:integer(current())])"/>
      </xsl:for-each>
      <xsl:sequence select="f:preparation(preparation)"/>
      <xsl:sequence select="f:element('identite', 'identite', identite, ('date', 'par', 'document'), ())"/>
      <xsl:sequence select="f:element('deroulementExplique', 'deroulementExplique', deroulementExplique, ('date', 'par'), ())"/>
      <xsl:variable name="observations" as="element()*">
        <xsl:for-each select="f:codes('observations/', '[A-Z]{3}-\d+', observations/observation/@id)">
          <xsl:sequence select="f:observation(., $l/observations/observation[@id = current()])"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="f:element('observations', '', (), (), $observations)"/>
      <xsl:for-each select="f:codes('entretien/', '[A-Z]{3}-\d+', entretien/@id)">
        <xsl:sequence select="f:entretien(., $l/entretien[@id = current()])"/>
      </xsl:for-each>
      <xsl:sequence select="f:evaluation(evaluation)"/>
      <xsl:sequence select="f:element('restitution', 'restitution', restitution, 'date',
          (f:renvois('restitution', restitution, 'participant'), f:textes('restitution', restitution, ('remarqueCandidat', 'suiteExpliquee'))))"/>
      <xsl:sequence select="signatures"/>
    </xsl:variable>
    <xsl:sequence select="f:element('livret', 'livret', ., ('numero', 'dossier', 'type', 'etat'), $parts)"/>
  </xsl:template>

  <xsl:function name="f:entreprise" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="reason" select="f:valeur($name || '/sansSiret', $old/sansSiret/@motif)"/>
    <xsl:variable name="none" as="element()?"><xsl:if test="$reason"><sansSiret motif="{$reason}"/></xsl:if></xsl:variable>
    <xsl:sequence select="f:element($name, $name, $old, (), (f:textes($name, $old, ('raisonSociale', 'siret')), $none, f:textes($name, $old, 'activite'),
        f:element('adresse', '', (), (), f:textes($name || '/adresse', $old/adresse, ('ligne', 'codePostal', 'commune', 'pays')))))"/>
  </xsl:function>

  <xsl:function name="f:externe" as="element()?">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="employer" as="element()*">
      <xsl:for-each select="f:textes($path, $old, 'organisme')">
        <xsl:copy><xsl:copy-of select="@*"/><xsl:for-each select="$champs($path || '/siren')"><xsl:attribute name="siren" select="."/></xsl:for-each><xsl:value-of select="."/></xsl:copy>
      </xsl:for-each>
      <xsl:sequence select="if (map:contains($champs, $path || '/independant')) then () else $old/independant"/>
      <xsl:if test="$champs($path || '/independant')"><independant/></xsl:if>
      <xsl:for-each select="f:valeur($path || '/habilitation', $old/habilitation/@reference)"><habilitation reference="{.}"/></xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:element('evaluateurExterne', $path, $old, ('id', 'du', 'au'), (f:textes($path, $old, ('nom', 'prenom')), $employer, $old/motifFin))"/>
  </xsl:function>

  <xsl:function name="f:preparation" as="element()?">
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="p" select="'preparation'"/>
    <xsl:variable name="step" select="function($name) { f:element($name, $p || '/' || $name, $old/*[local-name() = $name], ('date', 'par'), ()) }"/>
    <xsl:variable name="talk" select="$p || '/entretienPrealable'"/>
    <xsl:variable name="situations" as="element()*">
      <xsl:sequence select="$old/situationChoisie"/>
      <xsl:for-each select="$champs($p || '/situationChoisie')">
        <situationChoisie situation="{.}"><xsl:sequence select="f:textes($p || '/situationChoisie/' || ., (), 'motif')"/></situationChoisie>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="agreed" as="text()*"><xsl:value-of select="f:valeur($p || '/contact/texte', $old/contact[normalize-space()])"/></xsl:variable>
    <xsl:sequence select="f:element($p, '', (), (), (
        $step('explicationEntreprise'), f:element('contact', $p || '/contact', $old/contact, 'date', $agreed[normalize-space()]), $step('presentationReferentiel'),
        f:element('entretienPrealable', $talk, $old/entretienPrealable, ('date', 'par', 'presenceEvaluateurExterne'),
            f:textes($talk, $old/entretienPrealable, ('duree', 'lieu', 'attentes', 'modeRestitution'))),
        f:textes($p, $old, 'contexte'), $situations, f:textes($p, $old, 'conditions'), $old/amenagement,
        (1 to 2) ! f:element('amenagement', $p || '/amenagement/' || ., (), 'accordePar', f:textes($p || '/amenagement/' || ., (), 'mesure'))))"/>
  </xsl:function>

  <xsl:function name="f:observation" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="path" select="'observations/' || $id"/>
    <xsl:variable name="points" as="element()*">
      <xsl:sequence select="$old/pointAVerifier"/>
      <xsl:for-each select="distinct-values((1 to 3) ! $champs($path || '/pointAVerifier/' || .))[not(. = $old/pointAVerifier ! normalize-space())]">
        <pointAVerifier><xsl:value-of select="."/></pointAVerifier>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="made" select="f:element('observation', $path, $old, ('situation', 'nature', 'canal', 'deroulement', 'sansIntervention'), (
        f:textes($path, $old, ('debut', 'fin', 'lieu', 'justification', 'motif')), f:renvois($path, $old, 'observateur'), f:textes($path, $old, 'resume'), $points))"/>
    <xsl:sequence select="f:repere($made, $id)"/>
  </xsl:function>

  <xsl:function name="f:entretien" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="path" select="'entretien/' || $id"/>
    <xsl:variable name="talks" as="element()*">
      <xsl:for-each select="f:codes($path || '/echange/', '\d+', (1 to count($old/echange)) ! string())">
        <xsl:variable name="was" select="$old/echange[position() = xs:integer(current())]"/>
        <xsl:variable name="own" select="$path || '/echange/' || ."/>
        <xsl:sequence select="f:element('echange', $own, $was, 'critere', f:textes($own, $was, ('question', 'reponse')))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:repere(f:element('entretien', $path, $old, 'modalite',
        (f:textes($path, $old, ('debut', 'fin', 'lieu')), f:renvois($path, $old, 'participant'), $talks)), $id)"/>
  </xsl:function>

  <!-- Evidence bears the mark by which constats refer to it. -->
  <xsl:function name="f:repere" as="element()?">
    <xsl:param name="evidence" as="element()?"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:for-each select="$evidence"><xsl:copy><xsl:attribute name="id" select="$id"/><xsl:copy-of select="@* except @id, node()"/></xsl:copy></xsl:for-each>
  </xsl:function>

  <xsl:function name="f:evaluation" as="element()?">
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="competences" as="element()*">
      <xsl:for-each select="f:codes('evaluation/', 'C\d+', $old/competence/@code, map:keys($champs))">
        <xsl:variable name="code" select="."/>
        <xsl:for-each select="if ($old/competence[@code = $code]) then $old/competence[@code = $code] else .">
          <xsl:sequence select="f:competence($code, .[. instance of element()])"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:element('evaluation', '', (), (), (f:element('concertation', 'evaluation/concertation', $old/concertation, 'date',
        f:renvois('evaluation/concertation', $old/concertation, 'participant')), $competences))"/>
  </xsl:function>

  <xsl:function name="f:competence" as="element()">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="old" as="element()?"/>
    <xsl:variable name="path" select="'evaluation/' || $code"/>
    <competence code="{$code}">
      <xsl:for-each select="f:valeur($path || '/proposition', $old/@proposition)"><xsl:attribute name="proposition" select="."/></xsl:for-each>
      <xsl:for-each select="f:codes($path || '/', $code || '-\d+', $old/critere/@code, map:keys($champs))">
        <xsl:variable name="own" select="$path || '/' || translate(., '.', '-')"/>
        <xsl:variable name="was" select="$old/critere[@code = current()][1]"/>
        <critere code="{.}">
          <xsl:for-each select="f:valeur($own || '/resultat', $was/@resultat)"><xsl:attribute name="resultat" select="."/></xsl:for-each>
          <xsl:sequence select="f:element('constat', '', (), (), (f:renvois($own, $was/constat, 'source'), f:textes($own, $was/constat, 'texte')))"/>
        </critere>
      </xsl:for-each>
      <xsl:sequence select="f:textes($path, $old, 'argumentation'), $old/avis, $old/derogation, f:textes($path, $old, 'axeProgres')"/>
    </competence>
  </xsl:function>
</xsl:stylesheet>
