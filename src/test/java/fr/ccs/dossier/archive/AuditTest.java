package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.DecisionElimination;
import fr.ccs.dossier.dossier.DossierElimine;
import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.seal.Trust;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit tells of many deposits, and of one that is as it should be, years later. */
class AuditTest {
    @TempDir
    Path temporary;

    @Test
    void signaturesAreJudgedByTheirProvenTimeYearsLater() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        BagVerdict later = Bags.audited(bag, LocalDate.of(2046, 1, 1));
        assertThat(later.state()).as(later.remarks().toString()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(later.signatures()).hasSize(4).allSatisfy(signature -> {
            assertThat(signature.state()).isEqualTo("VALIDE");
            assertThat(signature.level()).isEqualTo("LT");
            assertThat(signature.proven()).startsWith("2026-");
        });
        BagJudges nobody = new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, at), List.of(), Trust.NOBODY, Bags.DAY, "essai");
        assertThat(Bags.faults(new BagAudit(nobody).of(bag))).as("without trust nothing tells whose they are").anyMatch(said -> said.contains("SIG-003"));
    }

    @Test
    void whatNoBagHoldsMayBeBroughtAlong() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        assertThat(Bags.audited(bag).subjects(BagFault.OUTSIDE)).containsExactly("PIE-7", "PIE-9");
        BagJudges more = judges(List.of(Bags.EXAMPLES.resolve("proces-verbaux")));
        assertThat(new BagAudit(more).of(bag).remarks()).allMatch(remark -> remark.fault() == BagFault.PDF_PLAIN);
    }

    /** The living dossier tells which bag is the true one: nobody can exchange a whole bag unseen where that is kept elsewhere. */
    @Test
    void theJournalOfTheDossierItselfIsTheAnchor() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        Bags.archiving(temporary.resolve("p"), new BagDisk(), dossier).archive(dossier);
        Path bag = temporary.resolve("p").resolve(Bags.HAND + "-V1");
        BagVerdict sound = new BagAudit(judges(List.of(dossier))).of(bag);
        assertThat(sound.anchored()).isTrue();
        assertThat(Bags.faults(sound)).isEmpty();
        Bags.replace(bag.resolve("bag-info.txt"), "Bagging-Date: .*", "Bagging-Date: 2026-11-29");
        Bags.resealed(bag);
        assertThat(Bags.faults(Bags.audited(bag))).as("without it the bag is in order").isEmpty();
        assertThat(Bags.audited(bag).anchored()).isFalse();
        assertThat(Bags.faults(new BagAudit(judges(List.of(dossier))).of(bag))).containsExactly("ANCHOR tagmanifest-sha512.txt");
    }

    private static BagJudges judges(List<Path> stores) throws Exception {
        Trust trust = Bags.trust();
        return new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at), stores, trust, Bags.DAY, "essai");
    }

    @Test
    void anEliminatedPieceIsToldAndIsNoFault() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        String empreinte = Bags.dossier(dossier).value("pieces/piece[@id = 'PIE-8']/@empreinte").orElseThrow();
        new DossierElimine(dossier, new DecisionElimination("ELI-1", Bags.DAY.minusDays(9), Decided.TWO), Bags.NOON.minusSeconds(86_400 * 9), (before, after) -> { })
                .pieces(Map.of("PIE-8", empreinte));
        Archiving.Outcome outcome = Bags.archiving(temporary.resolve("p"), new BagDisk(), dossier).archive(dossier);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Archiving.Outcome.Deposited.class);
        BagVerdict verdict = Bags.audited(temporary.resolve("p").resolve(Bags.HAND + "-V1"));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(verdict.subjects(BagFault.ELIMINATED)).containsExactly("PIE-8");
    }

    private static final class Kept implements Audit.Memory {
        private final Map<String, BagVerdict> verdicts = new HashMap<>();

        @Override
        public Optional<BagVerdict> known(String path, String trace) {
            return Optional.ofNullable(verdicts.get(path + trace));
        }

        @Override
        public void keep(String trace, BagVerdict verdict) {
            verdicts.put(verdict.path() + trace, verdict);
        }
    }

    @Test
    void aRunThatIsTakenUpLooksOnlyAtWhatItHasNotSeen() throws Exception {
        for (int i = 0; i < 12; i++) {
            Bags.bag("CCS-2026-00058", temporary.resolve("b/" + i / 4 + "/" + i));
        }
        Deposits deposits = Deposits.in(List.of(temporary.resolve("b")));
        assertThat(deposits.paths()).hasSize(12);
        Kept memory = new Kept();
        Audit.Outcome first = new Audit(Bags.judges(Bags.DAY), memory).run(deposits, Optional.empty());
        assertThat(first.resumed()).isZero();
        assertThat(first.verdicts()).extracting(BagVerdict::path).containsExactlyElementsOf(deposits.paths().stream().map(Path::toString).toList());
        memory.verdicts.values().removeIf(verdict -> verdict.path().contains("/b/1/"));
        Path touched = deposits.paths().get(0).resolve("data/journal.txt");
        Files.writeString(touched, Files.readString(touched) + "x");
        Audit.Outcome second = new Audit(Bags.judges(Bags.DAY), memory).run(deposits, Optional.empty());
        assertThat(second.resumed()).isEqualTo(7);
        assertThat(second.verdicts().get(0).state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(second.verdicts().subList(1, 12)).isEqualTo(first.verdicts().subList(1, 12));
    }

    @Test
    void aSampleIsThatOfItsSeed() throws Exception {
        Path many = temporary.resolve("m");
        for (int i = 0; i < 200; i++) {
            Files.createDirectories(many.resolve("D-" + i));
            Files.writeString(many.resolve("D-" + i).resolve("bagit.txt"), "");
        }
        Deposits deposits = Deposits.in(List.of(many));
        List<Path> one = deposits.sample(new AuditRun.Sample(20, "avril"));
        assertThat(one).hasSize(20).isEqualTo(Deposits.in(List.of(many)).sample(new AuditRun.Sample(20, "avril"))).isSubsetOf(deposits.paths());
        assertThat(deposits.sample(new AuditRun.Sample(20, "mai"))).isNotEqualTo(one);
        assertThat(deposits.sample(new AuditRun.Sample(500, "mai"))).isEqualTo(deposits.paths());
        List<Path> drawn = IntStream.range(0, 200).boxed().flatMap(i -> deposits.sample(new AuditRun.Sample(20, "g" + i)).stream()).distinct().toList();
        assertThat(drawn).as("every deposit may be drawn").hasSize(200);
    }

    @Test
    void whatIsNoDepositIsCountedAndWhatIsHiddenIsNot() throws Exception {
        Bags.bag("CCS-2026-00058", temporary.resolve("b"));
        Files.writeString(temporary.resolve("b/liste.xls"), "x");
        Files.writeString(temporary.resolve("b/.verrou"), "");
        Files.createDirectories(temporary.resolve("b/.CCS-2026-00017-V1.partiel"));
        Files.writeString(temporary.resolve("b/.CCS-2026-00017-V1.partiel/bagit.txt"), "");
        Deposits deposits = Deposits.in(List.of(temporary.resolve("b"), temporary.resolve("b/CCS-2026-00058-V1")));
        assertThat(deposits).isEqualTo(new Deposits(List.of(temporary.resolve("b/CCS-2026-00058-V1")), 1));
        assertThatThrownBy(() -> Deposits.in(List.of(temporary.resolve("absent")))).isInstanceOf(NoSuchFileException.class);
    }
}
