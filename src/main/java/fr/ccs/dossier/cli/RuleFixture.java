package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.report.RuleExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One of the documents that a rule is tested with, as lines to show.
 *
 * @param lines the text as written
 * @param compared the same without what no two fixtures have in common: numbers, persons and digests
 */
record RuleFixture(Path file, byte[] bytes, List<String> lines, List<String> compared) {
    private static final int MOST_LINES = 8;
    private static final int MOST_MARKED = 4;

    /** The fixtures of a rule by their names; what its sub-folders hold goes with them and is none. */
    static List<RuleFixture> in(Path folder) throws IOException {
        List<RuleFixture> fixtures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml") && Files.isRegularFile(f)).sorted().toList()) {
                byte[] bytes = new DocumentReader(Limits.DEFAULT).bytes(file);
                List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
                fixtures.add(new RuleFixture(file, bytes, lines, lines.stream().map(RuleFixture::comparable).toList()));
            }
        }
        return fixtures;
    }

    private static String comparable(String line) {
        return line.replaceAll("\\b(?:SPEC|TEST)-[\\w-]+|\\bP-[0-9A-Z]{9}\\b|\\b[0-9a-f]{64}\\b", "").strip();
    }

    String name() {
        return file.getFileName().toString();
    }

    private String shownName() {
        return name() + companion().map(folder -> " + " + folder.getFileName() + "/").orElse("");
    }

    boolean refused() {
        return name().startsWith("invalide");
    }

    /** Documents for this fixture alone stand in a folder of its name. */
    Optional<Path> companion() {
        return Optional.of(file.resolveSibling(name().replaceFirst("\\.xml$", ".avec"))).filter(Files::isDirectory);
    }

    LineDifference from(RuleFixture sound) {
        return LineDifference.between(compared, sound.compared);
    }

    /** The line of the finding, and what was changed around it. */
    RuleExample refused(Finding finding, SortedSet<Integer> changed) {
        int first = finding.location().line() - 1;
        SortedSet<Integer> marked = new TreeSet<>();
        for (int i = first; i < Math.min(Math.min(finding.location().endLine(), first + MOST_MARKED), lines.size()); i++) {
            marked.add(i);
        }
        SortedSet<Integer> shown = new TreeSet<>(marked);
        changed.stream().sorted(java.util.Comparator.comparingInt(i -> Math.abs(i - first))).limit(MOST_LINES - marked.size()).forEach(shown::add);
        return new RuleExample(shownName(), shown(shown, marked), Optional.of(finding));
    }

    /** The lines that a faulty neighbour has not; when it only has more, those that stand where it has them. */
    RuleExample accepted(SortedSet<Integer> changed, String faultyLine) {
        SortedSet<Integer> marked = new TreeSet<>();
        changed.stream().limit(MOST_LINES).forEach(marked::add);
        if (marked.isEmpty() && compared.contains(comparable(faultyLine))) {
            marked.add(compared.indexOf(comparable(faultyLine)));
        }
        return new RuleExample(shownName(), shown(marked, marked), Optional.empty());
    }

    private List<RuleExample.Line> shown(SortedSet<Integer> indexes, SortedSet<Integer> marked) {
        int indent = indexes.stream().mapToInt(i -> lines.get(i).length() - lines.get(i).stripLeading().length()).min().orElse(0);
        return indexes.stream().map(i -> new RuleExample.Line(i + 1, shown(lines.get(i).substring(Math.min(indent, lines.get(i).length()))),
                marked.contains(i))).toList();
    }

    /** Nobody reads a digest to its end. */
    private static String shown(String line) {
        return line.replace('\t', ' ').replaceAll("\\b([0-9a-f]{8})[0-9a-f]{56}\\b", "$1…");
    }
}
