package fr.ccs.dossier.check;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shipped example as tests use it: whole, or changed in one place. */
public record Specimen(String text) {
    /** The day on which all tests judge; every example's dates lie before it. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    public static final Path EXAMPLES = Path.of("examples");
    /** A branch of its own, whose documents are judged as they come to be: {@code HistoireIT} does. */
    public static final Path HISTOIRE = EXAMPLES.resolve("histoire");
    public static final Path REFERENTIEL = EXAMPLES.resolve("referentiel/ccs-rc-2026.1-specimen.xml");
    public static final Path ANNUAIRE = EXAMPLES.resolve("annuaire.xml");
    public static final Path LIVRET = EXAMPLES.resolve("livrets/observation-directe.xml");
    public static final Path FAULTY = EXAMPLES.resolve("livrets/fautes-multiples.xml");
    private static final RuleSheets SHEETS = new RuleSheets();
    private static final Map<List<Path>, Checker> CHECKERS = new ConcurrentHashMap<>();

    /** Whom the examples trust. */
    public static final Trust TRUST = trust();

    private static Trust trust() {
        try {
            return Trust.of(EXAMPLES.resolve("confiance"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A closed and signed livret without any fault. */
    public static Specimen livret() {
        return of(LIVRET);
    }

    public static Specimen of(Path file) {
        try {
            return new Specimen(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A checker that knows the documents in these places, which stay as they are: made once. */
    public static Checker checker(Path... places) {
        return CHECKERS.computeIfAbsent(List.of(places), Specimen::newChecker);
    }

    /** A checker for documents that come and go; compiling the rules takes a while, so that all checkers share them. */
    static Checker newChecker(List<Path> places) {
        return new Checker(new Resolver(places, new DocumentReader(Limits.DEFAULT)), TRUST, DAY, SHEETS);
    }

    /** Changed at the one place where {@code fragment} stands. */
    public Specimen with(String fragment, String replacement) {
        int at = place(fragment);
        return new Specimen(text.substring(0, at) + replacement + text.substring(at + fragment.length()));
    }

    /** Without what stands from {@code from} up to and with the next {@code to}. */
    public Specimen without(String from, String to) {
        int at = place(from);
        return new Specimen(text.substring(0, at) + text.substring(text.indexOf(to, at) + to.length()));
    }

    /** The line where {@code fragment} stands, from 1. */
    public int line(String fragment) {
        return (int) text.substring(0, place(fragment)).chars().filter(c -> c == '\n').count() + 1;
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Judged beside the shipped référentiel and annuaire, in the phase that its state calls for. */
    public FileVerdict verdict() {
        return checker(REFERENTIEL, ANNUAIRE).check("specimen.xml", bytes());
    }

    /** Each finding as {@code LIV-012:57}. */
    public List<String> findings() {
        return brief(verdict());
    }

    public static List<String> brief(FileVerdict verdict) {
        return verdict.verdict().findings().stream().map(Specimen::brief).toList();
    }

    private static String brief(Finding finding) {
        return finding.rule() + ":" + finding.location().line();
    }

    private int place(String fragment) {
        int at = text.indexOf(fragment);
        if (at < 0 || text.indexOf(fragment, at + 1) >= 0) {
            throw new IllegalArgumentException("must stand exactly once: " + fragment);
        }
        return at;
    }

    /** The files of the examples that are documents of the certification: the example theme is none, and the story is another branch’s. */
    public static List<Path> documents() {
        return Resolver.xmlFiles(EXAMPLES).stream().filter(file -> !file.startsWith(EXAMPLES.resolve("theme")) && !file.startsWith(HISTOIRE)).toList();
    }
}
