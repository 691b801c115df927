package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.draft.Draft;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ccs demo}: the main job on the examples that are shipped, and a table of what was found and made. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final String FAULTS = ".attendus.md";
    /** What stands in a folder beside this file are pièces: copies of documents that are printed where they stand themselves. */
    private static final String DOSSIER = "dossier.xml";

    /** Forms to fill in: shown once, made from the référentiel. */
    private static final Set<Imprime> BLANK = EnumSet.of(Imprime.LIVRET_VIERGE, Imprime.LIVRET_FORMULAIRE);

    @ParentCommand
    private Ccs ccs;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR")
    private Path output;

    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private final List<String[]> rows = new ArrayList<>();
    private int printed;

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("ccs.home", "")).toAbsolutePath();
        Path examples = home.resolve("examples");
        if (!Files.isDirectory(examples)) {
            throw Stop.couldNot(ccs.say("Les exemples sont introuvables : ", "The examples cannot be found: ") + examples);
        }
        Path target = output == null ? ownFolder(home) : output;
        Resolver resolver = new Resolver(List.of(examples), reader);
        Checker checker = new Checker(resolver, Trust.of(examples.resolve("confiance")), Moment.day(null), CarriedDocument::in);
        Renderer renderer = new Renderer();
        boolean asExpected = true;
        for (Path file : files(examples)) {
            asExpected &= show(examples, file, target, resolver, checker, renderer);
        }
        newLivret(examples, target, checker);
        if (!ccs.quiet) {
            report(target);
        }
        return asExpected ? Ccs.CLEAN : Ccs.BLOCKED;
    }

    /** Beside what the build makes; where the software is installed, nothing is written there. */
    private static Path ownFolder(Path home) {
        return Files.isDirectory(home.resolve("app")) ? Path.of("ccs-demo") : home.resolve("target").resolve("demo");
    }

    /** The examples but those of the story, which is a branch of its own and has a script to itself. */
    private static List<Path> files(Path examples) {
        return Resolver.xmlFiles(examples).stream().filter(file -> !file.startsWith(examples.resolve("histoire"))).toList();
    }

    /** Checks one example and prints all that can be printed from it; true when the check came out as its name promises. */
    private boolean show(Path examples, Path file, Path target, Resolver resolver, Checker checker, Renderer renderer) throws IOException {
        FileVerdict verdict = checker.check(file.toString(), reader.bytes(file));
        if (verdict.verdict() instanceof Verdict.Unreadable unreadable && unreadable.foreign()) {
            return true;
        }
        boolean faulty = Files.exists(file.resolveSibling(file.getFileName().toString().replace(".xml", FAULTS)));
        List<String> pdfs = new ArrayList<>();
        boolean copy = Files.exists(file.getParent().resolveSibling(DOSSIER));
        if (!copy && reader.read(file) instanceof Reading.Read read && verdict.verdict() instanceof Verdict.Checked
                && !(faulty && read.document().kind() == Kind.REFERENTIEL)) {
            pdfs.addAll(print(read.document(), target, resolver, renderer));
        }
        rows.add(new String[] {examples.relativize(file).toString(), verdict.phase(), verdict(verdict, faulty), String.join(", ", pdfs)});
        return faulty == verdict.blocks(Severity.ERREUR) && verdict.verdict() instanceof Verdict.Checked;
    }

    /** Prints all that can be printed of a document, and gives the codes of the prints. */
    private List<String> print(Document document, Path target, Resolver resolver, Renderer renderer) throws IOException {
        Path stem = target.resolve(Path.of(document.name()).getFileName().toString().replace(".xml", ""));
        List<String> codes = new ArrayList<>();
        for (Imprime imprime : Impression.of(document.kind())) {
            Impression impression = new Impression(ccs, imprime.code(), "pdf", null, null, Moment.day(null));
            if (!impression.fits(document) || BLANK.contains(imprime) && document.kind() == Kind.LIVRET) {
                continue;
            }
            try {
                List<Feuillet> feuillets = impression.of(document, stem, resolver);
                for (Feuillet feuillet : feuillets) {
                    WholeFile.write(feuillet.target(), feuillet.pdf(renderer, RenderOptions.STANDARD));
                    printed++;
                }
                codes.add(imprime.code() + (feuillets.size() > 1 ? " ×\u00A0" + feuillets.size() : ""));
            } catch (RenderException refused) {
                throw Stop.blocked(document.name() + ": " + ccs.say(refused.getMessage(), refused.getMessage()));
            }
        }
        return codes;
    }

    private String verdict(FileVerdict verdict, boolean faulty) {
        int count = verdict.verdict().findings().size();
        if (count == 0) {
            return ccs.say("rien à signaler", "nothing to report");
        }
        String found = ccs.say(count > 1 ? count + " constatations" : "1 constatation", count == 1 ? "1 finding" : count + " findings");
        return faulty ? found + ccs.say(" (fautes voulues)", " (faults on purpose)") : found;
    }

    /** A livret made from the edition, as {@code ccs new livret} would, checked as the draft that it is. */
    private void newLivret(Path examples, Path target, Checker checker) throws IOException {
        for (Path file : files(examples)) {
            if (reader.read(file) instanceof Reading.Read read && read.document().kind() == Kind.REFERENTIEL) {
                byte[] livret = Draft.of(Kind.LIVRET, new Draft.Wishes(read.document(), null, null, null));
                WholeFile.write(target.resolve("livret-neuf.xml"), livret);
                FileVerdict verdict = checker.check("livret-neuf.xml", livret);
                rows.add(new String[] {ccs.say("livret-neuf.xml (fait à partir du référentiel)", "livret-neuf.xml (made from the référentiel)"),
                    verdict.phase(), verdict(verdict, false), ""});
                return;
            }
        }
    }

    private void report(Path target) {
        List<String[]> table = new ArrayList<>(rows);
        table.add(0, ccs.say("Document|Phase|Contrôle|Imprimés", "Document|Phase|Check|Printed").split("\\|"));
        int[] widths = new int[4];
        table.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        ccs.out.println(ccs.say("Les exemples ont été lus, contrôlés (schéma XSD, règles Schematron, documents cités) et imprimés :\n",
                "The examples were read, checked (XSD schema, Schematron rules, cited documents) and printed:\n"));
        for (String[] row : table) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.length; i++) {
                line.append(' ').append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 1));
            }
            ccs.out.println(line.toString().stripTrailing());
        }
        ccs.out.println("\n" + ccs.say(printed + " PDF (PDF/A-3a, PDF/UA-1) dans ", printed + " PDFs (PDF/A-3a, PDF/UA-1) in ") + target);
        ccs.out.println(ccs.say("Pour le détail des fautes voulues : ./ccs check examples", "To see the faults in detail: ./ccs check examples"));
    }
}
