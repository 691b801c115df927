package fr.ccs.dossier.check;

/** What the rules ask of a text, one scan a question; the definitions are those of {@code schemas/1/rules/fonctions.xsl}. */
final class Texts {
    private static final String[] HOLD_APOSTROPHE = {"aujourd", "quelqu", "presqu", "prud"};
    private static final String APOSTROPHES = "'ʼ‘´`’";
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String JOINERS = "-‐‑·";
    private static final String NUMBER_JOINERS = ".,:/";
    private static final String LA_POSTE = "356000000";
    private static final byte LETTER = 1;
    private static final byte MARK = 2;
    private static final byte NUMBER = 4;
    /** Behind the Latin characters, nearly all that a French text is made of. */
    static final char LATIN_END = '\u0250';
    /** What each Latin character is. */
    private static final byte[] SORTS = sorts();

    private Texts() {}

    /** {@code f:mots}: the number of words as a French reader counts them. */
    static int words(CharSequence text) {
        return words(text, Long.MAX_VALUE);
    }

    /** {@code f:trop-court}: whether there are fewer words. */
    static boolean isShorter(CharSequence text, long words) {
        return words(text, words) < words;
    }

    /** As far as need be, a soft hyphen is read as if it did not stand. */
    private static int words(CharSequence text, long enough) {
        int count = 0;
        int at = 0;
        while (at < text.length() && count < enough) {
            int c = Character.codePointAt(text, at);
            if (c == SOFT_HYPHEN) {
                return words(text.toString().replace(String.valueOf(SOFT_HYPHEN), ""), enough);
            }
            if (!wordly(c)) {
                at += Character.charCount(c);
                continue;
            }
            count++;
            at = wordEnd(text, at);
        }
        return count;
    }

    /** The end of the word that begins at {@code start}. */
    private static int wordEnd(CharSequence text, int start) {
        int end = runEnd(text, start);
        if (end < text.length() && APOSTROPHES.indexOf(text.charAt(end)) >= 0
                && holdsApostrophe(text, start, end) && end + 1 < text.length()
                && letterOrMark(Character.codePointAt(text, end + 1))) {
            int tail = end + 1;
            while (tail < text.length() && letterOrMark(Character.codePointAt(text, tail))) {
                tail += Character.charCount(Character.codePointAt(text, tail));
            }
            return tail;
        }
        while (end + 1 < text.length()) {
            int next = Character.codePointAt(text, end + 1);
            if (JOINERS.indexOf(text.charAt(end)) >= 0 && wordly(next)) {
                end = runEnd(text, end + 1);
            } else if (NUMBER_JOINERS.indexOf(text.charAt(end)) >= 0 && number(next)) {
                end++;
                while (end < text.length() && number(Character.codePointAt(text, end))) {
                    end += Character.charCount(Character.codePointAt(text, end));
                }
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean holdsApostrophe(CharSequence text, int start, int end) {
        for (String word : HOLD_APOSTROPHE) {
            int i = 0;
            while (i < word.length() && start + i < end && Character.toLowerCase(text.charAt(start + i)) == word.charAt(i)) {
                i++;
            }
            if (i == word.length() && start + i == end) {
                return true;
            }
        }
        return false;
    }

    private static int runEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && wordly(Character.codePointAt(text, end))) {
            end += Character.charCount(Character.codePointAt(text, end));
        }
        return end;
    }

    /** {@code f:siret}: Luhn over fourteen digits, or La Poste's plain sum. */
    static boolean siret(String siret) {
        if (siret.length() != 14 || !siret.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int luhn = 0;
        int plain = 0;
        for (int i = 0; i < 14; i++) {
            int digit = siret.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            luhn += weighted > 9 ? weighted - 9 : weighted;
            plain += digit;
        }
        return plain > 0 && (luhn % 10 == 0 || siret.startsWith(LA_POSTE) && plain % 5 == 0);
    }

    private static boolean wordly(int c) {
        return ofAWord(c) && c != 'ʼ';
    }

    /** Unicode calls U+02BC a letter; in French it is one more way to type an apostrophe. */
    private static boolean letterOrMark(int c) {
        return is(c, LETTER | MARK) && c != 'ʼ';
    }

    static boolean letterOrDigit(int c) {
        return is(c, LETTER | NUMBER);
    }

    /** A letter, a digit, or a mark on one. */
    static boolean ofAWord(int c) {
        return is(c, LETTER | MARK | NUMBER);
    }

    static boolean mark(int c) {
        return is(c, MARK);
    }

    static boolean number(int c) {
        return is(c, NUMBER);
    }

    private static boolean is(int c, int sort) {
        return ((c < SORTS.length ? SORTS[c] : sort(c)) & sort) != 0;
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[LATIN_END];
        for (int c = 0; c < LATIN_END; c++) {
            sorts[c] = sort(c);
        }
        return sorts;
    }

    private static byte sort(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER, Character.OTHER_LETTER -> LETTER;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> NUMBER;
            default -> 0;
        };
    }
}
