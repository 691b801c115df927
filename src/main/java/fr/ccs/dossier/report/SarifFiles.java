package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;

/** What SARIF tells of files beside results: which were looked at, with their digests, and which were not, or not wholly, checked. */
record SarifFiles(Language language, SarifRules rules, SarifResults results) {

    /** A reader must not take the absence of results for a clean file where the file was not, or not wholly, checked. */
    void invocation(JsonGenerator json, CheckRun run) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", !run.couldNotCheck());
        json.writeArrayFieldStart("toolExecutionNotifications");
        if (run.unreached() > 0) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            SarifReport.text(json, "message", new RunWords(language).interrupted(run));
            json.writeEndObject();
        }
        for (FileVerdict file : run.files()) {
            if (!(file.verdict() instanceof Verdict.Checked)) {
                notification(json, file);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void notification(JsonGenerator json, FileVerdict file) throws IOException {
        Finding why = file.verdict().findings().get(0);
        json.writeStartObject();
        json.writeStringField("level", file.verdict() instanceof Verdict.RulesNotRun ? "error" : "warning");
        SarifReport.text(json, "message", why.message(language).text() + " (" + new FileState(language).how(file) + ")");
        json.writeObjectFieldStart("associatedRule");
        rules.reference(json, why.rule());
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        results.file(json, file.file());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    void artifacts(JsonGenerator json, CheckRun run) throws IOException {
        json.writeArrayFieldStart("artifacts");
        for (FileVerdict file : run.files()) {
            json.writeStartObject();
            results.location(json, "location", file.file());
            json.writeArrayFieldStart("roles");
            json.writeString("analysisTarget");
            json.writeEndArray();
            json.writeStringField("mimeType", "application/xml");
            if (!file.sha256().isEmpty()) {
                json.writeObjectFieldStart("hashes");
                json.writeStringField("sha-256", file.sha256());
                json.writeEndObject();
            }
            json.writeObjectFieldStart("properties");
            json.writeStringField("kind", file.kind());
            json.writeStringField("numero", file.numero());
            json.writeStringField("phase", file.phase());
            json.writeNumberField("rules", file.rules());
            json.writeStringField("verdict", file.verdict().code());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
