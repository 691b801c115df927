package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Severity;
import java.io.PrintStream;
import java.util.function.UnaryOperator;

/** The findings that stand as annotations of a GitHub job (workflow commands), graver ones first as GitHub shows ten of each kind; then one line for its log. */
public final class GitHubReport {
    private final Language language;
    private final UnaryOperator<String> places;

    /** @param places gives the path of a file as the repository knows it */
    public GitHubReport(Language language, UnaryOperator<String> places) {
        this.language = language;
        this.places = places;
    }

    /** Writes the whole run; what a derogation or a baseline excuses is no annotation. */
    public void write(CheckRun run, PrintStream out) {
        for (Severity severity : Severity.values()) {
            for (FileVerdict file : run.files()) {
                file.verdict().findings().stream().filter(finding -> finding.severity() == severity && finding.excuse().isEmpty())
                        .forEach(finding -> out.print(command(file.file(), finding) + "\n"));
            }
        }
        if (run.unreached() > 0) {
            out.print("::error::" + data(new RunWords(language).interrupted(run)) + "\n");
        }
        out.print(new RunWords(language).summary(run) + "\n");
    }

    private String command(String file, Finding finding) {
        Location at = finding.location();
        String columns = at.line() == at.endLine() ? ",endColumn=" + at.endColumn() : "";
        return "::" + kind(finding.severity()) + " file=" + property(places.apply(file)) + ",line=" + at.line() + ",col=" + at.column() + ",endLine=" + at.endLine() + columns
                + ",title=" + property(finding.rule() + (at.codes().isEmpty() ? "" : " " + at.codes())) + "::" + data(finding.message(language).text());
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case ERREUR -> "error";
            case AVERTISSEMENT -> "warning";
            case CONSEIL -> "notice";
        };
    }

    /** As the runner reads the text of a command: a line end in it would begin another command. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
