<?xml version="1.0" encoding="UTF-8"?>
<!-- A document of a dossier as its candidate may have it: what is said of other persons beyond their part in it is left out or masked.
     The jury's votes and recusals go, for its deliberations are secret; who acted for a service is that service; and the words that the branch asked
     to mask; comments go. Nothing else changes, and a document in which nothing is masked stays as it is, byte for byte (Masquage.java). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:fr:ccs:dossier:impression" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xpath-default-namespace="urn:fr:ccs:dossier:1"
    exclude-result-prefixes="#all">
  <xsl:import href="modules/acces/noms.xsl"/>

  <!-- Whether anything is masked: without it the same document comes out, to be compared. -->
  <xsl:param name="masquer" as="xs:string" required="yes"/>
  <!-- noms: words to mask wherever they stand · chemins: of each pièce, by its id, where its copy lies. -->
  <xsl:param name="demande" as="map(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:variable name="masque" as="xs:boolean" select="$masquer eq 'oui'"/>
  <xsl:variable name="p:labels-bruts" select="document('ccs:/stylesheets/labels/fr.xml')"/>
  <xsl:variable name="noms" as="xs:string*" select="if ($masque) then $demande?noms else ()"/>

  <xsl:function name="p:sans" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="p:sans($text, $noms, $p:labels-bruts//Q{}label[@id = 'acces.masque'])"/>
  </xsl:function>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- What names the schema says nothing of anybody, and leads nowhere from a copy: a document that is masked for other reasons goes without. -->
  <xsl:template match="/processing-instruction('xml-model')[not(preceding-sibling::*)][matches(., '^href=&quot;[A-Za-z0-9._/-]+\.(xsd|sch)&quot; type=&quot;application/xml&quot; schematypens=&quot;http://[A-Za-z0-9._/-]+&quot;$')]"
      priority="2"/>

  <!-- Nobody sees them, and no rule judges what they say. -->
  <xsl:template match="comment()[$masque] | processing-instruction()[$masque]"/>

  <xsl:template match="text()[$masque][normalize-space()]"><xsl:value-of select="p:sans(.)"/></xsl:template>
  <xsl:template match="@*[$masque]"><xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="p:sans(.)"/></xsl:template>

  <!-- A signature holds no longer on what was masked. -->
  <xsl:template match="ds:Signature[exists($noms)]"/>

  <xsl:template match="decision/deport[$masque] | deliberation/vote[$masque]"/>
  <!-- With the hour a print counts who took part, and would count who did not. -->
  <xsl:template match="decision[deport]/@heure[$masque] | decision/text()[$masque][not(normalize-space())][following-sibling::node()[1][self::deport]]" priority="2"/>
  <xsl:template match="deliberation/text()[$masque][not(normalize-space())][not(../*[not(self::vote)])]" priority="2"/>

  <xsl:template match="evenement/acteur[$masque][@qualite = ('BRANCHE', 'JURY', 'COMITE_CCS', 'ARCHIVISTE')]">
    <xsl:copy>
      <xsl:copy-of select="@qualite"/>
      <xsl:value-of select="$p:labels-bruts//Q{}label[@id = 'acces.acteur.' || current()/@qualite]"/>
    </xsl:copy>
  </xsl:template>

  <!-- The chain is of the journal that the branch keeps; these links would not hold. -->
  <xsl:template match="evenement/@precedent[$masque]" priority="2"/>

  <!-- Where the copy has it; a name that somebody gave to a file may be a name of somebody. -->
  <xsl:template match="piece/@chemin[$masque]" priority="2">
    <xsl:attribute name="chemin" select="($demande?chemins?(string(../@id)), 'pieces/' || ../@id)[1]"/>
  </xsl:template>
</xsl:stylesheet>
