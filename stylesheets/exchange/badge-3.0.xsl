<?xml version="1.0" encoding="UTF-8"?>
<!-- An Open Badges 3.0 AchievementCredential of a certificate, as JSON; docs/badge.schema.json describes it. The addresses in it are names: nothing fetches them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:j="http://www.w3.org/2005/xpath-functions" xmlns:f="urn:fr:ccs:dossier:fonctions" xpath-default-namespace="urn:fr:ccs:dossier:1"
    exclude-result-prefixes="xs f">

  <!-- id, sujet, realisation, emetteur; empreinte and sel of the name; valableDu, decideLe; signe; resultats: code, id, decision, procesVerbal, date. -->
  <xsl:param name="badge" as="map(*)" required="yes"/>
  <!-- The edition that the jury applied. -->
  <xsl:param name="edition" as="document-node()" required="yes"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="referentiel" as="element()" select="$edition/referentiel"/>

  <xsl:template match="/">
    <xsl:variable name="credential" as="element()">
      <xsl:apply-templates select="certificat"/>
    </xsl:variable>
    <xsl:sequence select="xml-to-json($credential, map { 'indent' : true() }), '&#10;'"/>
  </xsl:template>

  <xsl:template match="certificat">
    <j:map>
      <xsl:sequence select="f:list('@context', ('https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'))"/>
      <xsl:sequence select="f:text('id', $badge?id), f:list('type', ('VerifiableCredential', 'AchievementCredential'))"/>
      <xsl:sequence select="f:text('name', f:marked(normalize-space(intitule)))"/>
      <xsl:if test="$badge?signe != 'true'">
        <xsl:sequence select="f:text('description', 'Badge non signé : il ne prouve rien par lui-même.')"/>
      </xsl:if>
      <j:map key="issuer">
        <xsl:sequence select="f:text('id', $badge?emetteur), f:list('type', 'Profile'), f:text('name', normalize-space(certificateur[1]/raisonSociale))"/>
        <xsl:sequence select="f:some('url', $referentiel/certificateur[1]/contact/site)"/>
      </j:map>
      <xsl:sequence select="f:text('validFrom', $badge?valableDu), f:text('awardedDate', $badge?decideLe)"/>
      <j:map key="credentialSubject">
        <xsl:sequence select="f:text('id', $badge?sujet), f:list('type', 'AchievementSubject')"/>
        <xsl:call-template name="identifier"/>
        <xsl:sequence select="f:text('licenseNumber', @numero)"/>
        <xsl:call-template name="achievement"/>
        <xsl:call-template name="results"/>
      </j:map>
    </j:map>
  </xsl:template>

  <!-- The name as the certificate writes it, hashed: who knows it can compare, nobody reads it. -->
  <xsl:template name="identifier">
    <j:array key="identifier">
      <j:map>
        <xsl:sequence select="f:text('type', 'IdentityObject')"/>
        <j:boolean key="hashed">true</j:boolean>
        <xsl:sequence select="f:text('identityHash', $badge?empreinte), f:text('identityType', 'name'), f:text('salt', $badge?sel)"/>
      </j:map>
    </j:array>
  </xsl:template>

  <xsl:template name="achievement">
    <j:map key="achievement">
      <xsl:sequence select="f:text('id', $badge?realisation), f:list('type', 'Achievement'), f:text('achievementType', 'Certificate')"/>
      <xsl:sequence select="f:text('name', normalize-space(intitule)), f:text('description', f:description())"/>
      <j:map key="criteria">
        <xsl:sequence select="f:text('narrative', f:criteria())"/>
      </j:map>
      <xsl:sequence select="f:some('humanCode', $referentiel/certification/sigle), f:text('inLanguage', 'fr'), f:text('version', $referentiel/@edition)"/>
      <xsl:if test="enregistrement[@repertoire = ('RS', 'RNCP')]">
        <j:array key="alignment">
          <xsl:apply-templates select="enregistrement[@repertoire = ('RS', 'RNCP')]"/>
        </j:array>
      </xsl:if>
      <j:array key="resultDescription">
        <xsl:for-each select="$badge?resultats">
          <j:map>
            <xsl:sequence select="f:text('id', ?id), f:list('type', 'ResultDescription'), f:text('name', f:competence(?code)), f:text('resultType', 'Result')"/>
            <xsl:sequence select="f:list('allowedValue', ('NON_ACQUISE', 'ACQUISE')), f:text('requiredValue', 'ACQUISE')"/>
          </j:map>
        </xsl:for-each>
      </j:array>
    </j:map>
  </xsl:template>

  <!-- A certificate mentions a registration only when it can be used on the day of its delivery (rule CER-005). -->
  <xsl:template match="enregistrement">
    <j:map>
      <xsl:variable name="fiche" select="replace(@code, '^[A-Z]+', '')"/>
      <xsl:sequence select="f:list('type', 'Alignment'), f:text('targetName', normalize-space(../intitule)), f:text('targetCode', @repertoire || $fiche)"/>
      <xsl:sequence select="f:text('targetFramework', if (@repertoire = 'RS') then 'Répertoire spécifique (France compétences)'
          else 'Répertoire national des certifications professionnelles (France compétences)')"/>
      <xsl:sequence select="f:text('targetUrl', 'https://www.francecompetences.fr/recherche/' || lower-case(@repertoire) || '/' || $fiche || '/')"/>
    </j:map>
  </xsl:template>

  <xsl:template name="results">
    <j:array key="result">
      <xsl:for-each select="$badge?resultats">
        <j:map>
          <xsl:sequence select="f:list('type', 'Result'), f:text('resultDescription', ?id), f:text('value', ?decision)"/>
          <xsl:sequence select="f:text('description', 'Décision du jury du ' || ?date || ', procès-verbal ' || ?procesVerbal || '.')"/>
        </j:map>
      </xsl:for-each>
    </j:array>
  </xsl:template>

  <xsl:function name="f:description" as="xs:string">
    <xsl:sequence select="normalize-space(($referentiel/certification/(objet, publicVise, intitule))[1])"/>
  </xsl:function>

  <!-- Markdown, as the specification has it: a line a competency. -->
  <xsl:function name="f:criteria" as="xs:string">
    <xsl:sequence select="string-join(('Le jury paritaire de branche a décidé, compétence par compétence, sur le livret de deux évaluateurs.&#10;',
        $referentiel/competences/competence/('- ' || f:competence(@code) || definition[1] ! (' – ' || normalize-space(.)))), '&#10;')"/>
  </xsl:function>

  <xsl:function name="f:competence" as="xs:string">
    <xsl:param name="code"/>
    <xsl:sequence select="$code || ' ' || normalize-space($referentiel/competences/competence[@code = $code]/intitule)"/>
  </xsl:function>

  <xsl:function name="f:marked" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if ($badge?signe = 'true') then $name else 'NON SIGNÉ – ' || $name"/>
  </xsl:function>

  <xsl:function name="f:text" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value"/>
    <j:string key="{$key}"><xsl:value-of select="$value"/></j:string>
  </xsl:function>

  <xsl:function name="f:some" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="element()?"/>
    <xsl:sequence select="$value[normalize-space(.)] ! f:text($key, normalize-space(.))"/>
  </xsl:function>

  <xsl:function name="f:list" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string+"/>
    <j:array key="{$key}">
      <xsl:for-each select="$values">
        <j:string><xsl:value-of select="."/></j:string>
      </xsl:for-each>
    </j:array>
  </xsl:function>
</xsl:stylesheet>
