package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Symptom;
import java.io.OutputStream;
import java.util.List;

/** How an installation stands, for programs; its form is published as {@code docs/diagnostic.schema.json}. */
public final class SymptomJson {

    private SymptomJson() {}

    /** Writes all as one object; the stream is left open. */
    public static void write(String toolVersion, RuleSet rules, List<Symptom> all, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("toolVersion", toolVersion);
            json.writeStringField("ruleSetVersion", rules.version());
            json.writeStringField("ruleSetSha256", rules.sha256());
            json.writeBooleanField("fine", all.stream().noneMatch(symptom -> symptom.grade() == Symptom.Grade.FAULT));
            json.writeArrayFieldStart("symptoms");
            for (Symptom symptom : all) {
                json.writeStartObject();
                json.writeStringField("code", symptom.code());
                json.writeStringField("grade", symptom.grade().name());
                json.writeStringField("fr", symptom.french());
                json.writeStringField("en", symptom.english());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
