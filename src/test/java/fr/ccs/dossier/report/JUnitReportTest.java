package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Severity;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** JUnit XML as servers read it: what is red there is what blocks here, and a file that was not read is never green. */
class JUnitReportTest {

    @Test
    void whatBlocksFailsAndWhatIsExcusedIsSkipped() throws Exception {
        Document report = report(Runs.hostile(), Severity.ERREUR);
        assertThat(outcomes(report)).containsExactly("LIV-004 C1/C1.2 failure", "LIV-004 C1/C1.2 (2) failure", "LIV-005 C1 system-out", "LIV-006 system-out",
                "LIV-007 C2 skipped", "LIV-008 C3 skipped", "contrôlé", "contrôlé");
        assertThat(counts(report.getDocumentElement())).isEqualTo("8 2 0 2");
        assertThat(counts(elements(report, "testsuite").get(1))).isEqualTo("1 0 0 0");
        assertThat(outcomes(report(Runs.hostile(), Severity.AVERTISSEMENT))).contains("LIV-005 C1 failure", "LIV-006 system-out");
    }

    @Test
    void aFileThatWasNotReadIsAnError() throws Exception {
        Document report = report(Runs.ofEveryVerdict(), Severity.ERREUR);
        List<Element> suites = elements(report, "testsuite");
        assertThat(suites).extracting(suite -> suite.getAttribute("name")).containsExactly("livret.xml", "fautes.xml", "schema.xml", "vide.xml", "panne.xml");
        assertThat(counts(suites.get(0))).isEqualTo("1 0 0 0");
        assertThat(counts(suites.get(1))).isEqualTo("22 21 0 0");
        assertThat(counts(suites.get(3))).isEqualTo("1 0 1 0");
        assertThat(counts(suites.get(4))).isEqualTo("1 0 1 0");
        assertThat(Integer.parseInt(suites.get(2).getAttribute("failures"))).isPositive();
        assertThat(suites.get(2).getTextContent()).as("a file with schema faults is not said to be checked").doesNotContain("contrôlé");
        int failures = suites.stream().mapToInt(suite -> Integer.parseInt(suite.getAttribute("failures"))).sum();
        assertThat(report.getDocumentElement().getAttribute("failures")).isEqualTo(String.valueOf(failures));
    }

    @Test
    void everyCaseHasItsPlaceAndItsOwnName() throws Exception {
        Document report = report(Runs.ofEveryVerdict(), Severity.ERREUR);
        List<String> names = new ArrayList<>();
        for (Element test : elements(report, "testcase")) {
            names.add(test.getAttribute("classname") + "#" + test.getAttribute("name"));
            assertThat(test.getAttribute("file")).endsWith(".xml");
        }
        assertThat(names).doesNotHaveDuplicates().contains("fautes#LIV-004 evaluation/C1/C1.2/constat/texte");
        Element failure = elements(report, "failure").stream().filter(one -> one.getAttribute("type").equals("LIV-004")).findFirst().orElseThrow();
        assertThat(((Element) failure.getParentNode()).getAttribute("line")).isEqualTo("128");
        assertThat(failure.getTextContent()).startsWith("fautes.xml:128:11: erreur LIV-004\nLe constat du critère").contains("\n→ ");
        assertThat(failure.getAttribute("message")).startsWith("Le constat du critère");
    }

    @Test
    void propertiesSayWhichRulesJudged() throws Exception {
        CheckRun run = Runs.ofEveryVerdict();
        Document report = report(run, Severity.ERREUR);
        List<String> properties = elements(report, "property").stream().limit(11).map(one -> one.getAttribute("name") + "=" + one.getAttribute("value")).toList();
        assertThat(properties).contains("tool=CCS Dossier", "toolVersion=1.2.3", "ruleSetVersion=" + run.ruleSet().version(), "ruleSetSha256=" + run.ruleSet().sha256(),
                "referenceDate=" + run.referenceDate(), "sha256=" + run.files().get(0).sha256(), "phase=transmission", "verdict=checked");
    }

    @Test
    void hostileWordsAreWords() throws Exception {
        Document report = report(Runs.hostile(), Severity.ERREUR);
        Element failure = elements(report, "failure").get(0);
        assertThat(elements(report, "script")).isEmpty();
        assertThat(failure.getTextContent()).contains("]]> </failure><script>alert('1')</script> & \"").contains("%0A \uFFFD[31m");
        assertThat(elements(report, "testsuite").get(0).getAttribute("name")).contains("<script>alert(1)</script>").contains("\uFFFD::warning::");
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        String text = text(Runs.hostile(), Severity.ERREUR);
        assertThat(text).isEqualTo(text(Runs.hostile(), Severity.ERREUR)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites ").endsWith("</testsuites>\n")
                .doesNotContain("timestamp");
    }

    private static List<String> outcomes(Document report) {
        return elements(report, "testcase").stream().map(test -> (test.getAttribute("name") + " "
                + (test.getElementsByTagName("*").getLength() == 0 ? "" : test.getElementsByTagName("*").item(0).getNodeName())).strip()).toList();
    }

    private static String counts(Element suite) {
        return String.join(" ", suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("errors"), suite.getAttribute("skipped"));
    }

    private static List<Element> elements(Document report, String name) {
        NodeList nodes = report.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static Document report(CheckRun run, Severity threshold) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text(run, threshold))));
    }

    private static String text(CheckRun run, Severity threshold) {
        return Runs.text(out -> new JUnitReport(Language.FRENCH, threshold, UnaryOperator.identity()).write(run, out));
    }
}
