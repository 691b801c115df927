<?xml version="1.0" encoding="UTF-8"?>
<!-- How the jury came to its decision: who withdrew, in agreement or by a vote, whose voice prevailed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- A member who withdrew, and why. -->
  <xsl:function name="p:retrait" as="element(fo:block)*">
    <xsl:param name="deport" as="element(c:deport)"/>
    <xsl:sequence select="p:bloc(p:siegeant($deport/@membre) || $membres[@id = $deport/@membre]/@college ! (', ' || p:code('college', .))),
        if ($deport/c:motif) then p:bloc-discret($deport/c:motif) else p:case(())"/>
  </xsl:function>

  <!-- In agreement, or by a vote: on the whole, the count; competency by competency, the table below has it. -->
  <xsl:function name="p:deroulement" as="element(fo:block)*">
    <xsl:param name="deliberation" as="element(c:deliberation)"/>
    <xsl:variable name="jury" select="p:edition-exacte($deliberation/../c:editionAppliquee)/c:jury"/>
    <xsl:sequence select="p:bloc(p:code('pv.deliberation', $deliberation/@mode)), $deliberation/c:vote[not(@competence)] ! p:bloc(p:label('pv.vote.ensemble', p:voix(.)))"/>
    <xsl:for-each select="$deliberation/c:vote[@voixPresidence]">
      <xsl:variable name="prevails" select="xs:integer(@pour) eq xs:integer(@contre) and $jury/@partage = 'VOIX_PREPONDERANTE' and @voixPresidence = ('POUR', 'CONTRE')"/>
      <xsl:sequence select="p:bloc(p:label(if ($prevails) then 'pv.presidence.tranche' else 'pv.presidence.vote', ((@competence/string(), p:label('pv.ensemble'))[1], p:code('pv.voix', @voixPresidence))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- « 3 », « 1 », « 0 abstention » -->
  <xsl:function name="p:voix" as="xs:string*">
    <xsl:param name="vote" as="element(c:vote)"/>
    <xsl:sequence select="string($vote/@pour), string($vote/@contre), p:nombre('pv.vote.abstention', xs:integer($vote/@abstention))"/>
  </xsl:function>

  <!-- Written reasons, competency by competency: of a decision that departs from what was proposed, or settles two opinions. -->
  <xsl:template name="motifs">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:if test="$decision/c:competence/c:motif">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('pv.motifs')"/></xsl:call-template>
      <xsl:for-each select="$decision/c:competence[c:motif]">
        <fo:block xsl:use-attribute-sets="p:encadre" border-left-color="{p:jeton(if (p:ecart(.)) then 'attention' else 'accent')}">
          <fo:block font-weight="600" keep-with-next.within-page="always"><xsl:value-of select="p:competence-de($decision, @code)"/></fo:block>
          <xsl:sequence select="p:bloc(c:motif)"/>
        </fo:block>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Whether the jury decided otherwise than the two evaluators proposed. -->
  <xsl:function name="p:ecart" as="xs:boolean">
    <xsl:param name="decided" as="element(c:competence)"/>
    <xsl:sequence select="$decided/@proposition = ('ACQUISE', 'NON_ACQUISE') and exists($decided/@decision) and $decided/@proposition != $decided/@decision"/>
  </xsl:function>
</xsl:stylesheet>
