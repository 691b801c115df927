<?xml version="1.0" encoding="UTF-8"?>
<!-- A document without what tells who its persons are: each is its number of the branch, each company a number within the bag. Signatures go, for
     certificates bear names; slots stay and tell that there was one. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:fr:ccs:dossier:pseudonymes" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:include href="noms.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:variable name="courriel" as="xs:string" select="'adresse@masquee.invalid'"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="*"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="nom | nomNaissance | nomUsage | prenom[not(preceding-sibling::prenom)] | signataire[@id] | acteur[@id] | decideur[@id]">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:sequence select="p:personne(.)"/>
    </xsl:copy>
  </xsl:template>

  <!-- A schema lets nobody have one first name twice. -->
  <xsl:template match="prenom[preceding-sibling::prenom]"/>

  <xsl:template match="certificateur/raisonSociale | certificateur/nomCommercial | certificateur/siret" priority="2">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="raisonSociale | nomCommercial | organisme | entreprise[not(*)]">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:sequence select="p:entreprise(p:cle(.))"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="siret">
    <xsl:copy>
      <xsl:sequence select="format-number((index-of($p:cles, substring(., 1, 9)), 0)[1], '000000000') || '00000'"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="@siren">
    <xsl:attribute name="siren" select="format-number((index-of($p:cles, .), 0)[1], '000000000')"/>
  </xsl:template>

  <xsl:template match="dateNaissance/text()">1900-01-01</xsl:template>
  <xsl:template match="adresse/ligne/text()">Adresse masquée</xsl:template>
  <xsl:template match="adresse/commune/text() | communeNaissance/text()">Commune masquée</xsl:template>
  <xsl:template match="adresse/codePostal/text()">00000</xsl:template>
  <xsl:template match="communeNaissance/@* | coordonnees//comment()"/>
  <xsl:template match="courriel/text()">
    <xsl:sequence select="$courriel"/>
  </xsl:template>
  <xsl:template match="telephone/text()">000</xsl:template>

  <!-- Whoever has this code asks the branch whose certificate it is. -->
  <xsl:template match="codeVerification/text()">0000-0000-0000-0000-0</xsl:template>
  <xsl:template match="@codeVerification">
    <xsl:attribute name="codeVerification">0000-0000-0000-0000-0</xsl:attribute>
  </xsl:template>

  <xsl:template match="ds:Signature | comment() | processing-instruction()"/>

  <!-- The files of a dossier bear the numbers of their pièces here: a file's name may tell a person's. -->
  <xsl:template match="piece/@chemin">
    <xsl:attribute name="chemin" select="p:chemin(../@id, .)"/>
  </xsl:template>

  <xsl:template match="signature/@piece">
    <xsl:variable name="piece" select="($p:documents/dossier/pieces/piece[@chemin = current()])[1]"/>
    <xsl:attribute name="piece" select="if ($piece) then p:chemin($piece/@id, .) else p:masque(.)"/>
  </xsl:template>

  <xsl:function name="p:chemin" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="'pieces/' || $id || (if (matches($chemin, '\.[A-Za-z0-9]{1,5}$')) then replace($chemin, '^.*(\.[A-Za-z0-9]{1,5})$', '$1', 's') else '')"/>
  </xsl:function>

  <xsl:template match="text()">
    <xsl:sequence select="p:masque(.)"/>
  </xsl:template>

  <!-- Attributes in which a person writes; every other one is a code, a number, a day or a digest. -->
  <xsl:template match="@lieu | @accordePar | @decidePar | @designePar | @motif | @par | @organisme | @qualite | @reference | @piece | @chemin | @flux
      | @idTechnique | @decision | @version | @serie | @engagement | @terme | @acces">
    <xsl:attribute name="{name()}" select="p:masque(.)"/>
  </xsl:template>

  <!-- A text without marks of persons; what has no letter and no digit stays as it is. -->
  <xsl:function name="p:masque" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="not(matches($texte, '[\p{L}\p{N}]')) or matches($texte, '^P-[0-9A-Z]{9}$')">
        <xsl:sequence select="$texte"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="sans-adresse" select="normalize-unicode($texte, 'NFD')
            => replace('[^\s@&lt;>&quot;,;:()\[\]]+@[^\s@&lt;>&quot;,;:()\[\]]+\.\p{L}{2,}', $courriel)
            => replace('(^|[^0-9])((\+|00)[1-9]([ .\-()]*[0-9]){7,13}|0[1-9]([ .\-]?[0-9]{2}){4})([^0-9]|$)', '$1[téléphone]$6')"/>
        <xsl:variable name="plat" select="p:plat($texte)"/>
        <xsl:variable name="sans-marque" select="fold-left($p:ordre[contains($plat, $p:motifs(.)[2])], $sans-adresse,
            function($reste, $motif) { p:sans($reste, $motif, $p:motifs($motif)[1]) })"/>
        <xsl:variable name="sans-nom" select="string-join(p:sans-noms($sans-marque))"/>
        <xsl:sequence select="normalize-unicode($sans-nom
            => replace('(P-[0-9A-Z]{9})([ \-]+\1)+', '$1')
            => replace('(^|\P{L})(M\.|MM\.|Mme|Mmes|Mlle|Mlles|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames)([\s&#xA0;]+)\p{Lu}\p{M}*[\p{L}\p{M}][\p{L}\p{M}’''\-]*', '$1$2$3[nom]'),
            'NFC')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Twice, for what ends one match may be what the next begins with. -->
  <xsl:function name="p:sans" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="motif" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="p:une-fois(p:une-fois($texte, $motif, $code), $motif, $code)"/>
  </xsl:function>

  <xsl:function name="p:une-fois" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="motif" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:variable name="parties" as="xs:string*">
      <xsl:analyze-string select="$texte" regex="{$motif}" flags="i">
        <xsl:matching-substring>
          <xsl:sequence select="regex-group(1) || $code || substring(., string-length(regex-group(1)) + string-length(regex-group(2)) + 1)"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parties)"/>
  </xsl:function>

  <xsl:function name="p:sans-noms" as="xs:string*">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:analyze-string select="$texte" regex="P-[0-9A-Z]{{9}}|\[(nom|adresse|numéro|date de naissance|téléphone)\]|Entreprise E-[0-9]+|{replace($courriel, '\.', '\\.')}|[\p{{L}}\p{{M}}\p{{Cf}}]+">
      <xsl:matching-substring>
        <xsl:sequence select="if (matches(., '^[\p{L}\p{M}\p{Cf}]+$')) then p:mot(.) else ."/>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:sequence select="."/>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- A word of two letters is a name only when it begins as one. -->
  <xsl:function name="p:mot" as="xs:string">
    <xsl:param name="mot" as="xs:string"/>
    <xsl:variable name="plie" select="p:plie($mot)"/>
    <xsl:variable name="de" select="$p:par-mot($plie)[string-length($plie) gt 2 and not($plie = $p:particules) or matches($mot, '^\p{Lu}')]"/>
    <xsl:sequence select="if (empty($de)) then $mot else if (count($de) = 1) then $de else '[nom]'"/>
  </xsl:function>
</xsl:stylesheet>
