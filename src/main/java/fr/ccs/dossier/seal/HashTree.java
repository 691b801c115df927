package fr.ccs.dossier.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A binary tree of digests over many things, whose root is stamped in place of each of them (RFC 6283, section 3.2).
 *
 * <p>A thing is a group of one digest or several. The same thing twice has one place.
 */
final class HashTree {
    private final EvidenceDigest digest;
    private final Map<ByteBuffer, Integer> places = new HashMap<>();
    private final List<List<byte[]>> floors = new ArrayList<>(List.of(new ArrayList<>()));

    HashTree(EvidenceDigest digest) {
        this.digest = digest;
    }

    /** Takes one more thing in, as long as nobody has asked for the root. */
    void add(List<byte[]> group) {
        byte[] leaf = combined(digest, group);
        if (places.putIfAbsent(ByteBuffer.wrap(leaf), places.size()) == null) {
            floors.get(0).add(leaf);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** What is to be stamped. */
    byte[] root() {
        while (top().size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < top().size(); i += 2) {
                above.add(combined(digest, top().subList(i, Math.min(i + 2, top().size()))));
            }
            floors.add(above);
        }
        return top().get(0);
    }

    private List<byte[]> top() {
        return floors.get(floors.size() - 1);
    }

    /**
     * The way from a thing to the root: its own digests, then the one beside it on each floor where there is one.
     *
     * @throws IllegalArgumentException for a thing that was not taken in
     */
    List<List<byte[]>> way(List<byte[]> group) {
        Integer place = places.get(ByteBuffer.wrap(combined(digest, group)));
        if (place == null) {
            throw new IllegalArgumentException("it has changed since it was taken in");
        }
        root();
        List<List<byte[]>> way = new ArrayList<>(List.of(sorted(group)));
        int at = place;
        for (List<byte[]> floor : floors) {
            int beside = at ^ 1;
            if (beside < floor.size()) {
                way.add(List.of(floor.get(beside)));
            }
            at /= 2;
        }
        return way;
    }

    /** Where a way leads to. */
    static byte[] root(EvidenceDigest digest, List<List<byte[]>> way) {
        byte[] reached = combined(digest, way.get(0));
        for (List<byte[]> beside : way.subList(1, way.size())) {
            List<byte[]> all = new ArrayList<>(beside);
            all.add(reached);
            reached = combined(digest, all);
        }
        return reached;
    }

    /** One digest stands for itself; several are digested together, the lowest first. */
    private static byte[] combined(EvidenceDigest digest, List<byte[]> values) {
        return values.size() == 1 ? values.get(0) : digest.of(sorted(values).toArray(byte[][]::new));
    }

    static List<byte[]> sorted(List<byte[]> values) {
        return values.stream().sorted(Arrays::compareUnsigned).toList();
    }
}
