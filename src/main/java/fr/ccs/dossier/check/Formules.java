package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final Set<String> DENIALS = Set.of("ne", "ni", "pas", "non", "jamais", "aucun", "aucune", "sans");
    private static final PerTree<Formules> EDITIONS = new PerTree<>(edition -> new Formules(new XdmNode(edition)));
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> cores = new HashSet<>();
    private final Map<String, List<Set<String>>> byRoot = new HashMap<>();

    private Formules(XdmNode edition) {
        edition.select(Steps.descendant(Kind.NAMESPACE, "competences").then(Steps.child(Kind.NAMESPACE, "competence")).then(Steps.child(Kind.NAMESPACE, "critere"))
                .then(Steps.child(Kind.NAMESPACE, "enonce").cat(Steps.child(Kind.NAMESPACE, "indicateur")))).forEach(formule -> add(formule.getStringValue()));
    }

    private void add(String formule) {
        List<String> words = words(Texts.normalised(formule));
        int first = first(words);
        if (first < words.size()) {
            beginnings.add(words.get(first));
        }
        cores.add(core(words));
        Set<String> roots = roots(words);
        roots.forEach(root -> byRoot.computeIfAbsent(root, key -> new ArrayList<>()).add(roots));
    }

    /** @param edition an element of the edition; null when there is none */
    static boolean isHollow(FreeText text, NodeInfo edition) {
        if (text.text().codePointCount(0, text.text().length()) > LONGEST) {
            return false;
        }
        String first = firstSpeaking(text.normalised());
        if (first.isEmpty() || edition == null) {
            return first.isEmpty();
        }
        Formules formules = EDITIONS.of(edition);
        return (formules.beginnings.contains(first) || formules.byRoot.containsKey(root(first))) && formules.says(words(text.normalised()), first, text.text());
    }

    /** The first word that means something, without its digits; empty when none does. */
    private static String firstSpeaking(String normalised) {
        for (int start = 0; start < normalised.length(); ) {
            int space = normalised.indexOf(' ', start);
            int end = space < 0 ? normalised.length() : space;
            String word = withoutDigits(normalised.substring(start, end));
            if (!word.isEmpty() && MotsVides.speaks(word)) {
                return word;
            }
            start = end + 1;
        }
        return "";
    }

    private boolean says(List<String> words, String first, String text) {
        return beginnings.contains(first) && cores.contains(core(words)) || repeats(words, first, text);
    }

    /** Whether all that means something stands in one formula, and makes up at least half of it. What denies it or counts says more. */
    private boolean repeats(List<String> words, String first, String text) {
        List<Set<String>> formulas = byRoot.get(root(first));
        if (formulas == null || text.chars().anyMatch(c -> c >= '0' && c <= '9') || words.stream().anyMatch(DENIALS::contains)) {
            return false;
        }
        Set<String> roots = roots(words);
        return formulas.stream().anyMatch(formula -> roots.size() * 2 >= formula.size() && formula.containsAll(roots));
    }

    /** The words of a normalised text as the lists hold them: without digits. */
    private static List<String> words(String normalised) {
        List<String> words = new ArrayList<>(normalised.length() / 5 + 1);
        for (int start = 0; start < normalised.length(); ) {
            int space = normalised.indexOf(' ', start);
            int end = space < 0 ? normalised.length() : space;
            String word = withoutDigits(normalised.substring(start, end));
            if (!word.isEmpty()) {
                words.add(word);
            }
            start = end + 1;
        }
        return words;
    }

    private static String withoutDigits(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9') ? word.replaceAll("[0-9]", "") : word;
    }

    /** The place of the first word that means something; behind the last word when none does. */
    private static int first(List<String> words) {
        int first = 0;
        while (first < words.size() && !MotsVides.speaks(words.get(first))) {
            first++;
        }
        return first;
    }

    private static String core(List<String> words) {
        int last = words.size();
        while (last > 0 && !MotsVides.speaks(words.get(last - 1))) {
            last--;
        }
        return String.join(" ", words.subList(Math.min(first(words), last), last));
    }

    private static Set<String> roots(List<String> words) {
        Set<String> roots = new LinkedHashSet<>();
        words.stream().filter(MotsVides::speaks).forEach(word -> roots.add(root(word)));
        return roots;
    }

    private static String root(String word) {
        return word.codePointCount(0, word.length()) <= ROOT ? word : word.substring(0, word.offsetByCodePoints(0, ROOT));
    }
}
