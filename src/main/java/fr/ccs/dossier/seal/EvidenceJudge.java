package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagProof.State;
import fr.ccs.dossier.seal.EvidenceRecord.Chained;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges evidence records: their form, what they are of, and each time-stamp at the moment when the next one was put upon it.
 *
 * <p>Thousands of records share their time-stamps: each is judged once. May be used by several threads at once.
 */
public final class EvidenceJudge {
    /** How many bytes of a file are ever looked at. */
    public static final int LARGEST = EvidenceReader.LARGEST;
    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_STAMPS = 64;
    private final Trust trust;
    private final Instant at;
    private final Map<String, TokenJudge.Outcome> known = new ConcurrentHashMap<>();

    /** @param at the moment until which the last time-stamp has to hold */
    public EvidenceJudge(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /**
     * What a record proves of some bytes.
     *
     * @param covered what it must be of
     */
    public BagProof judge(byte[] file, byte[] covered) {
        Optional<EvidenceRecord> read = EvidenceReader.read(file);
        return read.isEmpty() ? BagProof.of(State.ILLISIBLE) : judge(read.get(), covered);
    }

    BagProof judge(EvidenceRecord record, byte[] covered) {
        List<Step> steps = steps(record, covered);
        if (steps.size() > MOST_STAMPS) {
            return BagProof.of(State.ILLISIBLE);
        }
        for (Step step : steps) {
            if (!same(step.stamped.sequences().get(0), step.expected)) {
                return BagProof.of(step == steps.get(0) ? State.ETRANGERE : State.ALTEREE);
            }
        }
        List<TokenJudge.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Optional<Instant> next = i + 1 < steps.size() ? TokenJudge.time(steps.get(i + 1).stamped.token()) : Optional.of(at);
            boolean backwards = i + 1 < steps.size() && next.isPresent() && TokenJudge.time(steps.get(i).stamped.token()).filter(own -> own.isAfter(next.get())).isPresent();
            if (next.isEmpty() || backwards) {
                return BagProof.of(State.ALTEREE);
            }
            outcomes.add(known(steps.get(i), next.get()));
        }
        return together(record, outcomes);
    }

    /** One time-stamp, and the digests that it must be of. */
    private record Step(Stamped stamped, EvidenceDigest digest, List<byte[]> expected) {}

    private static List<Step> steps(EvidenceRecord record, byte[] covered) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < record.chains().size(); i++) {
            Chained chain = record.chains().get(i);
            for (int j = 0; j < chain.stamps().size(); j++) {
                List<byte[]> expected = j > 0 ? EvidenceBatch.upon(chain.digest(), chain.stamps().get(j - 1))
                        : EvidenceBatch.upon(chain.digest(), record.chains().subList(0, i), covered);
                steps.add(new Step(chain.stamps().get(j), chain.digest(), expected));
            }
        }
        return steps;
    }

    private static boolean same(List<byte[]> found, List<byte[]> expected) {
        List<byte[]> sorted = HashTree.sorted(expected);
        return found.size() == sorted.size() && java.util.stream.IntStream.range(0, sorted.size()).allMatch(i -> Arrays.equals(found.get(i), sorted.get(i)));
    }

    private TokenJudge.Outcome known(Step step, Instant until) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        byte[] root = HashTree.root(step.digest, step.stamped.sequences());
        String key = HexFormat.of().formatHex(EvidenceDigest.SHA_256.of(EvidenceXml.ofTimeStamp(step.stamped), root)) + step.digest + until;
        return known.computeIfAbsent(key, none -> TokenJudge.judge(trust, step.stamped, step.digest, root, until));
    }

    /** The first one that does not hold decides. */
    private static BagProof together(EvidenceRecord record, List<TokenJudge.Outcome> outcomes) {
        TokenJudge.Outcome last = outcomes.get(outcomes.size() - 1);
        TokenJudge.Outcome worst = outcomes.stream().filter(one -> one.state() == State.ALTEREE).findFirst()
                .orElse(outcomes.stream().filter(one -> one.state() != State.VALIDE).findFirst().orElse(last));
        return new BagProof(worst.state(), outcomes.get(0).time().map(Instant::toString).orElse(""), last.until().map(Instant::toString).orElse(""),
                record.lastChain().digest().title(), outcomes.size(), worst.detail());
    }
}
