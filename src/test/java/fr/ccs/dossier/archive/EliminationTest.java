package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.BordereauElimination;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an elimination leaves of a deposit: a bag that every program accepts, the seal of then, and nothing that could have vanished in silence. */
class EliminationTest {
    private static final String LIVRET = "data/dossier/pieces/livret-1.xml";

    @TempDir
    Path temporary;

    private static void acceptedByOthers(Path bag) throws Exception {
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            OutsideProgram.Result checked = OutsideProgram.run("sh", "-c", "cd '" + bag + "' && sha512sum --strict -c " + manifest);
            assertThat(checked.status()).as(checked.said()).isZero();
        }
        OutsideProgram.Result script = OutsideProgram.run("sh", bag.resolve("verifier.sh").toString());
        assertThat(script.said()).isEqualTo(Files.readString(bag.resolve("verifier.attendu.txt"))).contains("ELIMINE");
    }

    private static String seal(Path tagManifest) throws Exception {
        return DocumentReader.sha256(Files.readAllBytes(tagManifest));
    }

    @Test
    void whatIsEliminatedIsNotMissing() throws Exception {
        Decided one = Decided.archived(temporary);
        String seal = seal(one.bag().resolve("tagmanifest-sha512.txt"));
        one.eliminated(Decided.SOME);
        assertThat(one.bag().resolve(LIVRET)).doesNotExist();
        assertThat(one.dossier().resolve("pieces/livret-1.xml")).doesNotExist();
        assertThat(one.bag().resolve("data/dossier/pieces/certificat-signature.png")).as("a page is kept as long as what it signs").exists();
        acceptedByOthers(one.bag());
        BagVerdict verdict = Bags.audited(one.bag(), Decided.SOME, one.folder().resolve("dossiers"));
        assertThat(Bags.faults(verdict)).isEmpty();
        assertThat(verdict.subjects(BagFault.ELIMINATED)).containsExactly("PIE-1", "PIE-2", "PIE-3", "PIE-4", "PIE-6", "PIE-8");
        assertThat(verdict.seal()).as("the seal that the journal cites").isEqualTo(seal).isEqualTo(seal(one.bag().resolve("eliminations/tagmanifest-sha512.txt")));
        assertThat(Bags.dossier(one.dossier()).value("journal/evenement[@type = 'ARCHIVAGE']/objet/@empreinte")).hasValue(seal);
    }

    @Test
    void aSecondEliminationAndThenTheWhole() throws Exception {
        Decided one = Decided.archived(temporary).inscrit(Decided.SOME).inscrit(Decided.SOME.plusYears(5));
        assertThat(one.dossier().resolve("pieces/extrait-pv-2026-004.xml.elimine.xml")).exists();
        acceptedByOthers(one.bag());
        BagVerdict later = Bags.audited(one.bag(), Decided.ALL, one.registre());
        assertThat(Bags.faults(later)).isEmpty();
        assertThat(later.subjects(BagFault.ELIMINATED)).contains("PIE-1", "PIE-5").doesNotContain("PIE-7");
        one.inscrit(Decided.ALL);
        assertThat(one.dossier().toFile().list()).containsExactlyInAnyOrder("elimine.xml", ".verrou");
        acceptedByOthers(one.bag());
        BagVerdict last = Bags.audited(one.bag(), Decided.ALL, one.registre());
        assertThat(last.state()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(last.subjects(BagFault.DOSSIER_ELIMINATED)).containsExactly(Decided.NUMERO);
        assertThat(last.seal()).isEqualTo(later.seal());
        assertThat(Bags.contents(one.bag()).values()).as("nothing of a person is left").noneMatch(text -> text.contains("Belkacem") || text.contains("livret-1"));
    }

    /** With all digests made anew, as somebody does who wants a change to stay unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"data/dossier/pieces/certificat.xml", "data/journal.txt", "data/formes/annuaire.xml"})
    void whatVanishesBesideIsAFault(String path) throws Exception {
        Path bag = Decided.archived(temporary).eliminated(Decided.SOME).bag();
        Files.delete(bag.resolve(path));
        resealed(bag);
        assertThat(Bags.faults(Bags.audited(bag, Decided.SOME))).anyMatch(fault -> fault.startsWith("MISSING"));
        assertThat(OutsideProgram.run("sh", bag.resolve("verifier.sh").toString()).said()).contains("ECHEC   eliminations/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/dossier/pieces/venu-depuis.txt", "data/dossier/pieces/certificat.xml.elimine.xml", "data/dossier/pieces/rien.xml.elimine.xml"})
    void whatCameBesideIsAFault(String path) throws Exception {
        Path bag = Decided.archived(temporary).eliminated(Decided.SOME).bag();
        Files.writeString(bag.resolve(path), "x");
        resealed(bag);
        assertThat(Bags.faults(Bags.audited(bag, Decided.SOME))).anyMatch(fault -> fault.startsWith("EXTRA"));
        assertThat(OutsideProgram.run("sh", bag.resolve("verifier.sh").toString()).said()).contains("ECHEC   eliminations/");
    }

    @Test
    void anAttestationOfSomethingElseIsAFault() throws Exception {
        Path bag = Decided.archived(temporary).eliminated(Decided.SOME).bag();
        Bags.replace(bag.resolve(LIVRET + ".elimine.xml"), "empreinte=\"[0-9a-f]{4}", "empreinte=\"0000");
        resealed(bag);
        assertThat(Bags.faults(Bags.audited(bag, Decided.SOME))).contains("FINDING data/dossier/dossier.xml DOS-003 pieces/PIE-4");
    }

    @Test
    void oneWhoDecidesAloneIsAFault() throws Exception {
        Path bag = Decided.archived(temporary).eliminated(Decided.SOME).bag();
        Bags.replace(bag.resolve(LIVRET + ".elimine.xml"), "<decideur id=\"P-N11HWGCNQ\".*\n", "");
        resealed(bag);
        assertThat(Bags.faults(Bags.audited(bag, Decided.SOME))).anyMatch(fault -> fault.contains("DOS-003"));
    }

    /** Somebody takes a pièce out and writes an attestation by himself: the journal of the dossier does not say so. */
    @Test
    void whatTheDossierDoesNotCallEliminatedIsAFault() throws Exception {
        Decided one = Decided.archived(temporary.resolve("un"));
        Bags.copy(one.dossier(), temporary.resolve("avant").resolve(Decided.NUMERO));
        one.eliminated(Decided.SOME);
        BagVerdict verdict = Bags.audited(one.bag(), Decided.SOME, temporary.resolve("avant"));
        assertThat(Bags.faults(verdict)).contains("UNDECIDED PIE-4").noneMatch(fault -> fault.startsWith("ANCHOR"));
        assertThat(Bags.faults(Bags.audited(one.bag(), Decided.SOME, one.folder().resolve("dossiers")))).isEmpty();
    }

    @Test
    void withoutTheManifestsOfThenTheSealIsAnother() throws Exception {
        Decided one = Decided.archived(temporary).eliminated(Decided.SOME);
        new BagDisk().delete(one.bag().resolve("eliminations"));
        assertThat(Bags.faults(Bags.audited(one.bag(), Decided.SOME, temporary.resolve("dossiers")))).contains("ANCHOR tagmanifest-sha512.txt").anyMatch(
                fault -> fault.contains("DOS-003"));
    }

    @Test
    void aFileThatIsNoLongerItsOwnStopsThatDossier() throws Exception {
        Decided one = Decided.archived(temporary);
        BordereauElimination bordereau = one.proposed(Decided.SOME);
        Path altered = one.dossier().resolve("pieces/notification.pdf");
        Files.writeString(altered, "%PDF-1.7\n% another letter\n");
        assertThatThrownBy(() -> one.apply(bordereau, Decided.SOME, () -> { })).isInstanceOf(Refus.class).hasMessageContaining("PIE-6");
        assertThat(one.dossier().resolve("pieces/livret-1.xml")).exists();
        assertThat(one.bag().resolve(LIVRET)).exists();
    }

    /** A dossier made by hand whose list leads out of it, or to a link: nothing out there is touched. */
    @Test
    void aPathThatLeadsOutDestroysNothing() throws Exception {
        for (String way : List.of("../../dehors.pdf", "lien/dehors.pdf")) {
            Decided one = Decided.archived(temporary.resolve(way.substring(0, 4).replace('.', '-')));
            Path outside = one.folder().resolve("dehors.pdf");
            Files.move(one.dossier().resolve("pieces/notification.pdf"), outside);
            Files.createSymbolicLink(one.dossier().resolve("lien"), one.folder());
            Bags.replace(one.dossier().resolve("dossier.xml"), "pieces/notification.pdf", way);
            BordereauElimination bordereau = one.proposed(Decided.SOME);
            assertThatThrownBy(() -> one.apply(bordereau, Decided.SOME, () -> { })).isInstanceOf(Refus.class);
            assertThat(outside).exists();
            assertThat(one.dossier().resolve("pieces/livret-1.xml")).exists();
        }
    }

    /** Digests made anew, as {@link Bags#resealed}, with what is kept of the deposit left as it was. */
    static void resealed(Path bag) throws Exception {
        Path kept = bag.resolveSibling("eliminations-de-cote");
        Files.move(bag.resolve("eliminations"), kept);
        Bags.resealed(bag);
        Files.move(kept, bag.resolve("eliminations"));
    }
}
