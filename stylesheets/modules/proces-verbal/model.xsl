<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of minutes, or of an extract, ask of their data. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="reunion" as="element()" select="/(c:procesVerbal | c:extraitProcesVerbal)"/>
  <xsl:variable name="extrait" as="xs:boolean" select="exists($reunion[self::c:extraitProcesVerbal])"/>
  <xsl:variable name="provisoire" as="xs:boolean" select="$reunion/@etat = 'BROUILLON' or $filigrane"/>
  <xsl:variable name="seance" as="element(c:seance)?" select="$reunion/c:seance"/>
  <xsl:variable name="membres" as="element(c:membre)*" select="$reunion/c:composition/c:membre"/>
  <xsl:variable name="decisions" as="element(c:decision)*" select="$reunion/(c:decisions/c:decision | c:decision)"/>

  <!-- The number of the minutes, of which an extract is only a part. -->
  <xsl:variable name="numero" as="xs:string?" select="$reunion/(if ($extrait) then @procesVerbal else @numero)/string()"/>

  <xsl:variable name="ouverture" as="xs:dateTime?" select="p:instant($seance/c:debut)"/>
  <xsl:variable name="cloture" as="xs:dateTime?" select="p:instant($seance/c:fin)"/>

  <!-- Each edition that the jury applied, once, in the order of the decisions. -->
  <xsl:variable name="appliquees" as="element(c:editionAppliquee)*">
    <xsl:for-each-group select="$decisions/c:editionAppliquee" group-by="@id || ' ' || @edition"><xsl:sequence select="."/></xsl:for-each-group>
  </xsl:variable>

  <xsl:function name="p:nom-edition" as="xs:string">
    <xsl:param name="applied" as="element(c:editionAppliquee)"/>
    <xsl:sequence select="$applied/@id || ', ' || $applied/@edition"/>
  </xsl:function>

  <!-- That very edition, when it is at hand; never another in its place, whose codes may mean something else. -->
  <xsl:function name="p:edition-exacte" as="element(c:referentiel)?">
    <xsl:param name="applied" as="element(c:editionAppliquee)?"/>
    <xsl:sequence select="$applied/p:edition(..)[@id = $applied/@id and @edition = $applied/@edition]"/>
  </xsl:function>

  <xsl:function name="p:instant" as="xs:dateTime?">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="$value[string(.) castable as xs:dateTime] ! xs:dateTime(string(.))"/>
  </xsl:function>

  <!-- An hour of the meeting; with its day when that is not the day of the meeting. -->
  <xsl:function name="p:heure-de-seance" as="xs:string?">
    <xsl:param name="instant" as="xs:dateTime?"/>
    <xsl:sequence select="$instant ! (if (string(p:jour(.)) = ($seance/c:date, $ouverture ! p:jour(.))[1]) then p:heure(.)
                                      else p:label('pv.autre-jour', (p:date-longue(p:jour(.)), p:heure(.))))"/>
  </xsl:function>

  <!-- « jeudi 2 juillet 2026 » -->
  <xsl:variable name="jour" as="xs:string?" select="($seance/c:date ! (if (. castable as xs:date) then p:date-longue(xs:date(.)) else p:date(.)), $ouverture ! p:date-longue(p:jour(.)))[1]"/>

  <!-- The member, or whoever else of the meeting, who bears this number; the number itself when nobody does. -->
  <xsl:function name="p:siegeant" as="xs:string?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="$id ! (($membres, $reunion/c:composition/c:secretaire)[@id = $id] ! p:nom(.), $id)[1]"/>
  </xsl:function>

  <!-- The livret of a decision, when it is at hand and is that person’s: no page may show anybody else’s. -->
  <xsl:function name="p:livret-de" as="element(c:livret)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="p:cite('livret', $decision/@livret)[c:candidat/@id = $decision/c:candidat/@id]"/>
  </xsl:function>

  <xsl:function name="p:dossier-de" as="element(c:dossier)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="p:cite('dossier', $decision/@dossier)[@personne = $decision/c:candidat/@id]"/>
  </xsl:function>

  <!-- Where the section of a decision begins. -->
  <xsl:function name="p:ancre" as="xs:string">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="'decision-' || count($decisions[. &lt;&lt; $decision]) + 1"/>
  </xsl:function>

  <!-- « Mme Élodie Lacombe · CCS-2026-00023 »: two people may bear one name. -->
  <xsl:function name="p:titre-decision" as="xs:string">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="string-join((p:nom-civil($decision/c:candidat), $decision/@dossier), '&#xA0;· ')"/>
  </xsl:function>

  <!-- « C4 · Traiter les situations difficiles … » in the words of the edition that the decision applies. -->
  <xsl:function name="p:competence-de" as="xs:string">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="string-join(($code, p:edition-exacte($decision/c:editionAppliquee)/c:competences/c:competence[@code = $code]/c:intitule ! p:typo(.)), '&#xA0;· ')"/>
  </xsl:function>

  <!-- « 1re présentation » -->
  <xsl:function name="p:presentation" as="xs:string?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="$decision/@presentation ! (if (. = '1') then p:label('pv.presentation.premiere') else p:label('pv.presentation.suivante', string(.)))"/>
  </xsl:function>
</xsl:stylesheet>
