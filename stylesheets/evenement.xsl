<?xml version="1.0" encoding="UTF-8"?>
<!-- A dossier after one event: the journal, the pièces and what the event changes; everything else stays as it was written. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:ev="urn:fr:ccs:dossier:evenement" xmlns:fi="urn:fr:ccs:dossier:fiche" xmlns="urn:fr:ccs:dossier:1"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>
  <xsl:include href="fiche.xsl"/>
  <xsl:include href="evenement-changements.xsl"/>

  <!-- The event: id, type, date, jour?, precedent?, etat (the one reached), le (the day it was done), acteur, objets, fondement?, destinataire?,
       precision?, pieces, and changement (of a genre, see evenement-changements.xsl). -->
  <xsl:param name="fait" as="map(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:variable name="ordre" as="xs:string+" select="'identite', 'coordonnees', 'information', 'cycle', 'pieces', 'derogation', 'gel', 'journal'"/>

  <xsl:variable name="evenement" as="element(evenement)">
    <evenement id="{$fait?id}" date="{$fait?date}" type="{$fait?type}">
      <xsl:sequence select="fi:attribut('jour', $fait?jour), fi:attribut('precedent', $fait?precedent)"/>
      <acteur qualite="{$fait?acteur?qualite}">
        <xsl:sequence select="fi:attribut('id', $fait?acteur?id)"/>
        <xsl:value-of select="$fait?acteur?nom"/>
      </acteur>
      <xsl:for-each select="$fait?objets">
        <objet ref="{?ref}"><xsl:sequence select="fi:attribut('empreinte', ?empreinte)"/></objet>
      </xsl:for-each>
      <xsl:sequence select="('fondement', 'destinataire', 'precision') ! fi:element(., $fait(.))"/>
    </evenement>
  </xsl:variable>

  <xsl:variable name="pieces" as="element(piece)*">
    <xsl:for-each select="$fait?pieces">
      <piece id="{?id}" type="{?type}" chemin="{?chemin}" media="{?media}" octets="{?octets}" empreinte="{?empreinte}" disponibilite="PRESENTE">
        <xsl:sequence select="fi:attribut('numero', ?numero), fi:element('libelle', ?libelle)"/>
      </piece>
    </xsl:for-each>
  </xsl:variable>

  <!-- The children that the dossier gets, those that hold something already left aside. -->
  <xsl:variable name="nouveaux" as="element()*" select="$ajouts,
      if (/dossier/pieces) then () else fi:porteur('pieces', $pieces), if (/dossier/journal) then () else fi:porteur('journal', $evenement)"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="node()">
      <xsl:apply-templates select="."/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="/dossier">
    <xsl:copy>
      <xsl:apply-templates select="@* except @etat"/>
      <xsl:attribute name="etat" select="$fait?etat"/>
      <xsl:apply-templates select="$nouveaux[empty(ev:ancre(.))]" mode="pose"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="/dossier/*" priority="10">
    <xsl:next-match/>
    <xsl:apply-templates select="$nouveaux[ev:ancre(.) is current()]" mode="pose"/>
  </xsl:template>

  <xsl:template match="/dossier/pieces" priority="5">
    <xsl:call-template name="complete"><xsl:with-param name="avec" select="$pieces"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="/dossier/journal" priority="5">
    <xsl:call-template name="complete"><xsl:with-param name="avec" select="$evenement"/></xsl:call-template>
  </xsl:template>

  <!-- The child of the dossier that a new one comes after. -->
  <xsl:function name="ev:ancre" as="element()?">
    <xsl:param name="nouveau" as="element()"/>
    <xsl:sequence select="$dossier/*[index-of($ordre, local-name()) le index-of($ordre, local-name($nouveau))][last()]"/>
  </xsl:function>

  <xsl:variable name="dossier" as="element(dossier)" select="/dossier"/>

  <!-- This element with others at its end. -->
  <xsl:template name="complete">
    <xsl:param name="avec" as="element()*"/>
    <xsl:param name="niveau" as="xs:integer" select="count(ancestor::*) + 1"/>
    <xsl:copy>
      <xsl:apply-templates select="@*, if ($avec) then node()[not(position() = last() and self::text()[not(normalize-space())])] else node()"/>
      <xsl:if test="$avec">
        <xsl:apply-templates select="$avec" mode="pose"><xsl:with-param name="niveau" select="$niveau"/></xsl:apply-templates>
        <xsl:value-of select="ev:marge($niveau - 1)"/>
      </xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="ev:marge" as="xs:string">
    <xsl:param name="niveau" as="xs:integer"/>
    <xsl:sequence select="string-join(('&#10;', (1 to $niveau) ! '  '))"/>
  </xsl:function>

  <!-- A new element on a line of its own, at its depth. -->
  <xsl:template match="*" mode="pose">
    <xsl:param name="niveau" as="xs:integer" select="1"/>
    <xsl:value-of select="ev:marge($niveau)"/>
    <xsl:apply-templates select="." mode="indent"><xsl:with-param name="margin" select="ev:marge($niveau)"/></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
