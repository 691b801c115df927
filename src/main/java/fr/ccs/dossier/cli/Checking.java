package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.finding.VerdictList;
import fr.ccs.dossier.seal.Trust;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks what the user named and has each document judged, in a stable order. */
final class Checking {
    private static final String STANDARD_INPUT = "-";
    private static final long LARGE = 2L << 20;
    private final Ccs ccs;
    private final Project project;
    private final InOrder order;
    private final Optional<Remembering> memory;
    private final UnaryOperator<FileVerdict> taken;
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private final Lock largeOne = new ReentrantLock();

    /** A file to judge; a walked one may be of another namespace, a named one may not. */
    private record Item(Path path, boolean walked) {}

    /** On all cores, to the end, each judged anew. */
    Checking(Ccs ccs, Project project) {
        this(ccs, project, new InOrder(ccs, Jobs.CORES, () -> false), Optional.empty(), verdict -> verdict);
    }

    /**
     * @param order how many at once, and when to stop
     * @param memory what was judged before
     * @param taken what becomes of each verdict, in the order of the documents and as soon as that allows
     */
    Checking(Ccs ccs, Project project, InOrder order, Optional<Remembering> memory, UnaryOperator<FileVerdict> taken) {
        this.memory = memory;
        this.taken = taken;
        this.ccs = ccs;
        this.project = project;
        this.order = order;
    }

    /** @param phase a phase's name, {@code auto}, or empty for what the project or the document says */
    CheckRun run(Selected selected, Sources sources, Trust trust, String phase, LocalDate referenceDate) throws IOException {
        List<Path> packed = selected.named().stream().filter(Packed::is).map(Path::of).distinct().toList();
        List<String> plain = selected.named().stream().filter(word -> !packed.contains(Path.of(word))).toList();
        CheckRun run = any(new Selected(plain, selected.listed(), selected.beside()), sources, trust, phase, referenceDate);
        if (!packed.isEmpty()) {
            Packed within = new Packed(new Checker(sources.resolver(ccs, List.of()), trust, referenceDate, CarriedDocument::in), sources.with(), trust, referenceDate);
            run = withPacked(run, packed, path -> within.verdicts(path, phase(phase, path)));
        }
        if (run.files().isEmpty() && run.unreached() == 0 && !selected.named().isEmpty()) {
            throw nothingToCheck(ccs, selected.named());
        }
        return run;
    }

    /** What there is in one file or folder that holds documents. */
    private interface Unpacking {
        List<FileVerdict> of(Path path) throws IOException;
    }

    private CheckRun withPacked(CheckRun run, List<Path> packed, Unpacking unpacking) throws IOException {
        List<FileVerdict> verdicts = new VerdictList();
        verdicts.addAll(run.files());
        int unreached = run.unreached();
        for (Path path : packed) {
            if (order.stopped().getAsBoolean()) {
                unreached++;
            } else {
                unpacking.of(path).forEach(verdict -> verdicts.add(taken.apply(verdict)));
            }
        }
        return new CheckRun(run.toolVersion(), run.ruleSet(), run.referenceDate(), verdicts, run.skipped()).interrupted(unreached);
    }

    /** The same, which may come to nothing. */
    CheckRun any(Selected selected, Sources sources, Trust trust, String phase, LocalDate referenceDate) throws IOException {
        phase(phase);
        List<Item> items = items(selected);
        List<Path> atHand = Stream.concat(items.stream().map(Item::path).filter(path -> !path.toString().equals(STANDARD_INPUT)), selected.beside().stream()).toList();
        Optional<Remembering> looked = looked(items, sources, file -> phase(phase, file), atHand);
        Resolver resolver = sources.resolver(ccs, atHand);
        Once<Checker> checker = new Once<>(() -> new Checker(resolver, trust, referenceDate, CarriedDocument::in));
        List<FileVerdict> verdicts = new VerdictList();
        List<String> skipped = new ArrayList<>();
        Progress progress = new Progress(ccs, ccs.say("Contrôle", "Checking"), items.size());
        int unreached = order.each(items, item -> looked.flatMap(memory -> memory.kept(item.path)), item -> inTurn(checker.get(), looked, item.path, phase(phase, item.path)), (item, verdict) -> {
            if (item.walked && foreign(verdict)) {
                skipped.add(verdict.file());
            } else {
                progress.aside(() -> verdicts.add(taken.apply(verdict)));
            }
            progress.step();
        });
        progress.end();
        looked.ifPresent(remembering -> remembering.write(Moment.of(ccs, null)));
        return new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), referenceDate, verdicts, skipped).interrupted(unreached);
    }

    /** What was judged before, looked at as all that is at hand is now; a place that cannot be read is told by each document judged with it. */
    private Optional<Remembering> looked(List<Item> items, Sources sources, Function<Path, Optional<Phase>> phase, List<Path> atHand) throws IOException {
        if (memory.isPresent()) {
            List<Path> files = items.stream().map(Item::path).filter(path -> !path.toString().equals(STANDARD_INPUT)).toList();
            Progress progress = new Progress(ccs, ccs.say("Lecture des documents et du cache", "Reading documents and cache"), files.size());
            try {
                memory.get().look(order, progress::step, files, phase, Stream.concat(sources.with().stream(), atHand.stream()).toList(), sources.stores(ccs), Moment.of(ccs, null));
            } catch (UncheckedIOException unreadable) {
                return Optional.empty();
            } finally {
                progress.end();
            }
        }
        return memory;
    }

    /** Of large documents one at a time: the memory that they take is that of one, whatever the number of cores. */
    private FileVerdict inTurn(Checker checker, Optional<Remembering> looked, Path path, Optional<Phase> phase) {
        boolean large = path.toFile().length() > LARGE;
        if (large) {
            largeOne.lock();
        }
        try {
            return verdict(checker, looked, path, phase);
        } finally {
            if (large) {
                largeOne.unlock();
            }
        }
    }

    /** A file that cannot be read is known to be unchecked, and keeps no other from being checked. */
    private FileVerdict verdict(Checker checker, Optional<Remembering> looked, Path path, Optional<Phase> phase) {
        try {
            return looked.isPresent() && !path.toString().equals(STANDARD_INPUT) ? looked.get().judged(checker, path, phase) : checker.check(path.toString(), bytes(path), phase);
        } catch (IOException unreadable) {
            return notRun(path, "", "le fichier ne peut être lu, " + unreadable.getMessage(), "the file cannot be read, " + unreadable.getMessage());
        } catch (Stop | UnusableTrust | IllegalStateException ofAll) {
            throw ofAll;
        } catch (RuntimeException unforeseen) {
            return notRun(path, "", "le contrôle s’est arrêté sur une panne imprévue (" + unforeseen.getClass().getSimpleName() + ")",
                    "its check ended in a fault nobody foresaw (" + unforeseen.getClass().getSimpleName() + ")");
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

    private List<Item> items(Selected selected) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String word : selected.named()) {
            Path path = Path.of(word);
            if (word.equals(STANDARD_INPUT) || Files.isRegularFile(path)) {
                items.add(new Item(path, false));
            } else if (Files.isDirectory(path)) {
                Resolver.xmlFiles(path).stream().filter(file -> !project.excludes(file)).forEach(file -> items.add(new Item(file, true)));
            } else if (Files.exists(path)) {
                throw Stop.couldNot(ccs.say("Ni fichier ni dossier : ", "Neither a file nor a folder: ") + word);
            } else {
                throw new NoSuchFileException(word);
            }
        }
        selected.listed().forEach(file -> items.add(new Item(file, true)));
        Set<Path> seen = new HashSet<>();
        return items.stream().filter(item -> seen.add(item.path.toAbsolutePath().normalize())).toList();
    }

    static Stop nothingToCheck(Ccs ccs, List<String> paths) {
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
