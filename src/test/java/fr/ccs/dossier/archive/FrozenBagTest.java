package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deposit of every version of the schemas that was ever released, kept byte for byte: it is in order for every software that comes after. */
class FrozenBagTest {
    /** Of the same day for ever: what may change between two runs of this test is our software alone. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    /** Rules may change and remark upon more or less; none of this makes a deposit faulty. */
    private static final Set<BagFault> ALLOWED = EnumSet.of(BagFault.RULES_CHANGED, BagFault.OUTSIDE, BagFault.PDF_PLAIN, BagFault.NEW_FINDING,
            BagFault.GONE_FINDING);

    @TempDir
    Path temporary;

    @BeforeAll
    static void freezeWhereThatIsAskedFor() throws Exception {
        if (Boolean.getBoolean("approve") && !Files.exists(FrozenBag.FOLDER.resolve("version-" + FrozenBag.version()))) {
            FrozenBag.freeze();
        }
    }

    static List<Path> frozen() throws IOException {
        try (Stream<Path> versions = Files.list(FrozenBag.FOLDER)) {
            return versions.sorted().toList();
        }
    }

    private static BagVerdict audited(Path bag, Trust trust) throws IOException {
        return new BagAudit(new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at), List.of(), trust, DAY, "essai"))
                .of(bag);
    }

    private Path unfolded(Path version) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("deplie"));
        assertThat(Unzipping.into(version.resolve(FrozenBag.BAG), folder, BagFolder.MOST_BYTES)).isEmpty();
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void itIsInOrderForEver(Path version) throws Exception {
        BagVerdict verdict = audited(version.resolve(FrozenBag.BAG), Trust.of(version.resolve(FrozenBag.TRUST)));
        assertThat(verdict.state()).as(verdict.toString()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(verdict.remarks()).extracting("fault").isSubsetOf(ALLOWED);
        assertThat(verdict.signatures()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(signature -> assertThat(signature.state() + " " + signature.level())
                .isEqualTo("VALIDE LT"));
        assertThat(verdict.proof().state()).isEqualTo(BagProof.State.VALIDE);
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void aByteOfItIsStillSeen(Path version) throws Exception {
        Path bag = unfolded(version);
        Path livret = bag.resolve("data/dossier/pieces/livret-1.xml");
        byte[] bytes = Files.readAllBytes(livret);
        bytes[bytes.length / 2] ^= 1;
        Files.write(livret, bytes);
        assertThat(audited(bag, Trust.of(version.resolve(FrozenBag.TRUST))).state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(audited(version.resolve(FrozenBag.BAG), Trust.NOBODY).state()).as("whom to trust is not in the deposit").isEqualTo(BagVerdict.State.NON_CONFORME);
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void itsOwnScriptStillPrintsItsTable(Path version) throws Exception {
        Path bag = unfolded(version);
        OutsideProgram.Result result = OutsideProgram.run("sh", bag.resolve(VerifierScript.NAME).toString());
        assertThat(result.said()).isEqualTo(Files.readString(bag.resolve(VerifierScript.EXPECTED)));
        assertThat(result.status()).isZero();
    }

    @Test
    void thereIsOneOfEveryVersionAndNoneIsMadeTwice() throws Exception {
        assertThat(frozen()).extracting(folder -> folder.getFileName().toString())
                .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1).limit(FrozenBag.version()).map(n -> "version-" + n).toList());
        assertThatThrownBy(() -> FrozenBag.freeze()).hasMessageContaining("is frozen already");
    }
}
