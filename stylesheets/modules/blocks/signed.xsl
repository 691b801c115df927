<?xml version="1.0" encoding="UTF-8"?>
<!-- What an electronic signature says of itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
                xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- Signed electronically: what the signature says of itself; whether it is valid is for « ccs verify » to say, never for a page. -->
  <xsl:template name="signature-electronique">
    <xsl:param name="slot" as="element(c:signature)" required="yes"/>
    <xsl:variable name="properties" select="$slot/ds:Signature/ds:Object/xades:QualifyingProperties/xades:SignedProperties/xades:SignedSignatureProperties"/>
    <fo:block xsl:use-attribute-sets="p:colonne" space-before="2mm">
      <xsl:sequence select="p:exposants(p:label('signature.electronique')
          || $properties/xades:SigningTime[. castable as xs:dateTime] ! (' ' || p:label('signature.le', p:date(substring(., 1, 10))))
          || $properties/xades:SignatureProductionPlaceV2/xades:City ! (' ' || p:label('signature.a', p:typo(.))) || '.')"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="p:petit p:colonne"><xsl:value-of select="p:label('signature.electronique.verification')"/></fo:block>
  </xsl:template>
</xsl:stylesheet>
