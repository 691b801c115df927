<?xml version="1.0" encoding="UTF-8"?>
<!-- The interview guide from first page to last: the meeting, what the livret left open, then each competency on its own sheets. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- It is filled in by hand, whatever the livret already knows. -->
  <xsl:variable name="vierge" as="xs:boolean" select="true()"/>

  <xsl:variable name="plan" as="element(p:entree)*" select="
      p:entree('rencontre', p:label('trame.rencontre'), ()),
      p:entree('conduite', p:label('trame.conduite'), ())[exists($p:conduite)],
      p:entree('points', p:label('trame.points'), ())[exists(($p:a-verifier, $p:sans-resultat))],
      $codes ! p:entree(., p:titre-competence(.), ())"/>

  <xsl:template match="/">
    <xsl:variable name="title" select="p:label('trame.titre') || (p:nom($candidat) ! (' · ' || p:typo(.)))"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join(($title, ($livret/@numero, $edition/@edition)[1]), ' · ')"/>
      <xsl:with-param name="running" select="$title"/>
      <xsl:with-param name="description" select="p:label('trame.description', $p:certification)"/>
      <xsl:with-param name="identifier" select="if ($livret) then $livret/@numero else $edition/@id || ' ' || $edition/@edition"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($livret/@numero, $edition/@id || ' ' || $edition/@edition), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="rencontre"/>
        <xsl:if test="exists($p:conduite)"><xsl:call-template name="conduite"/></xsl:if>
        <xsl:if test="exists(($p:a-verifier, $p:sans-resultat))"><xsl:call-template name="points"/></xsl:if>
        <xsl:for-each select="$codes"><xsl:call-template name="competence-de-l-entretien"/></xsl:for-each>
        <xsl:if test="empty($codes) and empty($p:conduite)"><xsl:call-template name="lignes"><xsl:with-param name="lines" select="12"/></xsl:call-template></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
