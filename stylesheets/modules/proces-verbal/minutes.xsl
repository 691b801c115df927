<?xml version="1.0" encoding="UTF-8"?>
<!-- Minutes from first page to last. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="plan" as="element(p:entree)*" select="p:plan((
      p:entree('composition', p:label('pv.composition'), ()),
      p:entree('quorum', p:label('pv.quorum'), ()),
      $decisions[1] ! p:entree('tableau', p:label('pv.tableau'), ()),
      $decisions[1] ! p:entree('decisions', p:label('pv.decisions'), $decisions ! p:entree(p:ancre(.), p:titre-decision(.), ())),
      p:entree('signatures', p:label('livret.signatures'), ())))"/>

  <xsl:template match="/">
    <xsl:apply-templates select="$reunion" mode="connu"/>
    <xsl:variable name="title" select="p:code('pv.titre', $reunion/@nature)"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join(($title, $numero), ' · ')"/>
      <xsl:with-param name="running" select="string-join(($title, $numero), '&#xA0;· ')"/>
      <xsl:with-param name="description" select="p:label('pv.description', ($jour, $numero, '')[1])"/>
      <xsl:with-param name="identifier" select="$numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($numero, $reunion/@session ! p:label('pv.foot.session', string(.)), p:label('brouillon')[$provisoire]), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="couverture-du-pv"/>
        <!-- a long one has a table of contents, in which a very long list of people is left to the table of decisions -->
        <xsl:if test="count($decisions) gt 5">
          <fo:block keep-together.within-page="always">
            <xsl:call-template name="titre-sommaire"/>
            <xsl:call-template name="contents"><xsl:with-param name="plan" select="if (count($decisions) gt 20) then p:plan($plan ! p:entree(@id, @titre, ())) else $plan"/></xsl:call-template>
          </fo:block>
        </xsl:if>
        <xsl:call-template name="composition"/>
        <xsl:call-template name="quorum"/>
        <xsl:if test="exists($decisions)">
          <xsl:call-template name="tableau-des-decisions"/>
          <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('decisions')"/></xsl:call-template>
          <xsl:for-each select="$decisions"><xsl:call-template name="decision"><xsl:with-param name="decision" select="."/></xsl:call-template></xsl:for-each>
        </xsl:if>
        <xsl:call-template name="signatures"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
