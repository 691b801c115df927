package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.finding.ProofRun;
import java.io.OutputStream;

/** What stands of evidence records, for programs; its form is published as {@code docs/preuve.schema.json}. */
public final class ProofJson {

    /** Writes the whole list as one object; the stream is left open. */
    public void write(ProofRun run, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("toolVersion", run.toolVersion());
            json.writeStringField("referenceDate", run.referenceDate().toString());
            json.writeNumberField("months", run.months());
            json.writeObjectFieldStart("due");
            for (ProofDue due : ProofDue.values()) {
                json.writeNumberField(due.name(), run.count(due));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("bags");
            for (ProofRun.Line line : run.lines()) {
                json.writeStartObject();
                json.writeStringField("path", line.path());
                json.writeStringField("due", line.due().name());
                json.writeStringField("fr", line.due().words(Language.FRENCH));
                json.writeStringField("en", line.due().words(Language.ENGLISH));
                AuditProof.write(json, line.proof());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
