<?xml version="1.0" encoding="UTF-8"?>
<!-- Who writes: logo and lines of the branch's theme, or the certifying bodies by name. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The branch has a letterhead of its own. -->
  <xsl:variable name="p:entete-propre" as="xs:boolean" select="exists(($theme?entete, $theme?logo))"/>

  <!-- Its lines, the first one the most important; none where no one is known. -->
  <xsl:variable name="p:lignes-entete" as="xs:string*"
                select="if (exists($theme?entete)) then $theme?entete else $edition/c:certificateur/c:raisonSociale/normalize-space(.)"/>

  <!-- A block: the logo at the left, the lines beside it; nothing where there is neither. -->
  <xsl:template name="entete">
    <!-- the measure that it has -->
    <xsl:param name="width" as="xs:double" select="166"/>
    <xsl:choose>
      <xsl:when test="exists($theme?logo)">
        <fo:table role="Div" table-layout="fixed" width="{$width}mm">
          <fo:table-column column-width="{$theme?logo?largeur + 6}mm"/>
          <fo:table-column column-width="{$width - $theme?logo?largeur - 6}mm"/>
          <fo:table-body role="Div">
            <fo:table-row role="Div">
              <fo:table-cell role="Div" display-align="center">
                <fo:block line-height="1" font-size="1pt">
                  <fo:external-graphic src="url({$theme?logo?adresse})" fox:alt-text="{$theme?logo?alternative}" height="{$theme?logo?hauteur}mm"
                                       width="{$theme?logo?largeur}mm" content-height="scale-to-fit" content-width="scale-to-fit"/>
                </fo:block>
              </fo:table-cell>
              <fo:table-cell role="Div" display-align="center">
                <xsl:call-template name="lignes-entete"/>
              </fo:table-cell>
            </fo:table-row>
          </fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:when test="exists($p:lignes-entete)"><xsl:call-template name="lignes-entete"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="lignes-entete">
    <fo:block xsl:use-attribute-sets="p:colonne">
      <xsl:for-each select="$p:lignes-entete">
        <xsl:choose>
          <!-- a name, or the names of several bodies; what a theme adds below it is small -->
          <xsl:when test="position() eq 1 or empty($theme?entete)">
            <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:sequence select="p:texte(.)"/></fo:block>
          </xsl:when>
          <xsl:otherwise><xsl:sequence select="p:bloc-discret(.)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
