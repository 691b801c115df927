<?xml version="1.0" encoding="UTF-8"?>
<!-- The body of a letter, in the order of its template. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:l="urn:fr:ccs:dossier:lettre"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c l p">

  <xsl:mode name="lettre" on-no-match="fail"/>
  <xsl:template match="*[not(p:imprimee(.))]" mode="lettre" priority="2"/>

  <xsl:template match="l:titre" mode="lettre">
    <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan(p:id-titre(.))"/></xsl:call-template>
  </xsl:template>

  <!-- A paragraph that announces what comes next, « … : », stays with it; and the last one with the signature, which never stands on a page alone. -->
  <xsl:template match="l:paragraphe" mode="lettre">
    <xsl:variable name="stays" select="matches(p:texte-lettre(.), ':$') or not(following-sibling::*[p:imprimee(.)])"/>
    <fo:block xsl:use-attribute-sets="p:lettre-texte" keep-with-next.within-page="{if ($stays) then 'always' else 'auto'}">
      <xsl:sequence select="p:ligne-lettre(.)"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="l:liste" mode="lettre">
    <xsl:call-template name="points"><xsl:with-param name="points" select="l:point[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="l:competences" mode="lettre">
    <xsl:call-template name="points">
      <xsl:with-param name="points" select="(if (@liste = 'acquises') then $acquises else $manquantes) ! p:point(p:nom-competence(.))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Competency by competency: what the jury recommends and by what means. -->
  <xsl:template match="l:recommandations" mode="lettre">
    <xsl:for-each select="$manquantes">
      <xsl:variable name="own" select="$decision/c:recommandation[@competence = current()]"/>
      <fo:block start-indent="3.2mm" border-left="1.6pt solid {p:jeton('accent')}" padding-left="2.6mm" space-before="2.4mm" space-after="3.4mm"
                keep-together.within-page="{if (string-length(string-join($own)) lt 800) then 'always' else 'auto'}">
        <fo:block role="H3" xsl:use-attribute-sets="p:titre" font-weight="600" space-after="0.8mm"><xsl:sequence select="p:nom-competence(.)"/></fo:block>
        <xsl:for-each select="$own">
          <xsl:choose>
            <xsl:when test="c:texte"><fo:block xsl:use-attribute-sets="p:lettre-texte"><xsl:sequence select="p:texte(c:texte)"/></fo:block></xsl:when>
            <xsl:otherwise><xsl:call-template name="absent"/></xsl:otherwise>
          </xsl:choose>
          <xsl:for-each select="c:moyens">
            <fo:block xsl:use-attribute-sets="p:lettre-texte">
              <fo:inline font-weight="600"><xsl:value-of select="p:label('lettre.moyens') || ' '"/></fo:inline>
              <xsl:sequence select="p:texte(.)"/>
            </fo:block>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:if test="empty($own)"><xsl:call-template name="absent"/></xsl:if>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- What is missing, as the request says it: one point for each thing. -->
  <xsl:template match="l:manques" mode="lettre">
    <xsl:call-template name="points"><xsl:with-param name="points" select="$demande/c:precision/p:choses(.) ! p:point(p:texte(.))"/></xsl:call-template>
    <xsl:if test="not(normalize-space($demande/c:precision))"><xsl:call-template name="absent"/></xsl:if>
  </xsl:template>

  <!-- One after the other where the gate wrote them: « LIV-004 : … ; SIG-001 : … »; the words of a person stay as they are. -->
  <xsl:function name="p:choses" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (matches($text, '[A-Z]{3}-[0-9]{3} : ')) then tokenize(normalize-space($text), ' ; ') else normalize-space($text)"/>
  </xsl:function>

  <!-- When and where the person is expected: what the livret tells, and a line to write on for each thing that is still to be agreed. -->
  <xsl:template match="l:rendezVous" mode="lettre">
    <xsl:variable name="observation" as="element(c:observation)?" select="$a-remplir/c:observations/c:observation[1]"/>
    <xsl:variable name="entretien" as="element(c:entretien)?" select="$a-remplir/c:entretien[1]"/>
    <fo:list-block provisional-distance-between-starts="62mm" provisional-label-separation="3mm" space-before="0.8mm" space-after="3.4mm" keep-together.within-page="always">
      <xsl:call-template name="rendez-vous"><xsl:with-param name="label" select="'quand.observation'"/><xsl:with-param name="value" select="p:intervalle($observation/c:debut, $observation/c:fin)"/></xsl:call-template>
      <xsl:call-template name="rendez-vous"><xsl:with-param name="label" select="'ou.observation'"/><xsl:with-param name="value" select="$observation/c:lieu/normalize-space(.)"/></xsl:call-template>
      <xsl:call-template name="rendez-vous"><xsl:with-param name="label" select="'quand.entretien'"/><xsl:with-param name="value" select="p:intervalle($entretien/c:debut, $entretien/c:fin)"/></xsl:call-template>
      <xsl:call-template name="rendez-vous"><xsl:with-param name="label" select="'ou.entretien'"/><xsl:with-param name="value" select="$entretien/c:lieu/normalize-space(.)"/></xsl:call-template>
    </fo:list-block>
  </xsl:template>

  <xsl:template name="rendez-vous">
    <xsl:param name="label" as="xs:string" required="yes"/>
    <xsl:param name="value" as="xs:string?"/>
    <fo:list-item border-bottom="{p:filet('ligne')}" padding-top="1.2mm" padding-bottom="0.7mm">
      <fo:list-item-label end-indent="label-end()">
        <fo:block xsl:use-attribute-sets="p:colonne"><xsl:value-of select="p:label('lettre.rendezvous.' || $label)"/></fo:block>
      </fo:list-item-label>
      <fo:list-item-body start-indent="body-start()">
        <xsl:choose>
          <xsl:when test="normalize-space($value)"><fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:texte($value)"/></fo:block></xsl:when>
          <xsl:otherwise><xsl:sequence select="p:vide('6.4mm')"/></xsl:otherwise>
        </xsl:choose>
      </fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <!-- Where to ask. -->
  <xsl:template match="l:contact" mode="lettre">
    <xsl:variable name="last" as="xs:boolean" select="not(following-sibling::*[p:imprimee(.)])"/>
    <xsl:for-each select="$contact">
      <fo:block xsl:use-attribute-sets="p:bandeau" space-before="0.6mm" space-after="3mm" keep-with-next.within-page="{if ($last) then 'always' else 'auto'}">
        <fo:block font-weight="600"><xsl:sequence select="p:texte((c:service, ../c:raisonSociale)[1])"/></fo:block>
        <xsl:for-each select="c:telephone, c:courriel, c:site">
          <fo:block><xsl:value-of select="p:label('organisme.' || local-name()) || '&#x202F;: '"/><xsl:sequence select="p:texte(if (self::c:telephone) then p:telephone(.) else .)"/></fo:block>
        </xsl:for-each>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- « C4 · Traiter les situations difficiles … », and where it was acquired before. -->
  <xsl:function name="p:nom-competence" as="node()*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="p:exposants(p:titre-competence($code))"/>
    <xsl:for-each select="$decision/c:acquis[@competence = $code]/@procesVerbal">
      <fo:inline color="{p:jeton('discret')}"><xsl:value-of select="' ' || p:label('lettre.acquise', p:typo(.))"/></fo:inline>
    </xsl:for-each>
  </xsl:function>

  <!-- A list of points that hold formatting objects. -->
  <xsl:function name="p:point" as="element(fo:block)">
    <xsl:param name="content" as="node()*"/>
    <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="$content"/></fo:block>
  </xsl:function>

  <xsl:template name="points">
    <xsl:param name="points" as="element(fo:block)*" required="yes"/>
    <xsl:where-populated>
      <fo:list-block provisional-distance-between-starts="4mm" provisional-label-separation="1mm" space-before="0.8mm" space-after="2mm">
        <xsl:for-each select="$points">
          <fo:list-item space-after="0.7mm" keep-together.within-page="{p:tenir(., 88)}">
            <fo:list-item-label end-indent="label-end()"><fo:block color="{p:jeton('accent')}">•</fo:block></fo:list-item-label>
            <fo:list-item-body start-indent="body-start()"><xsl:sequence select="."/></fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:where-populated>
  </xsl:template>

  <xsl:attribute-set name="p:lettre-texte" use-attribute-sets="p:prose">
    <xsl:attribute name="space-after">2.2mm</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
