<?xml version="1.0" encoding="UTF-8"?>
<!-- XMP: what a machine reads about the PDF. Bare strings would not conform: each property has the container that its schema asks for. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:x="adobe:ns:meta/"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:ccs="urn:fr:ccs:dossier:xmp:"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:r="urn:fr:ccs:dossier:regles" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c r p">

  <xsl:template name="date-du-document">
    <xsl:processing-instruction name="date"><xsl:value-of select="p:date-document()"/></xsl:processing-instruction>
  </xsl:template>

  <!-- title and description as a reader's list of documents shows them -->
  <xsl:template name="metadata">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="description" as="xs:string" required="yes"/>
    <xsl:param name="identifier" as="xs:string?" required="yes"/>
    <fo:declarations>
      <x:xmpmeta>
        <rdf:RDF>
          <rdf:Description rdf:about="">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default"><xsl:value-of select="p:simple($title)"/></rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default"><xsl:value-of select="p:simple($description)"/></rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li><xsl:value-of select="$langue"/></rdf:li></rdf:Bag></dc:language>
            <xsl:where-populated>
              <dc:creator>
                <xsl:where-populated>
                  <rdf:Seq>
                    <xsl:for-each select="$edition/c:certificateur/c:raisonSociale">
                      <rdf:li><xsl:value-of select="normalize-space(.)"/></rdf:li>
                    </xsl:for-each>
                  </rdf:Seq>
                </xsl:where-populated>
              </dc:creator>
            </xsl:where-populated>
            <xsl:if test="$identifier">
              <dc:identifier><xsl:value-of select="$identifier"/></dc:identifier>
            </xsl:if>
          </rdf:Description>
          <!-- our own properties, which the last pass declares (fop/xmp-extension.xml): which document, its exact bytes, the rule set of the software that printed it -->
          <rdf:Description rdf:about="">
            <xsl:if test="$identifier"><ccs:numero><xsl:value-of select="$identifier"/></ccs:numero></xsl:if>
            <ccs:empreinte><xsl:value-of select="$empreinte"/></ccs:empreinte>
            <ccs:jeuDeRegles><xsl:value-of select="document('ccs:/schemas/1/rules/moteur.xml')/r:regles/@version"/></ccs:jeuDeRegles>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <!-- No-break spaces belong to the page, not to a title in a list. -->
  <xsl:function name="p:simple" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate(normalize-space(translate($text, '&#xA0;&#x202F;', '  ')), '&#x200B;', '')"/>
  </xsl:function>

  <!-- The day that the PDF bears, handed on before the root as a processing instruction; the last pass writes it wherever a PDF has a date: as asked, else the last date that the document itself bears, else the day its edition came into force. -->
  <xsl:function name="p:date-document" as="xs:date">
    <xsl:variable name="own" select="$p:source//(@date | c:date)[. castable as xs:date]/xs:date(.),
                                     $p:source//(c:debut | c:fin)[. castable as xs:dateTime]/xs:date(substring(., 1, 10))"/>
    <xsl:variable name="edition" select="$edition/c:vigueur/@debut[. castable as xs:date]/xs:date(.)"/>
    <xsl:sequence select="($date, max($own), $edition, xs:date('2000-01-01'))[1]"/>
  </xsl:function>

  <xsl:variable name="p:source" as="document-node()" select="/"/>
</xsl:stylesheet>
