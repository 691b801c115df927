package fr.ccs.dossier.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/**
 * Which child of one element is which child of another: by its code first, by what it says next, by its place last.
 *
 * @param pairs the newer child and the older one that it was
 * @param removed older children that are no more
 * @param moved newer children that stand elsewhere among the others
 */
record Pairing(Map<XdmNode, XdmNode> pairs, List<XdmNode> removed, Set<XdmNode> moved) {
    private static final List<String> NAMING = List.of("code", "id", "ref", "role", "numero", "dossier", "membre", "document", "regle", "type");

    static Pairing of(List<XdmNode> older, List<XdmNode> newer, ElementDigests digests) {
        Map<XdmNode, XdmNode> pairs = new HashMap<>();
        List<XdmNode> left = new ArrayList<>(older);
        List<XdmNode> open = new ArrayList<>(newer);
        Map<String, Long> names = counted(older);
        counted(newer).forEach((name, count) -> names.merge(name, count, Math::max));
        pair(left, open, pairs, child -> code(child, names));
        pair(left, open, pairs, child -> name(child) + " " + digests.of(child));
        pair(left, open, pairs, child -> code(child, names).isEmpty() ? name(child) : "");
        return new Pairing(pairs, left, moved(older, newer, pairs));
    }

    /** Pairs those of equal keys, the first with the first; an empty key pairs nothing. */
    private static void pair(List<XdmNode> left, List<XdmNode> open, Map<XdmNode, XdmNode> pairs, Function<XdmNode, String> key) {
        Map<String, Deque<XdmNode>> waiting = new HashMap<>();
        left.forEach(child -> waiting.computeIfAbsent(key.apply(child), any -> new ArrayDeque<>()).add(child));
        waiting.remove("");
        Set<XdmNode> taken = new HashSet<>();
        for (XdmNode child : open) {
            Deque<XdmNode> alike = waiting.get(key.apply(child));
            if (alike != null && !alike.isEmpty()) {
                pairs.put(child, alike.peek());
                taken.add(alike.poll());
            }
        }
        left.removeIf(taken::contains);
        open.removeIf(pairs::containsKey);
    }

    private static Map<String, Long> counted(List<XdmNode> children) {
        return children.stream().collect(Collectors.groupingBy(Pairing::name, LinkedHashMap::new, Collectors.counting()));
    }

    /** What a child is known by: its name where that stands once, else its code; empty where only its place tells it. */
    private static String code(XdmNode child, Map<String, Long> names) {
        if (names.get(name(child)) == 1) {
            return name(child);
        }
        for (String naming : NAMING) {
            String value = child.getAttributeValue(new QName(naming));
            if (value != null) {
                return name(child) + " " + naming + " " + value;
            }
        }
        return "";
    }

    private static String name(XdmNode child) {
        return child.getNodeName().getClarkName();
    }

    /** Those that are not of the longest run of children which kept their order. */
    private static Set<XdmNode> moved(List<XdmNode> older, List<XdmNode> newer, Map<XdmNode, XdmNode> pairs) {
        Map<XdmNode, Integer> places = new HashMap<>();
        older.forEach(child -> places.put(child, places.size()));
        List<XdmNode> kept = newer.stream().filter(pairs::containsKey).toList();
        int[] ends = new int[kept.size()];
        int[] before = new int[kept.size()];
        int longest = 0;
        for (int i = 0; i < kept.size(); i++) {
            int place = places.get(pairs.get(kept.get(i)));
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) / 2;
                if (places.get(pairs.get(kept.get(ends[middle]))) < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            longest = Math.max(longest, low + 1);
        }
        Set<XdmNode> moved = new HashSet<>(kept);
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
            moved.remove(kept.get(i));
        }
        return moved;
    }
}
