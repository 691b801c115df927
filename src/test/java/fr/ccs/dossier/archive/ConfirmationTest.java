package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An elimination is as good as what is kept outside of the deposit says of it, and after it nobody can change the deposit's own tag files. */
class ConfirmationTest {
    private static final String ATTENDU = "verifier.attendu.txt";

    @TempDir
    Path temporary;

    private static List<String> faults(Path bag, Path... with) throws Exception {
        return Bags.faults(Bags.audited(bag, Decided.ALL, with));
    }

    private Path altered(Path register, String pattern, String replacement) throws Exception {
        Path other = Files.createTempDirectory(temporary, "autre").resolve("eliminations.xml");
        Files.writeString(other, Files.readString(register).replaceAll(pattern, replacement));
        assertThat(other).as("nothing was altered").isRegularFile().content().isNotEqualTo(Files.readString(register));
        return other;
    }

    @Test
    void thePiecesOfADepositWithoutItsDossier() throws Exception {
        Decided one = Decided.archived(temporary.resolve("un")).inscrit(Decided.SOME);
        BagVerdict alone = Bags.audited(one.bag(), Decided.SOME);
        assertThat(alone.state()).as("what nobody could confirm is not clean").isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(alone)).containsExactly("UNCONFIRMED PIE-1", "UNCONFIRMED PIE-2", "UNCONFIRMED PIE-3", "UNCONFIRMED PIE-4", "UNCONFIRMED PIE-6",
                "UNCONFIRMED PIE-8");
        assertThat(Bags.audited(one.bag(), Decided.SOME, one.registre()).state()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(faults(one.bag(), altered(one.registre(), "piece=\"PIE-4\"", "piece=\"PIE-40\""))).containsExactly("UNDECIDED PIE-4");
        assertThat(faults(one.bag(), altered(one.registre(), "decision=\"", "decision=\"X"))).hasSize(6).contains("UNDECIDED PIE-4");
    }

    /** A register that tells of one pièce, or of another decision, does not tell that the dossier is gone. */
    @Test
    void aWholeDossier() throws Exception {
        Decided one = Decided.archived(temporary.resolve("un")).inscrit(Decided.SOME);
        Path pieces = Files.copy(one.registre(), Files.createDirectories(temporary.resolve("pieces")).resolve("eliminations.xml"));
        one.inscrit(Decided.ALL);
        assertThat(one.bag().resolve(Bag.ELIMINATED)).exists();
        assertThat(faults(one.bag())).containsExactly("UNCONFIRMED " + Decided.NUMERO);
        assertThat(faults(one.bag(), one.registre())).isEmpty();
        assertThat(faults(one.bag(), pieces)).containsExactly("UNDECIDED " + Decided.NUMERO);
        assertThat(faults(one.bag(), altered(one.registre(), "decision=\"", "decision=\"X"))).containsExactly("UNDECIDED " + Decided.NUMERO);
    }

    /** With all digests made anew. */
    @ParameterizedTest
    @CsvSource({"bag-info.txt, duree=P5Y, duree=P1Y", "bag-info.txt, CCS-Regles, ccs-Regles", "bag-info.txt, CCS-Edition, CCS-Gel",
        "verifier.sh, ECHEC, OK", "verifier.attendu.txt, lignes, ligne", "verifier-preuve.sh, ECHEC, OK", "bagit.txt, 1.0, '1.0 '"})
    void aTagFileThatIsNeitherOfThenNorOfTheElimination(String file, String pattern, String replacement) throws Exception {
        Decided one = Decided.archived(temporary.resolve("un")).eliminated(Decided.SOME);
        EliminationTest.resealed(one.bag());
        Path dossiers = one.folder().resolve("dossiers");
        assertThat(faults(one.bag(), dossiers)).as("made anew without a change").isEmpty();
        if (!Files.exists(one.bag().resolve(Originals.FOLDER + file))) {
            Files.copy(one.bag().resolve(file), one.bag().resolve(Originals.FOLDER + file));
        }
        Bags.replace(one.bag().resolve(file), pattern, replacement);
        EliminationTest.resealed(one.bag());
        assertThat(faults(one.bag(), dossiers)).containsExactly("DIGEST " + file);
    }

    @Test
    void aTagFileThatCameBeside() throws Exception {
        Decided one = Decided.archived(temporary.resolve("un")).eliminated(Decided.SOME);
        Files.writeString(one.bag().resolve("lisez-moi.txt"), "x");
        EliminationTest.resealed(one.bag());
        assertThat(faults(one.bag(), one.folder().resolve("dossiers"))).containsExactly("EXTRA ….txt");
    }

    @Test
    void theTableOfAWholeDossier() throws Exception {
        Decided one = Decided.archived(temporary.resolve("un")).inscrit(Decided.ALL);
        Bags.replace(one.bag().resolve(ATTENDU), "aucune faute", "aucune");
        EliminationTest.resealed(one.bag());
        assertThat(faults(one.bag(), one.registre())).containsExactly("DIGEST " + ATTENDU);
        assertThat(Bags.audited(one.bag(), Decided.ALL, one.registre()).subjects(BagFault.DOSSIER_ELIMINATED)).containsExactly(Decided.NUMERO);
    }
}
