package fr.ccs.dossier.archive;

import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST_DAY;
import static fr.ccs.dossier.seal.TimeAuthorities.RENEWAL;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;
import static fr.ccs.dossier.seal.TimeAuthorities.TWELVE_YEARS_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.archive.Proving.Outcome;
import fr.ccs.dossier.archive.Proving.Reason;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof.State;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.finding.ProofRun;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deposits that get their evidence records, are audited with them twelve years on, and what an audit says of records that do not hold. */
class ProvingTest {
    private static final LocalDate THEN = LocalDate.ofInstant(FIRST_DAY, ZoneOffset.UTC);
    private static final LocalDate LATER = LocalDate.ofInstant(TWELVE_YEARS_ON, ZoneOffset.UTC);
    private static final Trust TRUST_LATER = FIRST.trustWithoutList().and(SECOND.trust(TWELVE_YEARS_ON));

    @TempDir
    Path temporary;

    private static Path record(Path bag) {
        return bag.resolve("preuves/preuve.xml");
    }

    private static List<ProofDue> due(List<ProofRun.Line> lines) {
        return lines.stream().map(ProofRun.Line::due).toList();
    }

    @Test
    void oneTimeStampForAllAndEachOnlyOnce() throws Exception {
        List<Path> bags = Proofs.bags(3, temporary);
        assertThat(due(Proofs.proving(FIRST_DAY).list(bags))).containsOnly(ProofDue.PREMIERE);
        assertThat(Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY))).isEqualTo(new Outcome(3, 0, List.of()));
        byte[] first = Files.readAllBytes(record(bags.get(0)));
        assertThat(due(Proofs.proving(FIRST_DAY).list(bags))).containsOnly(ProofDue.RIEN);
        assertThat(Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY.plusSeconds(60)))).isEqualTo(new Outcome(0, 3, List.of()));
        assertThat(record(bags.get(0))).hasBinaryContent(first);
        List<String> tokens = bags.stream().map(bag -> token(record(bag))).distinct().toList();
        assertThat(tokens).hasSize(1);

        BagVerdict verdict = Proofs.audited(bags.get(1), THEN, Proofs.trust(FIRST_DAY));
        assertThat(verdict.proof().state()).isEqualTo(State.VALIDE);
        assertThat(verdict.proof().since()).isEqualTo("2026-11-30T11:00:00Z");
        assertThat(Bags.faults(verdict)).isEmpty();
        assertThat(verdict.subjects(BagFault.PROOF_DUE)).isEmpty();
    }

    private static String token(Path record) {
        try {
            return Files.readString(record).replaceFirst("(?s).*<TimeStampToken Type=\"RFC3161\">([^<]*)<.*", "$1");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"TIME_STAMP", "HASH_TREE"})
    void twelveYearsOnWithAnotherAuthority(Kind kind) throws Exception {
        List<Path> bags = Proofs.bags(3, temporary);
        Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY));
        Path forgotten = bags.get(2);
        assertThat(due(Proofs.proving(RENEWAL).list(bags))).containsOnly(ProofDue.HORODATAGE);
        BagVerdict before = Proofs.audited(bags.get(0), LocalDate.ofInstant(RENEWAL, ZoneOffset.UTC), Proofs.trust(RENEWAL));
        assertThat(before.remarks()).anyMatch(remark -> remark.fault() == BagFault.PROOF_DUE && remark.detail().equals("2037-01-15T00:00:00Z"));

        assertThatThrownBy(() -> Proofs.proving(RENEWAL).renew(bags, FIRST.at(RENEWAL), Optional.of(kind))).as("by the authority that ends")
                .isInstanceOf(CannotSign.class).hasMessageContaining("have to be renewed at once");
        Outcome outcome = Proofs.proving(RENEWAL).renew(bags.subList(0, 2), SECOND.at(RENEWAL), Optional.of(kind));
        assertThat(outcome).isEqualTo(new Outcome(2, 0, List.of()));
        byte[] renewed = Files.readAllBytes(record(bags.get(0)));
        assertThat(Proofs.proving(RENEWAL).renew(bags.subList(0, 2), SECOND.at(RENEWAL.plusSeconds(60)), Optional.of(kind))).isEqualTo(new Outcome(0, 2, List.of()));
        assertThat(record(bags.get(0))).hasBinaryContent(renewed);

        BagVerdict later = Proofs.audited(bags.get(0), LATER, TRUST_LATER);
        assertThat(Bags.faults(later)).isEmpty();
        assertThat(later.proof()).hasFieldOrPropertyWithValue("state", State.VALIDE).hasFieldOrPropertyWithValue("stamps", 2)
                .hasFieldOrPropertyWithValue("since", "2026-11-30T11:00:00Z").hasFieldOrPropertyWithValue("until", "2047-01-15T00:00:00Z");
        BagVerdict lost = Proofs.audited(forgotten, LATER, TRUST_LATER);
        assertThat(lost.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(lost)).containsExactly("PROOF_EXPIRED preuves/preuve.xml");
        Proving late = Proofs.proving(TWELVE_YEARS_ON, TRUST_LATER, new BagDisk());
        assertThat(due(late.list(bags))).containsExactly(ProofDue.RIEN, ProofDue.RIEN, ProofDue.EXAMEN);
        Outcome tooLate = late.renew(bags, SECOND.at(TWELVE_YEARS_ON), Optional.empty());
        assertThat(tooLate.written()).isZero();
        assertThat(tooLate.kept()).singleElement().satisfies(kept -> assertThat(kept.reason()).isEqualTo(Reason.TO_LOOK_INTO));
    }

    @Test
    void aDigestThatHasBecomeWeak() throws Exception {
        List<Path> bags = Proofs.bags(2, temporary);
        Trust trust = Proofs.trust(RENEWAL);
        new Proving(new Proving.Settings(Proofs.trust(FIRST_DAY), THEN, EvidenceDigest.SHA_256, 6, Set.of())).first(bags, FIRST.at(FIRST_DAY));
        Proving weak = new Proving(new Proving.Settings(trust, THEN.plusYears(5), EvidenceDigest.SHA_512, 6, Set.of(EvidenceDigest.SHA_256)));
        assertThat(due(weak.list(bags))).containsOnly(ProofDue.ARBRE);
        Trust fiveYearsOn = Proofs.trust(FIRST_DAY.plusSeconds(86_400L * 1_826)).and(Proofs.trust(FIRST_DAY));
        weak = new Proving(new Proving.Settings(fiveYearsOn, THEN.plusYears(5), EvidenceDigest.SHA_512, 6, Set.of(EvidenceDigest.SHA_256)));
        assertThat(weak.renew(bags, FIRST.at(FIRST_DAY.plusSeconds(86_400L * 1_826)), Optional.empty())).isEqualTo(new Outcome(2, 0, List.of()));
        assertThat(due(weak.list(bags))).containsOnly(ProofDue.RIEN);
        assertThat(weak.list(bags).get(0).proof()).hasFieldOrPropertyWithValue("digest", "SHA-512").hasFieldOrPropertyWithValue("stamps", 2);
    }

    @Test
    void oneThatIsNotWholeGetsNoneAndKeepsNoOtherFromIt() throws Exception {
        List<Path> bags = Proofs.bags(3, temporary);
        Files.writeString(bags.get(1).resolve("data/journal.txt"), "x");
        Outcome outcome = Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY));
        assertThat(outcome.written()).isEqualTo(2);
        assertThat(outcome.kept()).singleElement().satisfies(kept -> assertThat(kept.reason()).isEqualTo(Reason.NOT_SOUND));
        assertThat(record(bags.get(1))).doesNotExist();
    }

    @Test
    void whatAnAuditSaysOfARecordThatDoesNotHold() throws Exception {
        List<Path> bags = Proofs.bags(2, temporary);
        Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY));
        byte[] own = Files.readAllBytes(record(bags.get(0)));
        Files.write(record(bags.get(0)), Files.readAllBytes(record(bags.get(1))));
        assertThat(Bags.faults(Proofs.audited(bags.get(0), THEN, Proofs.trust(FIRST_DAY)))).containsExactly("PROOF_FOREIGN preuves/preuve.xml");
        Files.writeString(record(bags.get(0)), new String(own, java.nio.charset.StandardCharsets.UTF_8).replace("<TimeStamp>", "<TimeStamp >"));
        assertThat(Bags.faults(Proofs.audited(bags.get(0), THEN, Proofs.trust(FIRST_DAY)))).containsExactly("PROOF_UNREADABLE preuves/preuve.xml");
        Files.write(record(bags.get(0)), own);
        assertThat(Bags.faults(Proofs.audited(bags.get(0), THEN, SECOND.trust(FIRST_DAY)))).containsExactly("PROOF_UNTRUSTED preuves/preuve.xml");
        Files.writeString(bags.get(0).resolve("preuves/autre.xml"), "x");
        assertThat(Bags.faults(Proofs.audited(bags.get(0), THEN, Proofs.trust(FIRST_DAY)))).anyMatch(fault -> fault.startsWith("EXTRA"));
        Files.delete(bags.get(0).resolve("preuves/autre.xml"));
        Files.writeString(bags.get(0).resolve("bag-info.txt"), Files.readString(bags.get(0).resolve("bag-info.txt")) + "CCS-Essai: autre\n");
        Files.createDirectories(temporary.resolve("ailleurs"));
        Files.move(record(bags.get(0)), temporary.resolve("ailleurs/preuve.xml"));
        Bags.resealed(bags.get(0));
        Files.move(temporary.resolve("ailleurs/preuve.xml"), record(bags.get(0)));
        assertThat(Bags.faults(Proofs.audited(bags.get(0), THEN, Proofs.trust(FIRST_DAY)))).as("a bag made anew around its record").containsExactly("PROOF_FOREIGN preuves/preuve.xml");
    }
}
