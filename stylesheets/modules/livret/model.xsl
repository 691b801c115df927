<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of a livret ask of its data. A blank form has the same pages: its livret is empty, or a skeleton. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="livret" as="element(c:livret)?" select="/c:livret"/>
  <xsl:variable name="provisoire" as="xs:boolean" select="$livret/@etat = 'BROUILLON' or $filigrane"/>
  <xsl:variable name="reevaluation" as="xs:boolean" select="$livret/@type = 'REEVALUATION'"/>
  <xsl:variable name="candidat" as="element(c:candidat)?" select="$livret/c:candidat"/>

  <!-- Codes of the competencies to print: all those of the edition, or those to reassess; then what the livret has beside them. -->
  <xsl:variable name="codes" as="xs:string*">
    <xsl:variable name="own" select="$livret/c:evaluation/c:competence/@code/string()"/>
    <xsl:variable name="missing" select="$livret/c:reevaluationDe/c:competence/@code/string()"/>
    <xsl:variable name="all" select="$edition/c:competences/c:competence/@code/string()"/>
    <xsl:variable name="wanted" select="if ($reevaluation) then $all[. = ($own, $missing)] else $all"/>
    <xsl:sequence select="distinct-values(($wanted, $missing, $own))"/>
  </xsl:variable>

  <!-- In a form to fill in by hand, room for two observations and one interview; on the screen, for three and always for one more. -->
  <xsl:variable name="observations" as="element(c:observation)*">
    <xsl:sequence select="$livret/c:observations/c:observation"/>
    <xsl:if test="$vierge">
      <xsl:for-each select="count($livret/c:observations/c:observation) + 1 to (if ($formulaire) then max((3, count($livret/c:observations/c:observation) + 1)) else 2)"><c:observation id="OBS-{.}"/></xsl:for-each>
    </xsl:if>
  </xsl:variable>
  <xsl:variable name="entretiens" as="element(c:entretien)*">
    <xsl:sequence select="$livret/c:entretien"/>
    <xsl:if test="$vierge and not($livret/c:entretien)"><c:entretien id="ENT-1"/></xsl:if>
  </xsl:variable>

  <xsl:variable name="plan" as="element(p:entree)*" select="p:plan((
      p:entree('personnes', p:label('livret.personnes'), ()),
      p:entree('preparation', p:label('livret.preparation'), ()),
      p:entree('observations', p:label('livret.observations'), $observations ! p:entree(@id, p:titre-preuve(.), ())),
      $entretiens[1] ! p:entree('entretiens', p:label('livret.entretiens'), $entretiens ! p:entree(@id, p:titre-preuve(.), ())),
      p:entree('evaluation', p:label('livret.evaluation'), $codes ! p:entree(., p:titre-competence(.), ())),
      p:entree('restitution', p:label('livret.restitution'), ()),
      p:entree('signatures', p:label('livret.signatures'), ()),
      $derogations[1] ! p:entree('derogations', p:label('livret.derogations'), ())))"/>

  <!-- « OBS-1 · mardi 31 mars 2026 » -->
  <xsl:function name="p:titre-preuve" as="xs:string">
    <xsl:param name="evidence" as="element()"/>
    <xsl:sequence select="string-join((p:preuve($evidence),
        $evidence/c:debut[. castable as xs:dateTime] ! p:date-longue(p:jour(xs:dateTime(.)))), ', ')"/>
  </xsl:function>

  <!-- « Observation OBS-1 » -->
  <xsl:function name="p:preuve" as="xs:string">
    <xsl:param name="evidence" as="element()"/>
    <xsl:sequence select="p:label('preuve.' || local-name($evidence)) || ' ' || $evidence/@id"/>
  </xsl:function>

  <!-- People -->

  <!-- The person of the livret who bears this number; the number itself when nobody does. -->
  <xsl:function name="p:personne" as="xs:string?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="$id ! (($livret/(c:candidat | c:referentEntreprise | c:evaluateurExterne)[@id = $id] ! p:nom(.)), $id)[1]"/>
  </xsl:function>

  <!-- « le 31 mars 2026, par Philippe Aubert » of an element with @date and @par. -->
  <xsl:function name="p:etape" as="xs:string?">
    <xsl:param name="step" as="element()?"/>
    <xsl:sequence select="string-join(($step/@date ! p:date(.), $step/@par ! p:label('etape.par', p:personne(.))), ', ')[. ne '']"/>
  </xsl:function>

  <!-- How texts call the candidate: by civility and name, or « la personne candidate ». -->
  <xsl:function name="p:candidat" as="xs:string">
    <xsl:sequence select="if ($candidat/c:civilite and p:nom($candidat)) then p:code('civilite.courte', $candidat/c:civilite) || '&#x202F;' || p:typo(p:nom($candidat))
                          else p:label('candidat.neutre')"/>
  </xsl:function>

  <!-- The external evaluator in charge at the end: the last one. -->
  <xsl:variable name="externe" as="element(c:evaluateurExterne)?" select="$livret/c:evaluateurExterne[last()]"/>
</xsl:stylesheet>
