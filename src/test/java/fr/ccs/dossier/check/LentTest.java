package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** One tree stands for all documents that are absent; those that are there come in between. */
    @Test
    void aTreeOfManyNamesIsTakenBackUnderEachOfThem() throws Exception {
        XsltExecutable sheet = Saxon.PROCESSOR.newXsltCompiler().compile(new StreamSource(new StringReader(SHEET.replace("1, 1 to 100, 100, 1", "1 to 300, reverse(1 to 300)"))));
        Document document = ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(Path.of("examples/livrets/observation-directe.xml"))).document();
        XdmNode absent = tree("<livret n='absent'/>");
        List<String> asked = new ArrayList<>();
        assertThat(RuleRun.findings(sheet, document, request -> {
            asked.add(request.uri);
            return (request.uri.matches(".*[02468]") ? absent : tree("<livret n='there'/>")).asSource();
        }, LocalDate.EPOCH)).isEmpty();
        assertThat(asked).hasSizeBetween(301, 600);
    }

    /** More decisions than trees are lent at once, on documents of which none is at hand: each is told of as those before it, and the rules run to their end. */
    @Test
    void minutesOfManyDecisionsOnAbsentDocumentsAreJudged() throws Exception {
        Map<String, Long> before = findings(29);
        Map<String, Long> few = findings(30);
        Map<String, Long> expected = new TreeMap<>(few);
        expected.replaceAll((rule, count) -> count + 270 * (count - before.getOrDefault(rule, 0L)));
        assertThat(few.get("RES-001")).isGreaterThan(before.get("RES-001"));
        assertThat(findings(300)).isEqualTo(expected);
    }

    private static Map<String, Long> findings(int decisions) throws Exception {
        String pv = Files.readString(Path.of("examples/proces-verbaux/pv-2026-003.xml"));
        int from = pv.indexOf("<decision ");
        int to = pv.indexOf("</decision>") + "</decision>".length();
        String all = IntStream.rangeClosed(1, decisions).mapToObj(i -> pv.substring(from, to).replaceAll("CCS-2026-[0-9]{5}", "CCS-2026-%05d".formatted(50_000 + i)))
                .collect(Collectors.joining());
        Verdict verdict = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE).check("pv.xml", (pv.substring(0, from) + all + pv.substring(to)).getBytes(StandardCharsets.UTF_8)).verdict();
        assertThat(verdict).isInstanceOf(Verdict.Checked.class);
        return verdict.findings().stream().collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    }

    private static XdmNode tree(String xml) {
        try {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
        } catch (net.sf.saxon.s9api.SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
