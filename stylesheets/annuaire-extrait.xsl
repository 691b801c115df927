<?xml version="1.0" encoding="UTF-8"?>
<!-- The part of an annuaire that a dossier is judged with: the persons whom it names, as they stand there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- Numbers of persons, separated by spaces. -->
  <xsl:param name="personnes" as="xs:string" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="*"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="/annuaire/personne[not(@id = tokenize($personnes))]"/>

  <!-- The line break before a person who is left out goes too. -->
  <xsl:template match="/annuaire/text()[following-sibling::node()[1][self::personne][not(@id = tokenize($personnes))]]"/>

  <xsl:template match="comment() | processing-instruction()"/>
</xsl:stylesheet>
