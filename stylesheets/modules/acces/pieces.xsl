<?xml version="1.0" encoding="UTF-8"?>
<!-- The files of the dossier: what each is, and where its copy lies. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
    xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:template name="pieces">
    <p class="discret"><xsl:value-of select="p:mot('pieces.texte')"/></p>
    <table>
      <thead><tr><xsl:for-each select="'repere', 'quoi', 'copie'"><th scope="col"><xsl:value-of select="p:mot('pieces.' || .)"/></th></xsl:for-each></tr></thead>
      <tbody>
        <xsl:for-each select="$dossier/c:pieces/c:piece">
          <xsl:variable name="copiee" select="$copie?pieces(string(@id))"/>
          <tr>
            <td><xsl:value-of select="@id"/></td>
            <td>
              <xsl:value-of select="p:enumeration('TypePiece', @type), @numero ! ('(' || . || ')')"/>
              <xsl:for-each select="c:libelle, c:incident/c:precision"><br/><xsl:value-of select="p:typo(.)"/></xsl:for-each>
              <xsl:for-each select="c:numerisation"><br/><span class="discret"><xsl:value-of select="p:mot('pieces.numerisee', (p:date(@date), string(@pages), p:typo(@par)))"/></span></xsl:for-each>
            </td>
            <td>
              <xsl:for-each select="$copiee?fichiers">
                <xsl:if test="position() gt 1"><br/></xsl:if>
                <a href="{.}"><xsl:value-of select="replace(., '^.*/', '')"/></a>
              </xsl:for-each>
              <xsl:if test="not($copiee?etat = 'JOINTE')">
                <xsl:if test="exists($copiee?fichiers)"><br/></xsl:if>
                <span class="discret"><xsl:value-of select="if ($copiee?etat = 'ABSENTE') then p:enumeration('Disponibilite', @disponibilite) else p:mot('pieces.' || $copiee?etat)"/></span>
              </xsl:if>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
