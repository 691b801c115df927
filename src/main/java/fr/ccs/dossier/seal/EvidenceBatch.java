package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.seal.EvidenceRecord.Chained;
import fr.ccs.dossier.seal.EvidenceRecord.Material;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes or renews the evidence records of many things with one time-stamp: first all are taken in, then it is asked for, then each gets its record.
 *
 * <p>Only digests are held in between; whoever asks for a record gives the same bytes again.
 */
public final class EvidenceBatch {
    private static final int LARGEST_MATERIAL = 1 << 20;
    private final Kind kind;
    private final EvidenceDigest digest;
    private final Trust trust;
    private final HashTree tree;
    private byte[] token;
    private List<Material> material;

    /** Which time-stamp it is. */
    public enum Kind {
        /** The first of each. */
        FIRST,
        /** One more upon the last one, whose certificates will end. */
        TIME_STAMP,
        /** A new tree by another digest, over the thing and all that was proven of it before. */
        HASH_TREE
    }

    /** @param digest for a renewal of the time-stamp, the one by which the last time-stamp of all these records goes */
    public EvidenceBatch(Kind kind, EvidenceDigest digest, Trust trust) {
        this.kind = kind;
        this.digest = digest;
        this.trust = trust;
        this.tree = new HashTree(digest);
    }

    /**
     * Takes one in.
     *
     * @param record as it is; empty for the first
     * @param covered what it is of
     */
    public void add(Optional<byte[]> record, byte[] covered) {
        tree.add(group(record.map(this::prepared), covered));
    }

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    /**
     * Asks for the one time-stamp.
     *
     * @param at when; it must hold then
     * @param lasting the certificates of whoever gives it must not end before
     * @throws CannotSign when none is given, or it would not be believed, or not for long enough
     */
    public void stamp(TimeStamping service, Instant at, Instant lasting) throws CannotSign {
        Stamp stamp = new Stamp(service);
        byte[] root = tree.root();
        try {
            token = stamp.getTimeStampResponse(DigestAlgorithm.forXML(digest.uri()), root).getBytes();
        } catch (IllegalStateException none) {
            throw stamp.failure().orElseThrow(() -> none);
        }
        Optional<Reason> lacking = Shortfall.ofService(stamp, trust);
        if (lacking.isPresent()) {
            throw CannotSign.refused(lacking.get().french().problem() + " " + lacking.get().french().remedy() + " Rien n’a été écrit.",
                    lacking.get().english().problem() + " " + lacking.get().english().remedy() + " Nothing was written.");
        }
        material = EvidenceMaterial.of(stamp.chain(trust).orElseThrow(), trust.revocations());
        if (material.stream().mapToInt(one -> one.bytes().length).sum() > LARGEST_MATERIAL) {
            throw CannotSign.refused("Les listes de révocation de l’autorité d’horodatage dépassent 1 Mio, trop pour chaque paquet : rien n’a été écrit.",
                    "The revocation lists of the time-stamp authority exceed 1 MiB, too much for each bag: nothing was written.");
        }
        TokenJudge.Outcome outcome = TokenJudge.judge(trust, new Stamped(List.of(List.of(root)), token, material), digest, root, at);
        if (outcome.state() != BagProof.State.VALIDE) {
            throw CannotSign.refused("L’horodatage reçu ne prouverait rien (" + outcome.state().words(Language.FRENCH) + ") : rien n’a été écrit.",
                    "The time-stamp received would prove nothing (" + outcome.state().words(Language.ENGLISH) + "): nothing was written.");
        }
        Instant until = outcome.until().orElseThrow();
        if (until.isBefore(lasting)) {
            throw CannotSign.refused("Le certificat de l’autorité d’horodatage prend fin le " + Days.of(until, Language.FRENCH)
                            + " : ce qu’elle renouvelle serait aussitôt à renouveler. Prenez-en une autre (--tsa) ; rien n’a été écrit.",
                    "The certificate of the time-stamp authority ends on " + Days.of(until, Language.ENGLISH)
                            + ": what it renews would have to be renewed at once. Use another (--tsa); nothing was written.");
        }
    }

    /**
     * The new record of one that was taken in, after the time-stamp was given.
     *
     * @throws IllegalArgumentException when it is not what was taken in
     */
    public byte[] record(Optional<byte[]> record, byte[] covered) {
        Optional<EvidenceRecord> before = record.map(this::prepared);
        Stamped stamped = new Stamped(tree.way(group(before, covered)), token, material);
        return EvidenceXml.file(switch (kind) {
            case FIRST -> new EvidenceRecord(List.of(new Chained(digest, List.of(stamped))));
            case TIME_STAMP -> before.orElseThrow().with(stamped);
            case HASH_TREE -> before.orElseThrow().with(digest, stamped);
        });
    }

    private List<byte[]> group(Optional<EvidenceRecord> before, byte[] covered) {
        return switch (kind) {
            case FIRST -> upon(digest, List.of(), covered);
            case TIME_STAMP -> upon(digest, before.orElseThrow().last());
            case HASH_TREE -> upon(digest, before.orElseThrow().chains(), covered);
        };
    }

    /** What a further time-stamp of a chain is put upon. */
    static List<byte[]> upon(EvidenceDigest digest, Stamped last) {
        return List.of(digest.of(EvidenceXml.ofTimeStamp(last)));
    }

    /** What the first time-stamp of a chain is put upon: the thing, and the chains before. */
    static List<byte[]> upon(EvidenceDigest digest, List<Chained> before, byte[] covered) {
        return before.isEmpty() ? List.of(digest.of(covered)) : List.of(digest.of(covered), digest.of(EvidenceXml.ofSequence(before)));
    }

    /** A record with what its last time-stamp can be judged with today: tomorrow's lists may not speak of its certificates any more. */
    private EvidenceRecord prepared(byte[] file) {
        EvidenceRecord record = EvidenceReader.read(file).orElseThrow(() -> new IllegalArgumentException("no evidence record of ours"));
        if (kind == Kind.TIME_STAMP && record.lastChain().digest() != digest) {
            throw new IllegalArgumentException("its last time-stamp goes by another digest");
        }
        return record.withMaterial(EvidenceMaterial.ofToday(record.last(), trust));
    }
}
