package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.Difference;
import fr.ccs.dossier.finding.DocumentComparison;
import fr.ccs.dossier.finding.Remark;
import java.io.IOException;
import java.io.OutputStream;

/** Two documents compared, for programs; its form is published as {@code docs/comparaison.schema.json}. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** Writes the whole comparison as one object; the stream is left open. */
    public static void write(String toolVersion, DocumentComparison both, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("toolVersion", toolVersion);
            json.writeStringField("kind", both.kind());
            side(json, "before", both.before());
            side(json, "after", both.after());
            json.writeBooleanField("same", both.differences().isEmpty());
            json.writeArrayFieldStart("differences");
            for (Difference one : both.differences()) {
                difference(json, one);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("remarks");
            for (Remark remark : both.remarks()) {
                json.writeStartObject();
                json.writeStringField("code", remark.code());
                json.writeStringField("fr", remark.french());
                json.writeStringField("en", remark.english());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void side(JsonGenerator json, String name, DocumentComparison.Side side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("file", side.file());
        json.writeStringField("sha256", side.sha256());
        json.writeStringField("numero", side.numero());
        json.writeEndObject();
    }

    private static void difference(JsonGenerator json, Difference one) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", one.change().name());
        json.writeStringField("name", one.name());
        json.writeStringField("codes", one.codes());
        json.writeStringField("path", one.path());
        json.writeNumberField("line", one.line());
        json.writeNumberField("otherLine", one.otherLine());
        json.writeStringField("before", one.before());
        json.writeStringField("after", one.after());
        json.writeEndObject();
    }
}
