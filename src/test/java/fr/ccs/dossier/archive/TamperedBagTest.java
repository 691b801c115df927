package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is changed in a deposit is found and named, whether its digests were made anew or not. */
class TamperedBagTest {
    @TempDir
    Path temporary;

    /** One byte, anywhere in any file of the bag. */
    @TestFactory
    Stream<DynamicTest> aByteOfAnyFileIsSeen() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary.resolve("tous"));
        return Bags.files(bag).stream().map(bag::relativize).map(Path::toString).map(file -> DynamicTest.dynamicTest(file, () -> {
            byte[] before = Files.readAllBytes(bag.resolve(file));
            byte[] after = before.clone();
            after[after.length / 2] ^= 1;
            Files.write(bag.resolve(file), after);
            BagCheck.Outcome outcome = BagCheck.of(bag);
            Files.write(bag.resolve(file), before);
            assertThat(outcome.remarks()).isNotEmpty();
            if (file.equals(Bag.DECLARATION) || file.equals(Bag.TAG_MANIFEST)) {
                return;
            }
            assertThat(outcome.remarks()).anySatisfy(remark -> assertThat(remark.subject()).isEqualTo(file));
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/dossier/pieces/livret-1.xml         | DIGEST PIE-
            data/dossier/dossier.xml                 | DIGEST data/dossier/dossier.xml
            data/controles/archive.json              | DIGEST data/controles/archive.json
            verifier.sh                              | DIGEST verifier.sh
            """)
    void anAlteredFileIsNamedByTheAudit(String file, String fault) throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Files.writeString(bag.resolve(file), "\n", StandardOpenOption.APPEND);
        BagVerdict verdict = Bags.audited(bag);
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(verdict)).anyMatch(said -> said.startsWith(fault));
    }

    @Test
    void whatIsGoneOrAddedIsNamed() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Files.delete(bag.resolve("data/journal.txt"));
        Files.delete(bag.resolve("verifier.attendu.txt"));
        Files.writeString(bag.resolve("data/dossier/pieces/durand-nadia.pdf"), "%PDF-1.7");
        Files.writeString(bag.resolve("notes.txt"), "x");
        assertThat(Bags.faults(Bags.audited(bag))).contains("MISSING data/journal.txt", "MISSING verifier.attendu.txt", "EXTRA data/dossier/….pdf", "EXTRA ….txt",
                "OXUM bag-info.txt", "JOURNAL data/journal.txt").anyMatch(said -> said.startsWith("FINDING data/dossier/dossier.xml DOS-003"))
                .noneMatch(said -> said.contains("nadia"));
    }

    private Path resealed(String numero, String file, String pattern, String replacement) throws Exception {
        Path bag = Bags.bag(numero, temporary);
        Bags.replace(bag.resolve(file), pattern, replacement);
        return Bags.resealed(bag);
    }

    /** Digests of the bag made anew: the dossier's own, its chain, its signatures and what follows from them do not agree any more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/dossier/pieces/livret-1.xml | <prenom>Nadia      | <prenom>Nadja      | FINDING data/dossier/dossier.xml DOS-004 .*PIE-4
            data/dossier/dossier.xml         | 2026-03-05T09:40   | 2026-03-05T09:41   | FINDING data/dossier/dossier.xml DOS-006 .*
            data/dossier/dossier.xml         | type="NOTIFICATION" chemin | type="COURRIER" chemin | OTHER_CONTENT data/dossier/dossier.xml
            data/journal.txt                 | INSCRIPTION        | INFORMATION        | JOURNAL data/journal.txt
            data/controles/archive.json      | "tool"             | "outil"            | REPORT data/controles/archive.json
            bag-info.txt                     | CCS-Dossier: CCS   | CCS-Dossier: DCS   | INFO bag-info.txt
            """)
    void aChangeWithItsDigestsMadeAnewIsSeen(String file, String pattern, String replacement, String fault) throws Exception {
        BagVerdict verdict = Bags.audited(resealed(Bags.HAND, file, pattern, replacement));
        assertThat(BagCheck.of(temporary.resolve(Bags.HAND + "-V1")).remarks()).as("the bag by itself is in order").isEmpty();
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(verdict)).anyMatch(said -> said.matches(fault));
    }

    @Test
    void aSignatureThatNoLongerHoldsIsSeen() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Path livret = bag.resolve("data/dossier/pieces/livret-1.xml");
        String old = fr.ccs.dossier.document.DocumentReader.sha256(Files.readAllBytes(livret));
        Bags.replace(livret, "<prenom>(.)", "<prenom>Z");
        Bags.replace(bag.resolve("data/dossier/dossier.xml"), old, fr.ccs.dossier.document.DocumentReader.sha256(Files.readAllBytes(livret)));
        BagVerdict verdict = Bags.audited(Bags.resealed(bag));
        assertThat(Bags.faults(verdict)).anyMatch(said -> said.startsWith("SIGNATURE PIE-") && said.contains("SIG-001"));
        assertThat(verdict.signatures()).anySatisfy(signature -> assertThat(signature.state()).isEqualTo("NON_VALIDE"));
    }

    @Test
    void aCertificateExchangedInTheListIsSeen() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Path folder = bag.resolve("data/signatures/certificats");
        List<Path> files = Bags.files(folder);
        Files.write(files.get(0), Files.readAllBytes(files.get(1)));
        Files.writeString(folder.resolve("autre.pem"), "x");
        assertThat(Bags.faults(Bags.audited(Bags.resealed(bag)))).containsExactlyInAnyOrder("EVIDENCE data/signatures/certificats/" + files.get(0).getFileName(),
                "EVIDENCE data/signatures/….pem");
    }

    /** Another dossier under the number of this one, which nothing was eliminated from. */
    @Test
    void aTwinOfTheDossierIsSeen() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Path twin = Files.copy(bag.resolve("data/dossier/dossier.xml"), bag.resolve("data/formes/referentiels/autre.xml"));
        Bags.replace(twin, "2026-03-05T09:40", "2026-03-05T09:41");
        BagVerdict verdict = Bags.audited(Bags.resealed(bag));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(verdict)).anyMatch(said -> said.startsWith("FINDING data/dossier/dossier.xml RES-003"));
    }

    @Test
    void aReportThatToldOtherThingsIsSaid() throws Exception {
        BagVerdict verdict = Bags.audited(resealed(Bags.HAND, "bag-info.txt", "CCS-Regles: [0-9.]+ ..", "CCS-Regles: 0.9.0 zz"));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(verdict.remarks()).anySatisfy(remark -> assertThat(remark).isEqualTo(new fr.ccs.dossier.finding.BagRemark(BagFault.RULES_CHANGED, "",
                "0.9.0 → " + fr.ccs.dossier.check.RuleBook.shipped().ruleSet().version())));
    }
}
