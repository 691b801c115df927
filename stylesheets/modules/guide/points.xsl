<?xml version="1.0" encoding="UTF-8"?>
<!-- What the livret left open: points noted while observing, criteria without a result. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="p:a-verifier" as="element(c:pointAVerifier)*" select="$livret/c:observations/c:observation/c:pointAVerifier"/>

  <!-- Codes of the criteria to ask about: those not observed, without a result, or not in the livret at all. -->
  <xsl:variable name="p:sans-resultat" as="xs:string*" select="
      for $code in $codes[$livret] return
        let $assessed := $livret/c:evaluation/c:competence[@code = $code]/c:critere,
            $known := distinct-values(($edition/c:competences/c:competence[@code = $code]/c:critere/@code/string(), $assessed/@code/string()))
        return $known[not(. = $assessed[@resultat = ('ATTEINT', 'NON_ATTEINT')]/@code)]"/>

  <xsl:template name="points">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('points')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('trame.points.presentation')"/></fo:block>
    <xsl:if test="exists($p:sans-resultat)">
      <fo:block xsl:use-attribute-sets="p:bandeau" space-before="1mm" space-after="4mm">
        <xsl:value-of select="p:typo(p:nombre('trame.points.criteres', count($p:sans-resultat)) || ' ' || p:liste($p:sans-resultat))"/>
      </fo:block>
    </xsl:if>
    <xsl:for-each select="$p:a-verifier">
      <fo:block role="Div" keep-together.within-page="always" space-after="3mm">
        <fo:block xsl:use-attribute-sets="p:surtitre" color="{p:jeton('attention')}"><xsl:value-of select="p:typo(p:label('trame.points.verifier', string(../@id)))"/></fo:block>
        <fo:block xsl:use-attribute-sets="p:colonne" font-weight="600"><xsl:sequence select="p:texte(.)"/></fo:block>
        <xsl:call-template name="lignes"><xsl:with-param name="lines" select="3"/></xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
