<?xml version="1.0" encoding="UTF-8"?>
<!-- What an event changes in its dossier beside the journal and the pièces; one genre of change an event. Included by evenement.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:ev="urn:fr:ccs:dossier:evenement" xmlns:fi="urn:fr:ccs:dossier:fiche" xmlns="urn:fr:ccs:dossier:1"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <xsl:variable name="changement" as="map(*)?" select="$fait?changement"/>
  <xsl:variable name="genre" as="xs:string" select="string($changement?genre)"/>

  <!-- New children of the dossier. -->
  <xsl:variable name="ajouts" as="element()*">
    <xsl:choose>
      <xsl:when test="$genre = 'identite'">
        <xsl:sequence select="ev:identite(/dossier/identite[last()], fi:identite($changement?fiche, if ($fait?type = 'RECTIFICATION_IDENTITE') then 'RECTIFICATION' else 'CHANGEMENT_ETAT_CIVIL', $fait?le))"/>
      </xsl:when>
      <xsl:when test="$genre = 'coordonnees' and not(/dossier/coordonnees)">
        <xsl:sequence select="fi:coordonnees($changement?fiche)"/>
      </xsl:when>
      <xsl:when test="$genre = 'information' and not(/dossier/information)">
        <information version="{$changement?version}" date="{$fait?le}"/>
      </xsl:when>
      <xsl:when test="$genre = 'cycle'">
        <cycle n="{count(/dossier/cycle) + 1}" type="{$changement?type}">
          <xsl:sequence select="ev:inscription(/dossier/cycle[last()]/inscription, fi:inscription($changement?fiche, $fait?le))"/>
          <livret numero="{/dossier/@numero}-L{count(/dossier/cycle) + 1}"/>
        </cycle>
      </xsl:when>
      <xsl:when test="$genre = 'derogation'">
        <derogation regle="{$changement?regle}">
          <xsl:sequence select="fi:attribut('document', $changement?document), fi:attribut('decidePar', $changement?decidePar), fi:attribut('date', $fait?le),
              fi:attribut('echeance', $changement?echeance), fi:element('justification', $changement?justification)"/>
        </derogation>
      </xsl:when>
      <xsl:when test="$genre = 'gel'">
        <gel debut="{$fait?le}">
          <xsl:sequence select="fi:attribut('decidePar', $changement?decidePar), fi:element('motif', $changement?motif)"/>
        </gel>
      </xsl:when>
    </xsl:choose>
  </xsl:variable>

  <!-- An identity that takes up the one before where nothing else is said; « - » says that there is none any more. -->
  <xsl:function name="ev:identite" as="element(identite)">
    <xsl:param name="avant" as="element(identite)?"/>
    <xsl:param name="apres" as="element(identite)"/>
    <identite>
      <xsl:sequence select="$apres/@*"/>
      <xsl:for-each select="'civilite', 'nomNaissance', 'nomUsage', 'prenom', 'dateNaissance', 'sexe', 'communeNaissance', 'pays'">
        <xsl:variable name="dits" as="element()*" select="$apres/*[local-name() = current()]"/>
        <xsl:sequence select="(if ($dits) then $dits else $avant/*[local-name() = current()])[. ne '-']"/>
      </xsl:for-each>
    </identite>
  </xsl:function>

  <!-- An enrolment that takes up the one before where nothing else is said; who changes the company says all of it. -->
  <xsl:function name="ev:inscription" as="element(inscription)">
    <xsl:param name="avant" as="element(inscription)?"/>
    <xsl:param name="apres" as="element(inscription)"/>
    <inscription>
      <xsl:sequence select="$avant/(@statut, @modaliteAcces), $apres/@*"/>
      <xsl:for-each select="'entreprise', 'entrepriseUtilisatrice', 'referentEntreprise', 'fonction', 'missions'">
        <xsl:copy-of select="($apres/*[local-name() = current()], $avant/*[local-name() = current()])[1]"/>
      </xsl:for-each>
    </inscription>
  </xsl:function>

  <xsl:template match="/dossier/coordonnees[$genre = 'coordonnees']" priority="5">
    <xsl:variable name="avant" as="element()" select="."/>
    <xsl:variable name="dites" as="element()?" select="fi:coordonnees($changement?fiche)"/>
    <xsl:variable name="apres" as="element()*" select="('adresse', 'courriel', 'telephone') ! (let $nom := . return ($dites/*[local-name() = $nom], $avant/*[local-name() = $nom])[1])[. ne '-']"/>
    <xsl:apply-templates select="fi:porteur('coordonnees', $apres)" mode="indent"><xsl:with-param name="margin" select="ev:marge(1)"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="/dossier/information[$genre = 'information']" priority="5">
    <information version="{$changement?version}" date="{$fait?le}"/>
  </xsl:template>

  <!-- An appointment: the one before ends, at the latest on that day; the new one stands after it. -->
  <xsl:template match="/dossier/cycle[last()][$genre = 'designation']" priority="5">
    <xsl:variable name="ancre" as="element()?" select="(inscription | designation)[last()]"/>
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:if test="empty($ancre)"><xsl:call-template name="designation"/></xsl:if>
      <xsl:for-each select="node()">
        <xsl:apply-templates select="."/>
        <xsl:if test=". is $ancre"><xsl:call-template name="designation"/></xsl:if>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="designation">
    <xsl:variable name="designation" as="element()">
      <designation date="{$fait?le}">
        <evaluateurExterne id="{$changement?id}" du="{$fait?le}">
          <xsl:sequence select="('nom', 'prenom') ! fi:element(., $changement(.))"/>
          <xsl:choose>
            <xsl:when test="$changement?organisme"><organisme><xsl:sequence select="fi:attribut('siren', $changement?siren)"/><xsl:value-of select="$changement?organisme"/></organisme></xsl:when>
            <xsl:otherwise><independant/></xsl:otherwise>
          </xsl:choose>
          <habilitation reference="{$changement?habilitation}"/>
        </evaluateurExterne>
      </designation>
    </xsl:variable>
    <xsl:apply-templates select="$designation" mode="pose"><xsl:with-param name="niveau" select="2"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="/dossier/cycle[last()]/designation[last()]/evaluateurExterne[$genre = 'designation']">
    <xsl:variable name="veille" as="xs:date" select="xs:date($fait?le) - xs:dayTimeDuration('P1D')"/>
    <xsl:variable name="motif" as="element()*" select="motifFin, fi:element('motifFin', $changement?motifFin)[not(current()/motifFin)]"/>
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:if test="not(@au)">
        <xsl:attribute name="au" select="max(($veille, @du ! xs:date(.)))"/>
      </xsl:if>
      <xsl:apply-templates select="node()[not(self::motifFin) and not(position() = last() and self::text())]"/>
      <xsl:apply-templates select="$motif" mode="pose"><xsl:with-param name="niveau" select="4"/></xsl:apply-templates>
      <xsl:value-of select="ev:marge(3)"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="/dossier/gel[not(@fin)][$genre = 'levee']/@debut">
    <xsl:copy/>
    <xsl:attribute name="fin" select="$fait?le"/>
  </xsl:template>

  <!-- Files that are eliminated. -->
  <xsl:template match="/dossier/pieces/piece[$genre = 'elimination'][@id = tokenize($changement?pieces)]/@disponibilite">
    <xsl:attribute name="disponibilite" select="'ELIMINEE'"/>
  </xsl:template>

  <!-- A file that is lost, or made again. -->
  <xsl:template match="/dossier/pieces/piece[$genre = 'incident'][@id = $changement?piece]">
    <xsl:variable name="incident" as="element()">
      <incident date="{$fait?le}" disponibilite="{$changement?disponibilite}" empreinte="{@empreinte}">
        <xsl:sequence select="fi:element('precision', $fait?precision)"/>
      </incident>
    </xsl:variable>
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:attribute name="disponibilite" select="$changement?disponibilite"/>
      <xsl:sequence select="fi:attribut('octets', $changement?octets), fi:attribut('empreinte', $changement?empreinte)"/>
      <xsl:apply-templates select="node()[not(position() = last() and self::text())]"/>
      <xsl:apply-templates select="$incident" mode="pose"><xsl:with-param name="niveau" select="3"/></xsl:apply-templates>
      <xsl:value-of select="ev:marge(2)"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
