package fr.ccs.dossier.check;

import java.util.List;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;

/** A text of which rules ask several things in a row: read, normalised and parted into words once, and kept until its thread reads another or its run ends. */
final class FreeText {
    private static final ThreadLocal<FreeText> LAST = ThreadLocal.withInitial(() -> new FreeText(null, ""));
    private final NodeInfo node;
    private final String text;
    private String normalised;
    private String words;
    private List<String> tokens;

    private FreeText(NodeInfo node, String text) {
        this.node = node;
        this.text = text;
    }

    static FreeText of(String text) {
        return new FreeText(null, text);
    }

    /** @param item the element that holds the text, or the text itself; null is an empty one */
    static FreeText of(Item item) {
        if (!(item instanceof NodeInfo element)) {
            return of(item == null ? "" : item.getStringValue());
        }
        FreeText last = LAST.get();
        if (!element.equals(last.node)) {
            last = new FreeText(element, element.getStringValue());
            LAST.set(last);
        }
        return last;
    }

    /** Nothing of a document outlives the run of its rules. */
    static void forget() {
        LAST.remove();
        WordCache.own().clear();
    }

    /** The text as it is written. */
    String text() {
        return text;
    }

    /** {@code f:normalise} of it. */
    String normalised() {
        if (normalised == null) {
            normalised = Texts.normalised(text);
        }
        return normalised;
    }

    /** The same with a space behind, so that every word ends in one. */
    String words() {
        if (words == null) {
            words = normalised() + ' ';
        }
        return words;
    }

    /** {@code f:jetons} of it. */
    List<String> tokens() {
        if (tokens == null) {
            tokens = Tokens.of(text);
        }
        return tokens;
    }
}
