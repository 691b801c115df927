<?xml version="1.0" encoding="UTF-8"?>
<!-- Whose document it is, and the warning of its edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <!-- Whose document it is. -->
  <xsl:template name="emetteur">
    <fo:block xsl:use-attribute-sets="p:petit p:colonne" space-before="4mm">
      <xsl:sequence select="p:texte(string-join(($edition/c:certificateur/c:raisonSociale, $edition/c:comiteDelivrance/c:nom) ! normalize-space(.), ' · '))"/>
    </fo:block>
  </xsl:template>

  <!-- The warning of an edition, such as « édition spécimen ». -->
  <xsl:template name="avertissement">
    <xsl:for-each select="$edition/c:avertissement">
      <fo:block xsl:use-attribute-sets="p:encadre" space-after="8mm">
        <fo:block xsl:use-attribute-sets="p:surtitre" color="{p:jeton('attention')}"><xsl:value-of select="p:label('specimen')"/></fo:block>
        <fo:block xsl:use-attribute-sets="p:petit p:colonne"><xsl:sequence select="p:texte(.)"/></fo:block>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
