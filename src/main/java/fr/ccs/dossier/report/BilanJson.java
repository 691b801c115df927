package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.dossier.Bilan;
import fr.ccs.dossier.dossier.BilanDelai;
import fr.ccs.dossier.dossier.BilanLigne;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A year's figures for programs; their form is published as {@code docs/bilan.schema.json}. A hidden number is null. */
public final class BilanJson {

    /** Writes all figures as one object; the stream is left open. */
    public void write(Bilan bilan, OutputStream out) {
        JsonObject.write(out, json -> {
            json.writeNumberField("year", bilan.annee());
            json.writeNumberField("threshold", bilan.seuil());
            lignes(json, "course", List.of("count"), bilan.parcours());
            lignes(json, "activities", Bilan.GROUPES, bilan.activites());
            lignes(json, "statuses", Bilan.GROUPES, bilan.statuts());
            lignes(json, "competencies", Bilan.COMPETENCES, bilan.competences());
            delais(json, bilan.delais());
            if (bilan.complet().isPresent()) {
                json.writeBooleanField("registerCovered", bilan.complet().get());
            }
            json.writeNumberField("unreadable", bilan.illisibles().size());
        });
    }

    private static void lignes(JsonGenerator json, String field, List<String> measures, List<BilanLigne> lignes) throws IOException {
        json.writeArrayFieldStart(field);
        for (BilanLigne ligne : lignes) {
            json.writeStartObject();
            int bar = ligne.code().lastIndexOf('|');
            if (bar >= 0) {
                json.writeStringField("edition", ligne.code().substring(0, bar));
            }
            json.writeStringField("code", ligne.code().substring(bar + 1));
            words(json, ligne.code(), ligne.libelle());
            for (int i = 0; i < measures.size(); i++) {
                number(json, measures.get(i), ligne.valeurs().get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void delais(JsonGenerator json, List<BilanDelai> delais) throws IOException {
        json.writeArrayFieldStart("delays");
        for (BilanDelai delai : delais) {
            json.writeStartObject();
            json.writeStringField("code", delai.code());
            words(json, delai.code(), "");
            number(json, "firstQuartile", delai.quartiles().map(BilanDelai.Quartiles::premier));
            number(json, "median", delai.quartiles().map(BilanDelai.Quartiles::mediane));
            number(json, "thirdQuartile", delai.quartiles().map(BilanDelai.Quartiles::troisieme));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void words(JsonGenerator json, String code, String libelle) throws IOException {
        json.writeObjectFieldStart("words");
        json.writeStringField("fr", BilanWords.of(code, libelle, Language.FRENCH));
        json.writeStringField("en", BilanWords.of(code, libelle, Language.ENGLISH));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String field, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }
}
