<?xml version="1.0" encoding="UTF-8"?>
<!-- What the certification is, for whom, where, and who stands behind it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="presentation">
    <xsl:variable name="subject" select="$edition/c:certification"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('presentation')"/></xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'referentiel.objet'"/><xsl:with-param name="text" select="$subject/c:objet"/></xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'referentiel.origine'"/><xsl:with-param name="text" select="$subject/c:origine"/></xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'referentiel.publicVise'"/><xsl:with-param name="text" select="$subject/c:publicVise"/></xsl:call-template>
    <xsl:if test="$subject/c:champ">
      <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'referentiel.champ'"/><xsl:with-param name="text" select="$subject/c:champ/c:presentation"/></xsl:call-template>
      <xsl:call-template name="liste-en-deux"><xsl:with-param name="items" select="$subject/c:champ/c:activite"/></xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$edition/c:certificateur">
      <xsl:call-template name="organisme"/>
    </xsl:for-each>
    <xsl:for-each select="$edition/c:comiteDelivrance">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('referentiel.comite')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:call-template name="fiche">
        <xsl:with-param name="fields" select="p:champ('organisme.nom', c:nom/string()), p:champ('comite.signataire', c:qualiteSignataire/string()), p:champ('entreprise.adresse', p:adresse(c:adresse))"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$edition/c:enregistrement">
      <xsl:call-template name="enregistrement"/>
    </xsl:for-each>
  </xsl:template>

  <!-- A title of the second level and its text, when there is one. -->
  <xsl:template name="chapitre">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="text" as="xs:string?" required="yes"/>
    <xsl:if test="$text">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label($title)"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:call-template name="prose"><xsl:with-param name="text" select="$text"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="organisme">
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('referentiel.certificateur')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('organisme.nom', c:raisonSociale/string()), p:champ('organisme.nomCommercial', c:nomCommercial/string()),
          p:champ('entreprise.siret', p:siret(c:siret)), p:champ('organisme.service', c:contact/c:service/string()), p:champ('entreprise.adresse', p:adresse(c:contact/c:adresse)),
          p:champ('organisme.courriel', c:contact/c:courriel/string()), p:champ('organisme.telephone', c:contact/c:telephone ! p:telephone(.)), p:champ('organisme.site', c:contact/c:site/string())"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="enregistrement">
    <xsl:call-template name="titre3">
      <xsl:with-param name="text" select="p:label('referentiel.enregistrement', (p:code('repertoire', @repertoire), string(@code)))"/>
      <xsl:with-param name="role" select="'H2'"/>
    </xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('enregistrement.periode', p:periode(@debut, @fin)),
          p:champ('enregistrement.dateLimiteDelivrance', @dateLimiteDelivrance ! p:date(.)),
          p:champ('enregistrement.decision', string-join((c:decision/@reference, c:decision/@date ! p:label('signature.le', p:date(.))), ' ')[. ne '']),
          p:champ('enregistrement.nsf', c:nsf ! (@code || ' – ' || normalize-space(.))), p:champ('enregistrement.formacode', c:formacode ! (@code || ' – ' || normalize-space(.)))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A list in two columns, down the first then the second. -->
  <xsl:template name="liste-en-deux">
    <xsl:param name="items" as="xs:string*" required="yes"/>
    <xsl:param name="numbered" as="xs:boolean" select="false()"/>
    <xsl:variable name="half" select="(count($items) + 1) idiv 2"/>
    <xsl:call-template name="cote-a-cote">
      <xsl:with-param name="gap" select="'1mm'"/>
      <xsl:with-param name="cells" as="element(fo:block)*">
        <xsl:for-each select="1, $half + 1">
          <xsl:variable name="part" select="if (. eq 1) then $items[position() le $half] else $items[position() gt $half]"/>
          <xsl:if test="exists($part)">
            <fo:block role="Div">
              <xsl:call-template name="liste">
                <xsl:with-param name="items" select="$part"/>
                <xsl:with-param name="numbered" select="$numbered"/>
                <xsl:with-param name="from" select="."/>
              </xsl:call-template>
            </fo:block>
          </xsl:if>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
