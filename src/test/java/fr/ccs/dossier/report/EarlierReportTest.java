package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ccs.dossier.finding.Baseline;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparison;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Known;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.finding.Waiver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A baseline is a whole report of ours or none: half of one would call old faults new, or new ones old. */
class EarlierReportTest {
    private static final Message MESSAGE = new Message("« é »", "");
    private static final Finding FINDING = new Finding("PV-006", Severity.ERREUR, new Location(3, 1, 3, 9, "/procesVerbal", "decisions", "x"), MESSAGE, MESSAGE,
            "docs/regles.md#PV-006");
    private static final Waiver WAIVER = new Waiver("Comité CCS", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 12, 31), "Les faits.", "dossier D1");

    @Test
    void whatWasReportedIsKnownWhenReadBack() throws Exception {
        CheckRun run = run(FINDING, FINDING);
        Baseline baseline = EarlierReport.read(report(run));
        assertThat(baseline.entries()).hasSize(2).allSatisfy(entry -> assertThat(entry.severity()).isEqualTo(Severity.ERREUR));
        CheckRun compared = baseline.compared(run, rule -> false);
        assertThat(compared.comparison()).contains(new Comparison(2, 0, 0));
        assertThat(EarlierReport.read(report(compared))).as("known findings stay known").isEqualTo(baseline);
    }

    @Test
    void whatADerogationCoveredIsNoPartOfIt() throws Exception {
        assertThat(EarlierReport.read(report(run(FINDING.excused(WAIVER), FINDING.excused(new Known())))).entries()).hasSize(1);
    }

    @Test
    void theReportSaysWhyAFindingDoesNotBlock() throws Exception {
        CheckRun compared = new Baseline(List.of()).compared(run(FINDING.excused(WAIVER), FINDING), rule -> false);
        String json = new String(report(compared), StandardCharsets.UTF_8);
        assertThat(Reports.violations(Reports.parsed(json))).isEmpty();
        assertThat(json).contains("\"status\" : \"waived\"", "\"decidedBy\" : \"Comité CCS\"", "\"expiry\" : \"2026-12-31\"", "\"heldIn\" : \"dossier D1\"",
                "\"status\" : \"open\"", "\"new\" : 1");
        assertThat(Reports.violations(Reports.parsed(json.replace("\"status\" : \"open\"", "\"status\" : \"waived\"")))).as("waived by nobody").isNotEmpty();
        assertThat(Reports.violations(Reports.parsed(json.replace("\"status\" : \"waived\"", "\"status\" : \"known\"")))).as("known with a waiver").isNotEmpty();
    }

    @Test
    void aReportThatBreaksOffIsNone() {
        byte[] report = report(run(FINDING));
        for (int length = 0; length < report.length - 2; length += 7) {
            refused(UnfitReport.Reason.NO_REPORT, new String(report, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "{}", "12", "<rapport/>", "{\"tool\": \"CCS Dossier\"", "{\"tool\": \"Autre\", \"fingerprintVersion\": 1, \"files\": []}",
        "{\"tool\": \"CCS Dossier\", \"fingerprintVersion\": 1}", "{\"tool\": \"CCS Dossier\", \"fingerprintVersion\": 1, \"files\": {}}",
        "{\"tool\": \"CCS Dossier\", \"fingerprintVersion\": 1, \"files\": [3]}", "{\"tool\": \"CCS Dossier\", \"fingerprintVersion\": 1, \"files\": [{}]}",
        "{\"tool\": \"CCS Dossier\", \"fingerprintVersion\": 1, \"files\": []} {}", "{\"tool\": \"CCS Dossier\", \"tool\": \"CCS Dossier\", \"fingerprintVersion\": 1, \"files\": []}"})
    void whatIsNoReportIsRefused(String text) {
        refused(UnfitReport.Reason.NO_REPORT, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "severity" : "ERREUR"     | "severity" : "GRAVE"
            "status" : "open"         | "status" : "clean"
            "status" : "open"         | "status" : null
            "verdict" : "checked"     | "verdict" : "fine"
            "phase" : "transmission"  | "phase" : "presque"
            "kind" : "procesVerbal"   | "kind" : 4
            "fingerprint" : "         | "fingerprint" : "X
            "findings" : [            | "found" : [
            """)
    void aPartThatIsWrongIsRefused(String part, String wrong) {
        String report = new String(report(run(FINDING)), StandardCharsets.UTF_8);
        assertThat(report).contains(part);
        refused(UnfitReport.Reason.NO_REPORT, report.replace(part, wrong));
    }

    @Test
    void otherFingerprintsAreSaidToBeOthers() {
        String report = new String(report(run(FINDING)), StandardCharsets.UTF_8);
        refused(UnfitReport.Reason.OTHER_FINGERPRINTS, report.replace("\"fingerprintVersion\" : 1", "\"fingerprintVersion\" : 2"));
        refused(UnfitReport.Reason.OTHER_FINGERPRINTS, report.replace("\"fingerprintVersion\" : 1,", ""));
        refused(UnfitReport.Reason.OTHER_FINGERPRINTS, report.replace("\"fingerprintVersion\" : 1", "\"fingerprintVersion\" : \"1\""));
    }

    @Test
    void aReportNestedWithoutEndIsRefused() {
        refused(UnfitReport.Reason.NO_REPORT, "[".repeat(200_000));
    }

    private static void refused(UnfitReport.Reason reason, String text) {
        assertThatExceptionOfType(UnfitReport.class).isThrownBy(() -> EarlierReport.read(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo(reason));
    }

    private static CheckRun run(Finding... findings) {
        return new CheckRun("1", new RuleSet("1.1.0", "ab".repeat(32)), LocalDate.of(2026, 11, 24), List.of(
                new FileVerdict("pv.xml", "cd".repeat(32), "procesVerbal", "PV-1", "transmission", 20, new Verdict.Checked(List.of(findings)))), List.of());
    }

    private static byte[] report(CheckRun run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(run, out);
        return out.toByteArray();
    }
}
