<?xml version="1.0" encoding="UTF-8"?>
<!-- The flux for the Caisse des Dépôts, version 1.1.2; cpf-1.1.2.xsd describes it. A later version is another stylesheet beside this one. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:cpf="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:f="urn:fr:ccs:dossier:fonctions"
    exclude-result-prefixes="xs f">

  <!-- idFlux, horodatage, essai; client, certificateur, contrat; certifications: type, code, passages; a passage: what exchange/PassagesCpf reads. -->
  <xsl:param name="flux" as="map(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:template match="/">
    <xsl:if test="$flux?essai = 'true'">
      <xsl:comment> ESSAI : ne pas transmettre </xsl:comment>
    </xsl:if>
    <cpf:flux>
      <cpf:idFlux><xsl:value-of select="$flux?idFlux"/></cpf:idFlux>
      <cpf:horodatage><xsl:value-of select="$flux?horodatage"/></cpf:horodatage>
      <cpf:emetteur>
        <cpf:idClient><xsl:value-of select="$flux?client"/></cpf:idClient>
        <cpf:certificateurs>
          <cpf:certificateur>
            <cpf:idClient><xsl:value-of select="$flux?certificateur"/></cpf:idClient>
            <cpf:idContrat><xsl:value-of select="$flux?contrat"/></cpf:idContrat>
            <cpf:certifications>
              <xsl:for-each select="$flux?certifications">
                <cpf:certification>
                  <cpf:type><xsl:value-of select="?type"/></cpf:type>
                  <cpf:code><xsl:value-of select="?code"/></cpf:code>
                  <cpf:natureDeposant>CERTIFICATEUR</cpf:natureDeposant>
                  <cpf:passageCertifications>
                    <xsl:for-each select="?passages">
                      <xsl:sequence select="f:passage(.)"/>
                    </xsl:for-each>
                  </cpf:passageCertifications>
                </cpf:certification>
              </xsl:for-each>
            </cpf:certifications>
          </cpf:certificateur>
        </cpf:certificateurs>
      </cpf:emetteur>
    </cpf:flux>
  </xsl:template>

  <xsl:function name="f:passage" as="element()">
    <xsl:param name="passage" as="map(*)"/>
    <cpf:passageCertification>
      <cpf:idTechnique><xsl:value-of select="$passage?idTechnique"/></cpf:idTechnique>
      <cpf:obtentionCertification>PAR_ADMISSION</cpf:obtentionCertification>
      <cpf:donneeCertifiee>true</cpf:donneeCertifiee>
      <xsl:sequence select="f:si('dateDebutExamen', $passage?debutExamen), f:si('dateFinExamen', $passage?finExamen)"/>
      <cpf:modalitePassageExamen>EN_PRESENTIEL</cpf:modalitePassageExamen>
      <cpf:dateDebutValidite><xsl:value-of select="$passage?debutValidite"/></cpf:dateDebutValidite>
      <cpf:dateFinValidite xsi:nil="true"/>
      <cpf:presenceNiveauLangueEuro>false</cpf:presenceNiveauLangueEuro>
      <cpf:presenceNiveauNumeriqueEuro>false</cpf:presenceNiveauNumeriqueEuro>
      <cpf:scoring xsi:nil="true"/>
      <cpf:mentionValidee xsi:nil="true"/>
      <cpf:modalitesInscription>
        <xsl:sequence select="f:ou-nil('modaliteAcces', $passage?modaliteAcces)"/>
        <cpf:initiativeInscription>EMPLOYEUR</cpf:initiativeInscription>
        <cpf:dateInscription><xsl:value-of select="$passage?dateInscription"/></cpf:dateInscription>
      </cpf:modalitesInscription>
      <cpf:identificationTitulaire>
        <xsl:sequence select="f:titulaire($passage)"/>
      </cpf:identificationTitulaire>
    </cpf:passageCertification>
  </xsl:function>

  <xsl:function name="f:titulaire" as="element()">
    <xsl:param name="passage" as="map(*)"/>
    <xsl:variable name="naissance" as="xs:date" select="xs:date($passage?dateNaissance)"/>
    <cpf:titulaire>
      <cpf:nomNaissance><xsl:value-of select="$passage?nomNaissance"/></cpf:nomNaissance>
      <xsl:sequence select="f:ou-nil('nomUsage', $passage?nomUsage)"/>
      <cpf:prenom1><xsl:value-of select="$passage?prenom1"/></cpf:prenom1>
      <xsl:sequence select="f:si('prenom2', $passage?prenom2), f:si('prenom3', $passage?prenom3)"/>
      <cpf:anneeNaissance><xsl:value-of select="year-from-date($naissance)"/></cpf:anneeNaissance>
      <cpf:moisNaissance><xsl:value-of select="month-from-date($naissance)"/></cpf:moisNaissance>
      <cpf:jourNaissance><xsl:value-of select="day-from-date($naissance)"/></cpf:jourNaissance>
      <cpf:sexe><xsl:value-of select="$passage?sexe"/></cpf:sexe>
      <cpf:codeCommuneNaissance>
        <xsl:choose>
          <!-- Whoever was born abroad has no commune with a code: civil status then bears that of the country. -->
          <xsl:when test="$passage?communeInsee or not($passage?communePostal)">
            <cpf:codeInseeNaissance>
              <cpf:codeInsee><xsl:value-of select="($passage?communeInsee, $passage?paysInsee)[1]"/></cpf:codeInsee>
            </cpf:codeInseeNaissance>
          </xsl:when>
          <xsl:otherwise>
            <cpf:codePostalNaissance>
              <cpf:codePostal><xsl:value-of select="$passage?communePostal"/></cpf:codePostal>
            </cpf:codePostalNaissance>
          </xsl:otherwise>
        </xsl:choose>
      </cpf:codeCommuneNaissance>
      <!-- What may be left out is, rather than cut, where the format has no room for it. -->
      <xsl:sequence select="f:si('libelleCommuneNaissance', $passage?commune[string-length(.) le 60]),
          f:si('codePaysNaissance', $passage?paysInsee ! substring(., 3)), f:si('libellePaysNaissance', $passage?pays[string-length(.) le 60])"/>
    </cpf:titulaire>
  </xsl:function>

  <!-- An element that may be left out: only with a value. -->
  <xsl:function name="f:si" as="element()?">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:param name="valeur" as="xs:string?"/>
    <xsl:if test="$valeur">
      <xsl:element name="cpf:{$nom}"><xsl:value-of select="$valeur"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- An element that may not be left out, and that may have no value. -->
  <xsl:function name="f:ou-nil" as="element()">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:param name="valeur" as="xs:string?"/>
    <xsl:element name="cpf:{$nom}">
      <xsl:if test="not($valeur)"><xsl:attribute name="xsi:nil" select="'true'"/></xsl:if>
      <xsl:value-of select="$valeur"/>
    </xsl:element>
  </xsl:function>

</xsl:stylesheet>
