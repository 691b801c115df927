<?xml version="1.0" encoding="UTF-8"?>
<!-- Looks for names in every text, attribute and comment; a first name and a name that stand in two fields are read together as well. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:fr:ccs:dossier:impression" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- noms: whom to look for · page: the HTML page to look into, empty for the document itself. -->
  <xsl:param name="demande" as="map(*)" required="yes"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:variable name="page" as="xs:string" select="$demande?page"/>
    <xsl:variable name="textes" as="xs:string*" select="if ($page eq '') then (p:textes(.), .//(@* | comment() | processing-instruction()) ! string(.), p:nommes(.))
        else parse-xml(replace($page, '^\s*&lt;!DOCTYPE[^>]*>', '')) ! (p:textes(.), .//@href ! string(.))"/>
    <xsl:variable name="noms" as="xs:string*" select="$demande?noms"/>
    <xsl:value-of select="for $rang in 1 to count($noms) return $rang[some $texte in $textes satisfies p:tient($texte, $noms[$rang])]"/>
  </xsl:template>

  <xsl:function name="p:textes" as="xs:string*">
    <xsl:param name="racine" as="node()"/>
    <xsl:sequence select="distinct-values($racine//(text()[normalize-space()] | *[text()[normalize-space()]][*])[not(ancestor-or-self::*:style)] ! string(.))"/>
  </xsl:function>

  <xsl:function name="p:nommes" as="xs:string*">
    <xsl:param name="racine" as="node()"/>
    <xsl:sequence select="for $prenom in $racine//prenom, $nom in $prenom/../(nom | nomNaissance | nomUsage)
        return ($prenom || ' ' || $nom, $nom || ' ' || $prenom, string-join(($prenom/../prenom, $nom), ' '), string-join(($nom, $prenom/../prenom), ' '))"/>
  </xsl:function>
</xsl:stylesheet>
