package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report of signatures never says that there is none where nobody looked. */
class SignatureReportTest {
    private static final Finding FAULT = new Finding("XML-004", Severity.ERREUR, Location.FILE, Message.french("Faux.", ""), new Message("Wrong.", ""), "");

    static Stream<Verdict> verdictsOfWhatNobodyLookedAt() {
        return Stream.of(new Verdict.Unreadable(List.of(FAULT), false), new Verdict.SchemaInvalid(List.of(FAULT)), new Verdict.RulesNotRun(List.of(FAULT)));
    }

    @ParameterizedTest
    @MethodSource("verdictsOfWhatNobodyLookedAt")
    void whatNobodyLookedAtIsNotEmpty(Verdict verdict) {
        assertThat(report(Language.FRENCH, verdict)).contains("signatures non examinées", "0 document vérifié\u202F; 1 document NON EXAMINÉ.")
                .doesNotContain("aucun emplacement", "aucune signature");
        assertThat(report(Language.ENGLISH, verdict)).contains("signatures not examined", "0 documents verified; 1 document NOT EXAMINED.");
    }

    @Test
    void itIsCountedApart() {
        assertThat(report(Language.FRENCH, new Verdict.Checked(List.of()),
                new Verdict.SchemaInvalid(List.of(FAULT)), new Verdict.SchemaInvalid(List.of(FAULT))))
                .contains("aucun emplacement de signature", "1 document vérifié\u00A0: aucune signature\u202F; 2 documents NON EXAMINÉS.");
    }

    @Test
    void whatWasLeftAsideIsNamed() {
        assertThat(report(Language.FRENCH, new Verdict.Checked(List.of()))).contains("– autre.pdf\u00A0: ni document CCS ni cachet, laissé de côté");
    }

    private static String report(Language language, Verdict... verdicts) {
        List<FileVerdict> files = Arrays.stream(verdicts)
                .map(verdict -> new FileVerdict("a.xml", "", "registre", "R", "transmission", 3, verdict)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckRun run = new CheckRun("1.0", new RuleSet("1.2.0", "ab".repeat(32)), LocalDate.of(2026, 11, 24), files, List.of("autre.pdf"));
        new TextReport(language, Colours.NONE).writeSignatures(run, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
