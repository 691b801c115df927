package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Saxon;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.Test;

/** A run of rules gives back what it looked up: memory does not grow with what a document cites. */
class LentTest {
    /** Looks up documents 1 to 100 element by element, the first once more at once, and the first and the last once more at the end. */
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xsl:param name="dateReference" as="xs:date"/>
              <xsl:template match="/">
                <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
                  <xsl:for-each select="1, 1 to 100, 100, 1"><xsl:apply-templates select="document(concat('ccs:/livret/', .))/*"/></xsl:for-each>
                </svrl:schematron-output>
              </xsl:template>
              <xsl:template match="*"><xsl:if test="not(@n)"><xsl:message terminate="yes">not the document</xsl:message></xsl:if></xsl:template>
            </xsl:stylesheet>
            """;

    @Test
    void onlyTheLastOnesAreKept() throws Exception {
        XsltExecutable sheet = Saxon.PROCESSOR.newXsltCompiler().compile(new StreamSource(new StringReader(SHEET)));
        Document document = ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(Path.of("examples/livrets/observation-directe.xml"))).document();
        List<String> asked = new ArrayList<>();
        assertThat(RuleRun.findings(sheet, document, request -> {
            asked.add(request.uri.replaceAll(".*/", ""));
            return tree("<livret n='" + asked.get(asked.size() - 1) + "'/>").asSource();
        }, LocalDate.EPOCH)).isEmpty();
        assertThat(Collections.frequency(asked, "1")).as("asked for a second time after all others, not at once").isEqualTo(2);
        assertThat(Collections.frequency(asked, "100")).isEqualTo(1);
        assertThat(asked).hasSize(101).endsWith("100", "1");
    }

    private static XdmNode tree(String xml) {
        try {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
        } catch (net.sf.saxon.s9api.SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
