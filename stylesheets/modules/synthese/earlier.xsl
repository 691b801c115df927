<?xml version="1.0" encoding="UTF-8"?>
<!-- What earlier minutes left: the competencies to reassess, and those that stay acquired. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- « procès-verbal PV-2026-003 du 18 juin 2026 » -->
  <xsl:function name="p:pv-cite" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="date" as="xs:string?"/>
    <xsl:sequence select="if ($date) then p:label('synthese.pv.date', ($number, p:date($date))) else p:label('synthese.pv', $number)"/>
  </xsl:function>

  <xsl:variable name="p:a-reevaluer" as="xs:string*"
                select="$livret/c:reevaluationDe ! p:label('synthese.aReevaluer.texte', (p:liste(c:competence/@code/string()), p:pv-cite(@procesVerbal, @date)))"/>

  <!-- What the minutes themselves say, when they are at hand: code in this edition, minutes. -->
  <xsl:variable name="p:acquis-constates" as="element(p:acquis)*">
    <xsl:for-each select="$livret/c:reevaluationDe">
      <xsl:variable name="date" select="@date"/>
      <xsl:for-each select="p:cite('procesVerbal', @procesVerbal)">
        <xsl:variable name="minutes" select="."/>
        <xsl:for-each select="c:decisions/c:decision[@dossier = $livret/@dossier]">
          <xsl:variable name="applied" select="c:editionAppliquee"/>
          <xsl:for-each select="c:competence[@decision = 'ACQUISE']">
            <p:acquis code="{p:code-actuel(@code, $applied)}" pv="{p:pv-cite($minutes/@numero, ($minutes/c:seance/c:date, $date)[1])}"/>
          </xsl:for-each>
          <xsl:for-each select="c:acquis"><p:acquis code="{p:code-actuel(@competence, $applied)}" pv="{p:pv-cite(@procesVerbal, ())}"/></xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>

  <!-- The code that a competency of another edition has in this one. -->
  <xsl:function name="p:code-actuel" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="applied" as="element(c:editionAppliquee)?"/>
    <xsl:sequence select="($edition[$applied/@edition != @edition]/c:correspondance[@edition = $applied/@edition][@competence = $code]/@equivaut/string(), $code)[1]"/>
  </xsl:function>

  <!-- « C1, C2 et C5 (procès-verbal …) », one for each of the minutes; without them, all that the livret does not name missing. -->
  <xsl:variable name="p:acquis-anterieurs" as="xs:string*">
    <xsl:variable name="others" select="$edition/c:competences/c:competence/@code/string()[not(. = ($codes, $livret/c:reevaluationDe/c:competence/@code))]"/>
    <xsl:choose>
      <xsl:when test="exists($p:acquis-constates)">
        <xsl:for-each-group select="$p:acquis-constates" group-by="@pv">
          <xsl:sequence select="p:label('synthese.acquis.texte', (p:liste(sort(distinct-values(current-group()/@code))), current-grouping-key()))"/>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:when test="$reevaluation and exists($others)"><xsl:sequence select="p:label('synthese.acquis.livret', p:liste($others))"/></xsl:when>
    </xsl:choose>
  </xsl:variable>
</xsl:stylesheet>
