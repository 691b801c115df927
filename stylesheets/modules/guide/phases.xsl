<?xml version="1.0" encoding="UTF-8"?>
<!-- The four phases: what each is for, a list to tick, the edition's advice; then what makes an assessment succeed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The phases of the schema, whether the edition has advice for them or not. -->
  <xsl:variable name="p:phases" as="xs:string*" select="'PREPARATION', 'OBSERVATION', 'ENTRETIEN', 'CONCLUSION'"/>

  <xsl:function name="p:conseils" as="element(c:phase)?">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="$edition/c:boiteAOutils/c:phase[@code = $code]"/>
  </xsl:function>

  <xsl:template name="phase">
    <xsl:param name="code" as="xs:string" required="yes"/>
    <!-- a phase on one sheet, but in large print, to be laid beside one's notes -->
    <fo:block role="Div" keep-together.within-page="{if (number($p:jetons('echelle')) gt 1) then 'auto' else p:tenir(p:conseils($code)/c:conseil, 90)}">
      <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan($code)"/></xsl:call-template>
      <fo:block font-size="{p:pt(11.2)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}" space-after="3mm" keep-with-next.within-page="always"><xsl:value-of select="p:code('guide.phase.but', $code)"/></fo:block>
      <fo:block xsl:use-attribute-sets="p:bandeau" padding="3mm 4mm 2.4mm 4mm" space-after="1mm">
        <fo:block role="H2" xsl:use-attribute-sets="p:surtitre" space-after="1.8mm" keep-with-next.within-page="always"><xsl:value-of select="p:label('guide.liste')"/></fo:block>
        <xsl:call-template name="cases-a-cocher"><xsl:with-param name="items" select="p:libelles('guide.liste.' || $code)"/></xsl:call-template>
      </fo:block>
      <xsl:if test="p:conseils($code)/c:conseil">
        <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('guide.conseils')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
        <xsl:call-template name="conseils"><xsl:with-param name="items" select="p:conseils($code)/c:conseil"/></xsl:call-template>
      </xsl:if>
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('guide.notes')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:call-template name="lignes"><xsl:with-param name="lines" select="max((4, 12 - count(p:conseils($code)/c:conseil)))"/></xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template name="reussite">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('reussite')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:bandeau" padding="3mm 4mm 2.4mm 4mm" keep-together.within-page="{p:tenir($edition/c:boiteAOutils/c:conditionReussite, 90)}">
      <xsl:call-template name="cases-a-cocher"><xsl:with-param name="items" select="$edition/c:boiteAOutils/c:conditionReussite"/></xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
