<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters that convene the members of the jury: one each, in the words of one template. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/lettre/modules.xsl"/>
  <xsl:import href="modules/session/model.xsl"/>
  <xsl:import href="modules/convocation/instance.xsl"/>
  <xsl:import href="modules/convocation/coupon.xsl"/>
  <xsl:import href="modules/convocation/document.xsl"/>
  <xsl:variable name="lettre-nom" as="xs:string" select="'convocation'"/>
</xsl:stylesheet>
