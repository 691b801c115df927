package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.finding.ProofRun;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.EvidenceJudge;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives deposits their evidence records, tells which are to be renewed, and renews them: many deposits, one time-stamp.
 *
 * <p>Each deposit gets its record in one step of its own. Whoever is stopped in between has given some theirs; the next run gives the others theirs,
 * under a time-stamp of its own, and leaves alone what holds.
 */
public final class Proving {
    private final Settings settings;
    private final BagDisk disk;
    private final EvidenceJudge judge;

    /**
     * How it is done.
     *
     * @param digest by which first records and new trees go
     * @param months how long before its end a time-stamp is to be renewed, {@code weak} digests that count as weak from now on
     */
    public record Settings(Trust trust, LocalDate day, EvidenceDigest digest, int months, Set<EvidenceDigest> weak) {}

    /** Why one deposit was left as it is. */
    public enum Reason { NOT_SOUND, TO_LOOK_INTO, TO_RENEW, WITHOUT, CHANGED }

    /** One deposit that was left as it is although it needs something. */
    public record Kept(Path bag, Reason reason, BagProof proof) {}

    /** @param written how many records were written, {@code current} how many needed nothing */
    public record Outcome(int written, int current, List<Kept> kept) {}

    public Proving(Settings settings) {
        this(settings, new BagDisk());
    }

    Proving(Settings settings, BagDisk disk) {
        this.settings = settings;
        this.disk = disk;
        this.judge = new EvidenceJudge(settings.trust, EndOfDay.of(settings.day));
    }

    /** What stands of each deposit's record and what is to be done; the deposits themselves are not looked through, an audit does that. */
    public List<ProofRun.Line> list(List<Path> bags) throws IOException {
        ProofNeed need = new ProofNeed(settings.day, settings.months, settings.weak);
        List<ProofRun.Line> lines = new ArrayList<>();
        for (Path bag : bags) {
            BagProof proof = proof(bag);
            lines.add(new ProofRun.Line(bag.toString(), proof, need.of(proof)));
        }
        return lines;
    }

    /** A deposit whose seal is gone has a record of nothing. */
    private BagProof proof(Path bag) {
        ProofFile file = new ProofFile(bag);
        try {
            Optional<byte[]> record = file.record();
            return record.isEmpty() ? BagProof.NONE : judge.judge(record.get(), file.covered());
        } catch (IOException unreadable) {
            return BagProof.of(BagProof.State.ILLISIBLE);
        }
    }

    /**
     * Gives each deposit that has none its first record.
     *
     * @throws CannotSign when no time-stamp was given, or none that would be believed; then nothing was written
     */
    public Outcome first(List<Path> bags, TimeStamping service) throws IOException, CannotSign {
        try (BagLocks locks = BagLocks.on(bags)) {
            ProofWork work = new ProofWork(settings, judge, disk);
            for (ProofRun.Line line : list(bags)) {
                Path bag = Path.of(line.path());
                if (line.due() == ProofDue.PREMIERE && sound(bag)) {
                    work.take(Kind.FIRST, settings.digest, bag);
                } else if (line.due() == ProofDue.PREMIERE) {
                    work.leave(new Kept(bag, Reason.NOT_SOUND, line.proof()));
                } else {
                    work.leave(line);
                }
            }
            return work.done(service);
        }
    }

    /**
     * Renews the records that need it.
     *
     * @param kind what to do where the end of a time-stamp comes near; empty for another time-stamp upon it
     * @throws CannotSign when no time-stamp was given, or none that would be believed; what was renewed under one before it stays
     */
    public Outcome renew(List<Path> bags, TimeStamping service, Optional<Kind> kind) throws IOException, CannotSign {
        try (BagLocks locks = BagLocks.on(bags)) {
            ProofWork work = new ProofWork(settings, judge, disk);
            for (ProofRun.Line line : list(bags)) {
                Path bag = Path.of(line.path());
                if (newTree(line, kind)) {
                    work.take(Kind.HASH_TREE, digest(line.proof()), bag);
                } else if (line.due() == ProofDue.HORODATAGE) {
                    work.take(Kind.TIME_STAMP, EvidenceDigest.named(line.proof().digest()).orElseThrow(), bag);
                } else {
                    work.leave(line);
                }
            }
            return work.done(service);
        }
    }

    /** Whether a record is to get a new tree: its digest is weak, or a new tree was asked for and there is a reason for it. */
    private boolean newTree(ProofRun.Line line, Optional<Kind> kind) {
        boolean asked = kind.equals(Optional.of(Kind.HASH_TREE));
        boolean stronger = line.proof().holds() && !digest(line.proof()).title().equals(line.proof().digest());
        return line.due() == ProofDue.ARBRE || asked && (stronger || line.due() == ProofDue.HORODATAGE);
    }

    /** By which digest the new tree of a record goes: the one asked for, unless its own is as good and stronger. */
    private EvidenceDigest digest(BagProof proof) {
        return EvidenceDigest.named(proof.digest()).filter(own -> own.compareTo(settings.digest) > 0 && !settings.weak.contains(own)).orElse(settings.digest);
    }

    /** A record says that a deposit was there as it is: of one that is not whole it would say something else. */
    private static boolean sound(Path bag) throws IOException {
        return BagCheck.of(bag.toRealPath()).remarks().stream().allMatch(remark -> remark.fault().grade() == BagFault.Grade.NOTE);
    }

    /** The folders among deposits: a zip file is not written to. */
    public static List<Path> folders(Deposits deposits) {
        return deposits.paths().stream().filter(Files::isDirectory).toList();
    }
}
