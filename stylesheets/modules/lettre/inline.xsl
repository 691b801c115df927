<?xml version="1.0" encoding="UTF-8"?>
<!-- A line of a template: its words and fields become one text, set in French typography as a whole, then its bold words are set apart. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fn="http://www.w3.org/2005/xpath-functions"
                xmlns:l="urn:fr:ccs:dossier:lettre" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs fn l p">

  <!-- Marks inside the text, of a part of Unicode that no font prints: bold from E000 to E001, absent from E002 to E003. -->
  <xsl:variable name="p:marques" as="xs:string" select="'&#xE000;&#xE001;&#xE002;&#xE003;'"/>

  <!-- The line as formatting objects. -->
  <xsl:function name="p:ligne-lettre" as="node()*">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="p:demarquer(p:typo(p:mots($line)))"/>
  </xsl:function>

  <!-- The line as bare text, for a title. -->
  <xsl:function name="p:texte-lettre" as="xs:string">
    <xsl:param name="line" as="element()"/>
    <xsl:sequence select="p:typo(translate(p:mots($line), $p:marques, ''))"/>
  </xsl:function>

  <xsl:function name="p:mots" as="xs:string">
    <xsl:param name="line" as="element()"/>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="$line/node()" mode="mots"/></xsl:variable>
    <xsl:sequence select="string-join($words)"/>
  </xsl:function>

  <xsl:mode name="mots" on-no-match="fail"/>
  <xsl:template match="comment() | processing-instruction()" mode="mots"/>
  <xsl:template match="text()" mode="mots" as="xs:string">
    <xsl:sequence select="p:sans-marque(.)"/>
  </xsl:template>
  <xsl:template match="l:champ" mode="mots" as="xs:string">
    <xsl:sequence select="($p:champs(@nom)[normalize-space()] ! p:sans-marque(.), '&#xE002;' || p:label(if ($provisoire) then 'absent.provisoire' else 'absent') || '&#xE003;')[1]"/>
  </xsl:template>
  <xsl:template match="l:accord" mode="mots" as="xs:string">
    <xsl:sequence select="p:sans-marque(if ($candidat/c:civilite = 'MADAME') then @feminin else if ($candidat/c:civilite = 'MONSIEUR') then @masculin else @neutre)"
                  xmlns:c="urn:fr:ccs:dossier:1"/>
  </xsl:template>
  <xsl:template match="l:nombre" mode="mots" as="xs:string">
    <xsl:sequence select="p:sans-marque(if (count(if (@liste = 'acquises') then $acquises else $manquantes) gt 1) then @plusieurs else @un)"/>
  </xsl:template>
  <xsl:template match="l:fort" mode="mots" as="xs:string">
    <xsl:sequence select="'&#xE000;' || p:mots(.) || '&#xE001;'"/>
  </xsl:template>

  <!-- A mark that comes from outside would change the style of what follows: it becomes a character that stops the print. -->
  <xsl:function name="p:sans-marque" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $p:marques, '&#xF8FF;&#xF8FF;&#xF8FF;&#xF8FF;')"/>
  </xsl:function>

  <xsl:function name="p:demarquer" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:for-each select="analyze-string($text, '&#xE000;([^&#xE001;]*)&#xE001;|&#xE002;([^&#xE003;]*)&#xE003;')/*">
      <xsl:choose>
        <xsl:when test="self::fn:non-match"><xsl:sequence select="p:exposants(string(.))"/></xsl:when>
        <xsl:when test="fn:group/@nr = '1'"><fo:inline font-weight="600"><xsl:sequence select="p:demarquer(string(fn:group))"/></fo:inline></xsl:when>
        <xsl:otherwise><fo:inline xsl:use-attribute-sets="p:absent" font-weight="400"><xsl:value-of select="fn:group"/></fo:inline></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
