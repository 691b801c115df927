package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** An audit for programs; its form is published as {@code docs/audit.schema.json}. Both languages are always there, and nobody's name. */
public final class AuditJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Writes the whole audit as one object; the stream is left open. */
    public void write(AuditRun run, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("toolVersion", run.toolVersion());
            json.writeStringField("ruleSetVersion", run.ruleSet().version());
            json.writeStringField("ruleSetSha256", run.ruleSet().sha256());
            json.writeStringField("referenceDate", run.referenceDate().toString());
            if (run.sample().isPresent()) {
                json.writeObjectFieldStart("sample");
                json.writeNumberField("size", run.sample().get().size());
                json.writeStringField("seed", run.sample().get().seed());
                json.writeEndObject();
            }
            json.writeNumberField("found", run.found());
            json.writeNumberField("strays", run.strays());
            json.writeNumberField("resumed", run.resumed());
            json.writeObjectFieldStart("verdicts");
            for (BagVerdict.State state : BagVerdict.State.values()) {
                json.writeNumberField(state.name(), run.count(state));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("bags");
            for (BagVerdict bag : run.bags()) {
                write(json, bag);
            }
            json.writeEndArray();
        });
    }

    static void write(JsonGenerator json, BagVerdict bag) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", bag.path());
        json.writeStringField("verdict", bag.state().name());
        json.writeStringField("identifier", bag.identifier());
        json.writeStringField("dossier", bag.dossier());
        json.writeStringField("day", bag.day());
        json.writeStringField("seal", bag.seal());
        json.writeBooleanField("anchored", bag.anchored());
        json.writeNumberField("files", bag.files());
        json.writeNumberField("bytes", bag.bytes());
        json.writeArrayFieldStart("remarks");
        for (BagRemark remark : bag.remarks()) {
            json.writeStartObject();
            json.writeStringField("code", remark.fault().name());
            json.writeStringField("grade", remark.fault().grade().name());
            json.writeStringField("subject", remark.subject());
            json.writeStringField("detail", remark.detail());
            json.writeStringField("fr", remark.fault().words(Language.FRENCH));
            json.writeStringField("en", remark.fault().words(Language.ENGLISH));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("signatures");
        for (BagVerdict.Signed signature : bag.signatures()) {
            json.writeStartObject();
            json.writeStringField("document", signature.document());
            json.writeStringField("role", signature.role());
            json.writeStringField("state", signature.state());
            json.writeStringField("level", signature.level());
            if (!signature.proven().isEmpty()) {
                json.writeStringField("proven", signature.proven());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        AuditProof.write(json, bag.proof());
        json.writeEndObject();
    }

    /** One verdict as one line, as a journal keeps it. */
    static String line(String trace, BagVerdict bag) {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("trace", trace.toLowerCase(Locale.ROOT));
            json.writeFieldName("bag");
            write(json, bag);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }
}
