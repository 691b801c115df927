package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Waiver;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A derogation covers its rule in its document while it lasts, and not a finding more. */
class DerogationsTest {
    static final Path OWN = Path.of("src/test/resources/derogations");
    private static final String DECIDED = "decidePar=\"Comité CCS, réunion du 12 octobre 2026\"";
    private static final RuleSheets SHEETS = new RuleSheets();
    private static final Message MESSAGE = new Message("a", "");
    private final Specimen livret = Specimen.of(OWN.resolve("livret.xml"));
    private final Specimen dossier = Specimen.of(OWN.resolve("dossier.xml"));

    @TempDir
    Path folder;

    @BeforeEach
    void theLivretHasThreeFaults() throws IOException {
        store("edition.xml", Specimen.of(Specimen.REFERENTIEL));
        assertThat(waived(livret)).isEmpty();
        assertThat(open(livret)).containsExactlyInAnyOrder("LIV-020", "LIV-020", "LIV-014");
    }

    @Test
    void coversEveryFindingOfItsRuleAndNoOther() throws IOException {
        store("dossier.xml", dossier);
        assertThat(waived(livret)).containsExactly("LIV-020", "LIV-020");
        assertThat(open(livret)).containsExactly("LIV-014");
        FileVerdict verdict = verdict(livret);
        assertThat(verdict.blocks(Severity.ERREUR)).as("the other fault stands").isTrue();
        assertThat(verdict.verdict().findings().stream().filter(finding -> finding.waiver().isPresent()).map(finding -> finding.waiver().get()))
                .containsOnly(new Waiver("Comité CCS, réunion du 12 octobre 2026", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 12, 31),
                        "Les deux établissements attendent leur immatriculation ; les récépissés de l’INSEE sont au dossier.", "dossier TEST-DEROG-1"));
    }

    @Test
    void aLivretWhoseEveryFaultIsCoveredDoesNotBlock() throws IOException {
        store("dossier.xml", dossier.with("</dossier>", derogation("LIV-014", "TEST-DEROG-1-L1") + "</dossier>"));
        assertThat(open(livret)).isEmpty();
        assertThat(waived(livret)).hasSize(3);
        assertThat(verdict(livret).blocks(Severity.CONSEIL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-24, true", "2026-01-01, 2026-11-23, false", "2026-11-25, 2027-01-01, false", "2026-11-24, 2026-11-23, false"})
    void coversFromItsDateToItsExpiry(String date, String expiry, boolean covers) throws IOException {
        store("dossier.xml", dossier.with("date=\"2026-10-12\" echeance=\"2026-12-31\"", "date=\"" + date + "\" echeance=\"" + expiry + "\""));
        assertThat(waived(livret)).hasSize(covers ? 2 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {" date=\"2026-10-12\"", " echeance=\"2026-12-31\"", " " + DECIDED, " document=\"TEST-DEROG-1-L1\""})
    void coversNothingWhenSomethingOfItIsMissing(String attribute) throws IOException {
        store("dossier.xml", dossier.with(attribute, ""));
        assertThat(waived(livret)).isEmpty();
    }

    @Test
    void coversNothingWithoutJustification() throws IOException {
        store("dossier.xml", dossier.without("<justification>", "</justification>"));
        assertThat(waived(livret)).isEmpty();
        store("dossier.xml", dossier.without("Les deux", "dossier.").with("<justification>", "<justification>…"));
        assertThat(waived(livret)).as("a text without a word").isEmpty();
    }

    @Test
    void ofAnotherDocumentOrDossierCoversNothing() throws IOException {
        store("dossier.xml", dossier.with("document=\"TEST-DEROG-1-L1\"", "document=\"TEST-DEROG-1-L2\""));
        assertThat(waived(livret)).isEmpty();
        store("dossier.xml", dossier.with("document=", "dossier=\"TEST-DEROG-2\" document="));
        assertThat(waived(livret)).as("repeated from another dossier").isEmpty();
        store("dossier.xml", dossier.with("document=", "dossier=\"TEST-DEROG-1\" document="));
        assertThat(waived(livret)).as("names its own dossier").hasSize(2);
    }

    @Test
    void amongSeveralDossiersOnlyItsOwnCounts() throws IOException {
        store("dossier.xml", dossier);
        store("autre.xml", Specimen.of(OWN.resolve("autre-dossier.xml")));
        assertThat(waived(livret)).containsExactly("LIV-020", "LIV-020");
        store("copie.xml", new Specimen(dossier.text() + "\n"));
        assertThat(waived(livret)).as("two dossiers under one number say nothing").isEmpty();
    }

    @Test
    void aDossierThatBreaksItsSchemaWaivesNothing() throws IOException {
        store("dossier.xml", dossier.with("etat=\"DESIGNE\"", "etat=\"PEUT-ETRE\""));
        assertThat(waived(livret)).isEmpty();
    }

    @Test
    void whatProvesTheDocumentIsNeverWaived() throws IOException {
        Specimen lost = livret.with("edition=\"2026.1-specimen\"", "edition=\"1999.1\"");
        store("dossier.xml", dossier.with("</dossier>", derogation("RES-002", "TEST-DEROG-1-L1") + derogation("RES-001", "TEST-DEROG-1-L1") + "</dossier>"));
        assertThat(open(lost)).contains("RES-002");
        assertThat(waived(lost)).doesNotContain("RES-002").contains("LIV-020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XML-006", "RES-001", "SIG-004", "LIV-034", "DOS-003", "DOS-004", "DOS-006", "DOS-017", "SES-001", "REG-002", "PV-013", "PV-016"})
    void theListOfWhatAdmitsNoException(String rule) {
        assertThat(NeverExcused.contains(rule)).isTrue();
        assertThat(applied("dossier.xml", finding(rule, "/dossier"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIV-004", "LIV-013", "PV-006", "CER-002", "DOS-008", "SES-004", "REF-008"})
    void theOthersAdmitOne(String rule) {
        assertThat(NeverExcused.contains(rule)).isFalse();
    }

    @Test
    void whatARuleAsksForStaysRaw() throws Exception {
        store("dossier.xml", dossier);
        store("livret.xml", livret);
        Checker checker = new Checker(resolver(), Trust.NOBODY, Specimen.DAY, SHEETS);
        assertThat(checker.check("livret.xml", livret.bytes()).verdict().findings()).anyMatch(finding -> finding.waiver().isPresent());
        ResourceRequest request = new ResourceRequest();
        request.uri = "ccs:/verdict/livret/TEST-DEROG-1-L1/" + Specimen.DAY;
        XdmNode verdict = fr.ccs.dossier.document.Saxon.PROCESSOR.newDocumentBuilder().build(checker.documents(document(livret)).resolve(request));
        assertThat(verdict.toString()).contains("LIV-020").doesNotContain("waived");
    }

    @Test
    void theSessionSpeaksForTheVeryLivretOfItsLot() throws IOException {
        Specimen session = Specimen.of(OWN.resolve("session.xml"));
        store("session.xml", session);
        assertThat(waived(livret)).as("another state of the livret").isEmpty();
        Specimen ofThisState = session.with("chemin=\"livret.xml\" empreinte=\"" + "0".repeat(64), "chemin=\"livret.xml\" empreinte=\"" + document(livret).sha256());
        store("session.xml", ofThisState);
        assertThat(waived(livret)).containsExactly("LIV-014");
        store("session.xml", ofThisState.with("recevable=\"false\"", "recevable=\"peut-etre\""));
        assertThat(waived(livret)).as("a session that breaks its schema says nothing").isEmpty();
    }

    @Test
    void aDecisionIsCoveredByItsOwnAndByItsDossier() throws IOException {
        store("dossier.xml", Specimen.of(OWN.resolve("autre-dossier.xml")));
        String first = "/procesVerbal/decisions/decision[1]";
        String second = "/procesVerbal/decisions/decision[2]";
        assertThat(applied("proces-verbal.xml", finding("PV-009", first + "/competence[2]"), finding("PV-009", first), finding("PV-009", second),
                finding("PV-009", "/procesVerbal/decisions"), finding("PV-009", first.replace("[1]", "[12]")), finding("PV-007", second + "/recommandation"),
                finding("PV-007", first), finding("PV-007", "/procesVerbal")))
                .containsExactly("PV-009 " + first + "/competence[2]", "PV-009 " + first, "PV-007 " + second + "/recommandation");
    }

    @Test
    void aSessionIsCoveredInTheLivretsOfTheDossierNamed() throws IOException {
        assertThat(applied("session.xml", finding("SES-006", "/session/lot/livret[1]"), finding("SES-006", "/session/lot/livret[2]"), finding("SES-006", "/session")))
                .containsExactly("SES-006 /session/lot/livret[2]");
    }

    @Test
    void aDossierAndACertificateAreCoveredByTheDossier() throws IOException {
        assertThat(applied("autre-dossier.xml", finding("DOS-008", "/dossier/cycle"), finding("DOS-009", "/dossier"))).containsExactly("DOS-008 /dossier/cycle");
        assertThat(applied("certificat.xml", finding("CER-008", "/certificat/delivrance"))).as("dossier not at hand").isEmpty();
        store("dossier.xml", Specimen.of(OWN.resolve("autre-dossier.xml")));
        assertThat(applied("certificat.xml", finding("CER-008", "/certificat/delivrance"))).containsExactly("CER-008 /certificat/delivrance");
    }

    /** Which of these findings of one of our documents are covered, as rule and path. */
    private List<String> applied(String file, Finding... findings) {
        SchemaCheck schema = new SchemaCheck(new DocumentReader(Limits.DEFAULT));
        return new Derogations(resolver(), schema, Specimen.DAY).applied(document(Specimen.of(OWN.resolve(file))), List.of(findings)).stream()
                .filter(finding -> finding.waiver().isPresent()).map(finding -> finding.rule() + " " + finding.location().path()).toList();
    }

    private static Finding finding(String rule, String path) {
        return new Finding(rule, Severity.ERREUR, new Location(1, 1, 1, 1, path, "", ""), MESSAGE, MESSAGE, "");
    }

    private static String derogation(String rule, String document) {
        return "<derogation regle=\"" + rule + "\" document=\"" + document + "\" " + DECIDED
                + " date=\"2026-10-12\" echeance=\"2026-12-31\"><justification>Les faits sont au dossier.</justification></derogation>";
    }

    private FileVerdict verdict(Specimen document) {
        return new Checker(resolver(), Trust.NOBODY, Specimen.DAY, SHEETS).check("livret.xml", document.bytes());
    }

    private List<String> waived(Specimen document) {
        return verdict(document).verdict().findings().stream().filter(finding -> finding.waiver().isPresent()).map(Finding::rule).toList();
    }

    private List<String> open(Specimen document) {
        return verdict(document).verdict().findings().stream().filter(finding -> finding.excuse().isEmpty()).map(Finding::rule).toList();
    }

    private Resolver resolver() {
        return new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT));
    }

    private static Document document(Specimen specimen) {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read("x.xml", specimen.bytes(), (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler()))
                .document();
    }

    private void store(String name, Specimen document) throws IOException {
        Files.write(folder.resolve(name), document.text().getBytes(StandardCharsets.UTF_8));
    }
}
