package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What may leave the house says where and by which rule, is recognised by the same fingerprints, and tells nothing that somebody wrote. */
class RedactionTest {
    private static final String SECRET = "Zorglub";

    private static CheckRun run(Function<List<Finding>, Verdict> verdict) {
        Message said = new Message("« " + SECRET + " » n’est pas une date.", "Corrigez « " + SECRET + " ».");
        List<Finding> findings = List.of(new Finding("LIV-001", Severity.ERREUR, new Location(3, 5, 3, 9, "/livret[1]/@date", "livret", SECRET), said, said, "LIV-001"),
                new Finding("XYZ-999", Severity.AVERTISSEMENT, new Location(4, 1, 4, 2, "/livret[1]", "livret", SECRET), said, said, ""));
        SignatureVerdict signature = new SignatureVerdict("CANDIDAT", "P-N11HWGCNQ", SECRET, Optional.empty(), Optional.empty(), SignatureVerdict.Level.LT,
                SignatureVerdict.Scope.FULL, SignatureVerdict.State.NON_VALIDE, List.of(new SignatureVerdict.Reason(said, said)));
        return new CheckRun("essai", RuleBook.shipped().ruleSet(), LocalDate.of(2026, 11, 30), List.of(new FileVerdict("pieces/livret-1.xml", "00", "livret",
                "CCS-2026-00017-L1", "archive", 12, verdict.apply(findings), List.of(signature))), List.of());
    }

    private static List<String> fingerprints(CheckRun run) {
        Fingerprints prints = new Fingerprints();
        return run.files().stream().flatMap(file -> file.verdict().findings().stream().map(finding -> prints.next(file, finding))).toList();
    }

    @Test
    void aFindingIsRecognisedAndTellsNothing() {
        CheckRun whole = run(Verdict.Checked::new);
        CheckRun redacted = Redaction.of(whole);
        assertThat(whole.toString()).contains(SECRET, "P-N11HWGCNQ");
        assertThat(redacted.toString()).contains("pieces/livret-1.xml", "LIV-001", "NON_VALIDE", "CANDIDAT").doesNotContain(SECRET, "P-N11HWGCNQ");
        assertThat(fingerprints(redacted)).isEqualTo(fingerprints(whole)).hasSize(2);
        assertThat(redacted.files().get(0).verdict().findings().get(0).french().problem()).isEqualTo(
                RuleBook.shipped().rule("LIV-001").orElseThrow().title().french());
        assertThat(redacted.files().get(0).verdict().findings().get(1).french().problem()).as("a rule that nobody knows").isEqualTo("XYZ-999");
    }

    @Test
    void theKindOfVerdictStays() {
        for (Function<List<Finding>, Verdict> kind : List.<Function<List<Finding>, Verdict>>of(Verdict.Checked::new,
                Verdict.SchemaInvalid::new, Verdict.RulesNotRun::new, findings -> new Verdict.Unreadable(findings, true))) {
            CheckRun whole = run(kind);
            Verdict redacted = Redaction.of(whole).files().get(0).verdict();
            assertThat(redacted.getClass()).isEqualTo(whole.files().get(0).verdict().getClass());
            assertThat(redacted.code()).isEqualTo(whole.files().get(0).verdict().code());
        }
    }
}
