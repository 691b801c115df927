package fr.ccs.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A run with more findings than memory should hold gives the same verdicts as one that holds them all. */
class VerdictListTest {
    private static final Message FRENCH = new Message("Quelque chose \u202F» : é", "À refaire \uD83D\uDCA5.");
    private static final Message ENGLISH = new Message("Something", "");
    private static final Location AT = new Location(3, 2, 4, 9, "/livret/x[2]", "C1/C1.2", "  <x>é\uD83D</x>");
    private static final SignatureVerdict SIGNATURE = new SignatureVerdict("CANDIDAT", "P-1", "N. SPÉCIMEN", Optional.of(Instant.parse("2026-04-07T10:00:00Z")),
            Optional.empty(), SignatureVerdict.Level.LT, SignatureVerdict.Scope.FULL, SignatureVerdict.State.NON_VALIDE, List.of(new SignatureVerdict.Reason(FRENCH, ENGLISH)));

    private static Finding finding(Severity severity) {
        return new Finding("LIV-004", severity, AT, FRENCH, ENGLISH, "docs/regles.md#LIV-004");
    }

    private static FileVerdict file(String name, Verdict verdict) {
        return new FileVerdict(name, "ab".repeat(32), "livret", "CCS-1-L1", "transmission", 50, verdict, List.of(SIGNATURE));
    }

    private static final List<FileVerdict> ALL = List.of(
            file("clair.xml", new Verdict.Checked(List.of())),
            file("fautes.xml", new Verdict.Checked(List.of(finding(Severity.ERREUR), finding(Severity.CONSEIL).excused(new Known()),
                    finding(Severity.AVERTISSEMENT).excused(new Waiver("Comité", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31), "x".repeat(70_000), "dossier D-1"))))),
            file("schema.xml", new Verdict.SchemaInvalid(List.of(finding(Severity.ERREUR)))),
            file("autre.xml", new Verdict.Unreadable(List.of(finding(Severity.ERREUR)), true)),
            file("panne.xml", new Verdict.RulesNotRun(List.of(finding(Severity.ERREUR)))));

    @Test
    void whatWaitsOnTheDiskComesBackAsItWas() {
        VerdictList list = new VerdictList(0);
        list.addAll(ALL);
        assertThat(list).isEqualTo(ALL);
        assertThat(list.get(1)).as("read from the disk each time").isNotSameAs(list.get(1));
        assertThat(List.copyOf(list)).isEqualTo(ALL);
    }

    /** As Linux tells it: what a list waits in is open, of its owner alone, and has no name any more. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theFileItWaitsInHasNoNameAndIsItsOwnersAlone() throws IOException {
        VerdictList list = new VerdictList(0);
        list.addAll(ALL);
        List<Path> open = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path one : all.filter(Files::isSymbolicLink).toList()) {
                if (Files.readSymbolicLink(one).toString().contains("ccs-constatations")) {
                    assertThat(Files.readSymbolicLink(one).toString()).endsWith("(deleted)");
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one))).isEqualTo("rw-------");
                    open.add(one);
                }
            }
        }
        assertThat(open).isNotEmpty();
        assertThat(list).isEqualTo(ALL);
    }

    @Test
    void aShortRunTouchesNoDisk() {
        VerdictList list = new VerdictList(100);
        list.addAll(ALL);
        assertThat(list.get(1)).isSameAs(ALL.get(1));
    }

    @Test
    void aRunHoldsItsListAndGivesViewsOfIt() {
        VerdictList list = new VerdictList(0);
        list.addAll(ALL);
        CheckRun run = new CheckRun("1", new RuleSet("1.0.0", "0"), LocalDate.EPOCH, list, List.of());
        assertThat(run.files()).isSameAs(list);
        CheckRun shown = run.interrupted(7).shown(file -> file.named("x"));
        assertThat(shown.files()).extracting(FileVerdict::file).containsOnly("x");
        assertThat(shown.unreached()).isEqualTo(7);
        assertThat(new CheckRun("1", new RuleSet("1.0.0", "0"), LocalDate.EPOCH, ALL.subList(0, 1), List.of()).interrupted(1).couldNotCheck()).isTrue();
    }
}
