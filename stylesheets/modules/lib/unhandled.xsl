<?xml version="1.0" encoding="UTF-8"?>
<!-- An element that no page knows: said by name and place, never skipped. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:template match="*" mode="connu" priority="-9">
    <xsl:sequence select="error(xs:QName('p:INCONNU'), p:label('erreur.inconnu', (local-name(), (local-name(parent::*), '')[1])) || '|' || p:chemin(.))"/>
  </xsl:template>

  <!-- « /livret/evaluation/competence[2] » -->
  <xsl:function name="p:chemin" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join($element/ancestor-or-self::*/('/' || local-name()
        || (let $name := node-name() return if (count(../*[node-name() = $name]) gt 1) then '[' || count(preceding-sibling::*[node-name() = $name]) + 1 || ']' else '')))"/>
  </xsl:function>
</xsl:stylesheet>
