<?xml version="1.0" encoding="UTF-8"?>
<!-- The table that the jury looks for: each competency, criteria reached, what is proposed, and why. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="competences-de-synthese">
    <xsl:call-template name="titre-de-synthese"><xsl:with-param name="entry" select="p:entree-du-plan('competences')"/></xsl:call-template>
    <fo:table xsl:use-attribute-sets="p:table" font-size="{p:pt($p:reglage/@corps)}" line-height="{p:pt($p:reglage/@interligne)}">
      <fo:table-column column-width="9mm" fox:header="true"/>
      <fo:table-column column-width="38mm"/>
      <fo:table-column column-width="16mm"/>
      <fo:table-column column-width="23mm"/>
      <fo:table-column column-width="80mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="p:label('propositions.code'), p:label('propositions.competence'), p:label('synthese.criteres'), p:label('propositions.proposition'), p:label('synthese.extraits')">
            <fo:table-cell xsl:use-attribute-sets="p:tete" padding-top="0.4mm" padding-right="1mm"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="."/></fo:block></fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <!-- a faulty livret may hold a competency twice: both are told -->
        <xsl:for-each select="$codes">
          <xsl:variable name="places" select="index-of($p:evaluees/@code, .)"/>
          <xsl:variable name="code" select="."/>
          <xsl:for-each select="if (exists($places)) then $places else 0">
            <xsl:call-template name="competence-de-synthese"><xsl:with-param name="code" select="$code"/><xsl:with-param name="place" select="."/></xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- place: among the competencies assessed, 0 for one that the livret lacks -->
  <xsl:template name="competence-de-synthese">
    <xsl:param name="code" as="xs:string" required="yes"/>
    <xsl:param name="place" as="xs:integer" required="yes"/>
    <xsl:variable name="assessed" select="$p:evaluees[$place]"/>
    <xsl:variable name="known" select="$edition/c:competences/c:competence[@code = $code]"/>
    <xsl:variable name="total" select="max((count($known/c:critere), count($assessed/c:critere)))"/>
    <xsl:variable name="excerpts" select="if ($place gt 0) then p:extraits($place, $p:etat) else ()"/>
    <fo:table-row>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="1.2mm" padding-bottom="1.2mm"><fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="$code"/></fo:block></fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="1.2mm" padding-bottom="1.2mm"><fo:block><xsl:sequence select="p:texte(p:intitule($code))"/></fo:block></fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="1.2mm" padding-bottom="1.2mm" padding-right="0mm"><fo:block><xsl:value-of select="p:label('propositions.sur', (string(count($assessed/c:critere[@resultat = 'ATTEINT'])), string($total))) => translate(' ', '&#xA0;')"/></fo:block></fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="1.2mm" padding-bottom="1.2mm" padding-right="1mm">
        <xsl:choose>
          <xsl:when test="$assessed/@proposition">
            <xsl:for-each select="$assessed/@proposition">
              <fo:block font-weight="600" color="{p:jeton(if (. = 'ACQUISE') then 'texte' else 'attention')}"><xsl:value-of select="p:code('proposition', .)"/></fo:block>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="absent"/></xsl:otherwise>
        </xsl:choose>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="1.2mm" padding-bottom="1.2mm" padding-right="0mm">
        <xsl:for-each select="$excerpts"><xsl:call-template name="extrait"/></xsl:for-each>
        <xsl:if test="empty($excerpts)"><xsl:call-template name="absent"/></xsl:if>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- context: p:extrait; diverging opinions and derogations stand out -->
  <xsl:template name="extrait">
    <xsl:variable name="strong" select="@genre = ('derogation', 'avis')"/>
    <fo:block space-after="{if (position() lt last()) then '0.9mm' else '0mm'}">
      <xsl:if test="$strong">
        <xsl:attribute name="border-left" select="'2pt solid ' || p:jeton('attention')"/>
        <xsl:attribute name="padding-left">2mm</xsl:attribute>
        <xsl:attribute name="margin-left">0mm</xsl:attribute>
      </xsl:if>
      <xsl:if test="@tete ne ''">
        <fo:inline font-weight="600"><xsl:if test="@genre ne 'argumentation'"><xsl:attribute name="color" select="p:jeton('attention')"/></xsl:if><xsl:value-of select="p:typo(@tete)"/></fo:inline>
        <xsl:if test="@texte ne '' or @suite ne ''"><xsl:text> </xsl:text></xsl:if>
      </xsl:if>
      <xsl:sequence select="p:texte(@texte)"/>
      <xsl:if test="@suite ne ''">
        <fo:inline font-style="italic" color="{p:jeton('discret')}"><xsl:value-of select="(if (@texte ne '') then ' ' else '') || p:typo(@suite)"/></fo:inline>
      </xsl:if>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
