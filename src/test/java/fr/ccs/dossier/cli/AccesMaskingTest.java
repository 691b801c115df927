package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.AccesSamples.acces;
import static fr.ccs.dossier.cli.AccesSamples.entries;
import static fr.ccs.dossier.cli.AccesSamples.found;
import static fr.ccs.dossier.cli.AccesSamples.read;
import static fr.ccs.dossier.cli.AccesSamples.readable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that the branch wants masked leaves in no file of the copy, however it was typed. */
class AccesMaskingTest {
    @TempDir
    Path temporary;

    private Path dossier(String numero) throws IOException {
        return AccesSamples.dossier(numero, temporary.resolve("dossiers"));
    }

    @Test
    void aNameOfSomebodyElseIsMaskedWhereverItStands() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        CcsProcess.Result review = acces(folder, "--verifier", "--show-values");
        assertThat(review.status()).isZero();
        assertThat(review.out()).contains("PIE-4 LIVRET evaluation/C2/C2.1/constat/texte", "le traiteur est bloqué", "PIE-8 COURRIER application/pdf");
        assertThat(acces(folder, "--verifier", "--redact").out()).contains("PIE-4 LIVRET evaluation/C2/C2.1/constat/texte").doesNotContain("traiteur");
        assertThat(read(folder).values("journal/evenement[@type = 'COMMUNICATION']")).isEmpty();

        Path zip = temporary.resolve("masquee.zip");
        assertThat(acces(folder, "-o", zip, "--masquer", "Marchand SPÉCIMEN", "--masquer", "mme marchand", "--masquer", "Marchand", "--retenir", "PIE-8,PIE-1").status()).isZero();
        Map<String, byte[]> entries = entries(zip);
        assertThat(found(readable(entries), "[personne masquée]", "PIE-8", "Marchand", "<ds:Signature")).containsExactly("[personne masquée]", "PIE-8");
        assertThat(entries).doesNotContainKeys("pieces/PIE-8-courrier.pdf", "pieces/PIE-1-inscription.pdf");
        CcsProcess.Result slip = acces(folder, "-o", temporary.resolve("x.zip"), "--masquer", "Merchand");
        assertThat(slip.status()).as(slip.said()).isEqualTo(2);
        assertThat(slip.said()).as("a name that is to be masked stands in no message").contains("n° 1").doesNotContain("Merchand");
        assertThat(acces(folder, "-o", temporary.resolve("x.zip"), "--retenir", "PIE-99").status()).isEqualTo(2);
        assertThat(temporary.resolve("x.zip")).doesNotExist();
    }

    /** What a name is asked for, and how somebody typed it in the dossier. */
    @ParameterizedTest
    @CsvSource({"M. Zorglub, M.\u00A0Zorglub", "M. Zorglub, m.\u202F\u200BZORGLUB", "André Zorglub, ANDRE\u2007Zorglub", "Andre Zorglub, Andre\u0301\u00A0Zorglub",
        "Zoé-Anne d'Artz, Zoe\u0308\u2011Anne D\u2019Artz", "Zoé-Anne d’Artz, Zoé\u2010Anne d'artz", "Lætitia Zœrn, Laetitia Zoern", "Laetitia Zoern, LÆTITIA ZŒRN",
        "Strauß, Strauss", "Zorglub, Zor\u00ADglub", "Łukasz Zorg, Lukasz Zorg", "Fischer, \uFB01scher", "Zorglub, Zorglub2", "Zorglub, x\u200BZorglub\u200Bx"})
    void howeverItIsTyped(String asked, String typed) throws Exception {
        Path folder = dossier("CCS-2026-00017");
        write(folder, "<libelle>Remis par " + typed + ", puis " + typed + ". Andréa Zorglubine les a vus.</libelle>");
        Path copy = temporary.resolve("copie");
        CcsProcess.Result given = acces(folder, "-o", copy, "--masquer", asked);
        assertThat(given.status()).as(given.said()).isZero();
        for (String file : new String[] {"donnees/dossier.xml", "lisez-moi.html"}) {
            assertThat(AccesSamples.spaced(Files.readString(copy.resolve(file)))).as(file)
                    .containsPattern("Remis par (x )?\\[personne masquée\\]2?( x)?, puis (x )?\\[personne masquée\\]2?( x)?\\. Andréa Zorglubine les a vus");
        }
    }

    @Test
    void commentsAndInstructionsStayInTheHouse() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        write(folder, "<libelle>Remis<!-- par M. Zorglub --> en main propre<?note Zorglub?></libelle>");
        Path file = folder.resolve("dossier.xml");
        Files.writeString(file, Files.readString(file) + "<!-- Zorglub l’a relu -->\n<?vu Zorglub?>\n");
        CcsProcess.Result given = acces(folder, "-o", temporary.resolve("copie.zip"));
        assertThat(given.status()).as(given.said()).isZero();
        Map<String, byte[]> entries = entries(temporary.resolve("copie.zip"));
        assertThat(found(readable(entries), "Zorglub", "<!--", "<?note", "<?vu")).isEmpty();
        assertThat(new String(entries.get("donnees/dossier.xml"), StandardCharsets.UTF_8)).contains("<libelle>Remis en main propre</libelle>");
    }

    /** First name and name stand in two fields: no field is that name, and both together are. */
    @Test
    void aNameThatCanStillBeReadStopsTheCopy() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        String prenom = read(folder).value("identite[last()]/prenom[1]").orElseThrow();
        String nom = read(folder).value("identite[last()]/nomNaissance").orElseThrow();
        byte[] before = Files.readAllBytes(folder.resolve("dossier.xml"));
        CcsProcess.Result refused = acces(folder, "-o", temporary.resolve("x.zip"), "--masquer", prenom + " " + nom);
        assertThat(refused.status()).as(refused.said()).isEqualTo(1);
        assertThat(refused.said()).contains("n° 1").doesNotContain(prenom, nom);
        assertThat(temporary.resolve("x.zip")).doesNotExist();
        assertThat(temporary.resolve(".x.zip.partiel")).doesNotExist();
        assertThat(folder.resolve("dossier.xml")).hasBinaryContent(before);
    }

    /** In place of the first title of a pièce. */
    private static void write(Path folder, String libelle) throws IOException {
        Path file = folder.resolve("dossier.xml");
        String text = Files.readString(file);
        assertThat(text).containsPattern("<libelle>[^<]*</libelle>");
        Files.writeString(file, text.replaceFirst("<libelle>[^<]*</libelle>", java.util.regex.Matcher.quoteReplacement(libelle)));
    }
}
