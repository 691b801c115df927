package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** {@code f:creux}: the criteria and indicators of an edition, laid out so that one look tells whether a text only repeats one of them. */
final class Formules {
    private static final int LONGEST = 600;
    private static final int ROOT = 5;
    private static final Vocabulary DENIALS = Vocabulary.of("ne ni pas non jamais aucun aucune sans");
    private static final PerTree<Formules> EDITIONS = new PerTree<>(edition -> new Formules(new XdmNode(edition)));
    private final Vocabulary cores;
    private final Vocabulary roots;
    private final Map<String, List<Formule>> byRoot = new HashMap<>();

    /** One of them by the roots of its words. */
    private record Formule(Vocabulary roots, int count) {}

    private Formules(XdmNode edition) {
        List<String> all = new ArrayList<>();
        edition.select(Steps.descendant(Kind.NAMESPACE, "competences").then(Steps.child(Kind.NAMESPACE, "competence")).then(Steps.child(Kind.NAMESPACE, "critere"))
                .then(Steps.child(Kind.NAMESPACE, "enonce").cat(Steps.child(Kind.NAMESPACE, "indicateur")))).forEach(formule -> all.add(add(formule.getStringValue())));
        cores = new Vocabulary(all);
        roots = new Vocabulary(byRoot.keySet());
    }

    /** @return what it says, from its first to its last word that means something */
    private String add(String formule) {
        Characters words = FreeText.of(formule).compared();
        Set<String> known = roots(words);
        Formule made = new Formule(new Vocabulary(known), known.size());
        known.forEach(root -> byRoot.computeIfAbsent(root, key -> new ArrayList<>()).add(made));
        int first = first(words);
        return first < 0 ? "" : words.subSequence(first, last(words));
    }

    /** @param edition an element of the edition; null when there is none */
    static boolean isHollow(FreeText text, NodeInfo edition) {
        if (text.size() > LONGEST) {
            return false;
        }
        Characters words = text.compared();
        int first = first(words);
        if (first < 0 || edition == null) {
            return first < 0;
        }
        Formules formules = EDITIONS.of(edition);
        return formules.cores.contains(words, first, last(words)) || formules.repeats(words, first, text.text());
    }

    /** Whether all that means something stands in one formula, and makes up at least half of it. What denies it or counts says more. */
    private boolean repeats(Characters words, int first, CharSequence written) {
        String root = roots.find(words, first, root(words, first, end(words, first)));
        if (root == null) {
            return false;
        }
        for (Formule formule : byRoot.get(root)) {
            if (holdsAll(formule, words) && roots(words).size() * 2 >= formule.count && !saysMore(words, written)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAll(Formule formule, Characters words) {
        for (int start = 0; start < words.length(); start = end(words, start) + 1) {
            int end = end(words, start);
            if (MotsVides.speaks(words, start, end) && !formule.roots.contains(words, start, root(words, start, end))) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysMore(Characters words, CharSequence written) {
        boolean denies = false;
        for (int start = 0; start < words.length(); start = end(words, start) + 1) {
            denies |= DENIALS.contains(words, start, end(words, start));
        }
        return denies || written.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Where the first word that means something begins; -1 when none does. */
    private static int first(Characters words) {
        for (int start = 0; start < words.length(); start = end(words, start) + 1) {
            if (MotsVides.speaks(words, start, end(words, start))) {
                return start;
            }
        }
        return -1;
    }

    /** Where the last word that means something ends; there is one. */
    private static int last(Characters words) {
        int end = words.length();
        while (true) {
            int start = end;
            while (start > 0 && words.charAt(start - 1) != ' ') {
                start--;
            }
            if (MotsVides.speaks(words, start, end)) {
                return end;
            }
            end = start - 1;
        }
    }

    /** The end of the word that begins at {@code start}. */
    private static int end(Characters words, int start) {
        int end = start;
        while (end < words.length() && words.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    /** What verbs and plurals leave of the words that mean something. */
    private static Set<String> roots(Characters words) {
        Set<String> roots = new LinkedHashSet<>();
        for (int start = 0; start < words.length(); start = end(words, start) + 1) {
            int end = end(words, start);
            if (MotsVides.speaks(words, start, end)) {
                roots.add(words.subSequence(start, root(words, start, end)));
            }
        }
        return roots;
    }

    /** The end of the root of a word. */
    private static int root(Characters words, int start, int end) {
        int root = start;
        for (int i = 0; i < ROOT && root < end; i++) {
            root += Character.charCount(Character.codePointAt(words, root));
        }
        return root;
    }
}
