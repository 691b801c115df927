package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.CpfBranche.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Delivrance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to the Caisse des Dépôts, what does not and why; the register tells it once, and no message tells a value. */
class CpfCommandTest {
    private static final String FIRST = "CPF-2026-0001";

    @TempDir
    Path folder;
    private CpfBranche branche;

    @BeforeEach
    void aBranch() throws Exception {
        branche = CpfBranche.at(folder.resolve("branche"));
    }

    @Test
    void whatIsDueGoesOnceAndTheRegisterTellsIt() throws Exception {
        branche.complet(1).complet(2).dossier(3, text -> text).delivre(3, Optional.empty());
        String before = branche.checked();
        CcsProcess.Result sent = status(0, branche.cpf("-o", folder.resolve("out/a.xml"), "--date", "2026-07-20T10:00:00+02:00"));
        assertThat(sent.out()).contains("Flux " + FIRST, "passages\u00A0: 2");
        assertThat(branche.lines()).containsExactly(CpfBranche.numero(1) + " " + FIRST + " " + CpfBranche.numero(1),
                CpfBranche.numero(2) + " " + FIRST + " " + CpfBranche.numero(2));
        String text = Files.readString(branche.flux(FIRST));
        assertThat(text).contains("<cpf:horodatage>2026-07-20T10:00:00+02:00<", "<cpf:code>RS99902<", "<cpf:dateDebutExamen>2026-07-02<", "<cpf:nomUsage>Rivière",
                "<cpf:prenom3>Zoé<", "<cpf:idClient>04SPEC01<", "<cpf:dateDebutValidite>2026-07-09<").doesNotContain("Maud").doesNotContainPattern("\\d{13}");
        assertThat(branche.text()).contains("empreinte=\"" + DocumentReader.sha256(Files.readAllBytes(branche.flux(FIRST))) + "\"");
        for (Path file : new Path[] {branche.flux(FIRST), folder.resolve("out/a.xml")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(Files.readString(file)).isEqualTo(text);
        }
        String register = branche.text();
        assertThat(status(0, branche.cpf()).out()).contains("Rien à transmettre. Récépissé attendu\u00A0: " + FIRST);
        assertThat(branche.text()).isEqualTo(register);
        assertThat(branche.checked()).isEqualTo(before);
    }

    @Test
    void aFluxThatIsEnteredIsGivenOutAgainAndNothingElse() throws Exception {
        branche.complet(1);
        status(0, branche.cpf("--flux", "ENVOI-1"));
        String register = branche.text();
        branche.complet(2);
        String later = branche.text();
        assertThat(later).startsWith(register.substring(0, register.indexOf("</registre>")).strip());
        status(0, branche.cpf("--flux", "ENVOI-1", "-o", folder.resolve("again.xml")));
        assertThat(Files.readString(folder.resolve("again.xml"))).isEqualTo(Files.readString(branche.flux("ENVOI-1"))).doesNotContain(CpfBranche.numero(2));
        assertThat(branche.text()).isEqualTo(later);
        Files.writeString(branche.flux("ENVOI-1"), "x");
        assertThat(status(1, branche.cpf("--flux", "ENVOI-1")).err()).contains("n’est plus le fichier que le registre dit");
    }

    @Test
    void anOldCopyOfTheRegisterSendsNothingTwice() throws Exception {
        branche.complet(1);
        String old = branche.text();
        status(0, branche.cpf());
        String sent = Files.readString(branche.flux(FIRST));
        Files.writeString(branche.registre(), old);
        assertThat(status(1, branche.cpf("--date", "2026-07-22")).err()).contains("est-il une ancienne copie");
        assertThat(Files.readString(branche.flux(FIRST))).isEqualTo(sent);
        assertThat(branche.text()).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<sexe>F</sexe>||identite/sexe", "<nomNaissance>Delmas SPÉCIMEN</nomNaissance>||identite/nomNaissance",
        "<dateNaissance>1990-05-21</dateNaissance>||identite/dateNaissance", "' codeInsee=\"69123\"'||identite/communeNaissance/@codeInsee",
        "<communeNaissance codeInsee=\"69123\">Lyon</communeNaissance>|<communeNaissance>Liège</communeNaissance><pays>Belgique</pays>|identite/pays/@codeInsee",
        "' date=\"2026-02-01\"'||cycle/inscription/@date", "PRESENTE|PERDUE|pieces/piece[EXTRAIT_PROCES_VERBAL PV-2026-1]",
        "personne=\"P-|personne=\"Q-|dossier/@personne", "1990-05-21|1890-05-21|identite/dateNaissance (< 1900)"})
    void aDossierThatLacksSomethingKeepsAllBackUnlessPartial(String what, String by, String path) throws Exception {
        branche.complet(1).dossier(2, text -> text.replace(what, by == null ? "" : by)).delivre(2, Optional.of("RS99902"));
        String register = branche.text();
        CcsProcess.Result refused = status(1, branche.cpf());
        assertThat(refused.said()).contains("D-2026-2 (" + CpfBranche.numero(2) + ")\u00A0: manque ou ne convient pas\u00A0: " + path, "Rien n’a été écrit");
        assertThat(branche.text()).isEqualTo(register);
        assertThat(branche.folder().resolve("transmissions")).doesNotExist();
        status(1, branche.cpf("--partial"));
        assertThat(branche.lines()).singleElement().asString().startsWith(CpfBranche.numero(1));
        assertThat(Files.readString(branche.flux(FIRST))).doesNotContain(CpfBranche.numero(2));
    }

    @Test
    void aNameThatIsTooLongAndADossierOrAnEditionThatIsNotAtHandKeepItBack() throws Exception {
        branche.dossier(1, text -> text.replace("Delmas", "Delmas".repeat(10))).delivre(1, Optional.of("RS99902")).delivre(2, Optional.of("RS99902"));
        branche.dossier(3, text -> text).delivre(3, Optional.of("RS99901")).dossier(4, text -> text).delivre(4, Optional.of("RS1"));
        assertThat(status(1, branche.cpf()).out()).contains("identite/nomNaissance (> 60)", "D-2026-2 (" + CpfBranche.numero(2) + ")\u00A0: son répertoire n’est pas à portée",
                "enregistrement[RS1]").doesNotContain("RS99901");
        Files.delete(branche.folder().resolve("referentiel/edition.xml"));
        assertThat(status(1, branche.cpf()).out()).contains("referentiel[CCS-RC-TEST REF-008-valide]");
    }

    @Test
    void whatCountsGoesAndNothingThatIsWithdrawnReplacedOrNotHandedOver() throws Exception {
        LocalDate day = LocalDate.of(2026, 7, 12);
        Optional<String> rs = Optional.of("RS99902");
        Delivrance original = CpfBranche.ligne(1, rs);
        branche.complet(2).complet(3).dossier(1, text -> text).dossier(4, text -> text).inscrit(original);
        status(0, branche.cpf());
        branche.inscrit(original.devient("REMPLACE", day, Optional.of("CCS-RC-2026-000099"), Optional.of("Erreur de transcription.")),
                original.rectificatif("CCS-RC-2026-000099", original.procesVerbaux(), day, original.codeVerification(), rs).signe("b".repeat(64)));
        Delivrance withdrawn = CpfBranche.ligne(4, rs);
        branche.inscrit(withdrawn, withdrawn.devient("RETIRE", day, Optional.empty(), Optional.of("Obtenu par fraude.")));
        branche.dossier(5, text -> text).inscrit(Delivrance.original(CpfBranche.numero(5), withdrawn.personne(), "D-2026-5", original.procesVerbaux(), day,
                original.codeVerification()).sous(rs));
        Delivrance copied = CpfBranche.ligne(6, rs);
        branche.dossier(6, text -> text).inscrit(copied, copied.devient("REMPLACE", day, Optional.of(copied.numero()), Optional.of("Perte.")),
                copied.duplicata(2, day).signe("c".repeat(64)));
        Delivrance lost = CpfBranche.ligne(7, rs);
        branche.dossier(7, text -> text).inscrit(lost, lost.devient("REMPLACE", day, Optional.of(lost.numero()), Optional.of("Perte.")),
                lost.duplicata(2, day).devient("RETIRE", day, Optional.empty(), Optional.of("Obtenu par fraude.")));
        assertThat(status(0, branche.cpf("--date", "2026-07-21")).out()).contains("Pas encore remis, donc pas encore transmis\u00A0: 1.");
        assertThat(branche.lines()).endsWith("CCS-RC-2026-000099 CPF-2026-0002 " + CpfBranche.numero(1), CpfBranche.numero(6) + " CPF-2026-0002 " + CpfBranche.numero(6))
                .hasSize(5);
    }

    @Test
    void theCivilStatusIsTheOneInForceAndTheExamBeginsWithTheFirstMeeting() throws Exception {
        Path second = branche.folder().resolve("dossiers/D-2026-1/extrait-2.xml");
        Files.createDirectories(second.getParent());
        Files.writeString(second, "<extraitProcesVerbal xmlns=\"urn:fr:ccs:dossier:1\" procesVerbal=\"PV-2026-2\"><seance><date>2026-07-06</date></seance><decision>"
                + "<editionAppliquee id=\"CCS-RC-TEST\" edition=\"REF-008-valide\"/></decision></extraitProcesVerbal>");
        String other = "<identite depuis=\"%s\" motif=\"CHANGEMENT_ETAT_CIVIL\"><nomNaissance>%s</nomNaissance><prenom>Anne</prenom><dateNaissance>1990-05-21</dateNaissance>"
                + "<sexe>M</sexe><communeNaissance codePostal=\"69001\">Lyon</communeNaissance></identite>";
        branche.dossier(1, text -> text.replace("</identite>", "</identite>" + String.format(other, "2026-08-15", "Demain") + String.format(other, "2026-07-15", "Aujourdhui"))
                .replace("</pieces>", "<piece id=\"PIE-2\" type=\"EXTRAIT_PROCES_VERBAL\" numero=\"PV-2026-2\" chemin=\"extrait-2.xml\" disponibilite=\"PRESENTE\" empreinte=\""
                        + DocumentReader.sha256(bytes(second)) + "\"/></pieces>").replace(" modaliteAcces=\"CANDIDAT_LIBRE\"", ""));
        Delivrance one = CpfBranche.ligne(1, Optional.of("RS99902"));
        branche.inscrit(Delivrance.original(one.numero(), one.personne(), one.dossier(), List.of("PV-2026-1", "PV-2026-2"), one.delivreLe(), one.codeVerification())
                .sous(one.sousEnregistrement()).signe("d".repeat(64)));
        status(0, branche.cpf());
        assertThat(Files.readString(branche.flux(FIRST))).contains("<cpf:nomNaissance>Aujourdhui<", "<cpf:nomUsage xsi:nil=\"true\"/>", "<cpf:sexe>M<",
                "<cpf:codePostal>69001<", "<cpf:dateDebutExamen>2026-07-02<", "<cpf:dateFinExamen>2026-07-06<", "<cpf:modaliteAcces xsi:nil=\"true\"/>")
                .doesNotContain("Demain", "Delmas", "codeInsee");
        Files.writeString(second, Files.readString(second) + " ");
        branche.complet(2);
        status(0, branche.cpf("--recepisse", FIRST, "--resultat", "REJETE"));
        assertThat(status(1, branche.cpf("--date", "2026-07-21")).out()).contains("pieces/piece[EXTRAIT_PROCES_VERBAL PV-2026-2]").doesNotContain("D-2026-2");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutARegistrationOnlyARehearsalIsMade() throws Exception {
        branche.dossier(1, text -> text).delivre(1, Optional.empty());
        String register = branche.text();
        assertThat(status(1, branche.cpf()).err()).contains("ne mentionne un enregistrement", "--essai --certification RS:99999");
        Path file = folder.resolve("essai.xml");
        assertThat(status(0, branche.cpf("--essai", "--certification", "RS:99999", "-o", file)).out()).contains("Ne le transmettez pas");
        assertThat(Files.readString(file)).contains("<!-- ESSAI", "<cpf:idFlux>ESSAI-20260720<", "<cpf:code>RS99999<", "<cpf:idTechnique>ESSAI-");
        assertThat(branche.text()).isEqualTo(register);
        assertThat(branche.folder().resolve("transmissions")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--client 04SPEC0 --contrat X", "--client 04SPEC01 --contrat 123456789012345678901", "--certificateur 1", "--certification RS:99999",
        "--essai", "--essai --certification XX:1 -o x", "--flux ESSAI-1", "--flux ../x", "--resultat ACCEPTE", "--recepisse CPF-2026-0009 --resultat ACCEPTE",
        "--recepisse X", "--recepisse X --resultat PEUT-ETRE", "--due --partial", "--format csv"})
    void whatMakesNoSenseIsRefused(String options) throws Exception {
        branche.complet(1);
        String register = branche.text();
        status(2, branche.cpf((Object[]) options.split(" ")));
        assertThat(branche.text()).isEqualTo(register);
    }

    @Test
    void theProjectFileSaysItAllOnce() throws Exception {
        branche.complet(1);
        CcsProcess.Result config = new CcsProcess().in(branche.folder()).run("--lang", "fr", "config");
        assertThat(config.out()).contains("cpf           client 04SPEC01, certificateur 04SPEC01, contrat MCFCER000001");
        CcsProcess.Result sent = new CcsProcess().in(branche.folder()).run("--lang", "fr", "export", "cpf", "--date", "2026-07-20");
        assertThat(sent.status()).as(sent.said()).isZero();
        assertThat(branche.lines()).hasSize(1);
        Files.writeString(branche.folder().resolve("ccs.xml"), Files.readString(branche.folder().resolve("ccs.xml")).replace("04SPEC01", "04SPEC"));
        assertThat(new CcsProcess().in(branche.folder()).run("export", "cpf", "--due").status()).isEqualTo(3);
    }
}
