<?xml version="1.0" encoding="UTF-8"?>
<!-- What the branch let pass for this livret: read from the dossier, where it is held, and printed where the jury reads the livret. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:r="urn:fr:ccs:dossier:regles" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c r p">

  <!-- The dossier that the livret names, when it is at hand. -->
  <xsl:variable name="dossier" as="element(c:dossier)?" select="if ($vierge) then () else p:cite('dossier', $livret/@dossier)"/>
  <!-- The rule book. -->
  <xsl:variable name="regles" as="document-node()" select="document('ccs:/regles')"/>

  <xsl:key name="regle" match="r:regle" use="@id"/>

  <!-- Those of this livret, whole or not, in force or not: the page gives their dates and says what they lack. -->
  <xsl:variable name="derogations" as="element(c:derogation)*"
                select="$dossier/c:derogation[@document = $livret/@numero][not(@dossier != $livret/@dossier)]"/>

  <!-- Those that can be of use: the machine takes no other into account. -->
  <xsl:variable name="derogations-entieres" as="element(c:derogation)*" select="$derogations[@decidePar and @date and @echeance and c:justification]"/>

  <!-- « LIV-013 et LIV-018 », on the first page. -->
  <xsl:template name="derogations-de-couverture" as="element(fo:block)">
    <fo:block>
      <fo:basic-link internal-destination="derogations" fox:alt-text="{p:label('sommaire.lien', p:simple(p:label('livret.derogations')))}" xsl:use-attribute-sets="p:lien">
        <xsl:value-of select="p:typo(p:label('derogations.regles', p:liste(distinct-values($derogations-entieres/@regle))))"/>
      </fo:basic-link>
    </fo:block>
  </xsl:template>

  <xsl:template name="derogations">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('derogations')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('derogations.presentation')"/></fo:block>
    <xsl:for-each select="$derogations">
      <xsl:variable name="rule" select="$regles ! key('regle', current()/@regle, .)"/>
      <xsl:call-template name="titre3">
        <xsl:with-param name="text" select="p:typo(p:label('derogation.titre', string(@regle)))"/>
        <xsl:with-param name="role" select="'H2'"/>
      </xsl:call-template>
      <xsl:if test="empty(. intersect $derogations-entieres)">
        <fo:block color="{p:jeton('attention')}" keep-with-next.within-page="always"><xsl:value-of select="p:label('derogation.incomplete')"/></fo:block>
      </xsl:if>
      <xsl:call-template name="fiche">
        <xsl:with-param name="fields" select="p:champ('derogation.regle', $rule/r:titre/string()), p:champ('derogation.raison', $rule/r:raison/string()),
            p:champ-attendu('derogation.justification', c:justification/string()), p:champ-attendu('derogation.decidePar', @decidePar/string()),
            p:champ-attendu('derogation.date', @date ! p:date(.)), p:champ-attendu('derogation.echeance', @echeance ! p:date(.))"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
