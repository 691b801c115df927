package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparison;
import fr.ccs.dossier.finding.Excuse;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Waiver;
import java.io.IOException;
import java.io.OutputStream;

/** The report for programs; its form is published as {@code docs/rapport.schema.json}. Both languages are always there. */
public final class JsonReport {
    /** Writes the whole run as one object; the stream is left open. */
    public void write(CheckRun run, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("toolVersion", run.toolVersion());
            json.writeStringField("ruleSetVersion", run.ruleSet().version());
            json.writeStringField("ruleSetSha256", run.ruleSet().sha256());
            json.writeStringField("referenceDate", run.referenceDate().toString());
            json.writeNumberField("fingerprintVersion", Fingerprints.VERSION);
            if (run.comparison().isPresent()) {
                comparison(json, run.comparison().get());
            }
            if (run.unreached() > 0) {
                json.writeNumberField("unchecked", run.unreached());
            }
            json.writeArrayFieldStart("files");
            Fingerprints fingerprints = new Fingerprints();
            for (FileVerdict file : run.files()) {
                file(json, file, fingerprints);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("skipped");
            for (String skipped : run.skipped()) {
                json.writeString(skipped);
            }
            json.writeEndArray();
        });
    }

    private static void comparison(JsonGenerator json, Comparison comparison) throws IOException {
        json.writeObjectFieldStart("baseline");
        json.writeNumberField("known", comparison.known());
        json.writeNumberField("new", comparison.fresh());
        json.writeNumberField("resolved", comparison.resolved());
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, FileVerdict file, Fingerprints fingerprints) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("sha256", file.sha256());
        json.writeStringField("kind", file.kind());
        json.writeStringField("numero", file.numero());
        json.writeStringField("phase", file.phase());
        json.writeNumberField("rules", file.rules());
        json.writeStringField("verdict", file.verdict().code());
        json.writeArrayFieldStart("findings");
        for (Finding finding : file.verdict().findings()) {
            finding(json, finding, fingerprints.next(file, finding));
        }
        json.writeEndArray();
        if (!file.signatures().isEmpty()) {
            json.writeArrayFieldStart("signatures");
            for (SignatureVerdict signature : file.signatures()) {
                SignatureJson.write(json, signature);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding, String fingerprint) throws IOException {
        Location at = finding.location();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("status", finding.excuse().map(Excuse::code).orElse("open"));
        if (finding.waiver().isPresent()) {
            waiver(json, finding.waiver().get());
        }
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeStringField("path", at.path());
        json.writeStringField("codes", at.codes());
        message(json, "fr", finding.message(Language.FRENCH));
        message(json, "en", finding.message(Language.ENGLISH));
        json.writeStringField("see", finding.see());
        json.writeEndObject();
    }

    private static void waiver(JsonGenerator json, Waiver waiver) throws IOException {
        json.writeObjectFieldStart("waiver");
        json.writeStringField("decidedBy", waiver.decidedBy());
        json.writeStringField("date", waiver.date().toString());
        json.writeStringField("expiry", waiver.expiry().toString());
        json.writeStringField("justification", waiver.justification());
        json.writeStringField("heldIn", waiver.heldIn());
        json.writeEndObject();
    }

    static void message(JsonGenerator json, String field, Message message) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("problem", message.problem());
        json.writeStringField("remedy", message.remedy());
        json.writeEndObject();
    }
}
