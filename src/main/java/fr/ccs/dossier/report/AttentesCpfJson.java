package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.AttenteCpf;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** What the Caisse des Dépôts is still to be sent, for programs; its form is published as {@code docs/cpf.schema.json}. */
public final class AttentesCpfJson {

    /** Writes the whole list as one object; the stream is left open. */
    public void write(List<AttenteCpf> due, LocalDate jour, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeStringField("referenceDate", jour.toString());
            json.writeNumberField("late", due.stream().filter(one -> one.depassee(jour)).count());
            json.writeArrayFieldStart("due");
            for (AttenteCpf one : due) {
                json.writeStartObject();
                json.writeStringField("certificat", one.certificat());
                json.writeStringField("dossier", one.dossier());
                json.writeStringField("cause", one.cause().name());
                json.writeStringField("delivered", one.delivreLe().toString());
                json.writeStringField("until", one.jusque().toString());
                json.writeBooleanField("late", one.depassee(jour));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
