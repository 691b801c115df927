package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** {@code f:jetons} of a text: its words as {@code f:normalise} writes them and the marks of its sentences, one behind the other with a space behind each. */
final class Tokens {
    /** What names are read as. */
    static final String CANDIDAT = "candidat";
    private final Characters words = new Characters();
    private final Characters word = new Characters();
    private final BitSet named = new BitSet();
    private int[] starts = new int[256];
    private int count;
    private String[] names = {};

    /** @param candidate words that are read as « candidat » */
    void read(Characters text, Collection<String> candidate) {
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
        begin(words.length());
        for (int i = 0; i < mark.length(); i++) {
            words.append(mark.charAt(i));
        }
        words.append(' ');
    }

    /** Adds the normalised words of what stands from {@code start} to {@code end} of a text: one as a rule, none or several for odd signs. */
    void add(Characters text, int start, int end) {
        int from = words.length();
        PlainLetters.append(words, text, start, end);
        if (words.indexOf(' ', from) < 0) {
            addWord(from);
            return;
        }
        word.cut(0);
        word.append(words, from, words.length());
        words.cut(from);
        word.append(' ');
        for (int at = 0, to; at < word.length(); at = to + 1) {
            to = word.indexOf(' ', at);
            from = words.length();
            words.append(word, at, to);
            addWord(from);
        }
    }

    /** Makes a token of what has been written from here on; a name is read as another word. */
    private void addWord(int from) {
        int length = words.length() - from;
        if (length > 0 && isName(length, from)) {
            named.set(count);
            words.cut(from);
            add(CANDIDAT);
        } else if (length > 0) {
            begin(from);
            words.append(' ');
        }
    }

    private void begin(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
    }

    private boolean isName(int length, int at) {
        for (String name : names) {
            if (name.length() == length && words.holds(name, at)) {
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
