<?xml version="1.0" encoding="UTF-8"?>
<!-- What Java hands over, and what every module may ask of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- The printed words, of labels/{langue}.xml, already set in French typography. -->
  <xsl:param name="labels" as="document-node()" required="yes"/>
  <!-- The edition that the document applies; for a référentiel, itself. -->
  <xsl:param name="referentiel" as="document-node()" required="yes"/>
  <!-- SHA-256 of the document's exact bytes, in lower-case hex. -->
  <xsl:param name="empreinte" as="xs:string" required="yes"/>
  <!-- Print the watermark of a draft. -->
  <xsl:param name="filigrane" as="xs:boolean" select="false()"/>
  <xsl:param name="langue" as="xs:string" select="'fr'"/>
  <!-- Date of reference of the PDF; without it, the last date that the document bears. -->
  <xsl:param name="date" as="xs:date?" select="()"/>

  <xsl:variable name="edition" as="element(c:referentiel)?" select="$referentiel/c:referentiel"/>

  <!-- A form to fill in by hand; livret-vierge-fo.xsl says true. -->
  <xsl:variable name="vierge" as="xs:boolean" select="false()"/>
  <!-- The same with fields to type in; livret-formulaire-fo.xsl says true. -->
  <xsl:variable name="formulaire" as="xs:boolean" select="false()"/>
</xsl:stylesheet>
