package fr.ccs.dossier.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as spreadsheets save it (RFC 4180): UTF-8 with or without its mark, commas or semicolons, quotes doubled within quotes.
 *
 * @param rangees the rows that hold something, the first being the header
 */
record Tableau(List<Rangee> rangees) {

    /** A row and the line of the file that it begins on. */
    record Rangee(int line, List<String> cells) {}

    static Tableau of(byte[] bytes) throws Refus {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw Refus.of("Le tableau n’est pas en UTF-8 : enregistrez-le comme « CSV UTF-8 ».", "The table is not in UTF-8: save it as “CSV UTF-8”.");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Tableau(new Reader(text, separator(text)).rows());
    }

    /** The one that the header uses more, outside quotes. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return header.chars().filter(c -> c == ';').count() > header.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    /** Goes through the text once. */
    private static final class Reader {
        private final String text;
        private final char separator;
        private final List<Rangee> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int first = 1;

        Reader(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        List<Rangee> rows() throws Refus {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"' && cell.isEmpty()) {
                    at = quoted(at + 1);
                } else if (c == '"') {
                    throw fault("un guillemet au milieu d’une cellule", "a quote in the middle of a cell");
                } else if (c == separator) {
                    endCell();
                    at++;
                } else if (c == '\n' || c == '\r') {
                    at += text.startsWith("\r\n", at) ? 2 : 1;
                    endRow();
                    first = ++line;
                } else {
                    cell.append(c);
                    at++;
                }
            }
            endRow();
            return rows;
        }

        /** @return where the text goes on after the closing quote */
        private int quoted(int from) throws Refus {
            for (int at = from; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c != '"') {
                    cell.append(c);
                    line += c == '\n' ? 1 : 0;
                } else if (text.startsWith("\"\"", at)) {
                    cell.append(c);
                    at++;
                } else if (at + 1 == text.length() || "\r\n".indexOf(text.charAt(at + 1)) >= 0 || text.charAt(at + 1) == separator) {
                    return at + 1;
                } else {
                    throw fault("du texte après le guillemet fermant", "text after the closing quote");
                }
            }
            throw fault("un guillemet qui n’est pas fermé", "a quote that is not closed");
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(value -> !value.isBlank())) {
                rows.add(new Rangee(first, cells));
            }
            cells = new ArrayList<>();
        }

        private Refus fault(String french, String english) {
            return Refus.of("Ligne " + first + " du tableau : " + french + ".", "Line " + first + " of the table: " + english + ".");
        }
    }
}
