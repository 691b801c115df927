package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;

/**
 * A text of which rules ask several things in a row: read once, laid out once for each way of reading it, and kept in place until its thread reads
 * another one or its run ends.
 */
final class FreeText {
    private static final ThreadLocal<FreeText> LAST = ThreadLocal.withInitial(() -> new FreeText(""));
    private final Characters text;
    private NodeInfo node;
    /** Of the text, in characters of Unicode. */
    private int size;
    private Words words;
    private boolean isNormalised;
    private Characters compared;
    private boolean isCompared;
    private Tokens tokens;
    /** By which the tokens were read; null before they are. */
    private Collection<String> names;
    /** The candidate’s names as a rule gave them last, and as words. */
    private Sequence given;
    private List<String> candidate = List.of();

    private FreeText(String text) {
        this.text = new Characters(text.length());
        this.text.read(text);
        size = text.codePointCount(0, text.length());
    }

    static FreeText of(String text) {
        return new FreeText(text);
    }

    /** @param item the element that holds the text, or the text itself; null is an empty one */
    static FreeText of(Item item) {
        if (!(item instanceof NodeInfo element)) {
            return of(item == null ? "" : item.getStringValue());
        }
        FreeText last = LAST.get();
        if (!element.equals(last.node)) {
            last.read(element);
        }
        return last;
    }

    private void read(NodeInfo element) {
        UnicodeString read = element.getUnicodeStringValue();
        text.read(read);
        size = read.length32();
        node = element;
        isNormalised = false;
        isCompared = false;
        names = null;
    }

    /** Nothing of a document outlives the run of its rules. */
    static void forget() {
        FreeText last = LAST.get();
        last.node = null;
        last.text.forget();
        last.size = 0;
        last.isNormalised = false;
        last.isCompared = false;
        last.names = null;
        last.given = null;
        last.candidate = List.of();
        if (last.words != null) {
            last.words.forget();
        }
        if (last.compared != null) {
            last.compared.forget();
        }
        if (last.tokens != null) {
            last.tokens.forget();
        }
    }

    /** The text as it is written. */
    Characters text() {
        return text;
    }

    /** How many characters of Unicode it has. */
    int size() {
        return size;
    }

    /** {@code f:normalise} of it. */
    String normalised() {
        Characters letters = words().letters();
        return letters.subSequence(0, Math.max(0, letters.length() - 1));
    }

    /** The words of {@code f:normalise} of it. */
    Words words() {
        if (!isNormalised) {
            words = words == null ? new Words(text.length() + 1) : words;
            words.read(text);
            isNormalised = true;
        }
        return words;
    }

    /** {@code f:mots-compares} of it, a space between the words. */
    Characters compared() {
        if (!isCompared) {
            compared = compared == null ? new Characters(text.length() + 1) : compared;
            compared.cut(0);
            compared.append(words().letters(), 0, words.letters().length());
            compared.dropDigits();
            isCompared = true;
        }
        return compared;
    }

    /**
     * {@code f:jetons} of it.
     *
     * @param read words that are read as « candidat »
     */
    Tokens tokens(Collection<String> read) {
        if (read != names && !read.equals(names)) {
            tokens = tokens == null ? new Tokens() : tokens;
            tokens.read(text, read);
            names = read;
        }
        return tokens;
    }

    /** Names as a rule gives them, and gives them again for each text of its document. */
    Collection<String> names(Sequence names) throws XPathException {
        if (names != given) {
            List<String> words = new ArrayList<>();
            SequenceIterator each = names.iterate();
            for (Item item = each.next(); item != null; item = each.next()) {
                words.add(item.getStringValue());
            }
            given = names;
            candidate = List.copyOf(words);
        }
        return candidate;
    }
}
