package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year's figures are those that one counts by hand, name nobody, hide small numbers, and tell what could not be counted. */
class BilanCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;
    private BilanBranche branche;

    @BeforeEach
    void aBranch() {
        branche = new BilanBranche(folder.resolve("dossiers"));
    }

    private CcsProcess.Result bilan(Object... more) {
        return Commands.run(Stream.concat(Stream.of("--lang", "fr", "export", "bilan", "--annee", "2026", branche.folder()), Stream.of(more)).toArray());
    }

    private JsonNode figures(Object... more) throws IOException {
        CcsProcess.Result result = bilan(Stream.concat(Stream.of("--format", "json"), Stream.of(more)).toArray());
        assertThat(result.status()).as(result.said()).isZero();
        JsonNode figures = JSON.readTree(result.out());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/bilan.schema.json")))
                .validate(figures)).isEmpty();
        return figures;
    }

    private static Map<String, Integer> course(JsonNode figures) {
        Map<String, Integer> course = new HashMap<>();
        figures.get("course").forEach(line -> course.put(line.get("code").asText(), line.get("count").isNull() ? null : line.get("count").asInt()));
        return course;
    }

    private static JsonNode line(JsonNode figures, String table, String code) {
        for (JsonNode line : figures.get(table)) {
            if (line.get("code").asText().equals(code)) {
                return line;
            }
        }
        throw new AssertionError("no line " + code + " in " + table);
    }

    /** One certified; one refused, reassessed and certified; one put off and rectified; one who gave up; one twice enrolled by mistake; one of last year. */
    private void sixDossiers() throws IOException {
        branche.certifie("D-1", "SALARIE", "RECOUVREMENT", "03");
        branche.dossier("D-2").cycle("INITIALE", "2026-01-05", "SALARIE", "TRADUCTION").cycle("REEVALUATION", "2026-06-01", "INTERIMAIRE", "DOMICILIATION")
                .tout("PV-A", 1, "NON_ACQUISE").extrait("PV-B", 2, "C4 ACQUISE")
                .faits("INSCRIPTION 2026-01-05", "EVALUATION 2026-02-01", "RECEPTION_BRANCHE 2026-02-04", "PRESENTATION 2026-02-10",
                        "DECISION_NON_VALIDATION 2026-03-06 PV-A", "RECOURS_RECU 2026-04-01", "RECOURS_REJETE 2026-05-01", "REEVALUATION 2026-06-01",
                        "EVALUATION 2026-06-10", "RECEPTION_BRANCHE 2026-06-11", "PRESENTATION 2026-06-12", "DECISION_VALIDATION 2026-06-21 PV-B",
                        "DELIVRANCE 2026-07-01")
                .write();
        branche.dossier("D-3").cycle("INITIALE", "2025-12-15", "DIRIGEANT", "").tout("PV-C2", 1, "NON_ACQUISE")
                .faits("INSCRIPTION 2025-12-15", "EVALUATION 2026-01-10", "RECEPTION_BRANCHE 2026-01-14", "COMPLEMENT_DEMANDE 2026-01-16",
                        "EVALUATION 2026-01-20", "COMPLEMENT_RECU 2026-01-21", "PRESENTATION 2026-01-30", "DECISION_REPORT 2026-02-10 PV-C0",
                        "PRESENTATION 2026-03-01", "DECISION_VALIDATION 2026-03-06 PV-C1", "RECTIFICATION_NON_VALIDATION 2027-01-12 PV-C2")
                .write();
        branche.dossier("D-4").cycle("INITIALE", "2026-08-01", "SALARIE", "RECOUVREMENT").faits("INSCRIPTION 2026-08-01", "ABANDON 2026-09-01").write();
        branche.dossier("D-5").cycle("INITIALE", "2026-08-01", "SALARIE", "RECOUVREMENT").faits("INSCRIPTION 2026-08-01", "DOUBLON 2026-08-02").write();
        branche.dossier("D-6").cycle("INITIALE", "2025-01-01", "SALARIE", "TRADUCTION")
                .faits("INSCRIPTION 2025-01-01", "DECISION_VALIDATION 2025-06-01 PV-OLD", "DELIVRANCE 2025-06-09").write();
    }

    @Test
    void theFiguresAreThoseThatOneCountsByHand() throws IOException {
        sixDossiers();
        JsonNode figures = figures("--seuil", "1");
        assertThat(course(figures)).containsExactlyInAnyOrderEntriesOf(Map.of("inscrits", 3, "evalues", 4, "presentes", 5, "valides", 2, "nonValides", 2,
                "reports", 1, "certifies", 2, "reevaluations", 1, "abandons", 1, "recours", 1));
        assertThat(line(figures, "activities", "RECOUVREMENT").toString()).endsWith("\"inscrits\":2,\"valides\":1,\"nonValides\":0}");
        assertThat(line(figures, "activities", "TRADUCTION").toString()).endsWith("\"inscrits\":1,\"valides\":0,\"nonValides\":1}");
        assertThat(line(figures, "activities", "DOMICILIATION").toString()).endsWith("\"inscrits\":0,\"valides\":1,\"nonValides\":0}");
        assertThat(line(figures, "activities", "").toString()).contains("non précisé").endsWith("\"inscrits\":0,\"valides\":0,\"nonValides\":1}");
        assertThat(figures.get("activities")).as("the nine of the edition, and those not stated").hasSize(10);
        assertThat(line(figures, "statuses", "INTERIMAIRE").toString()).endsWith("\"inscrits\":0,\"valides\":1,\"nonValides\":0}");
        assertThat(line(figures, "competencies", "C4").toString()).contains("2026.1-specimen", "Traiter les situations difficiles")
                .endsWith("\"acquises\":1,\"nonAcquises\":2,\"acquisesReevaluation\":1,\"nonAcquisesReevaluation\":0}");
        assertThat(line(figures, "competencies", "C1").toString()).endsWith("\"acquises\":3,\"nonAcquises\":0,\"acquisesReevaluation\":0,\"nonAcquisesReevaluation\":0}");
        // 10 days (D-1), 30 (D-2), 30 (D-3); 10, 30, 10 (reassessed), 51; 5, 10
        assertThat(line(figures, "delays", "inscriptionReception").toString()).endsWith("\"firstQuartile\":10,\"median\":30,\"thirdQuartile\":30}");
        assertThat(line(figures, "delays", "receptionJury").toString()).endsWith("\"firstQuartile\":10,\"median\":10,\"thirdQuartile\":30}");
        assertThat(line(figures, "delays", "juryDelivrance").toString()).endsWith("\"firstQuartile\":5,\"median\":5,\"thirdQuartile\":10}");
    }

    @Test
    void smallNumbersAreHiddenAndNobodyIsNamed() throws IOException {
        sixDossiers();
        CcsProcess.Result text = bilan();
        assertThat(text.status()).as(text.said()).isZero();
        assertThat(text.out()).contains("Bilan de l’année 2026", "Traduction", "•", "nombre de 1 à 4").doesNotContain("SPÉCIMEN", "D-1")
                .containsPattern("décisions reportées +•").containsPattern("alternants +0 +0 +0");
        CcsProcess.Result csv = bilan("--format", "csv");
        assertThat(csv.out()).startsWith("\uFEFFannee;tableau;code;libelle;mesure;valeur\r\n").contains("2026;parcours;inscrits;inscriptions;nombre;s\r\n",
                "2026;statut;ALTERNANT;alternants;inscrits;0\r\n").doesNotContain("SPÉCIMEN\"", "D-1");
        CcsProcess.Result english = Commands.run("--lang", "en", "exporter", "bilan", "--annee", "2026", branche.folder(), "--seuil", "2");
        assertThat(english.out()).contains("Figures of the year 2026", "submitted to the jury", "not stated").containsPattern("reassessments opened +•");
        assertThat(figures().toString()).contains("\"threshold\":5").contains("\"count\":null");
    }

    @Test
    void ofALargerYearWhatCouldBeComputedIsHiddenToo() throws IOException {
        for (int i = 1; i <= 12; i++) {
            branche.certifie("D-" + i, "SALARIE", i <= 3 ? "TRADUCTION" : i <= 7 ? "RECOUVREMENT" : "DOMICILIATION", "0" + (1 + i % 9));
        }
        JsonNode figures = figures();
        assertThat(course(figures)).containsEntry("inscrits", 12).containsEntry("valides", 12).containsEntry("nonValides", 0);
        assertThat(line(figures, "activities", "TRADUCTION").get("valides").isNull()).isTrue();
        assertThat(line(figures, "activities", "RECOUVREMENT").get("valides").isNull()).isTrue();
        assertThat(line(figures, "activities", "DOMICILIATION").get("valides").asInt()).as("3 + 4 leave enough open").isEqualTo(5);
        assertThat(line(figures, "statuses", "SALARIE").get("valides").asInt()).isEqualTo(12);
        assertThat(line(figures, "delays", "juryDelivrance").get("median").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31T23:30:00Z, 1", "2026-01-01T00:30:00+02:00, 0", "2026-12-31T23:59:59+01:00, 1", "2026-12-31T23:00:00Z, 0", "2025-12-31, 0"})
    void aYearBeginsAndEndsInParis(String instant, int count) throws IOException {
        branche.dossier("D-1").cycle("INITIALE", "2025-12-31", "SALARIE", "TRADUCTION").faits("INSCRIPTION " + instant).write();
        JsonNode figures = figures("--seuil", "1");
        assertThat(course(figures)).containsEntry("inscrits", count);
        assertThat(line(figures, "activities", "TRADUCTION").get("inscrits").asInt()).isEqualTo(count);
    }

    @Test
    void whatCannotBeReadIsToldAndNotCounted() throws IOException {
        sixDossiers();
        Files.writeString(branche.folder().resolve("D-1/extrait-PV-03.xml"), "<extraitProcesVerbal xmlns=\"urn:fr:ccs:dossier:1\"/>");
        Files.writeString(branche.folder().resolve("D-4/dossier.xml"), "<dossier");
        CcsProcess.Result result = bilan("--seuil", "1", "--format", "json");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("D-1/dossier.xml n’est pas compté", "D-4/dossier.xml n’est pas compté").doesNotContain("D-2/");
        JsonNode figures = JSON.readTree(result.out());
        assertThat(course(figures)).containsEntry("inscrits", 1).containsEntry("valides", 1).containsEntry("certifies", 1);
        assertThat(figures.get("unreadable").asInt()).isEqualTo(2);
    }

    @Test
    void aDossierIsCountedOnce() throws IOException {
        branche.certifie("D-1", "SALARIE", "TRADUCTION", "03");
        new BilanBranche(branche.folder().resolve("copie")).certifie("D-1", "SALARIE", "TRADUCTION", "03");
        CcsProcess.Result result = bilan("--seuil", "1", "--format", "json");
        assertThat(result.status()).isEqualTo(3);
        assertThat(course(JSON.readTree(result.out()))).containsEntry("inscrits", 1);
        assertThat(result.err()).contains("porte le numéro d’un autre");
    }

    @Test
    void theRegisterTellsWhetherDossiersAreMissing() throws IOException {
        branche.certifie("D-1", "SALARIE", "TRADUCTION", "03");
        Path register = folder.resolve("registre.xml");
        String line = "<ligne n=\"%d\"><delivrance certificat=\"C-%d\" numero=\"C-%d\" exemplaire=\"1\" nature=\"ORIGINAL\" etat=\"DELIVRE\" personne=\"P-1\" "
                + "dossier=\"D-%d\" procesVerbaux=\"PV-03\" delivreLe=\"2026-03-26\" codeVerification=\"X\"/></ligne>";
        Files.writeString(register, "<registre xmlns=\"urn:fr:ccs:dossier:1\" genre=\"DELIVRANCES\">" + line.formatted(1, 1, 1, 1) + "</registre>");
        assertThat(figures("--registre", register).get("registerCovered").asBoolean()).isTrue();
        Files.writeString(register, "<registre xmlns=\"urn:fr:ccs:dossier:1\" genre=\"DELIVRANCES\">" + line.formatted(1, 1, 1, 9) + "</registre>");
        assertThat(figures("--registre", register).get("registerCovered").asBoolean()).isFalse();
        assertThat(bilan("--registre", register).err()).contains("dont le dossier n’est pas compté ici");
        Files.writeString(register, "<registre");
        assertThat(bilan("--registre", register).status()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"--format xml, 2, text", "--seuil 0, 2, --seuil", "--annee 26, 2, AAAA"})
    void whatCannotBeAskedForIsRefused(String options, int status, String said) throws IOException {
        branche.certifie("D-1", "SALARIE", "TRADUCTION", "03");
        CcsProcess.Result result = Commands.run(Stream.concat(Stream.of("--lang", "fr", "export", "bilan", branche.folder()),
                Stream.of((options.contains("annee") ? options : options + " --annee 2026").split(" "))).toArray());
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.err()).contains(said);
    }

    @Test
    void aFolderWithoutDossiersHasNoFigures() throws IOException {
        Files.createDirectories(branche.folder());
        assertThat(bilan().status()).isEqualTo(3);
        assertThat(Commands.run("--lang", "fr", "export").out()).contains("bilan");
    }
}
