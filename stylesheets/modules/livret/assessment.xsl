<?xml version="1.0" encoding="UTF-8"?>
<!-- The assessment: who compared notes, then each competency with its grid, its argumentation and what is proposed to the jury. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="evaluation">
    <xsl:variable name="meeting" select="$livret/c:evaluation/c:concertation"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('evaluation')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose"><xsl:sequence select="p:exposants(p:label('evaluation.presentation'))"/></fo:block>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('concertation.date', $meeting/@date ! p:date-longue(xs:date(.))),
          p:champ-attendu('concertation.participants', p:liste($meeting/c:participant/@ref ! p:personne(.)))"/>
      <xsl:with-param name="path" select="'evaluation/concertation'"/>
    </xsl:call-template>
    <xsl:call-template name="legende"><xsl:with-param name="list" select="'resultat'"/><xsl:with-param name="codes" select="'ATTEINT', 'NON_ATTEINT', 'NON_OBSERVE'"/></xsl:call-template>
    <xsl:for-each select="$codes">
      <xsl:variable name="code" select="."/>
      <xsl:variable name="assessed" select="$livret/c:evaluation/c:competence[@code = $code]"/>
      <xsl:for-each select="if ($assessed) then $assessed else $code">
        <xsl:call-template name="competence">
          <xsl:with-param name="code" select="$code"/>
          <xsl:with-param name="assessed" select=".[. instance of element()]"/>
          <xsl:with-param name="again" select="position() gt 1"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="competence">
    <xsl:param name="code" as="xs:string" required="yes"/>
    <xsl:param name="assessed" as="element(c:competence)?" required="yes"/>
    <!-- a faulty draft may hold a competency twice: both are printed, one is in the plan -->
    <xsl:param name="again" as="xs:boolean" required="yes"/>
    <xsl:variable name="known" select="$edition/c:competences/c:competence[@code = $code]"/>
    <xsl:choose>
      <xsl:when test="$again"><xsl:call-template name="titre3"><xsl:with-param name="text" select="p:titre-competence($code)"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan($code)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="$known/c:definition">
      <fo:block xsl:use-attribute-sets="p:petit p:prose" keep-with-next.within-page="always"><xsl:sequence select="p:texte(.)"/></fo:block>
    </xsl:for-each>
    <xsl:call-template name="grille"><xsl:with-param name="code" select="$code"/><xsl:with-param name="assessed" select="$assessed"/></xsl:call-template>
    <xsl:call-template name="rubrique">
      <xsl:with-param name="title" select="p:label('competence.argumentation')"/>
      <xsl:with-param name="text" select="$assessed/c:argumentation"/>
      <xsl:with-param name="lines" select="5"/>
      <xsl:with-param name="expected" select="true()"/>
      <xsl:with-param name="path" select="'evaluation/' || $code || '/argumentation'"/>
    </xsl:call-template>
    <xsl:call-template name="proposition"><xsl:with-param name="code" select="$code"/><xsl:with-param name="assessed" select="$assessed"/></xsl:call-template>
    <xsl:for-each select="$assessed/c:avis">
      <fo:block xsl:use-attribute-sets="p:encadre" border-left-color="{p:jeton('accent')}">
        <fo:block font-weight="600" keep-with-next.within-page="always">
          <xsl:value-of select="p:typo(p:label('competence.avis', (p:de(p:personne(@par)), p:minuscule(p:code('proposition', @proposition)))))"/>
        </fo:block>
        <xsl:sequence select="p:bloc(.)"/>
      </fo:block>
    </xsl:for-each>
    <xsl:for-each select="$assessed/c:derogation">
      <fo:block xsl:use-attribute-sets="p:encadre">
        <fo:block role="H3" font-weight="600" color="{p:jeton('attention')}" keep-with-next.within-page="always"><xsl:value-of select="p:label('competence.derogation')"/></fo:block>
        <xsl:sequence select="p:bloc(.)"/>
      </fo:block>
    </xsl:for-each>
    <xsl:call-template name="rubrique">
      <xsl:with-param name="title" select="p:label('competence.axeProgres')"/>
      <xsl:with-param name="text" select="$assessed/c:axeProgres"/>
      <xsl:with-param name="lines" select="2"/>
      <xsl:with-param name="path" select="'evaluation/' || $code || '/axeProgres'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The line that the jury looks for: what the evaluators propose. -->
  <xsl:template name="proposition">
    <xsl:param name="code" as="xs:string" required="yes"/>
    <xsl:param name="assessed" as="element(c:competence)?" required="yes"/>
    <fo:block xsl:use-attribute-sets="p:bandeau" space-before="2mm" space-after="2mm" keep-with-previous.within-page="always">
      <fo:inline font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:label('competence.proposition')"/></fo:inline>
      <fo:leader leader-pattern="space" leader-length="5mm"/><xsl:text> </xsl:text>
      <xsl:for-each select="'ACQUISE', 'NON_ACQUISE', 'AVIS_DIVERGENTS'">
        <xsl:call-template name="choix">
          <xsl:with-param name="label" select="p:code('proposition', .)"/>
          <xsl:with-param name="chosen" select=". = $assessed/@proposition"/>
          <xsl:with-param name="field" select="p:saisie('evaluation/' || $code || '/proposition', p:label('competence.proposition'))"/>
          <xsl:with-param name="value" select="."/>
        </xsl:call-template>
        <xsl:call-template name="ecart"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
