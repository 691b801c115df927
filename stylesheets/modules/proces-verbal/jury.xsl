<?xml version="1.0" encoding="UTF-8"?>
<!-- Who sat: the members by college, who stood in for whom, the secretary. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="composition">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('composition')"/></xsl:call-template>
    <xsl:if test="empty($membres)"><xsl:call-template name="absent"/></xsl:if>
    <xsl:for-each-group select="$membres" group-by="(@college/string(), '')[1]">
      <xsl:sort select="current-grouping-key() = ''"/>
      <xsl:call-template name="titre3">
        <xsl:with-param name="text" select="if (current-grouping-key()) then p:capitale(p:code('college', current-grouping-key())) else p:label('pv.college.inconnu')"/>
        <xsl:with-param name="role" select="'H2'"/>
      </xsl:call-template>
      <xsl:call-template name="presences"><xsl:with-param name="people" select="current-group() ! p:siege(.)"/></xsl:call-template>
    </xsl:for-each-group>
    <xsl:if test="$reunion/c:substitution"><xsl:call-template name="substitutions"/></xsl:if>
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('role.SECRETAIRE')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:variable name="secretary" select="p:nom($reunion/c:composition/c:secretaire)"/>
    <xsl:call-template name="prose"><xsl:with-param name="text" select="$secretary ! p:label('pv.secretaire', .)"/></xsl:call-template>
  </xsl:template>

  <!-- A member as a row: name and capacity, employer and its SIREN, presence in words. -->
  <xsl:function name="p:siege" as="element(p:present)">
    <xsl:param name="member" as="element(c:membre)"/>
    <xsl:sequence select="p:present(p:nom($member), p:code('qualite', $member/@qualite), (),
        ($member/c:entreprise/(normalize-space(.), @siren ! p:label('externe.siren', p:siret(.))), $member/c:sansEmployeur ! p:label('pv.sansEmployeur')), p:presence-en-mots($member))"/>
  </xsl:function>

  <xsl:template name="substitutions">
    <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('pv.substitutions')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
    <xsl:for-each select="$reunion/c:substitution">
      <fo:block xsl:use-attribute-sets="p:encadre" border-left-color="{p:jeton('accent')}" keep-together.within-page="{p:tenir(., 90)}">
        <fo:block keep-with-next.within-page="always">
          <xsl:variable name="values" select="(p:code('charge', @charge), p:siegeant(@membre), @remplace ! p:siegeant(.))"/>
          <fo:inline font-weight="600"><xsl:sequence select="p:texte(p:label(if (@remplace) then 'pv.substitution.remplace' else 'pv.substitution', $values))"/></fo:inline>
          <xsl:sequence select="p:texte(if (@de or @a) then ', ' || p:periode-de-seance(.) || '.' else '.')"/>
        </fo:block>
        <xsl:sequence select="if (c:motif) then p:bloc(c:motif) else p:case(())"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- Who signs for a charge when nothing is laid down yet: whoever holds it at the end of the meeting. -->
  <xsl:function name="p:tenant" as="element()?">
    <xsl:param name="charge" as="xs:string"/>
    <xsl:variable name="deputy" select="$reunion/c:substitution[@charge = $charge][empty(p:depart(.))][last()]"/>
    <xsl:sequence select="if ($charge = 'SECRETAIRE') then $reunion/c:composition/c:secretaire
                          else ($membres[@id = $deputy/@membre], $membres[@qualite = $charge][c:presence])[1]"/>
  </xsl:function>

  <xsl:template name="signatures">
    <xsl:variable name="rules" select="$appliquees ! p:edition-exacte(.)/c:signataires/c:document[@type = 'procesVerbal']/c:signataire"/>
    <xsl:variable name="slots" select="$reunion/c:signatures/c:signature"/>
    <!-- once the slots are laid down, they are the only ones -->
    <xsl:variable name="roles" select="distinct-values(if ($slots) then $slots/@role/string() else ($rules/@role/string(), ('PRESIDENT', 'VICE_PRESIDENT')[empty($rules)]))"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('signatures')"/></xsl:call-template>
    <!-- signatures that may stand on a page of their own say what they are set under -->
    <fo:block xsl:use-attribute-sets="p:prose" space-after="4mm" keep-with-next.within-page="always">
      <xsl:sequence select="p:exposants(string-join((p:label('pv.signatures', (string-join((p:code('pv.titre', $reunion/@nature), $numero), ' '), p:bilan())), p:heure-de-seance($cloture) ! p:label('pv.levee', .)), ' '))"/>
    </fo:block>
    <xsl:call-template name="cote-a-cote">
      <xsl:with-param name="cells" as="element(fo:block)*">
        <xsl:for-each select="$roles">
          <xsl:variable name="role" select="."/>
          <xsl:variable name="own" select="$slots[@role = $role]"/>
          <xsl:for-each select="if ($own) then $own else $role">
            <xsl:call-template name="signature-du-pv">
              <xsl:with-param name="role" select="$role"/>
              <xsl:with-param name="commitment" select="($rules[@role = $role]/@engagement)[1]"/>
              <xsl:with-param name="slot" select=".[. instance of element()]"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="signature-du-pv">
    <xsl:param name="role" as="xs:string" required="yes"/>
    <xsl:param name="commitment" as="xs:string?" required="yes"/>
    <xsl:param name="slot" as="element(c:signature)?" required="yes"/>
    <xsl:variable name="person" select="if ($slot) then ($membres, $reunion/c:composition/c:secretaire)[@id = $slot/@signataire][1] else p:tenant($role)"/>
    <xsl:call-template name="signature">
      <xsl:with-param name="role" select="$role"/>
      <xsl:with-param name="name" select="(p:nom($person), $slot/@signataire/string())[1]"/>
      <xsl:with-param name="capacity" select="string-join(($person/@college ! p:capitale(p:code('college', .)), $person/c:entreprise/normalize-space(.)), ', ')[. ne '']"/>
      <xsl:with-param name="commitments" select="$commitment"/>
      <xsl:with-param name="slot" select="$slot"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
