package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.util.Map;

/** What is established of a deposit's evidence record, as the reports for programs say it, and as the journal of an audit gives it back. */
final class AuditProof {

    private AuditProof() {}

    /** Writes the property {@code proof} of the object at hand. */
    static void write(JsonGenerator json, BagProof proof) throws IOException {
        json.writeObjectFieldStart("proof");
        json.writeStringField("state", proof.state().name());
        json.writeStringField("fr", proof.state().words(Language.FRENCH));
        json.writeStringField("en", proof.state().words(Language.ENGLISH));
        json.writeNumberField("stamps", proof.stamps());
        if (!proof.since().isEmpty()) {
            json.writeStringField("since", proof.since());
        }
        if (!proof.until().isEmpty()) {
            json.writeStringField("until", proof.until());
        }
        if (!proof.digest().isEmpty()) {
            json.writeStringField("digest", proof.digest());
        }
        if (!proof.detail().isEmpty()) {
            json.writeStringField("detail", proof.detail());
        }
        json.writeEndObject();
    }

    static BagProof read(Map<?, ?> proof) {
        return new BagProof(BagProof.State.valueOf((String) proof.get("state")), text(proof, "since"), text(proof, "until"), text(proof, "digest"),
                ((Number) proof.get("stamps")).intValue(), text(proof, "detail"));
    }

    private static String text(Map<?, ?> proof, String name) {
        return proof.get(name) == null ? "" : (String) proof.get(name);
    }
}
