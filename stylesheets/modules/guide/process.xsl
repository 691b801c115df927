<?xml version="1.0" encoding="UTF-8"?>
<!-- The process: nine steps and who is in charge of each; then what to do when things go another way. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The evaluators' own steps. -->
  <xsl:variable name="p:nos-etapes" as="xs:integer*" select="3 to 7"/>

  <xsl:template name="demarche">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('demarche')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('guide.demarche.presentation')"/></fo:block>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="35mm" fox:header="true"/>
      <fo:table-column column-width="97mm"/>
      <fo:table-column column-width="34mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="words" select="('etape', 'contenu', 'qui') ! p:label('guide.demarche.' || .)"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$labels/labels/label[matches(@id, '^guide\.etape\.[0-9]+\.titre$')]"><xsl:call-template name="etape"/></xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- context: the label of the step's title -->
  <xsl:template name="etape">
    <xsl:variable name="n" select="xs:integer(tokenize(@id, '\.')[3])"/>
    <xsl:variable name="own" select="$n = $p:nos-etapes"/>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-left="3mm" border-left="{if ($own) then '2.4pt solid ' || p:jeton('accent') else p:filet('filet')}">
        <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
        <fo:block font-weight="600" color="{p:jeton(if ($own) then 'accent' else 'texte')}" font-size="{p:pt(11.2)}">
          <fo:inline font-family="{p:jeton('police-titre')}" font-size="{p:pt(17)}"><xsl:value-of select="$n"/></fo:inline>
          <xsl:value-of select="'&#xA0; ' || ."/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="5mm" padding-top="2.2mm">
        <fo:block><xsl:sequence select="p:exposants(p:label('guide.etape.' || $n || '.texte'))"/>
          <xsl:if test="$n eq 5 and $edition/c:modalites/c:entretien/@exigeSi">
            <xsl:value-of select="' ' || p:label('guide.etape.5.exige', string-join(tokenize($edition/c:modalites/c:entretien/@exigeSi) ! p:code('exigeSi', .), ' ' || p:label('mot.ou') || ' '))"/>
          </xsl:if>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm" padding-top="2.2mm">
        <fo:block font-weight="600"><xsl:sequence select="p:texte(($edition/c:comiteDelivrance/c:nom[$n eq 9], p:label('guide.etape.' || $n || '.qui'))[1])"/></fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="cas">
    <xsl:variable name="then" select="p:libelles('guide.cas.alors')"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('cas')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('guide.cas.presentation')"/></fo:block>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="62mm" fox:header="true"/>
      <fo:table-column column-width="104mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="words" select="('quand', 'alors') ! p:label('guide.cas.colonne.' || .)"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="p:libelles('guide.cas.quand')">
          <xsl:variable name="n" select="position()"/>
          <fo:table-row keep-together.within-page="always">
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="5mm">
              <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="$n eq 1"/></xsl:call-template>
              <fo:block font-weight="600"><xsl:value-of select="."/></fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm"><fo:block><xsl:value-of select="$then[$n]"/></fo:block></fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
