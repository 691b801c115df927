package fr.ccs.dossier.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a deposit tells of itself in {@code bag-info.txt}.
 *
 * @param lines in their order; a label may come several times
 */
record BagInfo(List<Line> lines) {
    static final String IDENTIFIER = "External-Identifier";
    static final String ORGANISATION = "Source-Organization";
    static final String DAY = "Bagging-Date";
    static final String OXUM = "Payload-Oxum";
    static final String AGENT = "Bag-Software-Agent";
    static final String DOSSIER = "CCS-Dossier";
    static final String SESSION = "CCS-Session";
    static final String RULES = "CCS-Regles";
    static final String HEAD = "CCS-Journal";
    static final String EDITION = "CCS-Edition";
    static final String RETENTION = "CCS-Conservation";
    static final String PSEUDONYM = "CCS-Pseudonymise";
    static final String ORIGINAL = "CCS-Original";
    static final String HOLD = "CCS-Gel";
    static final String ELIMINATION = "CCS-Elimination";

    /** A label and its value. */
    record Line(String label, String value) {}

    BagInfo with(String label, String value) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(label, value.replaceAll("\\s+", " ").strip()));
        return new BagInfo(List.copyOf(more));
    }

    /** The first value under this label. */
    Optional<String> value(String label) {
        return lines.stream().filter(line -> line.label.equalsIgnoreCase(label)).map(Line::value).findFirst();
    }

    String text() {
        return lines.stream().map(line -> line.label + ": " + line.value + "\n").collect(Collectors.joining());
    }

    /** What a text tells; a line that begins with a space goes on with the one before, one without a label is left aside. */
    static BagInfo of(String text) {
        List<Line> lines = new ArrayList<>();
        String label = null;
        StringBuilder value = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                value.append(' ').append(line.strip());
            } else if (colon > 0) {
                add(lines, label, value);
                label = line.substring(0, colon).strip();
                value = new StringBuilder(line.substring(colon + 1).strip());
            }
        }
        add(lines, label, value);
        return new BagInfo(List.copyOf(lines));
    }

    private static void add(List<Line> lines, String label, StringBuilder value) {
        if (label != null) {
            lines.add(new Line(label, value.toString()));
        }
    }
}
