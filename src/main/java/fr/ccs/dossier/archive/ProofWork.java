package fr.ccs.dossier.archive;

import fr.ccs.dossier.archive.Proving.Kept;
import fr.ccs.dossier.archive.Proving.Outcome;
import fr.ccs.dossier.archive.Proving.Reason;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.ProofRun;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.EvidenceBatch;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.EvidenceJudge;
import fr.ccs.dossier.seal.TimeStamping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one run of {@link Proving} has to write: under one time-stamp, or one for each kind and digest where there are several. */
final class ProofWork {
    private final Proving.Settings settings;
    private final EvidenceJudge judge;
    private final BagDisk disk;
    private final Map<Under, List<Path>> bags = new LinkedHashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private int current;
    private int written;

    /** What goes under one time-stamp. */
    private record Under(Kind kind, EvidenceDigest digest) {}

    ProofWork(Proving.Settings settings, EvidenceJudge judge, BagDisk disk) {
        this.settings = settings;
        this.judge = judge;
        this.disk = disk;
    }

    void take(Kind kind, EvidenceDigest digest, Path bag) {
        bags.computeIfAbsent(new Under(kind, digest), none -> new ArrayList<>()).add(bag);
    }

    void leave(Kept bag) {
        kept.add(bag);
    }

    /** Leaves a deposit as it is, for it needs nothing, or nothing that this run does. */
    void leave(ProofRun.Line line) {
        Path bag = Path.of(line.path());
        switch (line.due()) {
            case RIEN -> current++;
            case PREMIERE -> kept.add(new Kept(bag, Reason.WITHOUT, line.proof()));
            case HORODATAGE, ARBRE -> kept.add(new Kept(bag, Reason.TO_RENEW, line.proof()));
            case EXAMEN -> kept.add(new Kept(bag, Reason.TO_LOOK_INTO, line.proof()));
        }
    }

    Outcome done(TimeStamping service) throws IOException, CannotSign {
        for (Map.Entry<Under, List<Path>> those : bags.entrySet()) {
            stamp(those.getKey(), those.getValue(), service);
        }
        return new Outcome(written, current, List.copyOf(kept));
    }

    private void stamp(Under under, List<Path> those, TimeStamping service) throws IOException, CannotSign {
        EvidenceBatch batch = new EvidenceBatch(under.kind, under.digest, settings.trust());
        for (Path bag : those) {
            batch.add(before(under, bag), new ProofFile(bag).covered());
        }
        Instant today = EndOfDay.of(settings.day());
        batch.stamp(service, today, under.kind == Kind.FIRST ? today : EndOfDay.of(settings.day().plusMonths(settings.months()).plusDays(1)));
        for (Path bag : those) {
            write(batch, under, bag);
        }
    }

    private void write(EvidenceBatch batch, Under under, Path bag) throws IOException {
        ProofFile file = new ProofFile(bag);
        byte[] covered = file.covered();
        byte[] record;
        try {
            record = batch.record(before(under, bag), covered);
        } catch (IllegalArgumentException changed) {
            kept.add(new Kept(bag, Reason.CHANGED, BagProof.NONE));
            return;
        }
        if (!judge.judge(record, covered).holds()) {
            throw new IllegalStateException("a record was made that does not hold: " + bag);
        }
        file.write(record, disk);
        written++;
    }

    private static Optional<byte[]> before(Under under, Path bag) throws IOException {
        return under.kind == Kind.FIRST ? Optional.empty() : new ProofFile(bag).record();
    }
}
