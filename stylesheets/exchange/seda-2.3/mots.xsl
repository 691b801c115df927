<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of the manifest, taken from the schema and the code lists wherever they stand there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:fr:ccs:dossier:codes" xmlns:f="urn:fr:ccs:dossier:fonctions"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <xsl:variable name="transitions" as="element()" select="document('ccs:/schemas/1/rules/codes/transitions.xml')/*"/>
  <xsl:variable name="types" as="element()*" select="document('ccs:/schemas/1/common.xsd')//xs:simpleType[@name = 'TypePiece']//xs:enumeration"/>
  <xsl:variable name="libelles" as="element()*" select="document('ccs:/stylesheets/labels/fr.xml')//*[@id]"/>

  <!-- What a type of pièce is, as the schema says it, up to the first explanation. -->
  <xsl:function name="f:genre" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="replace(normalize-space($types[@value = $type]//xs:documentation[@xml:lang = 'fr']), '(, |[\s&#xA0;&#x202F;]:|\.$).*$', '')"/>
  </xsl:function>

  <xsl:function name="f:role" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="($libelles[@id = concat('role.', $role)]/normalize-space(), $role)[1]"/>
  </xsl:function>

  <xsl:function name="f:libelle-etat" as="xs:string?">
    <xsl:param name="etat" as="xs:string?"/>
    <xsl:sequence select="$transitions/t:etat[@code = $etat]/concat(@libelle, '.')"/>
  </xsl:function>

  <!-- What a file is that no pièce is of. -->
  <xsl:function name="f:titre" as="xs:string">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:variable name="nom" as="xs:string" select="tokenize($chemin, '/')[last()]"/>
    <xsl:variable name="document" as="element()?" select="$sip?documents($chemin)/*"/>
    <xsl:choose>
      <xsl:when test="$document/self::procesVerbal">Procès-verbal du jury</xsl:when>
      <xsl:when test="$document/self::extraitProcesVerbal">Extrait du procès-verbal pour une seule personne</xsl:when>
      <xsl:when test="$document/self::referentiel">Édition du référentiel qui s’applique</xsl:when>
      <xsl:when test="$document/self::annuaire">Annuaire, réduit aux personnes nommées</xsl:when>
      <xsl:when test="$chemin = 'data/journal.txt'">Journal, une ligne par événement</xsl:when>
      <xsl:when test="starts-with($chemin, 'data/controles/')">Rapport du contrôle fait au versement</xsl:when>
      <xsl:when test="$chemin = 'data/formes/formes.zip'">Schémas, règles, libellés et feuilles de style de la version qui a jugé</xsl:when>
      <xsl:when test="$chemin = 'data/signatures/liste.txt'">Liste du matériel des signatures</xsl:when>
      <xsl:when test="$chemin = 'bag-info.txt'">Ce que le paquet dit de lui-même</xsl:when>
      <xsl:when test="matches($chemin, '^(tag)?manifest-sha512\.txt$')">Empreintes</xsl:when>
      <xsl:when test="starts-with($chemin, 'verifier')">Contrôle sans logiciel</xsl:when>
      <xsl:when test="starts-with($chemin, 'preuves/')">Enregistrement de preuve (RFC 6283)</xsl:when>
      <xsl:when test="starts-with($chemin, 'eliminations/')">Empreintes d’avant une élimination</xsl:when>
      <xsl:otherwise><xsl:sequence select="$nom"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:numerisation" as="xs:string">
    <xsl:param name="scan" as="element()"/>
    <xsl:variable name="gardee" as="xs:string?" select="$scan/@originalConserve ! (if (xs:boolean(.)) then ', original conservé'
        else ', original non conservé')"/>
    <xsl:sequence select="concat(string-join(('Numérisation', $scan/@pages ! concat('de ', ., if (. = '1') then ' page' else ' pages'),
        $scan/@resolution ! concat('à ', ., ' points par pouce')), ' '), $gardee, '.')"/>
  </xsl:function>

  <xsl:function name="f:nom-complet" as="xs:string">
    <xsl:param name="personne" as="element()"/>
    <xsl:sequence select="string-join(($personne/prenom[1], ($personne/nomUsage, $personne/nomNaissance, $personne/nom)[1]) ! normalize-space(), ' ')"/>
  </xsl:function>

  <xsl:function name="f:jour-et-lieu" as="xs:string">
    <xsl:param name="signature" as="element()"/>
    <xsl:sequence select="concat(string-join(('Signé à la main le', f:jour($signature/@date), $signature/@lieu ! concat('à ', normalize-space())), ' '), '.')"/>
  </xsl:function>

  <xsl:function name="f:jour" as="xs:string">
    <xsl:param name="jour" as="xs:string"/>
    <xsl:variable name="date" as="xs:date" select="xs:date(substring($jour, 1, 10))"/>
    <xsl:sequence select="concat(day-from-date($date), if (day-from-date($date) = 1) then 'er ' else ' ', ('janvier', 'février', 'mars', 'avril', 'mai', 'juin',
        'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre')[month-from-date($date)], ' ', year-from-date($date))"/>
  </xsl:function>
</xsl:stylesheet>
