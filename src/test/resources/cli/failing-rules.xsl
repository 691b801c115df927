<?xml version="1.0" encoding="UTF-8"?>
<!-- A sheet of rules as the build makes them, but for one that breaks down after it has begun to report. -->
<stylesheet xmlns="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" version="3.0">
  <template match="/">
    <svrl:schematron-output phase="transmission">
      <sequence select="error((), 'this rule breaks down on purpose')"/>
    </svrl:schematron-output>
  </template>
</stylesheet>
