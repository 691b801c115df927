package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dossiers are opened beside the register, which numbers them: those of a whole table, or none of them. */
class NewDossierTest {
    private static final String HEADER = "nomNaissance;prenoms;dateNaissance;raisonSociale;siret;activite;adresseEntreprise;codePostalEntreprise;communeEntreprise;statut;modaliteAcces;fonction;"
            + "nomReferent;prenomReferent;fonctionReferent;lienReferent;dateInscription;courriel;notice\r\n";
    private static final String COMPANY = "Confluence \"\"Accueil\"\" ; Lyon";
    private static final String LEA = line("Martin SPÉCIMEN;\"Léa, Jeanne\";14/05/1991", "16/11/2026;lea@example.org;2026-01");
    private static final String ALI = line("Dupont SPÉCIMEN;Ali;1990-02-03", "17/11/2026;;");

    @TempDir
    Path branch;
    private Path registre;
    private Path table;

    private static String line(String who, String end) {
        return who + ";\"" + COMPANY
                + "\";939 981 130 00015;accueil_evenementiel;14 rue des Mariniers;69002;Lyon;salarie;candidat_libre;Chargée d’accueil;Marchand SPÉCIMEN;Hélène;Responsable;ENTREPRISE;" + end + "\r\n";
    }

    @BeforeEach
    void aBranchWithItsRegister() throws IOException {
        registre = Files.copy(Path.of("templates/registre.xml"), branch.resolve("registre.xml"));
        table = branch.resolve("inscriptions.csv");
    }

    private CcsProcess.Result open(String text, Object... more) throws IOException {
        Files.writeString(table, text);
        Object[] all = new Object[9 + more.length];
        System.arraycopy(new Object[] {"--lang", "fr", "new", "dossier", "--from", table, "--registre", registre, "--date=2026-11-20"}, 0, all, 0, 9);
        System.arraycopy(more, 0, all, 9, more.length);
        return Commands.run(all);
    }

    private String dossier(String numero) throws IOException {
        return Files.readString(branch.resolve("dossiers").resolve(numero).resolve("dossier.xml"));
    }

    @Test
    void aTableOpensADossierALine() throws IOException {
        Path sent = Files.writeString(branch.resolve("inscription.pdf"), "%PDF-1.7\n");
        CcsProcess.Result result = open("\uFEFF" + HEADER + LEA + "\r\n" + ALI, "--piece", sent + ":INSCRIPTION");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(dossier("D-2026-0001")).contains("etat=\"INSCRIT\"", "<prenom>Léa</prenom>", "<prenom>Jeanne</prenom>",
                "<dateNaissance>1991-05-14</dateNaissance>", "<siret>93998113000015</siret>",
                "<raisonSociale>Confluence \"Accueil\" ; Lyon</raisonSociale>", "<livret numero=\"D-2026-0001-L1\"/>",
                        "type=\"INSCRIPTION\" jour=\"2026-11-16\"", "<information version=\"2026-01\" date=\"2026-11-16\"/>");
        assertThat(dossier("D-2026-0002")).contains("Dupont SPÉCIMEN").doesNotContain("<coordonnees>", "type=\"INFORMATION\"");
        String referent = dossier("D-2026-0001").replaceAll("(?s).*<referentEntreprise id=\"([^\"]+)\".*", "$1");
        assertThat(dossier("D-2026-0002")).as("one assessor, one number").contains("<referentEntreprise id=\"" + referent + "\"");
        assertThat(registre).content().contains("<compteur serie=\"D\" annee=\"2026\" dernier=\"2\"/>");
        CcsProcess.Result notice = Commands.run("dossier", "information", branch.resolve("dossiers/D-2026-0002"), "--notice", "2026-02", "--date=2026-11-20");
        assertThat(notice.status()).as(notice.said()).isZero();
        assertThat(dossier("D-2026-0002")).contains("<information version=\"2026-02\" date=\"2026-11-20\"/>");
        assertThat(Commands.run("check", branch.resolve("dossiers"), "--date", "2026-11-20").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1990-02-03       | 31-31-1990     | Ligne 3 : dateNaissance n’est pas une date
            939 981 130 00015 | 93998113000016 | DOS-018
            Dupont SPÉCIMEN  | ''             | Ligne 3 : il manque nomNaissance
            ;Ali;            | ;Ali           | Ligne 3 : 18 cellules au lieu de 19
            salarie          | patron         | XML-004
            """)
    void oneFaultyLineOpensNothing(String good, String bad, String words) throws IOException {
        String before = Files.readString(registre);
        CcsProcess.Result result = open(HEADER + LEA + ALI.replace(good, bad));
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.said().replace('\u00A0', ' ')).contains(words, "Ligne 3").containsIgnoringCase("rien n’a été écrit");
        assertThat(branch.resolve("dossiers")).doesNotExist();
        assertThat(registre).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nom;prenoms                                   | « nom » n’est pas connue
            nomNaissance;prenoms;dateNaissance            | Il manque au tableau : raisonSociale
            nomNaissance;nom_naissance                    | deux fois
            nomNaissance;"prenoms                         | guillemet qui n’est pas fermé
            """)
    void aTableThatIsNotUnderstoodSaysWhy(String header, String words) throws IOException {
        CcsProcess.Result result = open(header + "\nMartin;Léa\n");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().replace('\u00A0', ' ')).contains(words);
    }

    @Test
    void aTableInAnotherEncodingIsRefused() throws IOException {
        Files.write(table, (HEADER + LEA).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Commands.run("--lang", "fr", "new", "dossier", "--from", table, "--registre", registre).err()).contains("CSV UTF-8");
    }

    @Test
    void nobodyGetsTwoDossiersUnseen() throws IOException {
        assertThat(open(HEADER + LEA).status()).isZero();
        CcsProcess.Result again = open(HEADER + LEA.replace("Martin SPÉCIMEN", "MARTIN Specimen"));
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("D-2026-0001", "--homonyme");
        assertThat(open(HEADER + LEA, "--homonyme").status()).isZero();
        assertThat(dossier("D-2026-0002")).doesNotContain(dossier("D-2026-0001").replaceAll("(?s).*personne=\"([^\"]+)\".*", "$1"));
    }

    @Test
    void aFilledTemplateOpensOneDossier() throws IOException {
        Path filled = Files.writeString(branch.resolve("lea.xml"), Files.readString(Path.of("templates/dossier.xml"))
                .replace("<identite motif=\"INSCRIPTION\"/>",
                        "<identite motif=\"INSCRIPTION\"><nomNaissance>Martin SPÉCIMEN</nomNaissance><prenom>Léa</prenom><dateNaissance>1991-05-14</dateNaissance></identite>"));
        CcsProcess.Result result = Commands.run("--lang", "fr", "new", "dossier", "--from", filled, "--registre", registre, "--date=2026-11-20",
                "--jour", "2026-11-18");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(dossier("D-2026-0001")).contains("<identite depuis=\"2026-11-18\" motif=\"INSCRIPTION\">", "<inscription date=\"2026-11-18\"",
                "D-2026-0001-L1").doesNotContain("<adresse/>", "<coordonnees>", "<referentEntreprise");
        assertThat(Commands.run("new", "dossier", "--from", branch.resolve("dossiers/D-2026-0001/dossier.xml"), "--registre", registre).status())
                .as("an open dossier is no template").isEqualTo(1);
    }

    @Test
    void aFewFieldsOpenOneAndTheNumberMayBeGiven() throws IOException {
        CcsProcess.Result result = Commands.run("new", "dossier", "--registre", registre, "--date=2026-11-20", "--champ",
                "nomNaissance=Martin SPÉCIMEN", "--champ", "prenoms=Léa",
                "--champ", "dateNaissance=14/05/1991", "--champ", "raisonSociale=Confluence", "--champ", "numero=CCS-2026-00099");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(dossier("CCS-2026-00099")).contains("numero=\"CCS-2026-00099\"");
        assertThat(registre).content().doesNotContain("compteur");
        assertThat(Commands.run("new", "dossier", "--registre", registre, "--champ", "nomNaissance=Autre", "--champ", "numero=../ailleurs").status())
                .isEqualTo(1);
    }

    @Test
    void withoutARegisterThereIsNoNumber() throws IOException {
        Files.writeString(table, HEADER + LEA);
        assertThat(new CcsProcess().in(branch).run("new", "dossier", "--from", table).status()).isEqualTo(2);
        Files.delete(registre);
        assertThat(Commands.run("--lang", "fr", "new", "dossier", "--from", table, "--registre", registre).err()).contains("ccs new registre");
        assertThat(Commands.run("new", "livret", "--from", table).status()).isEqualTo(2);
    }
}
