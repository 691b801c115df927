<?xml version="1.0" encoding="UTF-8"?>
<!-- A new document from its template: what is known is written in, everything else is left for a person to fill in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="xs">
  <xsl:import href="house-form.xsl"/>

  <!-- File name of the kind's schema and rules, without suffix. -->
  <xsl:param name="files" as="xs:string" required="yes"/>
  <!-- Where the schemas lie as seen from the new file; without it the new file names none. -->
  <xsl:param name="schemas" as="xs:string?" select="()"/>
  <xsl:param name="numero" as="xs:string?" select="()"/>
  <xsl:param name="dossier" as="xs:string?" select="()"/>
  <!-- The edition to make a livret from, and the digest of its file. -->
  <xsl:param name="referentiel" as="document-node()?" select="()"/>
  <xsl:param name="empreinte" as="xs:string?" select="()"/>

  <!-- For a reassessment: the extract of the decision that calls for it. -->
  <xsl:param name="extrait" as="document-node()?" select="()"/>
  <!-- Who a livret is about: the dossier, or the livret that was decided on. -->
  <xsl:param name="origine" as="document-node()?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="exists($schemas)">
      <xsl:call-template name="xml-model"><xsl:with-param name="schemas" select="$schemas"/><xsl:with-param name="files" select="$files"/></xsl:call-template>
    </xsl:if>
    <xsl:variable name="document" as="element()">
      <xsl:apply-templates select="*"/>
    </xsl:variable>
    <xsl:apply-templates select="$document" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="/*">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:if test="exists($numero)">
        <xsl:attribute name="numero" select="$numero"/>
      </xsl:if>
      <xsl:if test="exists($dossier)">
        <xsl:attribute name="dossier" select="$dossier"/>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="livret/editionAppliquee[$referentiel]">
    <editionAppliquee id="{$referentiel/*/@id}" edition="{$referentiel/*/@edition}" empreinte="{$empreinte}"/>
    <xsl:apply-templates select="$extrait/*" mode="reevaluation"/>
  </xsl:template>

  <!-- The competencies of the edition, of a reassessment those alone that are missing, with all their criteria, ready for a result and a
       constat each. -->
  <xsl:template match="livret/evaluation[$referentiel]">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()[not(self::competence)]"/>
      <xsl:for-each select="$referentiel/referentiel/competences/competence[empty($extrait) or @code = $manquantes]">
        <competence code="{@code}">
          <xsl:for-each select="critere">
            <critere code="{@code}"/>
          </xsl:for-each>
        </competence>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:variable name="manquantes" as="xs:string*" select="$extrait/*/decision/competence[@decision = 'NON_ACQUISE']/@code/string()"/>

  <xsl:template match="extraitProcesVerbal" mode="reevaluation">
    <reevaluationDe procesVerbal="{@procesVerbal}">
      <xsl:if test="seance/date"><xsl:attribute name="date" select="seance/date"/></xsl:if>
      <xsl:for-each select="$manquantes"><competence code="{.}"/></xsl:for-each>
    </reevaluationDe>
  </xsl:template>

  <xsl:template match="livret/@type[$extrait]">
    <xsl:attribute name="type" select="'REEVALUATION'"/>
  </xsl:template>

  <!-- Who the person, the company and its assessor are: as the dossier has it in its last cycle, else as the livret has it. The external
       evaluators are those of that cycle, one after the other, once it is the cycle of this livret. -->
  <xsl:variable name="cycle" as="element(cycle)?" select="$origine/dossier/cycle[last()]"/>
  <xsl:variable name="inscrite" as="element()?" select="($cycle/inscription, $origine/livret)[1]"/>

  <xsl:template match="livret/candidat[$origine]">
    <xsl:choose>
      <xsl:when test="$origine/dossier">
        <candidat>
          <xsl:for-each select="$origine/dossier/@personne"><xsl:attribute name="id" select="."/></xsl:for-each>
          <xsl:copy-of select="$cycle/inscription/@statut, $origine/dossier/identite[last()]/(civilite, nomNaissance, nomUsage, prenom, dateNaissance),
              $cycle/inscription/(fonction, missions)" copy-namespaces="no"/>
        </candidat>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$origine/livret/candidat" copy-namespaces="no"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What nobody has said yet stays as in the template, to be filled in. -->
  <xsl:template match="livret/entreprise[$inscrite/entreprise]">
    <xsl:copy-of select="$inscrite/(entreprise, entrepriseUtilisatrice)" copy-namespaces="no"/>
  </xsl:template>

  <xsl:template match="livret/referentEntreprise[$inscrite/referentEntreprise]">
    <xsl:copy-of select="$inscrite/referentEntreprise" copy-namespaces="no"/>
  </xsl:template>

  <xsl:template match="livret/evaluateurExterne[$cycle[not(livret/@numero != $numero)][empty($extrait) or @type = 'REEVALUATION']/designation/evaluateurExterne]">
    <xsl:copy-of select="$cycle/designation/evaluateurExterne" copy-namespaces="no"/>
  </xsl:template>

</xsl:stylesheet>
