<?xml version="1.0" encoding="UTF-8"?>
<!-- What the edition demands of a jury, and who was there from hour to hour: facts, which a rule judges elsewhere. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="quorum">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('quorum')"/></xsl:call-template>
    <xsl:for-each select="$appliquees">
      <xsl:call-template name="titre3">
        <xsl:with-param name="text" select="p:typo(p:label('pv.quorum.edition', string(@edition)))"/>
        <xsl:with-param name="role" select="'H2'"/>
      </xsl:call-template>
      <xsl:variable name="jury" select="p:edition-exacte(.)/c:jury"/>
      <xsl:variable name="fields" select="p:exigences($jury)"/>
      <xsl:if test="empty($fields)"><fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label('pv.quorum.inconnu')"/></fo:block></xsl:if>
      <xsl:call-template name="fiche"><xsl:with-param name="fields" select="$fields"/></xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('pv.presents.titre')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="empty($membres) or empty($p:moments)"><xsl:call-template name="absent"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="moments"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:exigences" as="element(p:champ)*">
    <xsl:param name="jury" as="element(c:jury)?"/>
    <xsl:sequence select="p:champ('jury.colleges', $jury/c:college ! p:label('jury.college', (p:code('college', @code), p:nombre('jury.membre', xs:integer(@minimum))))),
        p:champ('jury.quorum', $jury/c:quorum ! (@membres ! p:nombre('jury.presents', xs:integer(.)), @pourcentage ! p:label('pv.quorum.soit',
            (translate(., '.', ','), p:nombre('jury.presents', xs:integer(ceiling(xs:decimal(.) * count($membres) div 100))), string(count($membres)))))),
        p:champ('jury.pariteApresDeport', p:code('parite', $jury/@pariteApresDeport)), p:champ('jury.vote', p:code('vote', $jury/@vote)),
        p:champ('jury.majorite', p:code('majorite', $jury/@majorite)), p:champ('jury.partage', p:code('partage', $jury/@partage))"/>
  </xsl:function>

  <!-- The instants at which the jury changes: opening, each arrival and departure, closing. -->
  <xsl:variable name="p:moments" as="xs:dateTime*" select="sort(distinct-values(($ouverture, $cloture, $membres/c:presence ! (p:arrivee(.), p:depart(.)))))"/>

  <xsl:template name="moments">
    <fo:table xsl:use-attribute-sets="p:table" space-after="2.5mm" keep-together.within-page="{if (count($p:moments) lt 9) then p:tenir($membres/p:nom(.), 20) else 'auto'}">
      <fo:table-column column-width="24mm" fox:header="true"/>
      <fo:table-column column-width="64mm"/>
      <fo:table-column column-width="27mm"/>
      <fo:table-column column-width="25mm"/>
      <fo:table-column column-width="26mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="'heure', 'fait', 'EMPLOYEURS', 'SALARIES', 'total'">
            <fo:table-cell xsl:use-attribute-sets="p:tete">
              <fo:block xsl:use-attribute-sets="p:tete-texte">
                <xsl:value-of select="p:label('pv.presents.' || .)"/>
                <xsl:if test=". = 'heure'"><xsl:text> </xsl:text><xsl:call-template name="suite"/></xsl:if>
              </fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$p:moments">
          <xsl:call-template name="moment"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- context: an instant. Who is counted then: at the closing those who are there still, before it those who stay. -->
  <xsl:template name="moment">
    <xsl:param name="first" as="xs:boolean" required="yes"/>
    <xsl:variable name="at" select="."/>
    <xsl:variable name="there" select="if ($at ge $cloture) then p:presents($at) else p:restants($at)"/>
    <xsl:variable name="coming" select="$membres[c:presence/p:arrivee(.) = $at]"/>
    <xsl:variable name="back" select="$coming[c:presence[not(p:instant(@de) ge $at)]]"/>
    <xsl:variable name="leaving" select="$membres[c:presence/p:depart(.) = $at]"/>
    <fo:table-row keep-together.within-page="{p:tenir(($coming, $leaving) ! p:nom(.), 30)}">
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="$first"/></xsl:call-template>
        <fo:block font-weight="600"><xsl:value-of select="p:heure-de-seance($at)"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:sequence select="(p:label('pv.ouverture')[$at = $ouverture], p:label('pv.cloture')[$at = $cloture],
            ($coming except $back)[1] ! p:label('pv.presents.arrivee', p:liste(($coming except $back) ! p:nom(.))),
            $back[1] ! p:label('pv.presents.retour', p:liste($back ! p:nom(.))),
            $leaving[1] ! p:label('pv.presents.depart', p:liste($leaving ! p:nom(.)))) ! p:bloc(.)"/>
      </fo:table-cell>
      <xsl:for-each select="count($there[@college = 'EMPLOYEURS']), count($there[@college = 'SALARIES']), count($there)">
        <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block font-weight="{if (position() eq 3) then 600 else 400}"><xsl:value-of select="."/></fo:block></fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
