<?xml version="1.0" encoding="UTF-8"?>
<!-- What the jury decided before a reassessment: the minutes that count, what they acknowledged and what they left missing, in the codes of
     the edition that the reassessment applies. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:c="urn:fr:ccs:dossier:1"
                xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- Minutes by their number; none when they are not found, which is said elsewhere. -->
  <xsl:function name="f:proces-verbal" as="element(c:procesVerbal)?">
    <xsl:param name="numero" as="xs:string"/>
    <xsl:sequence select="document(concat('ccs:/procesVerbal/', encode-for-uri($numero)))/c:procesVerbal"/>
  </xsl:function>

  <!-- The closed minutes before a reassessment that speak of its dossier: those that it cites, and those at hand of a meeting not after
       that day. Each once, and none that another one of them rectifies. -->
  <xsl:function name="f:proces-verbaux-anterieurs" as="element(c:procesVerbal)*">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="jour" as="xs:date"/>
    <xsl:variable name="connus" as="element(c:procesVerbal)*" select="document('ccs:/connus/procesVerbal')/connus/document/document(@uri)/c:procesVerbal
        [xs:date(c:seance/c:date) le $jour]"/>
    <xsl:variable name="tous" as="element(c:procesVerbal)*">
      <xsl:for-each-group select="($livret/c:reevaluationDe/f:proces-verbal(@procesVerbal), $connus)[@etat = 'CLOS'][exists(f:decisions(., $livret))]" group-by="@numero">
        <xsl:sequence select="."/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="$tous[not(@numero = $tous[@nature = 'RECTIFICATIF']/c:rectifie/@numero)]"/>
  </xsl:function>

  <!-- What minutes decide on the dossier of a reassessment; not what they decide on that very livret. -->
  <xsl:function name="f:decisions" as="element(c:decision)*">
    <xsl:param name="proces-verbaux" as="element(c:procesVerbal)*"/>
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:sequence select="$proces-verbaux/c:decisions/c:decision[@dossier = $livret/@dossier and not(@livret = $livret/@numero)]"/>
  </xsl:function>

  <!-- A competency of an edition as another one calls it; none when nothing there answers to it. -->
  <xsl:function name="f:equivalente" as="xs:string*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="origine" as="element(c:editionAppliquee)"/>
    <xsl:param name="edition" as="element(c:referentiel)"/>
    <xsl:sequence select="if ($origine/@edition = $edition/@edition) then $code
        else $edition/c:correspondance[@edition = $origine/@edition][@competence = $code]/@equivaut/string()"/>
  </xsl:function>

  <!-- The competencies acknowledged by these decisions, each with the number of the minutes. -->
  <xsl:function name="f:acquises" as="map(xs:string, xs:string)">
    <xsl:param name="decisions" as="element(c:decision)*"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="map:merge(for $acquise in $decisions/(c:competence[@decision = 'ACQUISE'] | c:acquis), $code in $edition !
        f:equivalente($acquise/(@code, @competence), $acquise/../c:editionAppliquee, .)
        return map { $code: string(($acquise/@procesVerbal, root($acquise)/c:procesVerbal/@numero)[1]) })"/>
  </xsl:function>

  <!-- The competencies that the jury did not acknowledge in these decisions. -->
  <xsl:function name="f:refusees" as="xs:string*">
    <xsl:param name="decisions" as="element(c:decision)*"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="distinct-values(for $refusee in $decisions/c:competence[@decision = 'NON_ACQUISE'] return $edition !
        f:equivalente($refusee/@code, $refusee/../c:editionAppliquee, .))"/>
  </xsl:function>

  <!-- The competencies still missing that a reassessment leaves out. One that it assesses without need has been named for that: as many
       are left out here. -->
  <xsl:function name="f:oubliees" as="xs:string*">
    <xsl:param name="evaluation" as="element(c:evaluation)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:param name="acquises" as="map(xs:string, xs:string)"/>
    <xsl:variable name="fautives" as="xs:integer" select="count($evaluation/c:competence[not(f:attendue(., $edition)) or map:contains($acquises, @code)])"/>
    <xsl:sequence select="$edition/c:competences/c:competence/@code[not(map:contains($acquises, .))][empty(key('competence-evaluee', ., root($evaluation)))]
        [position() gt $fautives]/string()"/>
  </xsl:function>

</xsl:stylesheet>
