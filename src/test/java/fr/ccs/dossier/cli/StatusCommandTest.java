package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The follow-up says on one page who waits for whom and until when, names nobody unasked, and never passes over what it could not read. */
class StatusCommandTest {
    private static final Path EXAMPLES = Path.of("examples/dossiers");

    @TempDir
    Path temporary;
    private Path branch;

    @BeforeEach
    void aBranchWithThreeDossiers() throws IOException {
        branch = Files.createDirectory(temporary.resolve("branche"));
        for (String numero : new String[] {"CCS-2026-00023", "CCS-2026-00044", "CCS-2026-00017"}) {
            Files.createDirectories(branch.resolve(numero).resolve("pieces"));
            Files.copy(EXAMPLES.resolve(numero).resolve("dossier.xml"), branch.resolve(numero).resolve("dossier.xml"));
        }
        Files.copy(EXAMPLES.resolve("CCS-2026-00023/pieces/livret-2.xml"), branch.resolve("CCS-2026-00023/pieces/livret-2.xml"));
    }

    private CcsProcess.Result status(Object... more) {
        Object[] all = new Object[4 + more.length];
        System.arraycopy(new Object[] {"--lang", "fr", "status", branch}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return Commands.run(all);
    }

    private static String plain(CcsProcess.Result result) {
        return result.out().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @Test
    void thePageShowsALineForEachThingAwaited() {
        CcsProcess.Result result = status("--date", "2027-01-19");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(plain(result)).startsWith("""
                Suivi au 2027-01-19 : 3 dossiers, aucune échéance dépassée.

                  Jusqu’au    Depuis      Qui                   Quoi                                   Numéro          État
                  2027-01-19  2026-10-21  la branche            à présenter au jury, qui doit décider  CCS-2026-00023  Dossier recevable
                  –           2026-05-04  l’évaluateur externe  évaluation à mener, livret à signer    CCS-2026-00044  Évaluation à mener
                  –           2026-07-09  –                     rien                                   CCS-2026-00017  Certificat délivré
                """).contains("Aucun registre");
    }

    @Test
    void whatIsLateIsMarked() {
        assertThat(plain(status("--date", "2027-01-20"))).startsWith("Suivi au 2027-01-20 : 3 dossiers, 1 échéance dépassée.\n")
                .contains("\n! 2027-01-19  2026-10-21  la branche ");
    }

    @Test
    void personsAreNamedOnlyWhenAskedFor() {
        assertThat(status("--date", "2027-01-19").said()).doesNotContain("Lacombe", "Élodie");
        assertThat(status("--date", "2027-01-19", "--noms").out()).contains("Nom\n", "Élodie Lacombe SPÉCIMEN");
        assertThat(status("--date", "2027-01-19", "--format", "json").out()).doesNotContain("Lacombe", "Élodie", "\"name\"");
        assertThat(status("--date", "2027-01-19", "--format", "json", "--noms").out()).contains("\"name\" : \"Élodie Lacombe SPÉCIMEN\"");
    }

    @Test
    void theEnglishPageIsEnglish() {
        assertThat(Commands.run("--lang", "en", "status", branch, "--date", "2027-01-20").out())
                .startsWith("Follow-up on 2027-01-20: 3 dossiers, 1 deadline missed.\n").contains("to submit to the jury, which must decide", "Admissible",
                        "No register");
    }

    @Test
    void aCertificateOfTheRegisterIsToBeSent() throws IOException {
        String register = Files.readString(Path.of("templates/registre.xml")).replace("genre=\"DELIVRANCES\"/>", "genre=\"DELIVRANCES\">"
                + "<ligne n=\"1\" date=\"2026-07-09T11:00:00+02:00\"><delivrance numero=\"CCS-RC-2026-000001-32\" exemplaire=\"1\" nature=\"ORIGINAL\" "
                        + "etat=\"DELIVRE\""
                + " personne=\"P-N11HWGCNQ\" dossier=\"CCS-2026-00017\" procesVerbal=\"PV-2026-004\" delivreLe=\"2026-07-09\" codeVerification=\"0\" "
                        + "sousEnregistrement=\"RS92\"/>"
                + "</ligne></registre>");
        Files.writeString(branch.resolve("registre.xml"), register);
        assertThat(plain(status("--date", "2026-10-10"))).contains("\n! 2026-10-09  2026-07-09  la branche ",
                "certificat à transmettre à la Caisse des Dépôts (CCS-RC-2026-000001-32)  CCS-2026-00017").doesNotContain("Aucun registre", " rien ");
    }

    @Test
    void aMeetingToComeIsToldAndNamedByTheDossierThatItTakesUp() throws IOException {
        Files.writeString(branch.resolve("session.xml"), Files.readString(Path.of("examples/sessions/ses-2026-003.xml"))
                .replace(" procesVerbal=\"PV-2026-003\"", "")
                .replace("SES-2026-003", "SES-2026-009").replace("2026-06-18", "2026-12-17").replace("CCS-2026-00023-L1", "CCS-2026-00023-L2"));
        Path dossier = branch.resolve("CCS-2026-00023/dossier.xml");
        Files.writeString(dossier, Files.readString(dossier).replace("etat=\"RECEVABLE\"", "etat=\"PRESENTE\"").replace("  </journal>",
                "<evenement id=\"EVT-17\" date=\"2026-11-20T11:00:00+01:00\" type=\"PRESENTATION\"><acteur "
                        + "qualite=\"BRANCHE\">B</acteur></evenement></journal>"));
        assertThat(plain(status("--date", "2026-11-30"))).contains("2026-12-17  2026-05-26  le jury               séance du jury à tenir",
                "2027-01-19  2026-11-20  le jury               décision du jury (SES-2026-009)");
    }

    @Test
    void aDeadlineIsUnknownWithoutTheLivretThatNamesItsEdition() throws IOException {
        Files.delete(branch.resolve("CCS-2026-00023/pieces/livret-2.xml"));
        CcsProcess.Result result = new CcsProcess().in(temporary).run("--lang", "fr", "status", branch, "--date", "2027-06-01",
                "--referentiels", Path.of("examples/referentiel").toAbsolutePath());
        assertThat(plain(result)).as(result.said()).containsPattern("inconnu +2026-10-21  la branche ").contains("Échéances inconnues : ");
    }

    @Test
    void aDossierThatCannotBeReadIsNamedAndTheOthersAreShown() throws IOException {
        Path broken = branch.resolve("CCS-2026-00044/dossier.xml");
        Files.writeString(broken, Files.readString(broken).replace("</journal>", ""));
        CcsProcess.Result result = status("--date", "2026-11-30");
        assertThat(result.status()).isEqualTo(3);
        assertThat(plain(result)).startsWith("Suivi au 2026-11-30 : 2 dossiers").contains("CCS-2026-00023", broken + " n’a pu être lu : « ccs check " + broken
                + " »");
    }

    @Test
    void aDossierWhoseJournalMakesNoSenseIsNotGuessedAt() throws IOException {
        Path odd = branch.resolve("CCS-2026-00044/dossier.xml");
        Files.writeString(odd, Files.readString(odd).replace("type=\"DESIGNATION\"", "type=\"NOMINATION\""));
        Path undated = branch.resolve("CCS-2026-00017/dossier.xml");
        Files.writeString(undated, Files.readString(undated).replace("2026-03-05T09:40:00+01:00", "2026-02-30T09:40:00+01:00"));
        CcsProcess.Result result = status("--date", "2026-11-30");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains(odd + " n’a pu être lu", undated + " n’a pu être lu");
    }

    @Test
    void aFolderWithoutDossierIsNoGoodNews() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("vide"));
        CcsProcess.Result result = Commands.run("--lang", "fr", "status", empty);
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Aucun dossier dans " + empty);
        assertThat(Commands.run("status", temporary.resolve("absent")).status()).isEqualTo(3);
        assertThat(Commands.run("status", empty, "--format", "xml").status()).isEqualTo(2);
    }

    @Test
    void programsReadTheSameByThePublishedSchema() throws IOException {
        Files.writeString(branch.resolve("CCS-2026-00044/dossier.xml"), "<x/>");
        CcsProcess.Result result = status("--date", "2027-01-20", "--format", "json");
        assertThat(result.status()).isEqualTo(3);
        JsonNode json = Reports.parsed(result.out());
        SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/suivi.schema.json")), strict)
                .validate(json)).isEmpty();
        assertThat(json.at("/late").asInt()).isOne();
        assertThat(json.at("/unreadable").size()).isOne();
        assertThat(json.at("/lines/0/numero").asText()).isEqualTo("CCS-2026-00023");
        assertThat(json.at("/lines/0/until").asText()).isEqualTo("2027-01-19");
        assertThat(json.at("/lines/0/late").asBoolean()).isTrue();
        assertThat(json.at("/lines/0/by").asText()).isEqualTo("BRANCHE");
    }
}
