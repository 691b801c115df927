<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a livret read it and its référentiel: look-ups by code or id, and the questions that several rules ask. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes"
                xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- In the référentiel. -->
  <xsl:key name="competence-edition" match="c:competences/c:competence" use="@code"/>
  <xsl:key name="critere-edition" match="c:competences/c:competence/c:critere" use="@code"/>
  <xsl:key name="situation-edition" match="c:situations/c:situation" use="@code"/>
  <xsl:key name="activite-edition" match="c:champ/c:activite" use="@code"/>
  <xsl:key name="formule-edition" match="c:competences/c:competence/c:critere/c:enonce | c:competences/c:competence/c:critere/c:indicateur" use="f:noyau(f:mots-compares(.))"/>
  <xsl:key name="formule-racine" match="c:competences/c:competence/c:critere/c:enonce | c:competences/c:competence/c:critere/c:indicateur" use="f:racines(f:mots-compares(.))"/>
  <xsl:key name="formule-debut" match="c:competences/c:competence/c:critere/c:enonce | c:competences/c:competence/c:critere/c:indicateur" use="tokenize(f:noyau(f:mots-compares(.)))[1]"/>

  <!-- In the livret. -->
  <xsl:key name="competence-evaluee" match="c:evaluation/c:competence" use="@code"/>
  <xsl:key name="critere-evalue" match="c:evaluation/c:competence/c:critere" use="concat(../@code, ' ', @code)"/>
  <xsl:key name="preuve" match="c:observations/c:observation | c:livret/c:entretien" use="@id"/>
  <xsl:key name="echange" match="c:livret/c:entretien/c:echange" use="concat(../@id, ' ', @critere)"/>
  <xsl:key name="observateur" match="c:observations/c:observation/c:observateur" use="@ref"/>
  <xsl:key name="citation" match="c:constat/c:source" use="@ref"/>
  <xsl:key name="citation-du-constat" match="c:constat/c:source" use="concat(generate-id(..), ' ', @ref)"/>
  <xsl:key name="avis" match="c:evaluation/c:competence/c:avis" use="concat(generate-id(..), ' ', @par)"/>
  <xsl:key name="emplacement" match="c:signatures/c:signature" use="@role"/>

  <!-- In the code lists. -->
  <xsl:key name="mot-vide" match="d:maniere" use="tokenize(@mots)"/>
  <xsl:key name="partie" match="d:partie" use="tokenize(@dans)"/>
  <xsl:variable name="f:constats-vides" as="document-node()" select="document('codes/constats-vides.xml')"/>
  <xsl:variable name="f:parties-obligatoires" as="document-node()" select="document('codes/parties-obligatoires.xml')"/>

  <!-- Whether an assessed competency is one of the edition and stands there for the first time; without edition, only the latter.
       What is not has been named by LIV-001, and no other rule speaks of what it holds. -->
  <xsl:function name="f:attendue" as="xs:boolean" override-extension-function="no">
    <xsl:param name="competence" as="element(c:competence)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="$competence is key('competence-evaluee', $competence/@code, root($competence))[1]
        and (empty($edition) or exists(key('competence-edition', $competence/@code, root($edition))))"/>
  </xsl:function>

  <!-- The same for an assessed criterion within its competency: what is not has been named by LIV-003. -->
  <xsl:function name="f:attendu" as="xs:boolean" override-extension-function="no">
    <xsl:param name="critere" as="element(c:critere)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="f:attendue($critere/.., $edition) and f:connu($critere, $edition) and f:premier($critere)"/>
  </xsl:function>

  <!-- Whether the edition has this criterion in the competency under which the livret assesses it. -->
  <xsl:function name="f:connu" as="xs:boolean">
    <xsl:param name="critere" as="element(c:critere)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="empty($edition) or $critere/../@code = key('critere-edition', $critere/@code, root($edition))/../@code"/>
  </xsl:function>

  <!-- Whether a criterion stands for the first time within its competency. -->
  <xsl:function name="f:premier" as="xs:boolean" override-extension-function="no">
    <xsl:param name="critere" as="element(c:critere)"/>
    <xsl:sequence select="$critere is key('critere-evalue', concat($critere/../@code, ' ', $critere/@code), root($critere))[1]"/>
  </xsl:function>

  <!-- Whether an evaluation assesses every competency of the edition, under whatever criteria. -->
  <xsl:function name="f:toutes-evaluees" as="xs:boolean" override-extension-function="no">
    <xsl:param name="evaluation" as="element(c:evaluation)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="empty($edition/c:competences/c:competence[empty(key('competence-evaluee', @code, root($evaluation)))])"/>
  </xsl:function>

  <!-- The competencies of the edition that an initial assessment lacks. One that stands under a wrong code, or twice, has been named
       for that: as many are left out here. -->
  <xsl:function name="f:competences-manquantes" as="element(c:competence)*">
    <xsl:param name="evaluation" as="element(c:evaluation)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="fautives" as="xs:integer" select="count($evaluation/c:competence[not(f:attendue(., $edition))])"/>
    <xsl:sequence select="$edition/c:competences/c:competence[empty(key('competence-evaluee', @code, root($evaluation)))][position() gt $fautives]"/>
  </xsl:function>

  <!-- The criteria that the edition has and an assessed competency lacks, on the same terms. -->
  <xsl:function name="f:criteres-manquants" as="element(c:critere)*">
    <xsl:param name="competence" as="element(c:competence)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="fautifs" as="xs:integer" select="count($competence/c:critere[not(f:connu(., $edition) and f:premier(.))])"/>
    <xsl:sequence select="if (empty($edition)) then () else key('competence-edition', $competence/@code, root($edition))/c:critere
        [empty(key('critere-evalue', concat($competence/@code, ' ', @code), root($competence)))][position() gt $fautifs]"/>
  </xsl:function>

  <!-- Whether an assessed competency has every criterion of the edition: else its results can't be weighed. -->
  <xsl:function name="f:entiere" as="xs:boolean" override-extension-function="no">
    <xsl:param name="competence" as="element(c:competence)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="empty($edition) or empty(key('competence-edition', $competence/@code, root($edition))/c:critere
        [empty(key('critere-evalue', concat($competence/@code, ' ', @code), root($competence)))])"/>
  </xsl:function>

  <!-- Whether the findings are all there and all cite what exists: else another rule names what lacks, and what they do not cite means nothing. -->
  <xsl:function name="f:sources-sures" as="xs:boolean" override-extension-function="no">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="competences" as="element(c:competence)*" select="$livret/c:evaluation/c:competence"/>
    <xsl:sequence select="exists($competences) and empty($competences[not(f:attendue(., $edition) and f:entiere(., $edition))])
        and not($livret/@type = 'INITIALE' and exists(f:competences-manquantes($livret/c:evaluation, $edition)))
        and empty($competences/c:critere[not(c:constat/c:source)]) and empty($competences/c:critere/c:constat/c:source[empty(key('preuve', @ref))])"/>
  </xsl:function>

  <!-- Whether a source cites, for the first time in its constat, what took place and, if that is an interview that reports any exchange,
       reports one on this criterion. -->
  <xsl:function name="f:source-sure" as="xs:boolean" override-extension-function="no">
    <xsl:param name="source" as="element(c:source)"/>
    <xsl:variable name="preuve" as="element()?" select="key('preuve', $source/@ref, root($source))[1]"/>
    <xsl:sequence select="exists($preuve[not(@deroulement = 'ANNULEE')])
        and (empty($preuve/c:echange) or exists(key('echange', concat($source/@ref, ' ', $source/../../@code), root($source))))
        and $source is key('citation-du-constat', concat(generate-id($source/..), ' ', $source/@ref), root($source))[1]"/>
  </xsl:function>

  <!-- Whether some constat cites an observation or interview. -->
  <xsl:function name="f:citee" as="xs:boolean" override-extension-function="no">
    <xsl:param name="preuve" as="element()"/>
    <xsl:sequence select="exists(key('citation', $preuve/@id, root($preuve)))"/>
  </xsl:function>

  <!-- Whether an expected competency or criterion comes after one that the edition puts behind it. -->
  <xsl:function name="f:deplace" as="xs:boolean" override-extension-function="no">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="precedent" as="element()?" select="$element/preceding-sibling::*[local-name() = local-name($element)][1]"/>
    <xsl:variable name="attendus" as="element()*" select="($element, $precedent)[if (self::c:critere) then f:attendu(., $edition) else f:attendue(., $edition)]"/>
    <xsl:variable name="places" as="element()*" select="if (exists($edition)) then $attendus ! key(concat(local-name(), '-edition'), @code, root($edition))[1] else ()"/>
    <xsl:sequence select="count($places) eq 2 and $places[1] &lt;&lt; $places[2]"/>
  </xsl:function>

  <!-- The words of a text as the lists hold them. -->
  <xsl:function name="f:mots-compares" as="xs:string*">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:sequence select="tokenize(translate(f:normalise($texte), '0123456789', ''))"/>
  </xsl:function>

  <xsl:function name="f:parlant" as="xs:boolean">
    <xsl:param name="mot" as="xs:string"/>
    <xsl:sequence select="empty(key('mot-vide', $mot, $f:constats-vides)) and empty(key('terme-mot', $mot, $f:jugements))"/>
  </xsl:function>

  <!-- What verbs and plurals leave of the words that mean something: « enregistre » and « enregistrées » begin alike. -->
  <xsl:function name="f:racines" as="xs:string*">
    <xsl:param name="mots" as="xs:string*"/>
    <xsl:sequence select="distinct-values($mots[f:parlant(.)] ! substring(., 1, 5))"/>
  </xsl:function>

  <!-- Rank of the first word that means something. -->
  <xsl:function name="f:debut-parlant" as="xs:integer?">
    <xsl:param name="mots" as="xs:string*"/>
    <xsl:sequence select="(for $i in 1 to count($mots) return $i[f:parlant($mots[$i])])[1]"/>
  </xsl:function>

  <!-- A text from its first to its last word that means something; '' when none does. -->
  <xsl:function name="f:noyau" as="xs:string">
    <xsl:param name="mots" as="xs:string*"/>
    <xsl:variable name="debut" as="xs:integer?" select="f:debut-parlant($mots)"/>
    <xsl:variable name="fin" as="xs:integer" select="count($mots) + 1 - (f:debut-parlant(reverse($mots)), 0)[1]"/>
    <xsl:sequence select="string-join($mots[position() = $debut to $fin], ' ')"/>
  </xsl:function>

  <!-- Whether a constat says nothing: empty words only, or a criterion or indicator of the edition repeated, word by word or turned into
       another form. None of these is longer than a Texte of the schema and a few words, so that long texts need not be looked at; nor
       need those that begin as none does. -->
  <xsl:function name="f:creux" as="xs:boolean" override-extension-function="no">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="mots" as="xs:string*" select="if (string-length($texte) gt 600) then '-' else f:mots-compares($texte)"/>
    <xsl:variable name="debut" as="xs:integer?" select="f:debut-parlant($mots)"/>
    <xsl:sequence select="empty($debut) or (exists($edition) and (exists(key('formule-debut', $mots[$debut], root($edition)))
        and exists(key('formule-edition', f:noyau($mots), root($edition))) or f:redit($mots, $texte, $edition)))"/>
  </xsl:function>

  <!-- Whether all that means something in a text stands in one criterion or indicator, and makes up at least half of it. What denies it or
       counts says more. -->
  <xsl:function name="f:redit" as="xs:boolean">
    <xsl:param name="mots" as="xs:string*"/>
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="edition" as="element(c:referentiel)"/>
    <xsl:variable name="formules" as="element()*" select="key('formule-racine', substring($mots[f:debut-parlant($mots)], 1, 5), root($edition))"/>
    <xsl:variable name="racines" as="xs:string*" select="if (exists($formules) and not($mots = ('ne', 'ni', 'pas', 'non', 'jamais', 'aucun', 'aucune', 'sans')) and not(matches($texte, '[0-9]'))) then f:racines($mots) else ()"/>
    <xsl:sequence select="exists($racines) and (some $formule in $formules satisfies (let $siennes := f:racines(f:mots-compares($formule))
        return count($racines) * 2 ge count($siennes) and (every $racine in $racines satisfies $racine = $siennes)))"/>
  </xsl:function>

  <!-- The observations that an interview explains: the first one, and each that a constat cites beside it. -->
  <xsl:function name="f:observations-eclairees" as="element(c:observation)*">
    <xsl:param name="entretien" as="element(c:entretien)"/>
    <xsl:param name="observees" as="element(c:observation)*"/>
    <xsl:variable name="premier" as="xs:dateTime?" select="min($observees/c:debut/xs:dateTime(.))"/>
    <xsl:sequence select="$observees[xs:dateTime(c:debut) eq $premier]
        | ($observees intersect key('preuve', key('citation', $entretien/@id, root($entretien))/../c:source/@ref, root($entretien)))"/>
  </xsl:function>

  <!-- The roles that must sign and have no slot. One that stands under a wrong role, or twice, has been named for that. -->
  <xsl:function name="f:emplacements-manquants" as="element(c:signataire)*">
    <xsl:param name="roles" as="element(c:signataire)*"/>
    <xsl:param name="emplacements" as="element(c:signature)*"/>
    <xsl:variable name="fautifs" as="xs:integer" select="count($emplacements[not(@role = $roles/@role)]) + count($emplacements) - count(distinct-values($emplacements/@role))"/>
    <xsl:sequence select="$roles[@obligatoire = ('true', '1')][not(@role = $emplacements/@role)][position() gt $fautifs]"/>
  </xsl:function>

  <!-- What an element must hold and does not (codes/parties-obligatoires.xml), each with the words that name it and where to write it.
       Nothing for a competency or criterion that another rule has already refused. -->
  <xsl:function name="f:parties-manquantes" as="map(xs:string, xs:string)*">
    <xsl:param name="porteur" as="element()"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="absentes" as="element(d:partie)*" select="f:parties-absentes($porteur, $edition)"/>
    <xsl:sequence select="if (empty($absentes) or $porteur/self::c:competence[not(f:attendue(., $edition))]
        or $porteur/ancestor-or-self::c:critere[not(f:attendu(., $edition))]) then () else $absentes ! f:partie-manquante(., $porteur)"/>
  </xsl:function>

  <xsl:function name="f:parties-absentes" as="element(d:partie)*">
    <xsl:param name="porteur" as="element()"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="presentes" as="xs:string*" select="$porteur/@*/concat('@', local-name()), $porteur/*/local-name()"/>
    <xsl:sequence select="key('partie', local-name($porteur), $f:parties-obligatoires)[not(tokenize(@partie) = $presentes)][f:exigee(., $porteur, $edition)]"/>
  </xsl:function>

  <!-- Whether an element holds all that it must. Every element is asked: a faster Java twin takes its place. -->
  <xsl:function name="f:complet" as="xs:boolean" override-extension-function="no">
    <xsl:param name="porteur" as="element()"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="empty(f:parties-absentes($porteur, $edition))"/>
  </xsl:function>

  <xsl:function name="f:partie-manquante" as="map(xs:string, xs:string)">
    <xsl:param name="partie" as="element(d:partie)"/>
    <xsl:param name="porteur" as="element()"/>
    <xsl:variable name="repere" as="xs:string?" select="($porteur/self::c:situationChoisie/@situation, $porteur/self::c:echange/@critere,
        $porteur/ancestor-or-self::c:critere/@code, $porteur/self::c:competence/@code, $porteur[self::c:observation or self::c:entretien]/@id)[1]"/>
    <xsl:sequence select="map { 'nom': string($partie/@nom), 'name': string($partie/@name), 'repere': string($repere ! concat(' (', ., ')')),
        'chemin': string-join(($porteur/ancestor-or-self::*/local-name(), tokenize($partie/@partie)[1]), '/') }"/>
  </xsl:function>

  <!-- Whether this element must hold the part, other than by its kind. -->
  <xsl:function name="f:exigee" as="xs:boolean">
    <xsl:param name="partie" as="element(d:partie)"/>
    <xsl:param name="porteur" as="element()"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="valeur" as="xs:string?" select="$porteur/@*[local-name() = $partie/@selon]"/>
    <xsl:sequence select="(if ($partie/@si) then $valeur = tokenize($partie/@si) else not($valeur = tokenize($partie/@sauf)))
        and not($partie/@sansSeuil = $edition/c:modalites/c:*/local-name())
        and not($porteur/following-sibling::*/local-name() = $partie/@sansFrere)
        and (empty($partie/@reevaluation) or $porteur/../@type = 'REEVALUATION')
        and (empty($partie/@remplace) or exists($porteur/following-sibling::*[local-name() = local-name($porteur)][not(@au)]))"/>
  </xsl:function>

</xsl:stylesheet>
