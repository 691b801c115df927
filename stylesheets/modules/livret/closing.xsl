<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of a livret: results given to the candidate, then the signatures. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="restitution">
    <xsl:variable name="restitution" select="$livret/c:restitution"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('restitution')"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('restitution.date', $restitution/@date ! p:date-longue(xs:date(.))),
          p:champ-attendu('restitution.participants', p:liste($restitution/c:participant/@ref ! p:personne(.)))"/>
      <xsl:with-param name="path" select="'restitution'"/>
    </xsl:call-template>
    <xsl:call-template name="sous-rubrique-attendue"><xsl:with-param name="title" select="p:label('restitution.remarque', p:candidat())"/><xsl:with-param name="text" select="$restitution/c:remarqueCandidat"/><xsl:with-param name="path" select="'restitution/remarqueCandidat'"/></xsl:call-template>
    <xsl:call-template name="sous-rubrique-attendue"><xsl:with-param name="title" select="p:label('restitution.suite')"/><xsl:with-param name="text" select="$restitution/c:suiteExpliquee"/><xsl:with-param name="path" select="'restitution/suiteExpliquee'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="sous-rubrique-attendue">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="text" as="xs:string?" required="yes"/>
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:if test="$text or $vierge">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:typo($title)"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:call-template name="prose"><xsl:with-param name="text" select="$text"/><xsl:with-param name="lines" select="4"/><xsl:with-param name="field" select="p:saisie($path, p:typo($title))"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="signatures">
    <xsl:variable name="rules" select="$edition/c:signataires/c:document[@type = 'livret']/c:signataire"/>
    <xsl:variable name="slots" select="$livret/c:signatures/c:signature"/>
    <xsl:variable name="roles" select="distinct-values(($rules/@role, $slots/@role, ('CANDIDAT', 'REFERENT_ENTREPRISE', 'EVALUATEUR_EXTERNE')[empty($rules)]))"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('signatures')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:bandeau" space-after="4mm" keep-with-next.within-page="always"><xsl:value-of select="p:label('livret.phrase')"/></fo:block>
    <xsl:call-template name="cote-a-cote">
      <xsl:with-param name="cells" as="element(fo:block)*">
        <xsl:for-each select="$roles">
          <xsl:variable name="role" select="."/>
          <xsl:variable name="own" select="$slots[@role = $role]"/>
          <xsl:for-each select="if ($own) then $own else $role">
            <xsl:call-template name="signature-du-livret">
              <xsl:with-param name="role" select="$role"/>
              <xsl:with-param name="rule" select="$rules[@role = $role][1]"/>
              <xsl:with-param name="slot" select=".[. instance of element()]"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The company that a référent speaks for. -->
  <xsl:function name="p:maison" as="xs:string?">
    <xsl:param name="referent" as="element(c:referentEntreprise)?"/>
    <xsl:sequence select="if ($referent/@lien = 'DESIGNE_PAR_BRANCHE') then p:code('lien', $referent/@lien)
                          else $referent ! ($livret/(if ($referent/@lien = 'ENTREPRISE_UTILISATRICE') then c:entrepriseUtilisatrice else c:entreprise)/c:raisonSociale/normalize-space(.))"/>
  </xsl:function>

  <xsl:template name="signature-du-livret">
    <xsl:param name="role" as="xs:string" required="yes"/>
    <xsl:param name="rule" as="element(c:signataire)?" required="yes"/>
    <xsl:param name="slot" as="element(c:signature)?" required="yes"/>
    <xsl:variable name="person" select="if ($slot) then $livret/(c:candidat | c:referentEntreprise | c:evaluateurExterne)[@id = $slot/@signataire][last()]
                                        else if ($role = 'CANDIDAT') then $candidat
                                        else if ($role = 'REFERENT_ENTREPRISE') then $livret/c:referentEntreprise
                                        else if ($role = 'EVALUATEUR_EXTERNE') then $externe else ()"/>
    <!-- the branch counts on this sentence, whatever the edition says beside it -->
    <xsl:variable name="guarantee" select="if ($role = 'EVALUATEUR_EXTERNE') then p:label('signature.garant') else ()"/>
    <xsl:variable name="commitment" select="$rule/@engagement[not(p:simple(p:typo(.)) = $guarantee ! p:simple(.))]/string()"/>
    <xsl:call-template name="signature">
      <xsl:with-param name="role" select="$role"/>
      <xsl:with-param name="name" select="(p:nom($person), $slot/@signataire)[1]"/>
      <xsl:with-param name="capacity" select="string-join(($person/c:fonction/normalize-space(.), p:organisme($person[self::c:evaluateurExterne]),
                                              p:maison($person[self::c:referentEntreprise])), ', ')[. ne '']"/>
      <xsl:with-param name="commitments" select="$commitment, $guarantee"/>
      <xsl:with-param name="slot" select="$slot"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
