package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks what the user named and has each document judged, in a stable order. */
final class Checking {
    private static final String STANDARD_INPUT = "-";
    private final Ccs ccs;
    private final Project project;
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

    Checking(Ccs ccs, Project project) {
        this.ccs = ccs;
        this.project = project;
    }

    /** A file to judge; a walked one may be of another namespace, a named one may not. */
    private record Item(Path path, boolean walked) {}

    /** @param phase a phase's name, {@code auto}, or empty for what the project or the document says */
    CheckRun run(List<String> paths, Sources sources, Trust trust, String phase, LocalDate referenceDate) throws IOException {
        List<Path> packed = paths.stream().filter(Packed::is).map(Path::of).distinct().toList();
        CheckRun run = any(paths.stream().filter(word -> !packed.contains(Path.of(word))).toList(), sources, trust, phase, referenceDate);
        List<FileVerdict> verdicts = new ArrayList<>(run.files());
        for (Path path : packed) {
            verdicts.addAll(new Packed(sources.resolver(ccs, List.of()), sources.with(), trust, referenceDate).verdicts(path, phase(phase, path)));
        }
        if (verdicts.isEmpty()) {
            throw nothingToCheck(paths);
        }
        return new CheckRun(run.toolVersion(), run.ruleSet(), run.referenceDate(), verdicts, run.skipped());
    }

    /** The same, which may come to nothing. */
    CheckRun any(List<String> paths, Sources sources, Trust trust, String phase, LocalDate referenceDate) throws IOException {
        phase(phase);
        List<Item> items = items(paths);
        Checker checker = new Checker(sources.resolver(ccs, items.stream().map(Item::path).filter(path -> !path.toString().equals(STANDARD_INPUT)).toList()),
                trust, referenceDate, CarriedDocument::in);
        List<FileVerdict> verdicts = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Item item : items) {
            FileVerdict verdict = verdict(checker, item.path, phase(phase, item.path));
            if (item.walked && foreign(verdict)) {
                skipped.add(verdict.file());
            } else {
                verdicts.add(verdict);
            }
        }
        return new CheckRun(Ccs.toolVersion(), RuleBook.shipped().ruleSet(), referenceDate, verdicts, skipped);
    }

    /** A file that cannot be read is known to be unchecked, and keeps no other from being checked. */
    private FileVerdict verdict(Checker checker, Path path, Optional<Phase> phase) {
        try {
            return checker.check(path.toString(), bytes(path), phase);
        } catch (IOException unreadable) {
            return notRun(path, "", "le fichier ne peut être lu, " + unreadable.getMessage(), "the file cannot be read, " + unreadable.getMessage());
        }
    }

    /** A file of which nothing is known but why it could not be checked. */
    static FileVerdict notRun(Path path, String digest, String french, String english) {
        return new FileVerdict(path.toString(), digest, "", "", "", 0,
                new Verdict.RulesNotRun(List.of(MachineRules.finding("XML-006", Location.FILE, new Object[] {french}, new Object[] {english}))));
    }

    private Optional<Phase> phase(String word) {
        if (word.isEmpty() || word.equals("auto")) {
            return Optional.empty();
        }
        return Optional.of(Phase.named(word).orElseThrow(() -> Stop.usage(ccs.say(
                "Phase inconnue « " + word + " » : choisissez auto, brouillon, signature, transmission ou archive.",
                "Unknown phase “" + word + "”: choose auto, brouillon, signature, transmission or archive."))));
    }

    /** The phase asked for, or else the one that the project sets for a file. */
    private Optional<Phase> phase(String word, Path file) {
        return phase(word).or(() -> word.equals("auto") ? Optional.empty() : project.phaseOf(file).flatMap(Phase::named));
    }

    private List<Item> items(List<String> paths) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String word : paths) {
            Path path = Path.of(word);
            if (word.equals(STANDARD_INPUT) || Files.isRegularFile(path)) {
                items.add(new Item(path, false));
            } else if (Files.isDirectory(path)) {
                Resolver.xmlFiles(path).stream().filter(file -> !project.excludes(file)).forEach(file -> items.add(new Item(file, true)));
            } else {
                throw new NoSuchFileException(word);
            }
        }
        Set<Path> seen = new HashSet<>();
        return items.stream().filter(item -> seen.add(item.path.toAbsolutePath().normalize())).toList();
    }

    Stop nothingToCheck(List<String> paths) {
        return Stop.couldNot(ccs.say("Aucun document CCS dans ", "No CCS document in ") + String.join(", ", paths)
                + ccs.say(" : rien n’a été vérifié.", ": nothing was checked."));
    }

    private byte[] bytes(Path path) throws IOException {
        return path.toString().equals(STANDARD_INPUT) ? reader.bytes(System.in) : reader.bytes(path);
    }

    private static boolean foreign(FileVerdict verdict) {
        return verdict.verdict() instanceof Verdict.Unreadable unreadable && unreadable.foreign();
    }
}
