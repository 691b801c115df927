package fr.ccs.dossier.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML that is well-formed and escaped whatever the texts in it are. */
final class Markup {
    private static final Set<String> VOID = Set.of("meta", "input", "br", "hr");
    private final StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turns; an attribute whose value is null is left out, one whose value is empty stands alone */
    Markup open(String name, String... attributes) {
        html.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                html.append(' ').append(attributes[i]);
                if (!attributes[i + 1].isEmpty()) {
                    html.append("=\"").append(escaped(attributes[i + 1])).append('"');
                }
            }
        }
        html.append('>');
        if (!VOID.contains(name)) {
            open.push(name);
        }
        return this;
    }

    Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** A whole element of nothing but text. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** A line end, where it makes the source easier to read and changes nothing on the page. */
    Markup line() {
        html.append('\n');
        return this;
    }

    /** The text of a style or script element, which knows no escapes; only ever our own resources. */
    Markup raw(String own) {
        html.append(own);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return html.append('\n').toString();
    }

    /** Control and direction characters of a document must not act on the page that shows them. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("[\\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069&&[^\\n]]", "\uFFFD");
    }
}
