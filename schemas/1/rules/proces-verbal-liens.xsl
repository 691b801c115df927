<?xml version="1.0" encoding="UTF-8"?>
<!-- What may tie a member of the jury to the person of a decision: being that person, an evaluator, or of the same company. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- In the annuaire. -->
  <xsl:key name="personne" match="c:annuaire/c:personne" use="@id"/>

  <!-- The livrets of the person that a decision is on, up to this one: whoever assessed an earlier cycle of the dossier assessed the person. -->
  <xsl:function name="f:livrets-jusqu-ici" as="element(c:livret)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="cycles" as="element(c:cycle)*" select="document(concat('ccs:/dossier/', encode-for-uri($decision/@dossier)))/c:dossier/c:cycle"/>
    <xsl:variable name="present" as="xs:integer?" select="$cycles[c:livret/@numero = $decision/@livret][1]/xs:integer(@n)"/>
    <xsl:sequence select="f:livret-de($decision) | $cycles[xs:integer(@n) lt $present]/c:livret/document(concat('ccs:/livret/', encode-for-uri(@numero)))/c:livret"/>
  </xsl:function>

  <!-- The employers of a member on the day of the meeting: as the composition says, else as the annuaire does. -->
  <xsl:function name="f:employeurs" as="element()*">
    <xsl:param name="membre" as="element(c:membre)"/>
    <xsl:variable name="seance" as="element(c:seance)?" select="root($membre)/*/c:seance"/>
    <xsl:variable name="jour" as="xs:date?" select="($seance/c:date/xs:date(.), $seance/c:debut/f:jour(.))[1]"/>
    <xsl:variable name="annuaire" as="element(c:annuaire)?" select="if ($membre/c:entreprise/@siren or $membre/c:sansEmployeur) then () else document('ccs:/annuaire')/c:annuaire"/>
    <xsl:variable name="connus" as="element()*" select="if (empty($annuaire)) then () else key('personne', $membre/@id, root($annuaire))
        /c:employeur[not(xs:date(@debut) gt $jour) and not(xs:date(@fin) lt $jour)]/(c:organisme | c:independant | c:sansEmployeur)"/>
    <xsl:sequence select="if ($connus[@siren] or ($connus and empty($membre/c:entreprise))) then $connus else $membre/(c:entreprise | c:sansEmployeur)"/>
  </xsl:function>

  <!-- What ties a member to the person of a decision: CANDIDAT, EVALUATEUR or ENTREPRISE. Companies are compared by SIREN, and by name
       where one of the two has none. -->
  <xsl:function name="f:lien" as="xs:string?">
    <xsl:param name="membre" as="element(c:membre)"/>
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="livret" as="element(c:livret)?" select="f:livret-de($decision)"/>
    <xsl:variable name="employeurs" as="element()*" select="f:employeurs($membre)"/>
    <xsl:choose>
      <xsl:when test="$membre/@id = ($decision/c:candidat/@id, $livret/c:candidat/@id)">CANDIDAT</xsl:when>
      <xsl:when test="$membre/@id = f:livrets-jusqu-ici($decision)/(c:referentEntreprise | c:evaluateurExterne)/@id">EVALUATEUR</xsl:when>
      <xsl:when test="some $entreprise in $livret/(c:entreprise | c:entrepriseUtilisatrice), $employeur in $employeurs[string(.)] satisfies
          if ($entreprise/c:siret and $employeur/@siren) then starts-with(normalize-space($entreprise/c:siret), $employeur/@siren)
          else f:normalise($employeur) = $entreprise/c:raisonSociale/f:normalise(.)">ENTREPRISE</xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:lien-nomme" as="xs:string">
    <xsl:param name="lien" as="xs:string"/>
    <xsl:sequence select="map { 'CANDIDAT': 'la personne candidate elle-même', 'EVALUATEUR': 'évaluateur de la personne candidate', 'ENTREPRISE': 'de l’entreprise de la personne candidate' }($lien)"/>
  </xsl:function>

  <xsl:function name="f:named-tie" as="xs:string">
    <xsl:param name="lien" as="xs:string"/>
    <xsl:sequence select="map { 'CANDIDAT': 'the candidate', 'EVALUATEUR': 'an evaluator of the candidate', 'ENTREPRISE': 'of the candidate’s company' }($lien)"/>
  </xsl:function>

</xsl:stylesheet>
