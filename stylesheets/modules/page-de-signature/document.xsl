<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of signatures, from top to bottom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template match="/">
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join((p:label('pageSignature.titre'), $nature-du-document, $signe/@numero), ' · ')"/>
      <xsl:with-param name="running" select="string-join((p:label('pageSignature.titre'), $signe/@numero), ' · ')"/>
      <xsl:with-param name="description" select="p:label('pageSignature.description', (p:code('typeDocument', $genre), ($signe/@numero/string(), p:label('absent'))[1]))"/>
      <xsl:with-param name="identifier" select="$signe/@numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($signe/@numero, p:label('pageSignature.pied', $empreinte-courte), $signe/@etat[$provisoire] ! p:label('brouillon')), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <fo:block xsl:use-attribute-sets="p:surtitre"><xsl:sequence select="p:typo(($edition/c:certification/c:intitule, $edition/@id)[1])"/></fo:block>
        <fo:block id="signature" role="H1" font-family="{p:jeton('police-titre')}" font-size="{p:pt(23)}" line-height="{p:pt(28)}" font-weight="600" color="{p:jeton('accent')}" space-before="3mm" hyphenate="false">
          <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="p:label('pageSignature.titre')"/></fo:block></fo:marker>
          <xsl:value-of select="p:label('pageSignature.titre')"/>
        </fo:block>
        <fo:block font-size="{p:pt(11.5)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}"><xsl:value-of select="$nature-du-document"/></fo:block>
        <xsl:if test="$signe/@etat = 'BROUILLON'">
          <fo:block xsl:use-attribute-sets="p:encadre"><xsl:value-of select="p:label('pageSignature.brouillon')"/></fo:block>
        </xsl:if>
        <xsl:call-template name="document-signe"/>
        <fo:block space-before="2mm"><xsl:call-template name="signataires"/></fo:block>
        <xsl:call-template name="suite-a-donner"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
