package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of a bag, run for real with the programs of a plain system: it prints the table that the bag says, and sees what was changed. */
class VerifierScriptTest {
    @TempDir
    Path temporary;

    private static OutsideProgram.Result run(Path bag) throws Exception {
        return OutsideProgram.run("sh", bag.resolve("verifier.sh").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {Bags.HAND, Bags.ELECTRONIC})
    void itPrintsTheTableOfTheBag(String numero) throws Exception {
        Path bag = Bags.bag(numero, temporary);
        OutsideProgram.Result result = run(bag);
        assertThat(result.said()).isEqualTo(Files.readString(bag.resolve("verifier.attendu.txt")));
        assertThat(result.status()).isZero();
    }

    @Test
    void itLooksAtEverySignatureAndEveryTimeStamp() throws Exception {
        assertThat(Files.readAllLines(Bags.bag(Bags.ELECTRONIC, temporary).resolve("verifier.attendu.txt"))).contains(
                "OK      data/dossier/pieces/livret-1.xml : signature 3 EVALUATEUR_EXTERNE",
                "OK      data/dossier/pieces/livret-1.xml : horodatage de la signature 3",
                "OK      data/dossier/pieces/certificat.xml : signature 1 COMITE_CCS", "RESULTAT : aucune faute");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/dossier/pieces/livret-1.xml | <prenom>      | <prenom>X         | ECHEC   data/dossier/pieces/livret-1.xml : signature 1 CANDIDAT
            data/journal.txt                 | INSCRIPTION   | INSCRIPTIOM       | ECHEC   manifest-sha512.txt
            bag-info.txt                     | 2026-11-30    | 2026-11-29        | ECHEC   tagmanifest-sha512.txt
            data/signatures/liste.txt        | sha512:..     | sha512:zz         | horodatage de la signature 1
            """)
    void aChangeFails(String file, String pattern, String replacement, String line) throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Bags.replace(bag.resolve(file), pattern, replacement);
        OutsideProgram.Result result = run(bag);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.said().lines()).anyMatch(said -> said.startsWith("ECHEC") && said.contains(line.replaceFirst("^ECHEC +", "")));
    }

    /** Its chain too, when somebody has made the digests anew. */
    @Test
    void aLineTakenOutOfTheJournalFails() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        List<String> lines = Files.readAllLines(bag.resolve("data/journal.txt"));
        lines.remove(3);
        Files.write(bag.resolve("data/journal.txt"), lines);
        OutsideProgram.Result result = run(Bags.resealed(bag));
        assertThat(result.said()).contains("ECHEC   data/journal.txt", "RESULTAT : 1 faute(s)");
    }

    @Test
    void anExtraFileOrALinkFails() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Files.createSymbolicLink(bag.resolve("data/lien"), Path.of("/etc/passwd"));
        assertThat(run(bag).said()).contains("ECHEC   data/ : ");
    }

    @Test
    void whatIsMissingIsSkippedForAllToSee() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Path few = Files.createDirectories(temporary.resolve("bin"));
        for (String tool : List.of("sh", "sha512sum", "find", "awk", "sed", "wc", "dirname", "mktemp", "rm", "cat", "grep")) {
            Path there = Stream.of("/usr/bin", "/bin").map(folder -> Path.of(folder, tool)).filter(Files::exists).findFirst().orElseThrow();
            Files.createSymbolicLink(few.resolve(tool), there);
        }
        OutsideProgram.Result result = OutsideProgram.run("env", "PATH=" + few, few.resolve("sh").toString(), bag.resolve("verifier.sh").toString());
        assertThat(result.said()).contains("OK      manifest-sha512.txt", "SAUTE   data/formes/formes.zip (unzip manque)",
                "SAUTE   data/dossier/pieces/livret-1.xml : signature 1 CANDIDAT (xmlsec1 manque)", "horodatage de la signature 1 (openssl manque)",
                "RESULTAT : aucune faute, 9 controle(s) saute(s)");
    }
}
