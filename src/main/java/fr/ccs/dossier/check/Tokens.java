package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** {@code f:jetons} of a text: its words as {@code f:normalise} writes them and the marks of its sentences, one behind the other with a space behind each. */
final class Tokens {
    private static final String CANDIDAT = "candidat";
    private final Characters words = new Characters();
    private final Characters word = new Characters();
    private final BitSet named = new BitSet();
    private int[] starts = new int[256];
    private int count;
    private String[] names = {};

    static List<String> of(String text) {
        Tokens tokens = new Tokens();
        tokens.read(text, Set.of());
        return tokens.list();
    }

    /** @param candidate words that are read as « candidat » */
    void read(CharSequence text, Collection<String> candidate) {
        names = candidate.toArray(String[]::new);
        named.clear();
        words.cut(0);
        count = 0;
        new Sentences(text, this).read();
    }

    void forget() {
        words.forget();
        word.forget();
        named.clear();
        Arrays.fill(starts, 0);
        count = 0;
        names = new String[0];
    }

    void add(String mark) {
        begin();
        for (int i = 0; i < mark.length(); i++) {
            words.append(mark.charAt(i));
        }
        words.append(' ');
    }

    /** Adds the normalised words of what stands from {@code start} to {@code end} of a text: one as a rule, none or several for odd signs. */
    void add(CharSequence text, int start, int end) {
        word.cut(0);
        PlainLetters.append(word, text, start, end);
        for (int from = 0, to; from < word.length(); from = to + 1) {
            to = from;
            while (to < word.length() && word.charAt(to) != ' ') {
                to++;
            }
            if (isName(to - from, from)) {
                named.set(count);
                add(CANDIDAT);
            } else {
                begin();
                words.append(word, from, to);
                words.append(' ');
            }
        }
    }

    private void begin() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = words.length();
    }

    private boolean isName(int length, int at) {
        for (String name : names) {
            if (name.length() == length && word.holds(name, at)) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return count;
    }

    /** Whether the token is a name that was read as « candidat ». */
    boolean isNamed(int i) {
        return named.get(i);
    }

    /** All of them, a space behind each. */
    Characters words() {
        return words;
    }

    /** Where a token begins among them; the end of all for the one behind the last. */
    int start(int i) {
        return i == count ? words.length() : starts[i];
    }

    List<String> list() {
        List<String> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(words.subSequence(start(i), start(i + 1) - 1));
        }
        return list;
    }
}
