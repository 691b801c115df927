package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** {@code f:reperes}: the terms of a list, laid out so that one scan of a text finds where any of them is said of a person. */
final class Termes {
    /** The words that a term may look ahead, and back. */
    private static final int AHEAD = 8;
    private static final int BACK = 6;
    private static final int KEY = 3;
    /** From here on a symbol may be normalised into letters (U+2122 into « tm »), which are no word of a text. */
    private static final char FIRST_SYMBOL = '\u20A0';
    private static final String CODES = "urn:fr:ccs:dossier:codes";
    private static final PerTree<Termes> LISTS = new PerTree<>(list -> new Termes(new XdmNode(list)));
    private final Map<String, List<Terme>> byBeginning = new HashMap<>();
    private final Map<String, List<Terme>> byWord = new HashMap<>();
    private final Beginnings beginnings = new Beginnings();

    private Termes(XdmNode list) {
        for (XdmNode node : list.select(Steps.descendant(CODES, "terme")).toList()) {
            Terme terme = Terme.of(node);
            if (terme.debut() != null) {
                byBeginning.computeIfAbsent(key(terme.debut()), key -> new ArrayList<>()).add(terme);
                beginnings.add(terme.debut());
            }
            for (String mot : terme.mots()) {
                byWord.computeIfAbsent(mot, key -> new ArrayList<>()).add(terme);
                beginnings.add(mot + ' ');
            }
        }
    }

    static Termes of(NodeInfo list) {
        return LISTS.of(list);
    }

    /**
     * The ranks, from 1, of the words at which a term begins that is said of a person.
     *
     * @param names words that are read as « candidat »
     */
    List<Integer> ranks(FreeText text, Set<String> names) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<String> tokens = text.tokens();
        List<String> written = tokens;
        if (tokens.stream().anyMatch(names::contains)) {
            tokens = tokens.stream().map(token -> names.contains(token) ? "candidat" : token).toList();
        }
        List<Integer> ranks = new ArrayList<>();
        int last = 0;
        for (int rank = 1; rank <= tokens.size(); rank++) {
            if (!names.contains(written.get(rank - 1)) && may(written, rank - 1) && said(tokens, rank, last)) {
                ranks.add(rank);
                last = rank;
            }
        }
        return ranks;
    }

    private boolean may(List<String> tokens, int i) {
        String token = tokens.get(i);
        char third = token.length() > 2 ? token.charAt(2) : token.length() == 2 || i + 1 == tokens.size() ? ' ' : tokens.get(i + 1).charAt(0);
        return beginnings.may(token.charAt(0), token.length() > 1 ? token.charAt(1) : ' ', third);
    }

    private boolean said(List<String> tokens, int rank, int last) {
        String token = tokens.get(rank - 1);
        List<Terme> whole = byWord.getOrDefault(token, List.of());
        List<Terme> begun = token.length() < KEY ? List.of() : byBeginning.getOrDefault(key(token), List.of());
        if (whole.isEmpty() && begun.isEmpty() && token.length() >= KEY) {
            return false;
        }
        String ahead = String.join(" ", tokens.subList(rank - 1, Math.min(tokens.size(), rank - 1 + AHEAD))) + ' ';
        String back = String.join(" ", tokens.subList(Math.max(0, rank - 1 - BACK), rank - 1));
        for (Terme terme : token.length() < KEY ? byBeginning.getOrDefault(key(ahead), List.of()) : begun) {
            if (ahead.startsWith(terme.debut()) && terme.holds(ahead, back) && ofAPerson(terme, tokens, rank, last)) {
                return true;
            }
        }
        for (Terme terme : whole) {
            if (terme.holds(ahead, back) && ofAPerson(terme, tokens, rank, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofAPerson(Terme terme, List<String> tokens, int rank, int last) {
        if ("qualite".equals(terme.nature())) {
            return new Personne(tokens).hasQuality(rank, last);
        }
        return !"eloge".equals(terme.nature()) || new Personne(tokens).isPraised(rank);
    }

    /** A quick look that spares most texts the parting into words and marks: it may be wrong only where it says yes. */
    private boolean mayHold(FreeText text) {
        for (int i = 0; i < text.text().length(); i++) {
            if (text.text().charAt(i) >= FIRST_SYMBOL) {
                return true;
            }
        }
        String words = text.words();
        for (int start = 0; start + 1 < words.length(); start = words.indexOf(' ', start) + 1) {
            char third = start + 2 < words.length() ? words.charAt(start + 2) : ' ';
            if (beginnings.may(words.charAt(start), words.charAt(start + 1), third) && begins(words, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String words, int start) {
        if (byWord.containsKey(words.substring(start, words.indexOf(' ', start)))) {
            return true;
        }
        for (Terme terme : byBeginning.getOrDefault(words.substring(start, Math.min(words.length(), start + KEY)), List.of())) {
            if (terme.may(words, start)) {
                return true;
            }
        }
        return false;
    }

    private static String key(String phrase) {
        return phrase.substring(0, Math.min(KEY, phrase.length()));
    }
}
