<?xml version="1.0" encoding="UTF-8"?>
<!-- An extract from first page to last: one decision, the jury that took it, and who certifies the copy. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="plan" as="element(p:entree)*" select="p:plan((
      p:entree('decisions', p:label('pv.extrait.decision'), $decisions ! p:entree(p:ancre(.), p:titre-decision(.), ())),
      p:entree('composition', p:label('pv.composition'), ()),
      p:entree('quorum', p:label('pv.quorum'), ()),
      p:entree('certification', p:label('pv.extrait.certification'), ())))"/>

  <xsl:template match="/">
    <xsl:apply-templates select="$reunion" mode="connu"/>
    <xsl:variable name="title" select="p:code('pv.extrait.titre', $reunion/@nature)"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join(($title, $numero, $decisions/c:candidat/p:nom-civil(.)), ' · ')"/>
      <xsl:with-param name="running" select="string-join(($title, $numero), '&#xA0;· ')"/>
      <xsl:with-param name="description" select="p:label('pv.extrait.description', (string($numero), string($decisions/@dossier)))"/>
      <xsl:with-param name="identifier" select="$numero || ' ' || $decisions/@dossier"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join((p:label('pv.foot.extrait', string($numero)), $decisions/@dossier, p:label('brouillon')[$provisoire]), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="couverture-de-l-extrait"/>
        <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('decisions')"/></xsl:call-template>
        <xsl:call-template name="decision"><xsl:with-param name="decision" select="$decisions"/></xsl:call-template>
        <xsl:call-template name="composition"/>
        <xsl:call-template name="quorum"/>
        <xsl:call-template name="certification"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The secretary certifies that these pages say what the minutes say. -->
  <xsl:template name="certification">
    <fo:block keep-together.within-page="always">
      <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('certification')"/></xsl:call-template>
      <fo:block xsl:use-attribute-sets="p:prose"><xsl:sequence select="p:exposants(p:label('pv.extrait.conforme', (string($numero), ($decisions/c:candidat/p:nom-civil(.), p:label('candidat.neutre'))[1])))"/></fo:block>
      <xsl:call-template name="cote-a-cote">
        <xsl:with-param name="cells" as="element(fo:block)*">
          <xsl:call-template name="signature">
            <xsl:with-param name="role" select="'SECRETAIRE'"/>
            <xsl:with-param name="name" select="p:nom($reunion/c:composition/c:secretaire)"/>
            <xsl:with-param name="capacity" select="()"/>
            <xsl:with-param name="commitments" select="p:label('pv.extrait.engagement')"/>
            <xsl:with-param name="slot" select="()"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
