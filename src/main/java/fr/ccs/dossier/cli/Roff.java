package fr.ccs.dossier.cli;

import java.util.Locale;

/** The text of one manual page in the macros of man(7), which every Unix formats. */
final class Roff {
    private final StringBuilder page = new StringBuilder("'\\\" -*- coding: UTF-8 -*-\n");

    /** @param date of the form AAAA-MM-JJ */
    Roff title(String name, String date, String source, String manual) {
        return line(".TH " + name.toUpperCase(Locale.ROOT).replace("-", "\\-") + " 1 " + date + " " + quoted(source) + " " + quoted(manual));
    }

    Roff section(String heading) {
        return line(".SH " + quoted(heading));
    }

    Roff subsection(String heading) {
        return line(".SS " + quoted(heading));
    }

    Roff paragraph(String text) {
        return line(".PP").line(escaped(text));
    }

    /** Text that goes on with a section, a subsection or an item. */
    Roff text(String text) {
        return line(escaped(text));
    }

    /** A word to explain, in bold, and what it means. */
    Roff item(String word, String meaning) {
        return line(".TP").line("\\fB" + escaped(word) + "\\fR").line(escaped(meaning));
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private Roff line(String text) {
        page.append(text).append('\n');
        return this;
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /** A hyphen is that of an option, to be copied from the page; a point or an apostrophe first on a line is no macro. */
    private static String escaped(String text) {
        String plain = text.replaceAll("\\s+", " ").strip().replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain.isEmpty() ? "\\&" : plain;
    }
}
