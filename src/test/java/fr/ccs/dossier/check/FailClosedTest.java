package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** A report that does not say that the rules ran to their end is never read as « nothing found ». */
class FailClosedTest {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String COMPLETE = "<svrl:schematron-output><svrl:active-pattern/>%s</svrl:schematron-output>";
    private static final CitedDocuments NOTHING = new CitedDocuments(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            reports nothing at all        |
            reports a text                | <xsl:text>fine</xsl:text>
            reports in another vocabulary | <report/>
            reports in no namespace       | <schematron-output/>
            stops with an error           | <svrl:schematron-output><xsl:sequence select="error()"/></svrl:schematron-output>
            stops after the report        | <svrl:schematron-output/><xsl:sequence select="error()"/>
            casts a date that is none     | <svrl:schematron-output><xsl:value-of select="xs:date(name(*))"/></svrl:schematron-output>
            terminates with a message     | <xsl:message terminate="yes">no</xsl:message>
            never ends                    | <xsl:call-template name="loop"/>
            reads a file                  | <svrl:schematron-output><xsl:copy-of select="document('file:///etc/passwd')"/></svrl:schematron-output>
            reads what we do not ship     | <svrl:schematron-output><xsl:copy-of select="document('ccs:/schemas/absent.xml')"/></svrl:schematron-output>
            """)
    void theRulesCountAsNotRunWhenASheet(String what, String body) throws SaxonApiException {
        assertThatThrownBy(() -> RuleRun.findings(sheet(body == null ? "" : body), livret(), NOTHING, Specimen.DAY))
                .isInstanceOf(RulesFailed.class);
    }

    @Test
    void anInstallationThatLacksARuleSheetFindsNothingClean() throws IOException {
        Checker checker = new Checker(new Resolver(List.of(Specimen.EXAMPLES), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, Specimen.DAY, new RuleSheets(name -> null));

        FileVerdict verdict = checker.check("livret", Files.readAllBytes(Specimen.FAULTY));

        assertThat(verdict.verdict()).isInstanceOf(Verdict.RulesNotRun.class);
        assertThat(verdict.verdict().findings()).extracting(Finding::rule).containsExactly("XML-006");
    }

    @Test
    void aRuleSheetThatDoesNotCompileFindsNothingClean() throws IOException {
        Checker checker = new Checker(new Resolver(List.of(Specimen.EXAMPLES), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, Specimen.DAY,
                new RuleSheets(name -> new ByteArrayInputStream("<broken/>".getBytes(StandardCharsets.UTF_8))));

        assertThat(checker.check("livret", Files.readAllBytes(Specimen.FAULTY)).verdict()).isInstanceOf(Verdict.RulesNotRun.class);
    }

    @ParameterizedTest(name = "no {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id             | <svrl:failed-assert role="ERREUR" location="1:1 /livret "><svrl:diagnostic-reference><svrl:text>a</svrl:text></svrl:diagnostic-reference><svrl:text>b</svrl:text></svrl:failed-assert>
            severity       | <svrl:failed-assert id="LIV-001" location="1:1 /livret "><svrl:diagnostic-reference><svrl:text>a</svrl:text></svrl:diagnostic-reference><svrl:text>b</svrl:text></svrl:failed-assert>
            known severity | <svrl:failed-assert id="LIV-001" role="error" location="1:1 /livret "><svrl:diagnostic-reference><svrl:text>a</svrl:text></svrl:diagnostic-reference><svrl:text>b</svrl:text></svrl:failed-assert>
            place          | <svrl:failed-assert id="LIV-001" role="ERREUR"><svrl:diagnostic-reference><svrl:text>a</svrl:text></svrl:diagnostic-reference><svrl:text>b</svrl:text></svrl:failed-assert>
            line           | <svrl:failed-assert id="LIV-001" role="ERREUR" location="/livret"><svrl:diagnostic-reference><svrl:text>a</svrl:text></svrl:diagnostic-reference><svrl:text>b</svrl:text></svrl:failed-assert>
            English        | <svrl:failed-assert id="LIV-001" role="ERREUR" location="1:1 /livret "><svrl:text>b</svrl:text></svrl:failed-assert>
            French         | <svrl:failed-assert id="LIV-001" role="ERREUR" location="1:1 /livret "><svrl:diagnostic-reference><svrl:text>a</svrl:text></svrl:diagnostic-reference></svrl:failed-assert>
            """)
    void aFailureWithoutAllItsPartsIsNoReport(String part, String failure) throws SaxonApiException {
        assertThatThrownBy(() -> RuleRun.findings(sheet(COMPLETE.formatted(failure)), livret(), NOTHING, Specimen.DAY)).isInstanceOf(RulesFailed.class);
    }

    @Test
    void aWholeReportWithoutFailuresIsClean() throws SaxonApiException {
        assertThat(RuleRun.findings(sheet(COMPLETE.formatted("")), livret(), NOTHING, Specimen.DAY)).isEmpty();
    }

    @Test
    void aReportThatBreaksOffIsNotRead() throws Exception {
        SvrlReader reader = new SvrlReader(() -> livret().source());
        reader.startDocument();
        reader.startElement(SVRL, "schematron-output", "svrl:schematron-output", new AttributesImpl());
        assertThatThrownBy(reader::findings).isInstanceOfAny(IllegalStateException.class, RulesFailed.class);
    }

    private static XsltExecutable sheet(String body) throws SaxonApiException {
        String sheet = """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="%s"
                    xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xsl:template match="/">%s</xsl:template>
                  <xsl:template name="loop"><a><xsl:call-template name="loop"/></a></xsl:template>
                </xsl:stylesheet>""".formatted(SVRL, body);
        return Saxon.PROCESSOR.newXsltCompiler().compile(new StreamSource(new StringReader(sheet)));
    }

    private static Document livret() {
        byte[] bytes = "<livret xmlns=\"urn:fr:ccs:dossier:1\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read("a.xml", bytes, (kind, cursor) -> new DefaultHandler())).document();
    }
}
