<?xml version="1.0" encoding="UTF-8"?>
<!-- The people and companies of a livret, in full. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="personnes">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('personnes')"/></xsl:call-template>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('livret.candidat')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="
          if ($vierge or $candidat/c:civilite) then p:champ-choix('candidat.civilite', 'civilite', ('MADAME', 'MONSIEUR'), $candidat/c:civilite) else (),
          p:champ-attendu('candidat.nomNaissance', $candidat/c:nomNaissance/string()), p:champ('candidat.nomUsage', $candidat/c:nomUsage/string()),
          p:champ-attendu('candidat.prenom', string-join($candidat/c:prenom/normalize-space(), ', ')[. ne '']),
          p:champ-attendu('candidat.dateNaissance', $candidat/c:dateNaissance ! p:date(.)),
          p:champ('candidat.id', $candidat/@id/string()),
          p:champ-choix('candidat.statut', 'statut', ('SALARIE', 'INTERIMAIRE', 'ALTERNANT', 'DIRIGEANT', 'NON_SALARIE'), $candidat/@statut),
          p:champ-attendu('candidat.fonction', $candidat/c:fonction/string()), p:champ('candidat.missions', $candidat/c:missions/string(), true(), 3)"/>
      <xsl:with-param name="path" select="'candidat'"/>
    </xsl:call-template>
    <xsl:call-template name="entreprise">
      <xsl:with-param name="title" select="p:label('livret.entreprise')"/>
      <xsl:with-param name="company" select="$livret/c:entreprise"/>
      <xsl:with-param name="path" select="'entreprise'"/>
    </xsl:call-template>
    <xsl:if test="$livret/c:entrepriseUtilisatrice or $vierge">
      <xsl:call-template name="entreprise">
        <xsl:with-param name="title" select="p:label('livret.entrepriseUtilisatrice')"/>
        <xsl:with-param name="company" select="$livret/c:entrepriseUtilisatrice"/>
        <xsl:with-param name="path" select="'entrepriseUtilisatrice'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('role.REFERENT_ENTREPRISE')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:variable name="referent" select="$livret/c:referentEntreprise"/>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('personne.nom', p:nom($referent)), p:champ('candidat.id', $referent/@id/string()),
          p:champ-attendu('candidat.fonction', $referent/c:fonction/string()),
          p:champ-choix('referent.lien', 'lien', ('ENTREPRISE', 'ENTREPRISE_UTILISATRICE', 'DESIGNE_PAR_BRANCHE'), $referent/@lien)"/>
      <xsl:with-param name="path" select="'referentEntreprise'"/>
    </xsl:call-template>
    <xsl:for-each select="if ($livret/c:evaluateurExterne) then $livret/c:evaluateurExterne else $livret/.">
      <xsl:call-template name="externe"><xsl:with-param name="evaluator" select="self::c:evaluateurExterne"/><xsl:with-param name="path" select="'evaluateurExterne/' || position()"/></xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not($livret)">
      <xsl:call-template name="externe"><xsl:with-param name="evaluator" select="()"/><xsl:with-param name="path" select="'evaluateurExterne/1'"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="entreprise">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="company" as="element()?" required="yes"/>
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="$title"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('entreprise.raisonSociale', $company/c:raisonSociale/string()),
          p:champ-attendu('entreprise.siret', p:identifiant($company)), p:champ('entreprise.activite', $company/c:activite ! p:activite(.)),
          p:champ-attendu('entreprise.adresse', p:adresse($company/c:adresse))"/>
      <xsl:with-param name="path" select="$path"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="externe">
    <xsl:param name="evaluator" as="element(c:evaluateurExterne)?" required="yes"/>
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('role.EVALUATEUR_EXTERNE')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('personne.nom', p:nom($evaluator)), p:champ('candidat.id', $evaluator/@id/string()),
          p:champ-attendu('externe.organisme', string-join((p:organisme($evaluator), $evaluator/c:organisme/@siren ! p:label('externe.siren', p:siret(.))), ', ')[. ne '']),
          p:champ-attendu('externe.habilitation', $evaluator/c:habilitation/@reference/string()),
          if ($vierge and not($livret/c:evaluateurExterne/@au)) then () else p:champ('externe.periode', p:periode($evaluator/@du, $evaluator/@au)),
          if ($vierge and not($evaluator/c:motifFin)) then () else p:champ('externe.motifFin', $evaluator/c:motifFin/string())"/>
      <xsl:with-param name="path" select="$path"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
