package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.Excuse;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Known;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Waiver;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * The findings of a run as results of SARIF, each at its place.
 *
 * @param places gives the path of a file as the repository knows it
 * @param compared whether the run was compared with an earlier one, which each result must then say
 */
record SarifResults(Language language, UnaryOperator<String> places, SarifRules rules, boolean compared) {
    static final String BASE = "%SRCROOT%";

    /** @param index that of the file among the artifacts */
    void write(JsonGenerator json, String file, int index, Finding finding, String fingerprint) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.index(finding.rule()));
        json.writeStringField("level", SarifRules.level(finding.severity()));
        SarifReport.text(json, "message", finding.message(language).text());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physical(json, file, index, finding.location());
        logical(json, finding.location());
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("ccsFinding/v" + Fingerprints.VERSION, fingerprint);
        json.writeEndObject();
        if (finding.waiver().isPresent()) {
            suppressed(json, finding.waiver().get());
        }
        if (compared) {
            json.writeStringField("baselineState", finding.excuse().filter(Known.class::isInstance).isPresent() ? "unchanged" : "new");
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("status", finding.excuse().map(Excuse::code).orElse("open"));
        json.writeStringField("codes", finding.location().codes());
        JsonReport.message(json, "fr", finding.french());
        JsonReport.message(json, "en", finding.english());
        json.writeStringField("see", finding.see());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void physical(JsonGenerator json, String file, int index, Location at) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        uri(json, file);
        json.writeNumberField("index", index);
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", at.line());
        json.writeNumberField("startColumn", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeEndObject();
        if (!at.excerpt().isBlank() && at.line() == at.endLine()) {
            json.writeObjectFieldStart("contextRegion");
            json.writeNumberField("startLine", at.line());
            SarifReport.text(json, "snippet", at.excerpt());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void logical(JsonGenerator json, Location at) throws IOException {
        if (!at.path().isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", at.path());
            json.writeStringField("kind", "element");
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void suppressed(JsonGenerator json, Waiver waiver) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        if (!waiver.justification().isEmpty()) {
            json.writeStringField("justification", waiver.justification());
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("decidedBy", waiver.decidedBy());
        json.writeStringField("date", waiver.date().toString());
        json.writeStringField("expiry", waiver.expiry().toString());
        json.writeStringField("heldIn", waiver.heldIn());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The file alone, for what concerns no place in it. */
    void file(JsonGenerator json, String file) throws IOException {
        location(json, "artifactLocation", file);
    }

    void location(JsonGenerator json, String field, String file) throws IOException {
        json.writeObjectFieldStart(field);
        uri(json, file);
        json.writeEndObject();
    }

    private void uri(JsonGenerator json, String file) throws IOException {
        FileUri uri = FileUri.of(places.apply(file));
        json.writeStringField("uri", uri.text());
        if (uri.relative()) {
            json.writeStringField("uriBaseId", BASE);
        }
    }
}
