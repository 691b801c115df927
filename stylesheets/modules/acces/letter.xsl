<?xml version="1.0" encoding="UTF-8"?>
<!-- What article 15 of the GDPR has a person told besides the copy: why, from whom, how long, to whom, which rights. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:fr:ccs:dossier:1"
    xmlns:p="urn:fr:ccs:dossier:impression" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:variable name="personne" as="element(c:identite)?" select="$dossier/c:identite[last()]"/>

  <xsl:template name="lettre">
    <div class="tete">
      <xsl:for-each select="$edition/c:certificateur[1]">
        <address>
          <strong><xsl:value-of select="p:typo(c:raisonSociale)"/></strong>
          <xsl:for-each select="c:contact ! (c:service/string(), c:adresse/c:ligne/string(), c:adresse/string-join((c:codePostal, c:commune), ' ')[. ne ''], c:courriel/string(), c:telephone ! p:telephone(.))">
            <br/><xsl:value-of select="p:typo(.)"/>
          </xsl:for-each>
        </address>
      </xsl:for-each>
      <address>
        <xsl:value-of select="p:nom-civil($personne)"/>
        <xsl:for-each select="$dossier/c:coordonnees/c:adresse ! (c:ligne/string(), string-join((c:codePostal, c:commune), ' ')[. ne ''], c:pays/string())">
          <br/><xsl:value-of select="p:typo(.)"/>
        </xsl:for-each>
      </address>
    </div>
    <p><xsl:value-of select="p:mot('jour', p:date($copie?jour))"/></p>
    <h1><xsl:value-of select="p:mot('titre', $dossier/@numero)"/></h1>
    <p class="objet"><strong><xsl:value-of select="p:mot('objet')"/></strong></p>
    <p><xsl:value-of select="p:accord('acces.appel', $personne)"/></p>
    <p><xsl:value-of select="p:mot('intro', ($dossier/@numero, p:date($copie?jour)))"/></p>
    <p><xsl:value-of select="p:mot('remise', ($copie?destinataire, $copie?fondement))"/></p>
    <xsl:sequence select="p:liste-de('finalites', 4)"/>
    <p><xsl:value-of select="if ($dossier/c:information) then p:mot('notice', ($dossier/c:information/@version, p:date($dossier/c:information/@date))) else p:mot('notice.aucune')"/></p>
    <xsl:sequence select="p:liste-de('origine', 4)"/>
    <xsl:call-template name="conservation"/>
    <xsl:call-template name="destinataires"/>
    <xsl:call-template name="absents"/>
    <xsl:sequence select="p:liste-de('droits', 4)"/>
    <p><xsl:value-of select="p:mot('droits.contact')"/></p>
    <p><xsl:value-of select="p:mot('automatique')"/></p>
  </xsl:template>

  <!-- A title, and under it so many lines: labels acces.{id} and acces.{id}.1 and on. -->
  <xsl:function name="p:liste-de" as="element()+">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="lines" as="xs:integer"/>
    <h2><xsl:value-of select="p:mot($id)"/></h2>
    <ul><xsl:for-each select="1 to $lines"><li><xsl:value-of select="p:mot($id || '.' || .)"/></li></xsl:for-each></ul>
  </xsl:function>

  <xsl:template name="conservation">
    <h2><xsl:value-of select="p:mot('conservation')"/></h2>
    <xsl:choose>
      <xsl:when test="empty($copie?conservations)"><p><xsl:value-of select="p:mot('conservation.inconnue')"/></p></xsl:when>
      <xsl:otherwise>
        <table>
          <thead><tr><xsl:for-each select="'type', 'duree', 'fin'"><th scope="col"><xsl:value-of select="p:mot('conservation.' || .)"/></th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="$copie?conservations">
              <tr>
                <th scope="row"><xsl:value-of select="p:capitale(p:label('typeDocument.' || ?type))"/></th>
                <td>
                  <xsl:value-of select="(?duree[. ne ''] ! p:duree(.), p:typo(p:label('conservation.sansLimite')))[1]"/>
                  <xsl:value-of select="?depart[. ne ''] ! (' ' || p:typo(p:label('pointDepart.' || .)))"/>
                  <xsl:for-each select="for $type in ?type return $edition/c:conservation/c:regle[@type = $type]/c:motif"><br/><span class="discret"><xsl:value-of select="p:typo(.)"/></span></xsl:for-each>
                </td>
                <td>
                  <xsl:value-of select="(?fin[. ne ''] ! p:date(.), p:mot('conservation.pasEncore'))[1]"/>
                  <xsl:value-of select="?sort[. ne ''] ! (', ' || p:typo(p:label('sortFinal.' || .)))"/>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
        <xsl:for-each select="$dossier/c:gel[not(@fin)]"><p><xsl:value-of select="p:mot('gel', p:date(@debut))"/></p></xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the copy leaves out, so that nobody takes it for more than it is. -->
  <xsl:template name="absents">
    <h2><xsl:value-of select="p:mot('absents')"/></h2>
    <ul>
      <li><xsl:value-of select="p:mot('absents.jury')"/></li>
      <li><xsl:value-of select="p:mot('absents.services')"/></li>
      <xsl:if test="$copie?masques gt 0"><li><xsl:value-of select="p:mot('absents.masques', p:label('acces.masque'))"/></li></xsl:if>
      <xsl:for-each select="$dossier/c:pieces/c:piece[$copie?pieces(string(@id))?etat = ('RETENUE', 'TIERS', 'TECHNIQUE')]">
        <li><xsl:value-of select="p:mot('absents.' || $copie?pieces(string(@id))?etat, (string(@id), p:enumeration('TypePiece', @type)))"/></li>
      </xsl:for-each>
      <li><xsl:value-of select="p:mot('absents.ailleurs')"/></li>
    </ul>
  </xsl:template>
</xsl:stylesheet>
