package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.check.SvrlReport;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.CheckPage;
import fr.ccs.dossier.report.GitHubReport;
import fr.ccs.dossier.report.GitLabReport;
import fr.ccs.dossier.report.JUnitReport;
import fr.ccs.dossier.report.JsonReport;
import fr.ccs.dossier.report.SarifReport;
import fr.ccs.dossier.report.TextReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A run as it is reported, in whichever form.
 *
 * @param run as it may be shown
 * @param threshold from which gravity a finding blocks
 * @param redacted whether the run shows no values
 */
record RunReport(Ccs ccs, CheckRun run, Severity threshold, boolean redacted) {

    /** To the file named, whole or not at all; to standard output when none is. SVRL of several documents takes a folder. */
    void write(ReportForm form, Path output) throws IOException {
        if (form == ReportForm.SVRL && output != null && (run.files().size() != 1 || Files.isDirectory(output))) {
            svrlByFile(output);
        } else {
            ReportForm.write(output, ccs, out -> print(form, output, out));
        }
    }

    private void print(ReportForm form, Path output, PrintStream out) {
        switch (form) {
            case TEXT -> new TextReport(ccs.language, Terminal.colours(output)).write(run, out);
            case JSON -> new JsonReport().write(run, out);
            case SVRL -> svrl(out);
            case HTML -> page(out);
            case JUNIT -> new JUnitReport(ccs.language, threshold, ProjectPaths.here()).write(run, out);
            case SARIF -> new SarifReport(ccs.language, RuleBook.explained().rules(), ProjectPaths.here()).write(run, out);
            case GITHUB -> new GitHubReport(ccs.language, ProjectPaths.here()).write(run, out);
            case GITLAB -> new GitLabReport(ccs.language, ProjectPaths.here()).write(run, out);
            default -> throw new IllegalStateException(form.name());
        }
    }

    private void page(PrintStream out) {
        try {
            BufferedWriter page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            new CheckPage(ccs.language, RuleBook.explained().rules(), threshold, redacted).write(run, page);
            page.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void svrl(PrintStream out) {
        if (run.files().size() != 1) {
            throw Stop.usage(ccs.say("SVRL décrit un seul document : donnez un dossier avec --output pour en écrire un par fichier.",
                    "SVRL describes one document: give a folder with --output to write one a file."));
        }
        svrl(run.files().get(0), out);
    }

    private static void svrl(FileVerdict file, PrintStream out) {
        new SvrlReport(RuleBook.shipped()).write(file, out);
    }

    private void svrlByFile(Path folder) throws IOException {
        int number = 0;
        for (FileVerdict file : run.files()) {
            String name = Path.of(file.file()).getFileName().toString().replaceFirst("\\.xml$", "").replaceFirst("(?s)^(.{40}).*$", "$1");
            ReportForm.write(folder.resolve(String.format(Locale.ROOT, "%04d-%s.svrl.xml", ++number, name)), ccs, out -> svrl(file, out));
        }
    }
}
