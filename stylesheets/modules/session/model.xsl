<?xml version="1.0" encoding="UTF-8"?>
<!-- What the papers of a meeting ask of their data. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="provisoire" as="xs:boolean" select="$filigrane"/>

  <xsl:variable name="session" as="element(c:session)?" select="/c:session"/>
  <xsl:variable name="seance" as="element(c:seance)?" select="$session/c:seance"/>
  <xsl:variable name="lot" as="element(c:livret)*" select="$session/c:lot/c:livret"/>

  <xsl:variable name="ouverture" as="xs:dateTime?" select="p:instant($seance/c:debut)"/>
  <xsl:variable name="cloture" as="xs:dateTime?" select="p:instant($seance/c:fin)"/>
  <xsl:variable name="jour-de-seance" as="xs:date?" select="($seance/c:date[. castable as xs:date] ! xs:date(.), p:jour($ouverture))[1]"/>
  <!-- « jeudi 2 juillet 2026 » -->
  <xsl:variable name="jour" as="xs:string?" select="p:date-longue($jour-de-seance)"/>

  <!-- Each convened member once, as the last letter convened this person. -->
  <xsl:variable name="membres" as="element(c:convocation)*">
    <xsl:for-each-group select="$session/c:convocation" group-by="@membre"><xsl:sequence select="current-group()[last()]"/></xsl:for-each-group>
  </xsl:variable>

  <xsl:function name="p:instant" as="xs:dateTime?">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="$value[string(.) castable as xs:dateTime] ! xs:dateTime(string(.))"/>
  </xsl:function>

  <!-- A very long lot is printed by numbers alone: to name everybody, all livrets would have to be in memory at once. -->
  <xsl:variable name="p:nommes" as="xs:boolean" select="count(($lot, $session/c:misDeCote)) le 300"/>

  <!-- The livret of a line of the lot, or of one set aside, when it is at hand and of that very dossier. -->
  <xsl:function name="p:livret-de" as="element(c:livret)?">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="$line[$p:nommes]/p:cite('livret', @numero)[@dossier = $line/@dossier]"/>
  </xsl:function>

  <!-- « Mme Élodie Lacombe » -->
  <xsl:function name="p:candidat-de" as="xs:string?">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="p:nom-civil(p:livret-de($line)/c:candidat)"/>
  </xsl:function>

  <!-- The derogations that let a livret of the lot through. -->
  <xsl:function name="p:derogations-de" as="element(c:derogation)*">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="$session/c:derogation[@document = $line/@numero][not(@dossier != $line/@dossier)]"/>
  </xsl:function>

  <!-- « 2e présentation », as the minutes of this meeting will count it (f:presentations-attendues): once more than the jury put the decision off
       before, as the dossier’s journal tells; nothing when the dossier is not at hand. -->
  <xsl:function name="p:presentation-de" as="xs:string?">
    <xsl:param name="line" as="element()"/>
    <xsl:variable name="dossier" as="element(c:dossier)?" select="$line[$p:nommes]/p:cite('dossier', @dossier)"/>
    <xsl:variable name="cycle" as="element(c:cycle)?" select="$dossier/c:cycle[c:livret/@numero = $line/@numero][1]"/>
    <xsl:variable name="reports" as="xs:integer" select="count($dossier/c:journal/c:evenement[@type = 'DECISION_REPORT']
        [(@jour[. castable as xs:date] ! xs:date(.), p:jour(p:instant(@date)))[1] lt $jour-de-seance]
        [not($cycle) or count(preceding-sibling::c:evenement[@type = 'REEVALUATION']) = count($cycle/preceding-sibling::c:cycle)])"/>
    <xsl:sequence select="$dossier ! (if ($reports eq 0) then p:label('pv.presentation.premiere') else p:label('pv.presentation.suivante', string($reports + 1)))"/>
  </xsl:function>

  <!-- A member’s name, or the number by which the annuaire knows this person. -->
  <xsl:function name="p:nom-de-membre" as="xs:string">
    <xsl:param name="convened" as="element(c:convocation)"/>
    <xsl:sequence select="(p:nom-civil(p:fiche-de($convened)[c:nom]), p:nom($convened), string($convened/@membre))[1]"/>
  </xsl:function>

  <xsl:function name="p:fiche-de" as="element(c:personne)?">
    <xsl:param name="convened" as="element(c:convocation)"/>
    <xsl:sequence select="document('ccs:/annuaire')/c:annuaire/c:personne[@id = $convened/@membre][1]"/>
  </xsl:function>
</xsl:stylesheet>
