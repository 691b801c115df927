package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a document that is known to be in order and one whose faults are known: an engine that has gone blind, or sees ghosts, is found out. */
final class SelfExam {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String CLEAN = "livrets/observation-directe.xml";
    private static final String FAULTY = "livrets/fautes-multiples.xml";
    private static final String KNOWN = "LIV-026 LIV-020 LIV-021 LIV-015 LIV-015 LIV-013 LIV-015 LIV-015 LIV-015 LIV-011 LIV-015 LIV-012 LIV-015 LIV-001 LIV-015 LIV-036 LIV-004 LIV-005"
            + " LIV-010 LIV-006 LIV-003 LIV-008 LIV-009 LIV-015 LIV-024 LIV-015 LIV-015";

    private SelfExam() {}

    static void take(Exam exam) {
        exam.take("self-test", SelfExam::test);
    }

    private static void test(Exam exam) throws IOException, RenderException {
        Path folder = Files.createTempDirectory("ccs-diagnostic");
        List<Path> files = new ArrayList<>();
        try {
            for (String name : List.of(CLEAN, FAULTY, "annuaire.xml", "referentiel/ccs-rc-2026.1-specimen.xml")) {
                files.add(unpacked(name, folder));
            }
            check(exam, new Checker(new Resolver(files.subList(2, 4), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, DAY), files);
            exam.take("print", asking -> print(asking, files.get(0), new Resolver(files, new DocumentReader(Limits.DEFAULT))));
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Path unpacked(String name, Path folder) throws IOException {
        Path file = folder.resolve(name.replace('/', '-'));
        try (InputStream in = SelfExam.class.getResourceAsStream("/doctor/" + name)) {
            if (in == null) {
                throw Stop.couldNot("doctor/" + name + " manque dans cette installation (is missing in this installation)");
            }
            Files.copy(in, file);
        }
        return file;
    }

    private static void check(Exam exam, Checker checker, List<Path> files) throws IOException {
        String clean = found(checker, files.get(0));
        String faulty = found(checker, files.get(1));
        if (!clean.isEmpty()) {
            exam.fault("self-test", "Essai : un document en ordre ne l’est plus (" + clean + "). Réinstallez",
                    "Trial: a document that is in order is so no longer (" + clean + "). Install again");
        } else if (!faulty.equals(KNOWN)) {
            exam.fault("self-test", "Essai : les fautes trouvées ne sont pas celles que l’on sait (" + faulty + "). Réinstallez",
                    "Trial: the faults that were found are not those that are known (" + faulty + "). Install again");
        } else {
            int known = KNOWN.split(" ").length;
            exam.fine("self-test", "Essai : un document en ordre l’est, les " + known + " fautes d’un autre sont trouvées",
                    "Trial: a document in order is so, the " + known + " faults of another are found");
        }
    }

    /** The rules that a document breaks, in its order; or why it was not judged. */
    private static String found(Checker checker, Path file) throws IOException {
        Verdict verdict = checker.check(file.getFileName().toString(), Files.readAllBytes(file), Optional.of(Phase.TRANSMISSION)).verdict();
        return Stream.concat(verdict instanceof Verdict.Checked ? Stream.empty() : Stream.of(verdict.code()), verdict.findings().stream().map(Finding::rule))
                .collect(Collectors.joining(" "));
    }

    private static void print(Exam exam, Path file, Resolver resolver) throws IOException, RenderException {
        if (!(new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read) || read.document().kind() != Kind.LIVRET) {
            throw Stop.couldNot(file.getFileName() + " ?");
        }
        new Renderer().render(new Source(read.document(), resolver), Imprime.SYNTHESE, RenderOptions.STANDARD, OutputStream.nullOutputStream());
        exam.fine("print", "Impression : polices et feuilles de style sont là", "Printing: fonts and stylesheets are there");
    }
}
