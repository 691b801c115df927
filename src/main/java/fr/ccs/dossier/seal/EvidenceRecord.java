package fr.ccs.dossier.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * The evidence that some bytes existed at a time (RFC 6283): time-stamps upon time-stamps, each made while the one before still held.
 *
 * @param chains in their order; all time-stamps of one go by one digest
 */
record EvidenceRecord(List<Chained> chains) {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:ers";

    EvidenceRecord {
        chains = List.copyOf(chains);
    }

    /** Time-stamps upon one another, by one digest. */
    record Chained(EvidenceDigest digest, List<Stamped> stamps) {
        Chained {
            stamps = List.copyOf(stamps);
        }
    }

    /**
     * One time-stamp over many things at once, and the way from this one of them to what was stamped.
     *
     * @param sequences the digests of this thing, then those that stand beside it on each floor of the tree
     * @param token of RFC 3161, DER
     * @param material what it can be judged with when its authority is gone
     */
    record Stamped(List<List<byte[]>> sequences, byte[] token, List<Material> material) {
        Stamped {
            sequences = List.copyOf(sequences);
            material = List.copyOf(material);
        }
    }

    /** A certificate ({@code CERT}) or revocation list ({@code CRL}), DER. */
    record Material(String type, byte[] bytes) {
        static final String CERTIFICATE = "CERT";
        static final String LIST = "CRL";
    }

    /** Whether something is missing without which it is none: a chain, a time-stamp, a digest on a floor of its tree. */
    boolean isHollow() {
        return chains.isEmpty() || chains.stream().anyMatch(chain -> chain.stamps.isEmpty()
                || chain.stamps.stream().anyMatch(stamped -> stamped.sequences.isEmpty() || stamped.sequences.stream().anyMatch(List::isEmpty)));
    }

    Chained lastChain() {
        return chains.get(chains.size() - 1);
    }

    Stamped last() {
        return lastChain().stamps.get(lastChain().stamps.size() - 1);
    }

    /** The same with other material beside the last time-stamp: it may change as long as no further time-stamp stands upon it. */
    EvidenceRecord withMaterial(List<Material> material) {
        List<Stamped> stamps = new ArrayList<>(lastChain().stamps);
        stamps.set(stamps.size() - 1, new Stamped(last().sequences, last().token, material));
        List<Chained> all = new ArrayList<>(chains);
        all.set(all.size() - 1, new Chained(lastChain().digest, stamps));
        return new EvidenceRecord(all);
    }

    /** The same with one time-stamp more upon the last. */
    EvidenceRecord with(Stamped stamped) {
        List<Stamped> stamps = new ArrayList<>(lastChain().stamps);
        stamps.add(stamped);
        List<Chained> all = new ArrayList<>(chains);
        all.set(all.size() - 1, new Chained(lastChain().digest, stamps));
        return new EvidenceRecord(all);
    }

    /** The same with one time-stamp more that begins a chain. */
    EvidenceRecord with(EvidenceDigest digest, Stamped stamped) {
        List<Chained> all = new ArrayList<>(chains);
        all.add(new Chained(digest, List.of(stamped)));
        return new EvidenceRecord(all);
    }
}
