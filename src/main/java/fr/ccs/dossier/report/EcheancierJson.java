package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.dossier.Echeance;
import fr.ccs.dossier.dossier.Echeancier;
import fr.ccs.dossier.dossier.PieceGardee;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Suspension;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.io.OutputStream;

/** What is due, for programs; its form is published as {@code docs/conservation.schema.json}. */
public final class EcheancierJson {

    /** Writes the whole list as one object; the stream is left open. */
    public void write(Echeancier all, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("referenceDate", all.jour().toString());
            json.writeNumberField("dossiers", all.dossiers());
            json.writeNumberField("bags", all.paquets());
            json.writeNumberField("eliminable", all.eliminables());
            json.writeArrayFieldStart("due");
            for (Echeance one : all.echeances()) {
                due(json, one);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unreadable");
            for (Refus one : all.illisibles()) {
                words(json, one.reason(Language.FRENCH), one.reason(Language.ENGLISH));
            }
            json.writeEndArray();
        });
    }

    private static void due(JsonGenerator json, Echeance one) throws IOException {
        json.writeStartObject();
        json.writeStringField("numero", one.numero());
        json.writeStringField("class", one.classe());
        json.writeStringField("since", one.debut().toString());
        json.writeStringField("ended", one.fin().toString());
        json.writeStringField("rule", one.regle());
        json.writeStringField("finalAction", one.sortFinal());
        json.writeBooleanField("whole", one.entier());
        json.writeBooleanField("eliminable", one.eliminable());
        json.writeArrayFieldStart("pieces");
        for (PieceGardee piece : one.pieces()) {
            json.writeStartObject();
            json.writeStringField("id", piece.id());
            json.writeStringField("type", piece.type());
            json.writeStringField("sha256", piece.empreinte());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (String place : one.lieux()) {
            json.writeString(place);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("held");
        for (Suspension held : one.suspensions()) {
            json.writeStartObject();
            json.writeStringField("cause", held.cause().name());
            json.writeStringField("detail", held.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String french, String english) throws IOException {
        json.writeStartObject();
        json.writeStringField("fr", french);
        json.writeStringField("en", english);
        json.writeEndObject();
    }
}
