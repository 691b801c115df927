package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/** A run as SARIF 2.1.0, which code hosts and editors read: results, the rules they cite in both languages, the files with their digests, what could not be checked. */
public final class SarifReport {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private final Language language;
    private final List<Rule> book;
    private final UnaryOperator<String> places;

    /**
     * @param book the rules of this installation, each with the ways to break it
     * @param places gives the path of a file as the repository knows it
     */
    public SarifReport(Language language, List<Rule> book, UnaryOperator<String> places) {
        this.language = language;
        this.book = List.copyOf(book);
        this.places = places;
    }

    /** Writes the whole run; the stream is left open. */
    public void write(CheckRun run, OutputStream out) {
        SarifRules rules = SarifRules.of(run, book);
        SarifResults results = new SarifResults(language, places, rules, run.comparison().isPresent());
        JsonObject.foreign(out, json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, run, rules);
            json.writeStringField("language", language.locale().getLanguage());
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeObjectFieldStart("originalUriBaseIds");
            json.writeObjectFieldStart(SarifResults.BASE);
            text(json, "description", language.choose("La racine du projet.", "The root of the project."));
            json.writeEndObject();
            json.writeEndObject();
            new SarifFiles(language, rules, results).invocation(json, run);
            new SarifFiles(language, rules, results).artifacts(json, run);
            results(json, run, results);
            properties(json, run);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void tool(JsonGenerator json, CheckRun run, SarifRules rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", JsonObject.TOOL);
        json.writeStringField("version", run.toolVersion());
        json.writeStringField("language", language.locale().getLanguage());
        rules.write(json, language, true);
        json.writeEndObject();
        json.writeEndObject();
        Language other = language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
        json.writeArrayFieldStart("translations");
        json.writeStartObject();
        json.writeStringField("name", JsonObject.TOOL + " (" + other.locale().getLanguage() + ")");
        json.writeStringField("language", other.locale().getLanguage());
        json.writeArrayFieldStart("contents");
        json.writeString("localizedData");
        json.writeEndArray();
        json.writeBooleanField("isComprehensive", true);
        json.writeObjectFieldStart("associatedComponent");
        json.writeStringField("name", JsonObject.TOOL);
        json.writeEndObject();
        rules.write(json, other, false);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void results(JsonGenerator json, CheckRun run, SarifResults results) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        json.writeArrayFieldStart("results");
        int index = 0;
        for (FileVerdict file : run.files()) {
            for (Finding finding : file.verdict().findings()) {
                results.write(json, file.file(), index, finding, fingerprints.next(file, finding));
            }
            index++;
        }
        json.writeEndArray();
    }

    private static void properties(JsonGenerator json, CheckRun run) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("ruleSetVersion", run.ruleSet().version());
        json.writeStringField("ruleSetSha256", run.ruleSet().sha256());
        json.writeStringField("referenceDate", run.referenceDate().toString());
        json.writeNumberField("fingerprintVersion", Fingerprints.VERSION);
        json.writeArrayFieldStart("skipped");
        for (String skipped : run.skipped()) {
            json.writeString(skipped);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
