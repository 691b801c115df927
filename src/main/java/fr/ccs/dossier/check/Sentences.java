package fr.ccs.dossier.check;

import java.util.Set;

/** Parts a text into the words and marks of its sentences, from left to right; the definition is that of {@code f:jetons} in {@code schemas/1/rules/textes.xsl}. */
final class Sentences {
    private static final String END = ".";
    private static final String PART = ",";
    private static final String OPENING = "«";
    private static final String CLOSING = "»";
    /** With which each title begins. */
    private static final char TITLE = 'M';
    private static final Vocabulary MEN = Vocabulary.of("M Mr Monsieur");
    private static final Vocabulary WOMEN = Vocabulary.of("Mme Mlle Madame Mademoiselle");
    private static final Vocabulary SHORTENED = new Vocabulary(Set.of("cl", "cand", "cd", "cf", "env", "ex", "tel", "tél", "réf", "ref", "Dr", "Me"));
    private static final String NUMBER_JOINERS = ".,:/";
    private final Characters text;
    private final Tokens tokens;
    /** Straight quotes: all there are that stand in pairs, and those met so far. */
    private int paired;
    private int quotes;

    Sentences(Characters text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    void read() {
        for (int at = 0; at < text.length(); ) {
            at = next(at);
        }
    }

    /** @param first where the first straight quote stands */
    private void countPairs(int first) {
        paired = 0;
        for (int i = first; i < text.length(); i++) {
            paired += text.charAt(i) == '"' ? 1 : 0;
        }
        paired -= paired % 2;
    }

    /** Reads what stands here, and says where to go on. */
    private int next(int at) {
        int c = Character.codePointAt(text, at);
        if (Texts.ofAWord(c)) {
            return word(at);
        }
        switch (c) {
            case '!', '?', ';', '…' -> tokens.add(END);
            case '.' -> {
                if (at + 1 == text.length() || blank(at + 1)) {
                    tokens.add(END);
                    return at + 2;
                }
            }
            case ',', ':', '(', ')', '[', ']' -> tokens.add(PART);
            case '—', '–' -> tokens.add(opensLine(at) ? END : PART);
            case '-', '•', '*' -> {
                if (opensLine(at)) {
                    tokens.add(END);
                }
            }
            case '«', '“' -> tokens.add(OPENING);
            case '»', '”' -> tokens.add(CLOSING);
            case '"' -> {
                if (quotes == 0) {
                    countPairs(at);
                }
                if (quotes < paired) {
                    tokens.add(quotes++ % 2 == 0 ? OPENING : CLOSING);
                }
            }
            case ' ', '\t', '\n', '\r' -> {
                if (at + 2 < text.length() && text.charAt(at + 1) == '-' && blank(at + 2) && !opensLine(at + 1)) {
                    tokens.add(PART);
                    return at + 3;
                }
            }
            default -> {
                return at + Character.charCount(c);
            }
        }
        return at + 1;
    }

    /** A word, a name behind Monsieur or Madame, an abbreviation with its full stop, a number with what joins its parts. */
    private int word(int start) {
        int end = run(start);
        if (text.charAt(start) == TITLE && (MEN.contains(text, start, end) || WOMEN.contains(text, start, end))) {
            int name = name(end);
            if (name > 0) {
                tokens.add(MEN.contains(text, start, end) ? "M" : "F");
                tokens.add(text, name, run(name));
                return run(name);
            }
        }
        if (end < text.length() && text.charAt(end) == '.' && (SHORTENED.contains(text, start, end) || initial(start, end))) {
            tokens.add(text, start, end);
            return end + 1;
        }
        while (end + 1 < text.length() && NUMBER_JOINERS.indexOf(text.charAt(end)) >= 0 && Texts.number(Character.codePointAt(text, end + 1))) {
            end = run(end + 1);
        }
        tokens.add(text, start, end);
        return end;
    }

    /** The end of the letters, marks and digits that stand here. */
    private int run(int start) {
        int end = start;
        while (end < text.length()) {
            int c = Character.codePointAt(text, end);
            if (!Texts.ofAWord(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Where a name with a capital begins behind a title and a space; 0 where none does. */
    private int name(int title) {
        int at = title < text.length() && text.charAt(title) == '.' ? title + 1 : title;
        int space = at;
        while (at < text.length() && (blank(at) || text.charAt(at) == '\u00A0' || text.charAt(at) == '\u202F')) {
            at++;
        }
        return at > space && at < text.length() && capital(at) ? at : 0;
    }

    private boolean initial(int start, int end) {
        return capital(start) && start + Character.charCount(Character.codePointAt(text, start)) == end;
    }

    private boolean capital(int at) {
        return Character.getType(Character.codePointAt(text, at)) == Character.UPPERCASE_LETTER;
    }

    /** Whether a dash stands at the head of a line, a space behind it. */
    private boolean opensLine(int at) {
        if (at + 1 == text.length() || text.charAt(at + 1) != ' ' && text.charAt(at + 1) != '\t') {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before >= 0 && text.charAt(before) == '\n';
    }

    private boolean blank(int at) {
        char c = text.charAt(at);
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
