<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules on the decisions of a jury read them: the livret and edition of each, what is acquired and what is missing, what other
     minutes have decided before. Stands beside proces-verbal.xsl, which reads the meeting. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="decision-du-livret" match="c:decision" use="@livret"/>
  <xsl:key name="decision-de-l-edition" match="c:decision" use="c:editionAppliquee/concat(@id, ' ', @edition)"/>
  <xsl:key name="recommandation-de-meme-texte" match="c:decision/c:recommandation" use="f:normalise(c:texte)[. ne '']"/>

  <!-- The decisions of all signed minutes at hand, by dossier: what the jury has decided, drafts left aside. -->
  <xsl:variable name="f:decisions-connues" as="map(xs:string, element(c:decision)*)">
    <xsl:map>
      <xsl:for-each-group select="document('ccs:/connus/procesVerbal')/connus/document/document(@uri)/c:procesVerbal[@etat = 'CLOS']/c:decisions/c:decision" group-by="string(@dossier)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The number of the minutes in which a decision stands, and the day of their meeting. -->
  <xsl:function name="f:proces-verbal-de" as="xs:string">
    <xsl:param name="decision" as="element()"/>
    <xsl:sequence select="string(root($decision)/(c:procesVerbal/@numero, c:extraitProcesVerbal/@procesVerbal)[1])"/>
  </xsl:function>

  <xsl:function name="f:jour-de-seance" as="xs:date?">
    <xsl:param name="decision" as="element()?"/>
    <xsl:sequence select="$decision/root()/*/c:seance/c:date/xs:date(.)"/>
  </xsl:function>

  <!-- The livret that a decision is about; empty when it is of another dossier (PV-024). -->
  <xsl:function name="f:livret-decide" as="element(c:livret)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="f:livret-de($decision)[not(@dossier != $decision/@dossier)]"/>
  </xsl:function>

  <!-- The same once it is closed: before that it proposes nothing yet (PV-013). -->
  <xsl:function name="f:livret-clos" as="element(c:livret)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="f:livret-decide($decision)[@etat = 'CLOS']"/>
  </xsl:function>

  <!-- The edition under which the jury decides; empty when it is not the livret's (PV-014). -->
  <xsl:function name="f:edition-de-la-decision" as="element(c:referentiel)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="appliquee" as="element(c:editionAppliquee)" select="$decision/c:editionAppliquee"/>
    <xsl:sequence select="if (f:livret-decide($decision)/c:editionAppliquee[@id != $appliquee/@id or @edition != $appliquee/@edition]) then ()
        else f:edition-de($decision)"/>
  </xsl:function>

  <!-- Whether a competency is decided here for the first time and the livret, if it is known, assessed it: else PV-005 has named it. -->
  <xsl:function name="f:decidee" as="xs:boolean">
    <xsl:param name="competence" as="element(c:competence)"/>
    <xsl:variable name="evaluees" as="xs:string*" select="f:livret-clos($competence/..)/c:evaluation/c:competence/@code"/>
    <xsl:sequence select="(empty($evaluees) or $competence/@code = $evaluees) and $competence is key('competence-decidee', concat(generate-id($competence/..), ' ', $competence/@code), root($competence))[1]"/>
  </xsl:function>

  <!-- The competencies that the livret assessed and the jury has not decided: PV-005 names them, no other rule counts them as missing. -->
  <xsl:function name="f:indecises" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="distinct-values(f:livret-clos($decision)/c:evaluation/c:competence/@code)[not(. = $decision/c:competence[@decision]/@code)]"/>
  </xsl:function>

  <!-- The competencies acquired after a decision: now, or before and not decided again. -->
  <xsl:function name="f:acquises" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="distinct-values(($decision/c:competence[@decision = 'ACQUISE']/@code, $decision/c:acquis/@competence[not(. = $decision/c:competence/@code)]))"/>
  </xsl:function>

  <!-- Those that the certificate asks for. -->
  <xsl:function name="f:requises" as="xs:string*">
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="exigees" as="xs:string*" select="$edition/c:delivrance/c:competenceRequise/@ref"/>
    <xsl:sequence select="if (exists($exigees)) then $exigees else $edition/c:competences/c:competence/@code/string()"/>
  </xsl:function>

  <!-- Those that are neither decided nor carried over, though an earlier decision recognised them: PV-006 names them. -->
  <xsl:function name="f:oubliees" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="absentes" as="xs:string*" select="f:requises($edition)[not(. = (f:acquises($decision), f:indecises($decision), $decision/c:competence/@code))]"/>
    <xsl:variable name="anterieures" as="element(c:decision)*" select="if (exists($absentes)) then f:decisions-anterieures($decision) else ()"/>
    <xsl:sequence select="$absentes[some $anterieure in $anterieures satisfies f:reconnait($anterieure, ., $edition)]"/>
  </xsl:function>

  <!-- Those that are missing after a decision; without the livret, only those that the jury refused. -->
  <xsl:function name="f:manquantes" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="f:requises($edition)[not(. = (f:acquises($decision), f:indecises($decision), f:oubliees($decision, $edition)))]
        [exists(f:livret-clos($decision)) or . = $decision/c:competence[@decision]/@code]"/>
  </xsl:function>

  <!-- How the decision as a whole contradicts the decisions per competency (PV-006): what other rules would say of either then rests on
       nothing. -->
  <xsl:function name="f:contradiction" as="xs:string?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="edition" as="element(c:referentiel)?" select="f:edition-de-la-decision($decision)"/>
    <xsl:variable name="acquises" as="xs:string*" select="f:acquises($decision)"/>
    <xsl:sequence select="if ($decision/@decisionFinale = 'VALIDATION') then 'VALIDATION'[exists(f:manquantes($decision, $edition))]
        else 'NON_VALIDATION'[$decision/@decisionFinale = 'NON_VALIDATION' and exists($edition) and (every $code in f:requises($edition) satisfies $code = $acquises)]"/>
  </xsl:function>

  <!-- What is wrong with a competency carried over; '' when nothing is, or nothing can be told. -->
  <xsl:function name="f:defaut-acquis" as="xs:string">
    <xsl:param name="acquis" as="element(c:acquis)"/>
    <xsl:variable name="decision" as="element(c:decision)" select="$acquis/.."/>
    <xsl:variable name="edition" as="element(c:referentiel)?" select="f:edition-de-la-decision($decision)"/>
    <xsl:variable name="cite" as="element()?" select="f:cite('procesVerbal', $acquis/@procesVerbal)"/>
    <xsl:variable name="source" as="element(c:decision)?" select="f:source($acquis)"/>
    <xsl:variable name="appliquee" as="element(c:editionAppliquee)?" select="$source/c:editionAppliquee"/>
    <xsl:sequence select="if (empty($edition) or f:livret-de($decision)/@dossier != $decision/@dossier) then ''
        else if (not($acquis/@competence = $edition/c:competences/c:competence/@code)) then 'INCONNU'
        else if ($acquis/@procesVerbal = f:proces-verbal-de($decision) or f:jour-de-seance($cite) gt f:jour-de-seance($decision)) then 'POSTERIEUR'
        else if (empty($cite)) then ''
        else if (empty($source)) then 'NON_RECONNU'
        else if (($acquis/@edition, $decision/c:editionAppliquee/@edition)[1] != $appliquee/@edition) then 'EDITION'
        else if (empty(f:correspondances($acquis/@competence, $edition, $appliquee))) then 'SANS_CORRESPONDANCE'
        else if (exists(f:remplacante($source, f:jour-de-seance($decision)))) then 'REMPLACE'
        else if ($cite/@etat = 'CLOS' and f:reconnait($source, $acquis/@competence, $edition)) then '' else 'NON_RECONNU'"/>
  </xsl:function>

  <!-- The decision from which a competency is carried over: one on this dossier in the minutes cited. -->
  <xsl:function name="f:source" as="element(c:decision)?">
    <xsl:param name="acquis" as="element(c:acquis)"/>
    <xsl:variable name="decidees" as="element(c:decision)*" select="f:cite('procesVerbal', $acquis/@procesVerbal)/c:decisions/c:decision[@dossier = $acquis/../@dossier]"/>
    <xsl:sequence select="($decidees[f:reconnait(., $acquis/@competence, f:edition-de-la-decision($acquis/..))], $decidees)[1]"/>
  </xsl:function>

  <!-- The codes under which an earlier edition has a competency: the same in the same edition, else those that equal it. -->
  <xsl:function name="f:correspondances" as="xs:string*">
    <xsl:param name="competence" as="xs:string"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:param name="anterieure" as="element(c:editionAppliquee)"/>
    <xsl:sequence select="if (empty($edition) or ($edition/@id = $anterieure/@id and $edition/@edition = $anterieure/@edition)) then $competence
        else if ($edition/@id != $anterieure/@id) then ()
        else $edition/c:correspondance[@edition = $anterieure/@edition][@equivaut = $competence]/@competence/string()"/>
  </xsl:function>

  <!-- Whether an earlier decision recognised a competency of this edition as acquired. -->
  <xsl:function name="f:reconnait" as="xs:boolean">
    <xsl:param name="anterieure" as="element(c:decision)"/>
    <xsl:param name="competence" as="xs:string"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="$anterieure/c:competence[@decision = 'ACQUISE']/@code = f:correspondances($competence, $edition, $anterieure/c:editionAppliquee)"/>
  </xsl:function>

  <!-- What other signed minutes had decided on this dossier up to the meeting, without what has been rectified since, nor the minutes that
       these rectify, nor those that rectify these. -->
  <xsl:function name="f:decisions-anterieures" as="element(c:decision)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="numero" as="xs:string" select="f:proces-verbal-de($decision)"/>
    <xsl:variable name="jour" as="xs:date?" select="f:jour-de-seance($decision)"/>
    <xsl:variable name="rectifies" as="xs:string*" select="f:rectifies(root($decision)/*, ())"/>
    <xsl:sequence select="$f:decisions-connues(string($decision/@dossier))[f:jour-de-seance(.) le $jour]
        [not(f:proces-verbal-de(.) = ($numero, $rectifies))][not($numero = f:rectifies(root(.)/*, ()))][empty(f:remplacante(., $jour))]"/>
  </xsl:function>

  <!-- The decision on the same livret by which later minutes rectify this one, up to a day. -->
  <xsl:function name="f:remplacante" as="element(c:decision)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="jour" as="xs:date?"/>
    <xsl:sequence select="$f:decisions-connues(string($decision/@dossier))[@livret = $decision/@livret][f:jour-de-seance(.) le $jour]
        [root(.)/c:procesVerbal/c:rectifie/@numero = f:proces-verbal-de($decision)][1]"/>
  </xsl:function>

  <!-- How often a decision on this livret had been put off before the meeting: at least as the minutes at hand tell, at most as the
       dossier's journal does; no bound above without the dossier. -->
  <xsl:function name="f:presentations-attendues" as="xs:double+">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="jour" as="xs:date?" select="f:jour-de-seance($decision)"/>
    <xsl:variable name="dossier" as="element(c:dossier)?" select="f:cite('dossier', $decision/@dossier)"/>
    <xsl:variable name="reports" as="xs:integer" select="count(f:decisions-anterieures($decision)[@livret = $decision/@livret][@decisionFinale = 'REPORT'][f:jour-de-seance(.) lt $jour])"/>
    <xsl:variable name="cycle" as="element(c:cycle)?" select="$dossier/c:cycle[c:livret/@numero = $decision/@livret][1]"/>
    <xsl:variable name="inscrits" as="xs:integer" select="count($dossier/c:journal/c:evenement[@type = 'DECISION_REPORT'][xs:date((@jour, f:jour(@date))[1]) lt $jour]
        [not($cycle) or count(preceding-sibling::c:evenement[@type = 'REEVALUATION']) = count($cycle/preceding-sibling::c:cycle)])"/>
    <xsl:sequence select="xs:double(1 + $reports), if ($dossier and exists($jour)) then xs:double(1 + max(($reports, $inscrits))) else xs:double('INF')"/>
  </xsl:function>

  <!-- Whether minutes cannot be those that others rectify (PV-020): not closed, or of a later day. -->
  <xsl:function name="f:non-rectifiable" as="xs:boolean">
    <xsl:param name="rectifie" as="element(c:rectifie)"/>
    <xsl:variable name="cite" as="element()?" select="f:cite('procesVerbal', $rectifie/@numero)"/>
    <xsl:sequence select="$cite/@etat != 'CLOS' or f:jour-de-seance($cite) gt f:jour-de-seance($rectifie)"/>
  </xsl:function>

  <!-- The numbers of the minutes that these rectify, one after another. -->
  <xsl:function name="f:rectifies" as="xs:string*">
    <xsl:param name="document" as="element()?"/>
    <xsl:param name="vus" as="xs:string*"/>
    <xsl:variable name="proces-verbal" as="element()?" select="if ($document/self::c:extraitProcesVerbal) then f:cite('procesVerbal', $document/@procesVerbal) else $document"/>
    <xsl:variable name="numero" as="xs:string?" select="$proces-verbal/c:rectifie/@numero[not(. = $vus)]"/>
    <xsl:sequence select="$numero, if ($numero) then f:rectifies(f:cite('procesVerbal', $numero), ($vus, $numero)) else ()"/>
  </xsl:function>

</xsl:stylesheet>
