<?xml version="1.0" encoding="UTF-8"?>
<!-- How to write a constat, what never to write, and the words of the edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="ecrire">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('ecrire')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('guide.ecrire.presentation')"/></fo:block>
    <fo:list-block provisional-distance-between-starts="10mm" provisional-label-separation="2mm" space-after="3mm">
      <xsl:for-each select="$labels/labels/label[matches(@id, '^guide\.ecrire\.temps\.[0-9]+\.titre$')]">
        <fo:list-item space-after="1.4mm" keep-together.within-page="always">
          <fo:list-item-label end-indent="label-end()"><fo:block font-family="{p:jeton('police-titre')}" font-weight="600" font-size="{p:pt(17)}" color="{p:jeton('accent')}"><xsl:value-of select="position()"/></fo:block></fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block xsl:use-attribute-sets="p:colonne" padding-top="0.8mm"><fo:inline font-weight="600"><xsl:value-of select="."/></fo:inline>
              <xsl:value-of select="'&#xA0;— ' || p:label('guide.ecrire.temps.' || tokenize(@id, '\.')[4] || '.texte')"/></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
    <xsl:call-template name="cote-a-cote">
      <xsl:with-param name="cells" as="element(fo:block)*">
        <xsl:for-each select="'eclaire', 'obscur'">
          <fo:block border-top="{'1.6pt solid ' || p:jeton(if (. = 'eclaire') then 'accent' else 'attention')}" padding-top="1.6mm">
            <fo:block xsl:use-attribute-sets="p:surtitre" color="{p:jeton(if (. = 'eclaire') then 'accent' else 'attention')}" space-after="1mm"><xsl:value-of select="p:label('guide.ecrire.' || .)"/></fo:block>
            <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:exposants(p:label('guide.ecrire.' || . || '.texte'))"/></fo:block>
          </fo:block>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <fo:block role="Div" keep-together.within-page="always">
      <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan('eviter')"/></xsl:call-template>
      <fo:block xsl:use-attribute-sets="p:encadre">
        <fo:block space-after="1.6mm"><xsl:value-of select="p:label('guide.eviter.presentation')"/></fo:block>
        <xsl:call-template name="liste"><xsl:with-param name="items" select="p:libelles('guide.eviter.liste')"/></xsl:call-template>
      </fo:block>
    </fo:block>
  </xsl:template>

  <!-- The words in two columns, down the first then the second. -->
  <xsl:template name="mots">
    <xsl:variable name="words" select="$edition/c:definitions/c:definition"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('definitions')"/></xsl:call-template>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="44mm" fox:header="true"/>
      <fo:table-column column-width="122mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="words" select="('mot', 'sens') ! p:label('guide.definitions.' || .)"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$words">
          <fo:table-row keep-together.within-page="{p:tenir(., 75)}">
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="4mm">
              <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
              <fo:block font-weight="600"><xsl:sequence select="p:texte(@terme)"/></fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm"><xsl:sequence select="p:bloc(.)"/></fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Whom to ask: the certifier's contact. -->
  <xsl:template name="a-qui-s-adresser">
    <fo:block role="Div" keep-together.within-page="always">
      <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('contact')"/></xsl:call-template>
      <xsl:for-each select="$edition/c:certificateur[c:contact]">
        <xsl:call-template name="fiche">
          <xsl:with-param name="fields" select="p:champ('organisme.nom', (c:nomCommercial, c:raisonSociale)[1]/string()), p:champ('organisme.service', c:contact/c:service/string()),
              p:champ('entreprise.adresse', p:adresse(c:contact/c:adresse)), p:champ('organisme.courriel', c:contact/c:courriel/string()),
              p:champ('organisme.telephone', c:contact/c:telephone ! p:telephone(.)), p:champ('organisme.site', c:contact/c:site/string())"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
