package fr.ccs.dossier.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes HTML that is well-formed and escaped whatever the texts in it are; what is written goes on at once, so that a page may be long. */
final class Markup {
    private static final Set<String> VOID = Set.of("meta", "input", "br", "hr", "wbr");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF&&[^\\n]]");
    private final Appendable html;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Appendable html) {
        this.html = html;
        write("<!DOCTYPE html>\n");
    }

    /** @param attributes names and values in turns; an attribute whose value is null is left out, one whose value is empty stands alone, which means the same */
    Markup open(String name, String... attributes) {
        write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                write(" " + attributes[i] + (attributes[i + 1].isEmpty() ? "" : "=\"" + escaped(attributes[i + 1]) + "\""));
            }
        }
        write(">");
        if (!VOID.contains(name)) {
            open.push(name);
        }
        return this;
    }

    Markup close() {
        write("</" + open.pop() + ">");
        return this;
    }

    Markup text(String text) {
        write(escaped(text));
        return this;
    }

    /** The path of a file: a narrow page may break it after a slash. */
    Markup path(String path) {
        for (String part : path.split("(?<=[/\\\\])(?=.)")) {
            text(part);
            if (part.endsWith("/") || part.endsWith("\\")) {
                open("wbr");
            }
        }
        return this;
    }

    /** A whole element of nothing but text. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** A line end, where it makes the source easier to read and changes nothing on the page. */
    Markup line() {
        write("\n");
        return this;
    }

    /** The text of a style or script element, which knows no escapes; only ever our own resources. */
    Markup raw(String own) {
        write(own);
        return this;
    }

    /** The end of the page: nothing may be left open. */
    void end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        write("\n");
    }

    private void write(String text) {
        try {
            html.append(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Control and direction characters of a document must not act on the page that shows them. */
    private static String escaped(String text) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return STEERING.matcher(plain).replaceAll("\uFFFD");
    }
}
