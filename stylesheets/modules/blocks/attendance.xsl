<?xml version="1.0" encoding="UTF-8"?>
<!-- Who sits: a table of persons with role, college, employer and presence; or with room for each to sign. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- A person of the table. employer and presence: one line each; the first is the main one. -->
  <xsl:function name="p:present" as="element(p:present)">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="role" as="xs:string?"/>
    <xsl:param name="college" as="xs:string?"/>
    <xsl:param name="employer" as="xs:string*"/>
    <xsl:param name="presence" as="xs:string*"/>
    <p:present>
      <xsl:for-each select="$name"><p:nom><xsl:value-of select="."/></p:nom></xsl:for-each>
      <xsl:for-each select="$role"><p:role><xsl:value-of select="."/></p:role></xsl:for-each>
      <xsl:for-each select="$college"><p:college><xsl:value-of select="."/></p:college></xsl:for-each>
      <xsl:for-each select="$employer"><p:employeur><xsl:value-of select="."/></p:employeur></xsl:for-each>
      <xsl:for-each select="$presence"><p:presence><xsl:value-of select="."/></p:presence></xsl:for-each>
    </p:present>
  </xsl:function>

  <!-- signing: a column in which each person signs, in the place of the presence. The column of colleges stands where somebody has one. -->
  <xsl:template name="presences">
    <xsl:param name="people" as="element(p:present)*" required="yes"/>
    <xsl:param name="signing" as="xs:boolean" select="$vierge"/>
    <xsl:variable name="columns" as="xs:string*" select="'nom', 'college'[$people/p:college], 'employeur', if ($signing) then 'signature' else 'presence'"/>
    <xsl:variable name="widths" as="xs:integer*" select="if ($signing) then (if ($people/p:college) then (48, 30, 40, 48) else (56, 52, 58))
                                                         else if ($people/p:college) then (48, 30, 46, 42) else (60, 60, 46)"/>
    <xsl:if test="exists($people)">
      <fo:table xsl:use-attribute-sets="p:table" space-after="2.5mm" keep-together.within-page="{if (count($people) lt 9) then p:tenir($people ! string(), 24) else 'auto'}">
        <xsl:for-each select="1 to count($columns)">
          <fo:table-column column-width="{$widths[current()]}mm"><xsl:if test=". eq 1"><xsl:attribute name="fox:header">true</xsl:attribute></xsl:if></fo:table-column>
        </xsl:for-each>
        <fo:table-header>
          <fo:table-row>
            <xsl:for-each select="$columns">
              <fo:table-cell xsl:use-attribute-sets="p:tete">
                <fo:block xsl:use-attribute-sets="p:tete-texte">
                  <xsl:value-of select="p:label('presences.' || .)"/>
                  <xsl:if test=". = 'nom'"><xsl:text> </xsl:text><xsl:call-template name="suite"/></xsl:if>
                </fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="$people">
            <xsl:variable name="person" select="."/>
            <fo:table-row keep-together.within-page="{p:tenir(., 24)}">
              <fo:table-cell xsl:use-attribute-sets="p:case">
                <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
                <fo:block font-weight="600"><xsl:sequence select="if (p:nom) then p:texte(p:nom) else p:label(if ($provisoire) then 'absent.provisoire' else 'absent')"/></fo:block>
                <xsl:sequence select="p:role ! p:bloc-discret(.)"/>
              </fo:table-cell>
              <xsl:for-each select="$columns[position() gt 1]">
                <fo:table-cell xsl:use-attribute-sets="p:case">
                  <xsl:choose>
                    <xsl:when test=". = 'signature'"><xsl:sequence select="p:vide('13mm')"/></xsl:when>
                    <xsl:otherwise>
                      <xsl:variable name="lines" select="$person/p:*[local-name() = current()]"/>
                      <xsl:sequence select="p:case($lines[1]/string()), $lines[position() gt 1] ! p:bloc-discret(.)"/>
                    </xsl:otherwise>
                  </xsl:choose>
                </fo:table-cell>
              </xsl:for-each>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
