package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A livret applies the edition that is in force on the day, and nobody guesses between two. */
class EditionInForceTest {
    @TempDir
    Path temporary;
    private AwaitingBranch branch;
    private Path made;
    private Path dossier;

    @BeforeEach
    void aBranchWithADossierThatWaits() throws IOException {
        branch = new AwaitingBranch(temporary.resolve("branche"));
        made = temporary.resolve("livret.xml");
        dossier = branch.bring("CCS-2026-00044", "DESIGNE");
    }

    private CcsProcess.Result prefill(Object... more) throws IOException {
        Object[] all = new Object[9 + more.length];
        System.arraycopy(new Object[] {"--lang", "fr", "new", "livret", "--from", dossier, "-o", made, "--force"}, 0, all, 0, 9);
        System.arraycopy(more, 0, all, 9, more.length);
        return branch.run(all);
    }

    @Test
    void theNewestThatHasBegunIsApplied() throws IOException {
        branch.addEdition("2027.1", "edition=\"2026.1-specimen\" statut", "edition=\"2027.1-specimen\" statut", "<vigueur debut=\"2026-01-01\"/>", "<vigueur debut=\"2027-01-01\"/>");
        branch.addEdition("projet", "edition=\"2026.1-specimen\" statut=\"EN_VIGUEUR\"", "edition=\"2026.2-specimen\" statut=\"PROJET\"",
                "<vigueur debut=\"2026-01-01\"/>", "<vigueur debut=\"2026-09-01\"/>");
        assertThat(prefill("--date", "2026-12-31").status()).isZero();
        assertThat(made).content().contains("edition=\"2026.1-specimen\"");
        assertThat(prefill("--date", "2027-01-01").status()).isZero();
        assertThat(made).content().contains("edition=\"2027.1-specimen\"");
        assertThat(prefill("--date", "2027-01-01", "--referentiel", branch.edition("2026.1")).status()).isZero();
        assertThat(made).content().as("the one that the user chooses").contains("edition=\"2026.1-specimen\"");
    }

    @Test
    void whereNoneHoldsOrTwoDoTheUserSaysWhich() throws IOException {
        branch.changeEdition("<vigueur debut=\"2026-01-01\"/>", "<vigueur debut=\"2026-01-01\" fin=\"2026-12-31\"/>");
        CcsProcess.Result none = prefill("--date", "2027-01-01");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("2027-01-01", "--referentiels");
        branch.addEdition("autre", "id=\"CCS-RC\"", "id=\"CCS-AUTRE\"");
        CcsProcess.Result two = prefill("--date", "2026-06-01");
        assertThat(two.status()).isEqualTo(2);
        assertThat(two.err()).contains("CCS-RC 2026.1-specimen", "CCS-AUTRE 2026.1-specimen", "--referentiel FICHIER");
        assertThat(prefill("--date", "2026-06-01", "--lang", "en").err()).contains("Several editions", "--referentiel FILE").doesNotContain("Choisissez");
        assertThat(made).doesNotExist();
    }

    @Test
    void aReassessmentKeepsTheEditionOfTheDecisionWhileItIsInForce() throws IOException {
        dossier = branch.bring("CCS-2026-00023", "DESIGNE");
        branch.addEdition("2027.1", "edition=\"2026.1-specimen\" statut", "edition=\"2027.1-specimen\" statut", "<vigueur debut=\"2026-01-01\"/>", "<vigueur debut=\"2026-09-01\"/>");
        assertThat(prefill("--date", "2026-10-20").status()).isZero();
        assertThat(made).content().contains("edition=\"2026.1-specimen\"");
        branch.addEdition("sans-c4", "edition=\"2026.1-specimen\" statut", "edition=\"2027.2-specimen\" statut", "code=\"C4", "code=\"C8");
        CcsProcess.Result without = prefill("--date", "2026-10-20", "--referentiel", branch.edition("sans-c4"));
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("C4");
    }
}
