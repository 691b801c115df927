<?xml version="1.0" encoding="UTF-8"?>
<!-- The top of the first page of a meeting’s papers: whose they are, what they are, of which meeting. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="titre-de-seance">
    <xsl:param name="id" as="xs:string" required="yes"/>
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:call-template name="entete"/>
    <xsl:if test="$edition"><fo:block xsl:use-attribute-sets="p:surtitre" space-before="5mm"><xsl:sequence select="p:texte(($edition/c:certification/c:intitule, $edition/@id)[1])"/></fo:block></xsl:if>
    <fo:block id="{$id}" role="H1" xsl:use-attribute-sets="p:titre" font-family="{p:jeton('police-titre')}" font-size="{p:pt(23)}" line-height="{p:pt(28)}" font-weight="600" space-before="2.4mm">
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="$title"/></fo:block></fo:marker>
      <xsl:value-of select="$title"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="p:colonne" font-size="{p:pt(11.5)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}" space-after="4mm">
      <xsl:sequence select="p:exposants(if ($jour) then p:label('session.sous-titre', $jour) else p:label('session.jury'))"/>
    </fo:block>
  </xsl:template>

  <!-- Number, day, place and hours, as fields. -->
  <xsl:function name="p:champs-de-seance" as="element(p:champ)*">
    <xsl:sequence select="p:champ-attendu('session.numero', $session/@numero/string()),
        p:champ-attendu('session.jour', (p:intervalle($seance/c:debut, $seance/c:fin), $jour)[1]), p:champ-attendu('session.lieu', $seance/c:lieu/normalize-space(.))"/>
  </xsl:function>

  <!-- A part of the paper: its number and title, one level under the title of the paper. -->
  <xsl:template name="partie-de-seance">
    <xsl:param name="id" as="xs:string" required="yes"/>
    <xsl:variable name="entry" select="p:entree-du-plan($id)"/>
    <fo:block id="{$id}" role="H2" xsl:use-attribute-sets="p:titre2">
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="$entry/@titre"/></fo:block></fo:marker>
      <xsl:value-of select="string-join(($entry/@rang, $entry/@titre), '.&#xA0;')"/>
    </fo:block>
  </xsl:template>

  <!-- The head of a table; one column, wide enough for it, says where it goes on. -->
  <xsl:template name="tete-de-table">
    <xsl:param name="labels" as="xs:string+" required="yes"/>
    <xsl:param name="suite" as="xs:integer" select="1"/>
    <fo:table-header>
      <fo:table-row>
        <xsl:for-each select="$labels">
          <fo:table-cell xsl:use-attribute-sets="p:tete">
            <fo:block xsl:use-attribute-sets="p:tete-texte">
              <xsl:value-of select="p:label(.)"/>
              <xsl:if test="position() eq $suite"><xsl:text> </xsl:text><xsl:call-template name="suite"/></xsl:if>
            </fo:block>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
    </fo:table-header>
  </xsl:template>

  <!-- Who it is about: the name where the livret is at hand, the numbers always. -->
  <xsl:function name="p:qui-est-ce" as="element(fo:block)+">
    <xsl:param name="line" as="element()"/>
    <xsl:variable name="name" select="p:candidat-de($line)"/>
    <fo:block font-weight="600"><xsl:sequence select="p:texte(($name, string($line/@numero))[1])"/></fo:block>
    <xsl:sequence select="p:bloc-discret(if ($name) then p:label('session.livret', string($line/@numero)) else p:label('session.dossier', string($line/@dossier)))"/>
  </xsl:function>
</xsl:stylesheet>
