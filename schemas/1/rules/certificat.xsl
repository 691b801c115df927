<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a certificate read it beside what it rests on: the jury’s decisions, the edition, the holder’s file, the copy that
     it replaces. Whatever is not at hand is empty (the engine has said so), and what needs it stays silent. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="emplacement" match="c:signatures/c:signature" use="@role"/>

  <xsl:function name="f:edition-citee" as="element(c:referentiel)?">
    <xsl:param name="appliquee" as="element(c:editionAppliquee)?"/>
    <xsl:sequence select="$appliquee ! f:cite('referentiel', (@id, @edition))/self::c:referentiel"/>
  </xsl:function>

  <xsl:function name="f:meme-edition" as="xs:boolean">
    <xsl:param name="une" as="element(c:editionAppliquee)?"/>
    <xsl:param name="autre" as="element(c:editionAppliquee)?"/>
    <xsl:sequence select="$une/@id = $autre/@id and $une/@edition = $autre/@edition"/>
  </xsl:function>

  <!-- The minutes that correct others and decide on this file anew, signed on the day of delivery at the latest: what they decide takes the
       place of what they correct. What was corrected later did not bind who delivered. -->
  <xsl:function name="f:rectificatifs" as="element(c:procesVerbal)*">
    <xsl:param name="dossier" as="xs:string"/>
    <xsl:param name="jour" as="xs:date?"/>
    <xsl:sequence select="document('ccs:/connus/procesVerbal')/connus/document/@uri ! document(.)/c:procesVerbal[c:rectifie][@etat = 'CLOS']
        [c:decisions/c:decision/@dossier = $dossier][not(max((c:seance/c:date/xs:date(.), c:signatures/c:signature/f:date-signature(.))) gt $jour)]"/>
  </xsl:function>

  <!-- What the cited minutes decided on this file. -->
  <xsl:function name="f:decision-rendue" as="element(c:decision)?">
    <xsl:param name="citee" as="element(c:decision)"/>
    <xsl:param name="dossier" as="xs:string?"/>
    <xsl:sequence select="f:cite('procesVerbal', $citee/@procesVerbal)/c:decisions/c:decision[@dossier = $dossier][last()]"/>
  </xsl:function>

  <!-- Why a cited decision does not count; empty when it does, or when its minutes are not at hand. -->
  <xsl:function name="f:defaut" as="xs:string?">
    <xsl:param name="citee" as="element(c:decision)"/>
    <xsl:param name="dossier" as="xs:string?"/>
    <xsl:param name="rectificatifs" as="element(c:procesVerbal)*"/>
    <xsl:variable name="minute" as="element()?" select="f:cite('procesVerbal', $citee/@procesVerbal)"/>
    <xsl:variable name="rendue" as="element(c:decision)?" select="f:decision-rendue($citee, $dossier)"/>
    <xsl:choose>
      <xsl:when test="empty($minute) or empty($dossier)"/>
      <xsl:when test="$minute/@etat = 'BROUILLON'">BROUILLON</xsl:when>
      <xsl:when test="empty($rendue)">ETRANGERE</xsl:when>
      <xsl:when test="$rectificatifs/c:rectifie/@numero = $citee/@procesVerbal">RECTIFIEE</xsl:when>
      <xsl:when test="$citee/@livret != $rendue/@livret">LIVRET</xsl:when>
      <xsl:when test="$rendue/@decisionFinale = 'REPORT'">REPORT</xsl:when>
      <xsl:when test="xs:date($citee/@date) ne xs:date($minute/c:seance/c:date)">DATE</xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Day of the meeting of a cited decision: as its minutes tell, else as the certificate does. -->
  <xsl:function name="f:jour-de-seance" as="xs:date?">
    <xsl:param name="citee" as="element(c:decision)"/>
    <xsl:sequence select="(f:cite('procesVerbal', $citee/@procesVerbal)/c:seance/c:date, $citee/@date)[1] ! xs:date(.)"/>
  </xsl:function>

  <!-- The competencies that a decision acquires, by their codes in the edition of the certificate: its own, or what its correspondances
       make of those of an earlier edition. -->
  <xsl:function name="f:acquises" as="xs:string*">
    <xsl:param name="rendue" as="element(c:decision)"/>
    <xsl:param name="edition" as="element(c:referentiel)"/>
    <xsl:variable name="codes" as="xs:string*" select="$rendue/c:competence[@decision = 'ACQUISE']/@code"/>
    <xsl:variable name="ancienne" as="xs:string" select="$rendue/c:editionAppliquee/@edition"/>
    <xsl:sequence select="if ($rendue/c:editionAppliquee/@id != $edition/@id) then ()
        else if ($ancienne eq $edition/@edition) then $codes
        else $edition/c:correspondance[@edition = $ancienne and @competence = $codes]/@equivaut"/>
  </xsl:function>

  <!-- Names and date of birth, by name of the field; a dossier may not hold them all. -->
  <xsl:function name="f:etat-civil" as="map(xs:string, xs:string)">
    <xsl:param name="personne" as="element()?"/>
    <xsl:sequence select="map:merge(for $nom in ('nomNaissance', 'nomUsage', 'prenom', 'dateNaissance', 'civilite')
        return map:entry($nom, string-join($personne/c:*[local-name() = $nom] ! normalize-space(.), ' ')))"/>
  </xsl:function>

  <!-- The fields in which a holder differs from an identity. A title that is not printed offends nobody; what the file does not hold can't
       be compared, but a married name is then none. -->
  <xsl:function name="f:ecarts" as="xs:string*">
    <xsl:param name="titulaire" as="element()"/>
    <xsl:param name="identite" as="element()"/>
    <xsl:variable name="porte" as="map(xs:string, xs:string)" select="f:etat-civil($titulaire)"/>
    <xsl:variable name="attendu" as="map(xs:string, xs:string)" select="f:etat-civil($identite)"/>
    <xsl:sequence select="('nomNaissance', 'prenom', 'dateNaissance')[$porte(.) ne '' and $attendu(.) ne '' and $porte(.) ne $attendu(.)],
        'nomUsage'[$porte(.) ne $attendu(.)], 'civilite'[$porte(.) ne '' and $porte(.) ne $attendu(.)]"/>
  </xsl:function>

  <!-- The identity in force on a day: the last one that held since then or before, else the first. -->
  <xsl:function name="f:identite-du" as="element(c:identite)?">
    <xsl:param name="identites" as="element(c:identite)*"/>
    <xsl:param name="jour" as="xs:date"/>
    <xsl:sequence select="(sort($identites[not(xs:date(@depuis) gt $jour)], (), function($i) { ($i/@depuis/xs:date(.), xs:date('0001-01-01'))[1] })[last()], $identites[1])[1]"/>
  </xsl:function>

  <!-- The registrations that a certificate delivered on a day may mention. -->
  <xsl:function name="f:utilisables" as="element(c:enregistrement)*">
    <xsl:param name="edition" as="element(c:referentiel)"/>
    <xsl:param name="jour" as="xs:date"/>
    <xsl:sequence select="$edition/c:enregistrement[xs:date(@debut) le $jour and xs:date((@dateLimiteDelivrance, @fin)[1]) ge $jour]"/>
  </xsl:function>

  <!-- Whether a certificate mentions a registration though none can be on that day (CER-005): its codes are then not looked at. -->
  <xsl:function name="f:perime" as="xs:boolean">
    <xsl:param name="certificat" as="element(c:certificat)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:param name="jour" as="xs:date?"/>
    <xsl:sequence select="exists($edition) and exists($jour) and not($certificat/@nature = 'DUPLICATA') and empty(f:utilisables($edition, $jour))"/>
  </xsl:function>

  <!-- The registration that a certificate has to mention: its original’s for a duplicate, else the usable one that it means; its own when
       that can’t be known. -->
  <xsl:function name="f:enregistrement-voulu" as="element(c:enregistrement)?">
    <xsl:param name="certificat" as="element(c:certificat)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:param name="original" as="element(c:certificat)?"/>
    <xsl:param name="jour" as="xs:date?"/>
    <xsl:variable name="utilisables" as="element(c:enregistrement)*" select="if (exists($edition) and exists($jour)) then f:utilisables($edition, $jour) else ()"/>
    <xsl:sequence select="if ($certificat/@nature = 'DUPLICATA') then ($original/c:enregistrement, $certificat/c:enregistrement)[1]
        else ($utilisables[@code = $certificat/c:enregistrement/@code], $utilisables[last()], $certificat/c:enregistrement)[1]"/>
  </xsl:function>

  <!-- The fields in which two registrations differ; all of them when there is only one. -->
  <xsl:function name="f:champs-differents" as="xs:string*">
    <xsl:param name="un" as="element(c:enregistrement)?"/>
    <xsl:param name="autre" as="element(c:enregistrement)?"/>
    <xsl:variable name="champs" as="xs:string+" select="'repertoire', 'code', 'debut', 'fin', 'dateLimiteDelivrance', 'decision', 'nsf', 'formacode'"/>
    <xsl:sequence select="$champs[f:champ($un, .) ne f:champ($autre, .)]"/>
  </xsl:function>

  <xsl:function name="f:champ" as="xs:string">
    <xsl:param name="enregistrement" as="element(c:enregistrement)?"/>
    <xsl:param name="nom" as="xs:string"/>
    <xsl:sequence select="string-join(($enregistrement/@*[local-name() = $nom] ! normalize-space(.),
        $enregistrement/c:*[local-name() = $nom] ! string-join((@reference, '|', @date, @code, '|', normalize-space(.)))), '; ')"/>
  </xsl:function>

  <!-- The number’s model as an expression: AAAA the year, a run of N the rank, KK the check digits; the rest is written as it is. -->
  <xsl:function name="f:modele" as="xs:string">
    <xsl:param name="format" as="xs:string"/>
    <xsl:sequence select="concat('^', string-join(analyze-string($format, 'AAAA|NNN+|KK')/* ! (if (self::fn:match)
        then (if (starts-with(., 'A')) then '([0-9]{4})' else concat('[0-9]{', string-length(.), '}')) else replace(., '[\\|.?*+(){}\-\[\]^$]', '\\$0'))), '$')" xmlns:fn="http://www.w3.org/2005/xpath-functions"/>
  </xsl:function>

  <!-- Whether this certifier is not one of the edition’s, by legal name. -->
  <xsl:function name="f:etranger" as="xs:boolean">
    <xsl:param name="certificateur" as="element(c:certificateur)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="exists($edition) and not($certificateur/c:raisonSociale/normalize-space(.) = $edition/c:certificateur/c:raisonSociale/normalize-space(.))"/>
  </xsl:function>

  <!-- The roles that must sign a certificate: the committee always, since the law wants the signature of whoever answers for it. -->
  <xsl:function name="f:roles-exiges" as="xs:string+">
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:variable name="prevus" as="xs:string*" select="$edition/c:signataires/c:document[@type = 'certificat']/c:signataire[@obligatoire = ('true', '1')]/@role"/>
    <xsl:sequence select="if (exists($prevus)) then $prevus else 'COMITE_CCS'"/>
  </xsl:function>

  <!-- What a duplicate must repeat and does not, besides what has its own rule: the holder (CER-002) and the registration (CER-005). -->
  <xsl:function name="f:parties-differentes" as="xs:string*">
    <xsl:param name="duplicata" as="element(c:certificat)"/>
    <xsl:param name="original" as="element(c:certificat)"/>
    <xsl:sequence select="'editionAppliquee'[$duplicata/c:editionAppliquee and not(f:meme-edition($duplicata/c:editionAppliquee, $original/c:editionAppliquee))],
        'decision'[$duplicata/c:decision and not(deep-equal(sort($duplicata/c:decision/@procesVerbal/string()), sort($original/c:decision/@procesVerbal/string())))]"/>
  </xsl:function>

</xsl:stylesheet>
