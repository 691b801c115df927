package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fixture folders: {@code rules/LIV-012/valide.xml} breaks no rule, {@code rules/LIV-012/invalide-….xml} that one alone. Documents
 * that all of them may cite are in {@code referentiels} and {@code documents}; those of {@code invalide-x.xml} alone in {@code
 * invalide-x.avec}.
 */
final class RuleFixtures {
    static final Path ROOT = Path.of("src/test/resources/rules");
    static final Path REFERENTIELS = ROOT.resolve("referentiels");
    static final Path DOCUMENTS = ROOT.resolve("documents");
    /** Folders beside the rules' own. */
    static final List<String> OTHERS = List.of("referentiels", "documents", "phases", "fonctions");

    /** Fixtures are documents by themselves, without files, chains or registers: the rules on those have tests of their own. */
    private static final Set<String> BEYOND = Set.of("DOS-003", "DOS-004", "DOS-006", "DOS-011", "DOS-012", "DOS-014", "CER-009", "CER-010", "REG-001", "REG-002",
            "REG-003", "REG-004");

    private RuleFixtures() {}

    /** What a check says of a fixture as a document. */
    static List<Finding> findings(FileVerdict verdict) {
        return verdict.verdict().findings().stream().filter(finding -> !BEYOND.contains(finding.rule())).toList();
    }

    /** The folder of each rule. */
    static List<Path> folders() {
        return list(ROOT).stream().filter(path -> !OTHERS.contains(path.getFileName().toString())).toList();
    }

    static List<Path> files() {
        return folders().stream().filter(Files::isDirectory).flatMap(folder -> list(folder).stream()).filter(Files::isRegularFile).toList();
    }

    /** Where a fixture's citations are looked for. */
    static List<Path> places(Path file) {
        Path own = file.resolveSibling(file.getFileName().toString().replace(".xml", ".avec"));
        return Files.isDirectory(own) ? List.of(own, REFERENTIELS, DOCUMENTS) : List.of(REFERENTIELS, DOCUMENTS);
    }

    static Checker checker(Path file) {
        return Specimen.checker(places(file).toArray(Path[]::new));
    }

    static boolean valid(Path file) {
        return file.getFileName().toString().matches("valide(-[a-z0-9-]+)?\\.xml");
    }

    static boolean invalid(Path file) {
        return file.getFileName().toString().matches("invalide-[a-z0-9-]+\\.xml");
    }

    static String rule(Path file) {
        return file.getParent().getFileName().toString();
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
