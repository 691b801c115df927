<?xml version="1.0" encoding="UTF-8"?>
<!-- What happened to the dossier, event by event, in the words of the list of transitions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:fr:ccs:dossier:codes"
    xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:function name="p:evenement" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="p:typo(($transitions/t:evenement[@type = $type]/@libelle, $type)[1])"/>
  </xsl:function>

  <xsl:function name="p:etat" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="p:typo(($transitions/t:etat[@code = $code]/@libelle, $code)[1])"/>
  </xsl:function>

  <xsl:template name="journal">
    <table>
      <thead><tr><xsl:for-each select="'quand', 'quoi', 'qui'"><th scope="col"><xsl:value-of select="p:mot('journal.' || .)"/></th></xsl:for-each></tr></thead>
      <tbody>
        <xsl:for-each select="$dossier/c:journal/c:evenement">
          <tr>
            <td>
              <xsl:value-of select="p:instant(@date)"/>
              <xsl:for-each select="@jour"><br/><span class="discret"><xsl:value-of select="p:mot('journal.fait', p:date(.))"/></span></xsl:for-each>
            </td>
            <td>
              <xsl:value-of select="p:evenement(@type)"/>
              <xsl:for-each select="c:objet[1]"><br/><span class="discret"><xsl:value-of select="string-join(../c:objet/@ref, ', ')"/></span></xsl:for-each>
              <xsl:for-each select="c:fondement, c:precision"><br/><xsl:value-of select="p:typo(.)"/></xsl:for-each>
              <xsl:for-each select="c:destinataire"><br/><xsl:value-of select="p:mot('journal.a', p:typo(.))"/></xsl:for-each>
            </td>
            <td><xsl:value-of select="p:typo(c:acteur)"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
