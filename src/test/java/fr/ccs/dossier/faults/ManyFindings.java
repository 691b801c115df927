package fr.ccs.dossier.faults;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.check.SvrlReport;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.CheckPage;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.GitHubReport;
import fr.ccs.dossier.report.GitLabReport;
import fr.ccs.dossier.report.JUnitReport;
import fr.ccs.dossier.report.JsonReport;
import fr.ccs.dossier.report.SarifReport;
import fr.ccs.dossier.report.TextReport;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own, whose memory can be bounded: writes one file's many findings in every form. */
public final class ManyFindings {
    static final int COUNT = 100_000;

    private ManyFindings() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        CheckRun run = run();
        write(folder, "texte", out -> new TextReport(Language.FRENCH, Colours.NONE).write(run, out));
        write(folder, "json", out -> new JsonReport().write(run, out));
        write(folder, "sarif", out -> new SarifReport(Language.FRENCH, RuleBook.explained().rules(), path -> path).write(run, out));
        write(folder, "junit", out -> new JUnitReport(Language.FRENCH, Severity.ERREUR, path -> path).write(run, out));
        write(folder, "github", out -> new GitHubReport(Language.FRENCH, path -> path).write(run, out));
        write(folder, "gitlab", out -> new GitLabReport(Language.FRENCH, path -> path).write(run, out));
        write(folder, "svrl", out -> new SvrlReport(RuleBook.explained()).write(run.files().get(0), out));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("html"))) {
            new CheckPage(Language.FRENCH, RuleBook.explained().rules(), Severity.ERREUR, false).write(run, out);
        }
    }

    private static CheckRun run() {
        Message french = new Message("Le constat compte 6 mots ; il en faut au moins 15.", "Décrivez ce qui a été vu.");
        Message english = new Message("The finding has 6 words; at least 15 are needed.", "Describe what was seen.");
        List<Finding> findings = new ArrayList<>(COUNT);
        for (int i = 1; i <= COUNT; i++) {
            findings.add(new Finding("LIV-004", Severity.ERREUR, new Location(i, 3, i, 9, "/livret/evaluation/competence[1]/critere[" + i + "]", "evaluation/C1/C1." + i, "  <texte>Six mots.</texte>"),
                    french, english, "docs/regles.md#LIV-004"));
        }
        return new CheckRun("1.2.3", RuleBook.shipped().ruleSet(), Specimen.DAY, List.of(
                new FileVerdict("livret.xml", "ab".repeat(32), "livret", "CCS-2026-00017-L1", "transmission", 50, new Verdict.Checked(findings))), List.of());
    }

    private interface Form {
        void write(PrintStream out) throws IOException;
    }

    private static void write(Path folder, String name, Form form) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))); PrintStream out = new PrintStream(file, false, StandardCharsets.UTF_8)) {
            form.write(out);
        }
    }
}
