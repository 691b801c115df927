package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Shows a rule at work on the very documents that it is tested with: what it refuses, in its own words, and what it lets pass. */
final class RuleExamples {
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 11, 24);
    private final Ccs ccs;
    private final Path fixtures;

    RuleExamples(Ccs ccs) {
        this.ccs = ccs;
        this.fixtures = Path.of(System.getProperty("ccs.home", ""), "src", "test", "resources", "rules");
    }

    /** The examples of a rule, as lines to print; empty when this installation does not carry them. */
    String of(Rule rule) throws IOException {
        Path folder = fixtures.resolve(rule.id());
        if (!Files.isDirectory(folder)) {
            return "";
        }
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Checker checker = new Checker(new Resolver(List.of(fixtures.resolve("referentiels")), reader), REFERENCE_DATE);
        StringBuilder refused = new StringBuilder();
        StringBuilder accepted = new StringBuilder();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith("invalide")) {
                for (Finding finding : checker.check(name, reader.bytes(file)).verdict().findings()) {
                    refused.append("    ").append(name).append('\n').append("      ").append(finding.location().excerpt().strip()).append('\n')
                            .append("      ").append(finding.message(ccs.language).text()).append('\n');
                }
            } else {
                accepted.append("    ").append(name).append('\n');
            }
        }
        return ccs.say("  Refusé, par exemple\u00A0:\n", "  Refused, for instance:\n") + refused
                + ccs.say("  Accepté, par exemple\u00A0:\n", "  Accepted, for instance:\n") + accepted
                + ccs.say("  Ces documents sont dans ", "  These documents are in ") + folder + ".\n";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }
}
