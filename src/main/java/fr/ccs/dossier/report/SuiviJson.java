package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.dossier.Attente;
import fr.ccs.dossier.dossier.Etat;
import fr.ccs.dossier.dossier.LigneSuivi;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Suivi;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;

/** A branch's follow-up for programs; its form is published as {@code docs/suivi.schema.json}. Both languages are always there. */
public final class SuiviJson {
    private final boolean names;

    /** @param names whether persons are named */
    public SuiviJson(boolean names) {
        this.names = names;
    }

    /** Writes the whole follow-up as one object; the stream is left open. */
    public void write(Suivi suivi, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("referenceDate", suivi.jour().toString());
            json.writeNumberField("dossiers", suivi.dossiers());
            json.writeNumberField("late", suivi.depassees());
            json.writeBooleanField("registre", suivi.registre());
            json.writeBooleanField("annuaire", suivi.annuaire());
            json.writeArrayFieldStart("lines");
            for (LigneSuivi ligne : suivi.lignes()) {
                line(json, ligne, suivi.jour());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unreadable");
            for (String path : suivi.illisibles()) {
                json.writeString(path);
            }
            json.writeEndArray();
        });
    }

    private void line(JsonGenerator json, LigneSuivi ligne, LocalDate jour) throws IOException {
        Attente attente = ligne.attente();
        json.writeStartObject();
        json.writeStringField("numero", ligne.numero());
        if (names) {
            json.writeStringField("name", ligne.nom());
        }
        if (ligne.etat().isPresent()) {
            Etat etat = ligne.etat().get();
            json.writeStringField("etat", etat.code());
            words(json, "etatWords", etat.libelle(), etat.label());
        }
        json.writeStringField("awaited", attente.attendu().name());
        words(json, "awaitedWords", attente.attendu().french().replace(" :", "\u00A0:"), attente.attendu().english());
        optional(json, "by", attente.qui().map(Qualite::name));
        json.writeStringField("since", attente.depuis().toString());
        optional(json, "until", attente.jusque().map(LocalDate::toString));
        json.writeBooleanField("untilUnknown", attente.inconnue());
        json.writeBooleanField("late", attente.depassee(jour));
        optional(json, "reference", Optional.of(attente.reference()).filter(text -> !text.isEmpty()));
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String field, String french, String english) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("fr", french);
        json.writeStringField("en", english);
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }
}
