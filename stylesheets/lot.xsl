<?xml version="1.0" encoding="UTF-8"?>
<!-- A session after the contrôle de recevabilité: its lot, what was set aside, the derogations and the summonses; all else stays as the secretary wrote it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>

  <!-- dossiers: the numbers of those that were looked at, whose former entries fall away · livrets: maps of numero, dossier, chemin, empreinte,
       recevable · misDeCote: maps of numero, dossier, motifs (maps of regle?, texte) · derogations: maps of regle, dossier, document, decidePar,
       date, echeance, justification · convocations: maps of membre, college?, nom, prenom · convoquees: the day on which summonses without one
       are sent. -->
  <xsl:param name="gate" as="map(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:variable name="session" as="element(session)" select="/session"/>
  <xsl:variable name="restent" as="element(livret)*" select="/session/lot/livret[not(@dossier = $gate?dossiers)]"/>
  <!-- Who put the lot into an order of its own keeps it: what is new then comes last. -->
  <xsl:variable name="range" as="xs:boolean" select="deep-equal(/session/lot/livret/string(@dossier), sort(/session/lot/livret/string(@dossier)))"/>

  <xsl:template match="/">
    <xsl:variable name="nouvelle" as="element(session)"><xsl:apply-templates select="session"/></xsl:variable>
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="session/preceding-sibling::node()">
      <xsl:copy-of select="."/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
    <xsl:apply-templates select="$nouvelle" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="session">
    <xsl:variable name="lot" as="element(lot)"><xsl:call-template name="lot"/></xsl:variable>
    <xsl:variable name="mis" as="element(misDeCote)*"><xsl:call-template name="mis-de-cote"/></xsl:variable>
    <xsl:variable name="derogations" as="element(derogation)*"><xsl:call-template name="derogations"/></xsl:variable>
    <xsl:copy>
      <xsl:copy-of select="@*, seance, $lot, sort($mis, (), function($m) { string($m/@dossier) }),
          sort($derogations, (), function($d) { string-join(($d/@dossier, $d/@document, $d/@regle, $d/@date), ' ') })"/>
      <xsl:apply-templates select="convocation"/>
      <xsl:for-each select="$gate?convocations">
        <convocation membre="{?membre}">
          <xsl:if test="?college"><xsl:attribute name="college" select="?college"/></xsl:if>
          <xsl:if test="$gate?convoquees"><xsl:attribute name="date" select="$gate?convoquees"/></xsl:if>
          <nom><xsl:value-of select="?nom"/></nom>
          <prenom><xsl:value-of select="?prenom"/></prenom>
        </convocation>
      </xsl:for-each>
      <xsl:copy-of select="emargement"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="lot">
    <xsl:variable name="nouveaux" as="element(livret)*">
      <xsl:for-each select="$gate?livrets">
        <livret numero="{?numero}" dossier="{?dossier}" chemin="{?chemin}" empreinte="{?empreinte}" recevable="{?recevable}"/>
      </xsl:for-each>
    </xsl:variable>
    <!-- In an order of the secretary's own, a livret that was there before keeps its place. -->
    <xsl:variable name="anciens" as="element(livret)*"
        select="$session/lot/livret ! (let $l := . return ($restent[. is $l], $nouveaux[@dossier = $l/@dossier])[1])"/>
    <xsl:variable name="tous" as="element(livret)*" select="$anciens, sort($nouveaux except $anciens, (), function($l) { string($l/@dossier) })"/>
    <lot><xsl:copy-of select="if ($range) then sort($tous, (), function($l) { string($l/@dossier) }) else $tous"/></lot>
  </xsl:template>

  <xsl:template name="mis-de-cote">
    <xsl:copy-of select="$session/misDeCote[not(@dossier = $gate?dossiers)]"/>
    <xsl:for-each select="$gate?misDeCote">
      <misDeCote numero="{?numero}" dossier="{?dossier}">
        <xsl:for-each select="?motifs">
          <motif>
            <xsl:if test="?regle"><xsl:attribute name="regle" select="?regle"/></xsl:if>
            <xsl:value-of select="?texte"/>
          </motif>
        </xsl:for-each>
      </misDeCote>
    </xsl:for-each>
  </xsl:template>

  <!-- Those of a file that was looked at are those that served this time. -->
  <xsl:template name="derogations">
    <xsl:variable name="livrets" as="xs:string*" select="$session/(lot/livret | misDeCote)[@dossier = $gate?dossiers]/@numero"/>
    <xsl:copy-of select="$session/derogation[not(@dossier = $gate?dossiers or empty(@dossier) and @document = ($livrets, $gate?dossiers))]"/>
    <xsl:for-each select="$gate?derogations">
      <derogation regle="{?regle}" dossier="{?dossier}" document="{?document}" decidePar="{?decidePar}" date="{?date}" echeance="{?echeance}">
        <justification><xsl:value-of select="?justification"/></justification>
      </derogation>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="convocation[not(@date)][$gate?convoquees]">
    <xsl:copy>
      <xsl:copy-of select="@membre, @college"/>
      <xsl:attribute name="date" select="$gate?convoquees"/>
      <xsl:copy-of select="@* except (@membre, @college), node()"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
