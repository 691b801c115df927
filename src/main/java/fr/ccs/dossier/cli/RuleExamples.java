package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.report.RuleExample;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Shows a rule at work on the very documents that it is tested with: what it refuses, in its own words, and what it lets pass. */
final class RuleExamples {
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 11, 24);
    private final Path fixtures = Stream.of("rules", "src/test/resources/rules").map(Path.of(System.getProperty("ccs.home", ""))::resolve)
            .filter(Files::isDirectory).findFirst().orElse(Path.of("rules"));
    private final List<Path> shared = Stream.of("referentiels", "documents").map(fixtures::resolve).filter(Files::isDirectory).toList();
    private final Checker checker = new Checker(new Resolver(shared, new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, REFERENCE_DATE);

    /** Where the documents of a rule are; empty when this installation does not carry them. */
    Optional<Path> folder(Rule rule) {
        return Optional.of(fixtures.resolve(rule.id())).filter(Files::isDirectory);
    }

    /** A faulty document beside the sound one that is nearest to it. */
    private record Pair(RuleFixture faulty, RuleFixture sound, LineDifference difference) {}

    /**
     * First the refused document that differs least from an accepted one, then that one, then the other refused ones. One where a line was
     * written otherwise tells more than one where lines are only missing.
     */
    List<RuleExample> of(Rule rule) {
        Optional<Path> folder = folder(rule);
        if (folder.isEmpty()) {
            return List.of();
        }
        try {
            List<RuleFixture> all = RuleFixture.in(folder.get());
            List<RuleFixture> sound = all.stream().filter(fixture -> !fixture.refused()).toList();
            List<Pair> pairs = new ArrayList<>();
            for (RuleFixture faulty : all.stream().filter(RuleFixture::refused).toList()) {
                sound.stream().map(near -> new Pair(faulty, near, faulty.from(near))).min(Comparator.comparingInt(pair -> pair.difference.size())).ifPresent(pairs::add);
            }
            pairs.sort(Comparator.comparing((Pair pair) -> pair.difference.first().isEmpty() || pair.difference.second().isEmpty())
                    .thenComparing(pair -> pair.difference.size()));
            return shown(rule, pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RuleExample> shown(Rule rule, List<Pair> pairs) {
        List<RuleExample> examples = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<Finding> finding = finding(rule, pair.faulty);
            if (finding.isPresent()) {
                examples.add(pair.faulty.refused(finding.get(), pair.difference.first()));
                if (examples.size() == 1) {
                    examples.add(pair.sound.accepted(new TreeSet<>(pair.difference.second()), finding.get().location().excerpt()));
                }
            }
        }
        return examples;
    }

    private Optional<Finding> finding(Rule rule, RuleFixture faulty) {
        return checkerFor(faulty).check(faulty.file().toString(), faulty.bytes()).verdict().findings().stream()
                .filter(finding -> finding.rule().equals(rule.id())).findFirst();
    }

    private Checker checkerFor(RuleFixture fixture) {
        return fixture.companion().map(companion -> new Checker(
                new Resolver(Stream.concat(Stream.of(companion), shared.stream()).toList(), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, REFERENCE_DATE)).orElse(checker);
    }

    /** Names of the documents that the rule lets pass. */
    List<String> accepted(Path folder) throws IOException {
        return RuleFixture.in(folder).stream().filter(fixture -> !fixture.refused()).map(RuleFixture::name).toList();
    }
}
