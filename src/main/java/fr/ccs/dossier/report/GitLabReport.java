package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** The findings as GitLab’s Code Quality reads them, which itself compares those of a branch with those of its target by their fingerprints. */
public final class GitLabReport {
    private final Language language;
    private final UnaryOperator<String> places;

    /** @param places gives the path of a file as the project knows it */
    public GitLabReport(Language language, UnaryOperator<String> places) {
        this.language = language;
        this.places = places;
    }

    /** Writes the whole run as one array, without what a derogation covers; the stream is left open. */
    public void write(CheckRun run, OutputStream out) {
        JsonObject.foreign(out, json -> {
            Fingerprints fingerprints = new Fingerprints();
            json.writeStartArray();
            if (run.unreached() > 0) {
                interrupted(json, new RunWords(language).interrupted(run));
            }
            for (FileVerdict file : run.files()) {
                for (Finding finding : file.verdict().findings()) {
                    String fingerprint = fingerprints.next(file, finding);
                    if (finding.waiver().isEmpty()) {
                        issue(json, file, finding, fingerprint);
                    }
                }
            }
            json.writeEndArray();
        });
    }

    /** That documents were not looked at concerns none of them: it is told of the project’s root. */
    private static void interrupted(JsonGenerator json, String words) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", words);
        json.writeStringField("check_name", "interrupted");
        json.writeStringField("fingerprint", "0".repeat(32));
        json.writeStringField("severity", "blocker");
        json.writeObjectFieldStart("location");
        json.writeStringField("path", ".");
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", 1);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void issue(JsonGenerator json, FileVerdict file, Finding finding, String fingerprint) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", finding.message(language).text());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity(file.verdict(), finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", places.apply(file.file()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.location().line());
        json.writeNumberField("end", finding.location().endLine());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Nothing is graver than a document of which nothing is known. */
    private static String severity(Verdict verdict, Severity severity) {
        return switch (severity) {
            case ERREUR -> verdict instanceof Verdict.RulesNotRun || verdict instanceof Verdict.Unreadable ? "blocker" : "critical";
            case AVERTISSEMENT -> "minor";
            case CONSEIL -> "info";
        };
    }
}
