package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.SignatureVerdict;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The signatures of a document as programs read them, in the report of a check. */
final class SignatureJson {

    private SignatureJson() {}

    static void write(JsonGenerator json, SignatureVerdict signature) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", signature.role());
        json.writeStringField("signataire", signature.signataire());
        json.writeStringField("holder", signature.holder());
        json.writeStringField("state", signature.state().name());
        json.writeStringField("level", signature.level().name());
        json.writeStringField("scope", signature.scope().name());
        time(json, "claimed", signature.claimed());
        time(json, "proven", signature.proven());
        json.writeArrayFieldStart("reasons");
        for (SignatureVerdict.Reason reason : signature.reasons()) {
            json.writeStartObject();
            JsonReport.message(json, "fr", reason.french());
            JsonReport.message(json, "en", reason.english());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String field, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(field, time.get().toString());
        }
    }
}
