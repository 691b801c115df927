<?xml version="1.0" encoding="UTF-8"?>
<!-- The assessors' guide from first page to last. A selection by design: what evaluators need at hand; the référentiel holds the rest. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="provisoire" as="xs:boolean" select="$edition/@statut = 'PROJET' or $filigrane"/>

  <xsl:variable name="plan" as="element(p:entree)*" select="p:plan((
      p:entree('demarche', p:label('guide.demarche'), ()),
      $p:phases ! p:entree(., (p:conseils(.)/c:libelle ! p:typo(.), p:code('phase', .))[1], ()),
      p:entree('cas', p:label('guide.cas'), ()),
      $edition[c:boiteAOutils/c:conditionReussite] ! p:entree('reussite', p:label('outils.reussite'), ()),
      $edition[c:situations/c:situation] ! p:entree('situations', p:label('guide.situations'), ()),
      $edition[c:modalites or c:competences/c:competence/c:critere] ! p:entree('memento', p:label('guide.memento'),
          .[c:competences/c:competence/c:critere] ! p:entree('criteres', p:label('guide.memento.criteres'), ())),
      p:entree('ecrire', p:label('guide.ecrire'), p:entree('eviter', p:label('guide.eviter'), ())),
      $edition[c:definitions/c:definition] ! p:entree('definitions', p:label('guide.definitions'), ()),
      $edition[c:certificateur/c:contact] ! p:entree('contact', p:label('guide.contact'), ())))"/>

  <xsl:template match="/">
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="p:label('guide.titre') || ' · ' || $p:certification || ' · ' || $edition/@edition"/>
      <xsl:with-param name="description" select="p:label('guide.description', $p:certification)"/>
      <xsl:with-param name="identifier" select="$edition/@id || ' ' || $edition/@edition"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="running" select="p:label('guide.titre')"/>
      <xsl:with-param name="foot" select="string-join(($edition/@id || ' ' || $edition/@edition, $edition[$provisoire] ! p:code('statutEdition', 'PROJET')), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="premiere-page"/>
        <xsl:for-each select="$plan/@id">
          <xsl:choose>
            <xsl:when test=". = 'demarche'"><xsl:call-template name="demarche"/></xsl:when>
            <xsl:when test=". = $p:phases"><xsl:call-template name="phase"><xsl:with-param name="code" select="."/></xsl:call-template></xsl:when>
            <xsl:when test=". = 'cas'"><xsl:call-template name="cas"/></xsl:when>
            <xsl:when test=". = 'reussite'"><xsl:call-template name="reussite"/></xsl:when>
            <xsl:when test=". = 'situations'"><xsl:call-template name="situations-du-guide"/></xsl:when>
            <xsl:when test=". = 'memento'"><xsl:call-template name="memento"/></xsl:when>
            <xsl:when test=". = 'ecrire'"><xsl:call-template name="ecrire"/></xsl:when>
            <xsl:when test=". = 'definitions'"><xsl:call-template name="mots"/></xsl:when>
            <xsl:when test=". = 'contact'"><xsl:call-template name="a-qui-s-adresser"/></xsl:when>
            <xsl:otherwise><xsl:sequence select="error((), 'no template for the part ' || .)"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Title, the line between assessing and deciding, contents. -->
  <xsl:template name="premiere-page">
    <xsl:call-template name="entete-du-guide">
      <xsl:with-param name="title" select="p:label('guide.titre')"/>
      <xsl:with-param name="subtitle" select="p:label('guide.accroche') || '&#xA0;· ' || p:minuscule(p:label('referentiel.edition', string($edition/@edition)))"/>
    </xsl:call-template>
    <xsl:call-template name="avertissement"/>
    <fo:block xsl:use-attribute-sets="p:prose" space-after="4mm"><xsl:value-of select="p:label('guide.repere')"/></fo:block>
    <fo:block xsl:use-attribute-sets="p:bandeau" padding="3.4mm 4mm" space-after="2mm">
      <fo:block font-weight="600" color="{p:jeton('accent')}" font-size="{p:pt(11.2)}" space-after="1mm"><xsl:value-of select="p:label('guide.principe')"/></fo:block>
      <fo:block><xsl:value-of select="p:label('guide.principe.texte')"/></fo:block>
      <fo:block font-weight="600" space-before="1.4mm"><xsl:value-of select="p:label('livret.phrase')"/></fo:block>
    </fo:block>
    <fo:block role="Div" keep-together.within-page="always">
      <xsl:call-template name="titre-sommaire"/>
      <xsl:call-template name="contents"><xsl:with-param name="plan" select="$plan"/></xsl:call-template>
    </fo:block>
    <xsl:call-template name="emetteur"/>
  </xsl:template>
</xsl:stylesheet>
