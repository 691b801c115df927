<?xml version="1.0" encoding="UTF-8"?>
<!-- Words of the page: labels set in typography, and what the schemas themselves say each element and each code is. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:fr:ccs:dossier:codes" xmlns:c="urn:fr:ccs:dossier:1"
    xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- What Java knows of the copy. jour: the day · destinataire, fondement: whom it is for and why · conservations: maps of type, duree, depart, fin, sort ·
       pieces: by id a map of etat (JOINTE, MASQUEE, RETENUE, TIERS, TECHNIQUE, ABSENTE) and fichiers · masques: how many words the branch had masked. -->
  <xsl:param name="copie" as="map(*)" required="yes"/>
  <!-- The edition whose branch answers; <absent/> when none is at hand. -->
  <xsl:param name="referentiel" as="document-node()" required="yes"/>
  <!-- The register of deliveries; <absent/> when it is not at hand. -->
  <xsl:param name="registre" as="document-node()" required="yes"/>

  <xsl:variable name="langue" as="xs:string" select="'fr'"/>
  <xsl:variable name="labels" select="document('ccs:/stylesheets/labels/fr.xml')"/>
  <xsl:variable name="transitions" select="document('ccs:/schemas/1/rules/codes/transitions.xml')/t:transitions"/>
  <xsl:variable name="p:schemas" select="(document('ccs:/schemas/1/dossier.xsd'), document('ccs:/schemas/1/common.xsd'))/xs:schema"/>
  <xsl:variable name="edition" as="element(c:referentiel)?" select="$referentiel/c:referentiel"/>
  <xsl:variable name="dossier" as="element(c:dossier)" select="/c:dossier"/>

  <xsl:function name="p:mot" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="p:typo(p:label('acces.' || $id))"/>
  </xsl:function>
  <xsl:function name="p:mot" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="p:typo(p:label('acces.' || $id, $values))"/>
  </xsl:function>

  <!-- The element or attribute of a schema that declares a node: found step by step from the root, for one name may mean two things. -->
  <xsl:function name="p:declaration" as="element()?">
    <xsl:param name="node" as="node()?"/>
    <xsl:variable name="name" as="xs:string" select="local-name($node)"/>
    <xsl:sequence select="if (empty($node/parent::*)) then $p:schemas/xs:element[@name = $name]
        else if ($node instance of attribute()) then p:declarees(p:declaration($node/parent::*))[self::xs:attribute][@name = $name][1]
        else p:declarees(p:declaration($node/parent::*))[self::xs:element][@name = $name][1]"/>
  </xsl:function>

  <!-- What may stand in an element. -->
  <xsl:function name="p:declarees" as="element()*">
    <xsl:param name="declaration" as="element()?"/>
    <xsl:variable name="type" as="element(xs:complexType)?" select="($declaration/xs:complexType, $p:schemas/xs:complexType[@name = $declaration/@type])[1]"/>
    <xsl:sequence select="$type//(xs:element | xs:attribute), $p:schemas/xs:complexType[@name = $type//xs:extension/@base]//(xs:element | xs:attribute)"/>
  </xsl:function>

  <!-- Its first words: « Nom de naissance, celui de l’état civil. » is « Nom de naissance ». -->
  <xsl:function name="p:court" as="xs:string?">
    <xsl:param name="declaration" as="element()?"/>
    <xsl:sequence select="$declaration/xs:annotation/xs:documentation[1] ! p:typo(replace(normalize-space(.), '^(.{3,}?)([\s&#xA0;&#x202F;]*[,;:.(].*)?$', '$1', ';j'))"/>
  </xsl:function>

  <xsl:function name="p:nom-de" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="($node/self::c:independant ! p:typo(p:label('externe.independant')), p:court(p:declaration($node)), local-name($node))[1]"/>
  </xsl:function>

  <!-- A value in words: what its code means, a date as dates are written, else as it stands. -->
  <xsl:function name="p:valeur" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="text" select="normalize-space($node)"/>
    <xsl:variable name="code" select="p:declaration($node)/@type ! p:enumeration(string(.), $text)"/>
    <xsl:sequence select="if ($node/self::c:civilite) then p:label('civilite.' || $text)
        else if ($node/self::c:activite) then p:typo(($edition/c:certification/c:champ/c:activite[@code = $text], $text)[1])
        else if ($code) then $code
        else if ($text castable as xs:date) then p:date($text)
        else if ($text castable as xs:dateTime) then p:instant($text)
        else p:typo($text)"/>
  </xsl:function>

  <xsl:function name="p:enumeration" as="xs:string?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="p:court($p:schemas/xs:simpleType[@name = $type]/xs:restriction/xs:enumeration[@value = $code])"/>
  </xsl:function>

  <!-- « 20 novembre 2026, 12 h 00 » -->
  <xsl:function name="p:instant" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="p:date(substring($text, 1, 10)) || ', ' || p:heure(xs:dateTime($text))"/>
  </xsl:function>
</xsl:stylesheet>
