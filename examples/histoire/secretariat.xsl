<?xml version="1.0" encoding="UTF-8"?>
<!-- Ce que la secrétaire du jury écrit dans un éditeur, l’histoire le recopie de ses notes de séance (notes/*.xml) :
     dans la session, qui est venu, qui s’est excusé, les émargements ; dans le procès-verbal, ce que le jury a décidé, et à quelle heure.
     Rien d’autre ne change : ni les livrets, ni leurs empreintes, ni les propositions des évaluateurs. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:fr:ccs:dossier:1"
    xmlns:n="urn:fr:ccs:dossier:histoire" xmlns="urn:fr:ccs:dossier:1" version="3.0" exclude-result-prefixes="#all">
  <xsl:param name="notes" as="xs:string"/>
  <xsl:variable name="tenue" select="doc($notes)/n:tenue"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:strip-space elements="*"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- 09:45 devient un instant du jour de la séance. -->
  <xsl:function name="n:instant" as="xs:string">
    <xsl:param name="heure" as="xs:string"/>
    <xsl:sequence select="$tenue/@jour || 'T' || $heure || ':00+01:00'"/>
  </xsl:function>

  <xsl:template match="processing-instruction()">
    <xsl:text>&#10;</xsl:text>
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- La session -->

  <xsl:template match="c:session">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:apply-templates select="* except c:emargement"/>
      <xsl:for-each select="$tenue/n:present">
        <emargement membre="{@membre}" arrivee="{n:instant((@arrivee, ../@ouverture)[1])}" depart="{n:instant((@depart, ../@cloture)[1])}"
            piece="{$tenue/@emargement}"/>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="c:convocation">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:attribute name="moyen" select="$tenue/@convocations"/>
      <xsl:attribute name="reponse" select="if (@membre = $tenue/n:present/@membre) then 'PRESENT' else 'EXCUSE'"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <!-- Le procès-verbal -->

  <xsl:template match="c:procesVerbal/c:seance/c:fin">
    <fin><xsl:value-of select="n:instant($tenue/@cloture)"/></fin>
  </xsl:template>

  <xsl:template match="c:decision">
    <xsl:variable name="note" select="$tenue/n:decision[@dossier = current()/@dossier]"/>
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:attribute name="heure" select="n:instant($note/@heure)"/>
      <xsl:attribute name="decisionFinale" select="$note/@finale"/>
      <xsl:apply-templates select="c:editionAppliquee, c:candidat, c:acquis, c:derogation, c:deport"/>
      <xsl:if test="$note/@finale ne 'REPORT'">
        <deliberation mode="{if ($note/n:vote) then 'VOTE' else 'CONSENSUS'}">
          <xsl:for-each select="$note/n:vote">
            <xsl:variable name="vote" select="."/>
            <xsl:for-each select="tokenize(@competences)">
              <vote competence="{.}" pour="{$vote/@pour}" contre="{$vote/@contre}" abstention="{$vote/@abstention}"/>
            </xsl:for-each>
          </xsl:for-each>
        </deliberation>
        <xsl:for-each select="c:competence">
          <xsl:copy>
            <xsl:copy-of select="@*"/>
            <xsl:attribute name="decision" select="if (@code = tokenize($note/@nonAcquises)) then 'NON_ACQUISE' else 'ACQUISE'"/>
            <xsl:apply-templates select="$note/n:motif[@competence = current()/@code]" mode="jury"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:if>
      <xsl:apply-templates select="$note/(n:motif[not(@competence)] | n:recommandation)" mode="jury"/>
    </xsl:copy>
  </xsl:template>

  <!-- Les phrases du jury, telles que la secrétaire les a notées. -->
  <xsl:template match="n:*" mode="jury">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="@*[not(../self::n:motif)]"/>
      <xsl:apply-templates mode="jury"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="text()" mode="jury"><xsl:value-of select="normalize-space()"/></xsl:template>
</xsl:stylesheet>
