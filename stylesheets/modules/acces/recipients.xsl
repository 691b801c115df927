<?xml version="1.0" encoding="UTF-8"?>
<!-- To whom the data went: who receives them by the course of the certification, then each time that the journal or the register tells of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
    xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:template name="destinataires">
    <xsl:sequence select="p:liste-de('destinataires', 4)"/>
    <xsl:variable name="remises" select="$dossier/c:journal/c:evenement[c:destinataire or @type = ('PRESENTATION', 'CONSULTATION')]"/>
    <xsl:variable name="declarations" select="$registre/c:registre/c:ligne/c:transmissionCpf[@certificat = $dossier/c:pieces/c:piece[@type = 'CERTIFICAT']/@numero]"/>
    <xsl:if test="$remises or $declarations">
      <table>
        <caption><xsl:value-of select="p:mot('remises')"/></caption>
        <thead><tr><xsl:for-each select="'jour', 'a', 'quoi'"><th scope="col"><xsl:value-of select="p:mot('remises.' || .)"/></th></xsl:for-each></tr></thead>
        <tbody>
          <xsl:for-each select="$remises">
            <tr>
              <td><xsl:value-of select="p:date((@jour, substring(@date, 1, 10))[1])"/></td>
              <td><xsl:value-of select="(c:destinataire ! p:typo(.), if (@type = 'PRESENTATION') then p:mot('acteur.JURY') else p:typo(c:acteur))[1]"/></td>
              <td><xsl:value-of select="p:evenement(@type), c:fondement ! ('(' || p:typo(.) || ')')"/></td>
            </tr>
          </xsl:for-each>
          <xsl:for-each select="$declarations">
            <tr>
              <td><xsl:value-of select="p:date(@date)"/></td>
              <td><xsl:value-of select="p:mot('cdc')"/></td>
              <td><xsl:value-of select="p:mot('cdc.quoi', @certificat)"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
