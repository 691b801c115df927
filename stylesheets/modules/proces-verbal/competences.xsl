<?xml version="1.0" encoding="UTF-8"?>
<!-- Competency by competency: what was proposed, the votes, what was decided; what earlier minutes had recognised. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- Codes in the edition’s order, then what the decision has beside it. -->
  <xsl:function name="p:codes-de" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="own" select="$decision/(c:competence/@code, c:acquis/@competence, c:deliberation/c:vote/@competence) ! string()"/>
    <xsl:sequence select="distinct-values((p:edition-exacte($decision/c:editionAppliquee)/c:competences/c:competence/@code/string()[. = $own], $own))"/>
  </xsl:function>

  <xsl:template name="decision-par-competence">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:variable name="codes" select="p:codes-de($decision)"/>
    <xsl:variable name="votes" select="$decision/c:deliberation/c:vote[@competence]"/>
    <xsl:variable name="columns" select="'code', 'competence', 'proposition', ('pour', 'contre', 'abstention')[$votes], 'decision'"/>
    <xsl:variable name="widths" select="if ($votes) then (if (number($p:jetons('echelle')) gt 1) then (11, 51, 26, 13, 15, 22, 28) else (11, 60, 24, 12, 14, 18, 27)) else (11, 95, 28, 32)"/>
    <xsl:if test="exists($codes)">
      <fo:table xsl:use-attribute-sets="p:table" space-before="2mm" font-size="{p:pt(9)}" line-height="{p:pt(12)}">
        <xsl:for-each select="1 to count($columns)">
          <fo:table-column column-width="{$widths[current()]}mm"><xsl:if test=". eq 1"><xsl:attribute name="fox:header">true</xsl:attribute></xsl:if></fo:table-column>
        </xsl:for-each>
        <fo:table-header>
          <fo:table-row>
            <xsl:for-each select="$columns">
              <fo:table-cell xsl:use-attribute-sets="p:tete">
                <fo:block xsl:use-attribute-sets="p:tete-texte">
                  <xsl:value-of select="p:label('pv.table.' || .)"/>
                  <xsl:if test=". = 'competence'"><xsl:text> </xsl:text><xsl:call-template name="suite"/></xsl:if>
                </fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="$codes">
            <xsl:variable name="first" select="position() eq 1"/>
            <xsl:variable name="code" select="."/>
            <xsl:variable name="decided" select="$decision/c:competence[@code = $code]"/>
            <!-- a faulty draft may decide a competency twice: both are printed -->
            <xsl:for-each select="if ($decided) then $decided else $decision/(c:acquis[@competence = $code], c:deliberation/c:vote[@competence = $code])[1]">
              <xsl:call-template name="ligne-de-competence">
                <xsl:with-param name="decision" select="$decision"/>
                <xsl:with-param name="code" select="$code"/>
                <xsl:with-param name="voted" select="exists($votes)"/>
                <xsl:with-param name="first" select="$first and position() eq 1"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
      <xsl:if test="$votes"><fo:block xsl:use-attribute-sets="p:petit p:colonne" space-before="1mm" keep-with-previous.within-page="always"><xsl:value-of select="p:label('pv.vote.sens')"/></fo:block></xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- context: the c:competence decided; else the c:acquis, or the c:vote without a decision. -->
  <xsl:template name="ligne-de-competence">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:param name="code" as="xs:string" required="yes"/>
    <xsl:param name="voted" as="xs:boolean" required="yes"/>
    <xsl:param name="first" as="xs:boolean" required="yes"/>
    <xsl:variable name="decided" select="self::c:competence"/>
    <xsl:variable name="title" select="p:edition-exacte($decision/c:editionAppliquee)/c:competences/c:competence[@code = $code]/c:intitule"/>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell xsl:use-attribute-sets="p:case" padding="1.1mm 2mm 1.1mm 0mm">
        <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="$first"/></xsl:call-template>
        <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="$code"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding="1.1mm 2mm 1.1mm 0mm"><xsl:sequence select="if ($title) then p:bloc($title) else p:bloc(p:label('competence.inconnue'))"/></fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding="1.1mm 2mm 1.1mm 0mm"><xsl:sequence select="p:case(if ($decided) then p:code('proposition', @proposition) else '')"/></fo:table-cell>
      <xsl:if test="$voted">
        <xsl:variable name="votes" select="$decision/c:deliberation/c:vote[@competence = $code]"/>
        <xsl:for-each select="'pour', 'contre', 'abstention'">
          <fo:table-cell xsl:use-attribute-sets="p:case" padding="1.1mm 2mm 1.1mm 0mm"><xsl:sequence select="if ($votes) then $votes/@*[local-name() = current()] ! p:bloc(.) else p:case('')"/></fo:table-cell>
        </xsl:for-each>
      </xsl:if>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding="1.1mm 0mm 1.1mm 0mm">
        <xsl:choose>
          <xsl:when test="self::c:acquis">
            <fo:block><xsl:value-of select="p:label('pv.deja')"/></fo:block>
            <xsl:sequence select="p:bloc-discret(@procesVerbal)"/>
          </xsl:when>
          <xsl:when test="$decided/@decision">
            <fo:block font-weight="600"><xsl:value-of select="p:code('proposition', @decision)"/></fo:block>
            <xsl:if test="p:ecart(.)"><fo:block xsl:use-attribute-sets="p:petit" color="{p:jeton('attention')}"><xsl:value-of select="p:label('pv.ecart')"/></fo:block></xsl:if>
          </xsl:when>
          <xsl:otherwise><xsl:sequence select="p:case(if ($decided) then () else '')"/></xsl:otherwise>
        </xsl:choose>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
