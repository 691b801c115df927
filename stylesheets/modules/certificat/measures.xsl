<?xml version="1.0" encoding="UTF-8"?>
<!-- Heights and sizes of a certificate: long names are set smaller, and lines stand closer together, before a page is refused. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="#all">

  <xsl:variable name="echelle" as="xs:double" select="number($p:jetons('echelle'))"/>

  <!-- The places of the page, in millimetres: certifiers and logo, award, delivery, small print; 176 in all. -->
  <xsl:variable name="hauteur-logo" as="xs:double" select="($theme?logo ! min((number(?hauteur), 15)), 0)[1]"/>
  <xsl:variable name="hauteurs" as="xs:double+">
    <!-- the code and its margin, or date, commitment, room for a hand or a seal, name and capacity -->
    <xsl:variable name="delivery" select="max((33, $hauteur-signature + $hauteur-mentions))"/>
    <xsl:sequence select="$hauteur-tete, 176 - $hauteur-tete - $delivery - $hauteur-pied, $delivery, $hauteur-pied"/>
  </xsl:variable>
  <xsl:variable name="hauteur-tete" as="xs:double" select="13 + 5 * max((1, count($certificat/c:certificateur))) + sum(($hauteur-logo + 3)[$hauteur-logo gt 0])"/>
  <xsl:variable name="hauteur-mentions" as="xs:double" select="19 * $echelle + p:haut($engagement, 8.4 * $echelle, 620, 1.357)"/>
  <xsl:variable name="hauteur-pied" as="xs:double"
                select="max((14, (if ($echelle gt 1) then 2 else 5.5) + p:haut($edition/c:avertissement ! (p:label('specimen') || .), 7 * $echelle, 1440, 1.35) + p:haut($identifiants, 7 * $echelle, 1440, 1.35)))"/>

  <!-- The seal of the PDF: as drawn where there is room, smaller where there is not, down to what can still be read; none on a draft or where
       the slot is for a hand. It stands under what the slot says of a signature. -->
  <xsl:variable name="hauteur-cachet" as="xs:double">
    <xsl:variable name="room" select="176 - $hauteur-tete - $hauteur-pied - $hauteur-mentions - $hauteur-etat - $marge-cachet - 3 - $hauteur-texte - 0.2 * $blancs"/>
    <xsl:sequence select="if ($emplacement/@mode = 'ELECTRONIQUE' and not($provisoire) and $room ge 10) then min((15 * $echelle, floor($room * 10) div 10)) else 0"/>
  </xsl:variable>
  <xsl:variable name="marge-cachet" as="xs:double" select="2.8"/>
  <xsl:variable name="hauteur-etat" as="xs:double" select="if ($emplacement/ds:Signature) then 2 + 9.2 * $echelle else 0"/>
  <xsl:variable name="hauteur-signature" as="xs:double" select="max((20, if ($hauteur-cachet gt 0) then $hauteur-cachet + $marge-cachet + $hauteur-etat else 0))"/>

  <!-- What the edition lets the signature mean. -->
  <xsl:variable name="engagement" as="xs:string?"
                select="$edition/c:signataires/c:document[@type = 'certificat']/c:signataire[@role = ($emplacement/@role, 'COMITE_CCS')[1]]/@engagement/string()"/>

  <!-- The sizes of the title and of the name, in points. -->
  <xsl:variable name="titre" as="xs:string?" select="$certificat/c:intitule/normalize-space(.)"/>
  <xsl:variable name="taille-titre" as="xs:double" select="p:pas($titre, 56, (24, 22, 20, 18))"/>
  <xsl:variable name="nom-affiche" as="xs:string?" select="$nom-complet ! string-join(($titulaire/c:civilite ! p:code('civilite', .), p:typo(.)), '&#xA0;')"/>
  <xsl:variable name="taille-nom" as="xs:double" select="p:pas($nom-affiche, 46, (28, 25, 22, 19, 16.5))"/>

  <!-- The largest of these sizes at which a text keeps to the width that so many characters take at the first; the last for whatever is longer. -->
  <xsl:function name="p:pas" as="xs:double">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="characters" as="xs:integer"/>
    <xsl:param name="sizes" as="xs:double+"/>
    <xsl:sequence select="($sizes[. * string-length($text) le $characters * $sizes[1]], $sizes[last()])[1]"/>
  </xsl:function>

  <!-- About how high a text stands, in millimetres: per is what a line takes, in characters times points. -->
  <xsl:function name="p:haut" as="xs:double">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="per" as="xs:double"/>
    <xsl:param name="leading" as="xs:double"/>
    <xsl:sequence select="if ($text) then max((1, ceiling(string-length($text) * $size div $per))) * $size * $leading * 25.4 div 72 else 0"/>
  </xsl:function>

  <!-- How high the text of the award stands, and the white between its lines as drawn. -->
  <xsl:variable name="hauteur-texte" as="xs:double" select="sum((0.7, p:haut(($titre, '-')[1], $taille-titre, 1450, 1.25), p:haut($nature, 9.6 * $echelle, 1400, 1.4),
      p:haut('-', 12.5 * $echelle, 1150, 1.4), p:haut(($nom-affiche, '-')[1], $taille-nom, 1300, 1.25), p:haut($naissance, 12.5 * $echelle, 1230, 1.4),
      p:haut($satisfait, 12.5 * $echelle, 1180, 1.45), $enregistrement ! p:haut(., 9 * $echelle, 1220, 1.4)))"/>
  <xsl:variable name="blancs" as="xs:double" select="sum((4, 4[$nature], 8, 3, 1.2, 5, 4.5[exists($enregistrement)]))"/>

  <!-- How far apart the lines of the award stand: as drawn where there is room, closer where there is not. -->
  <xsl:variable name="air" as="xs:double" select="max((0.2, min((1, ($hauteurs[2] - 3 - $hauteur-texte) div $blancs))))"/>

  <xsl:function name="p:air" as="xs:string">
    <xsl:param name="millimetres" as="xs:double"/>
    <xsl:sequence select="format-number($millimetres * $air, '0.##') || 'mm'"/>
  </xsl:function>
</xsl:stylesheet>
