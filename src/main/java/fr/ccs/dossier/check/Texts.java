package fr.ccs.dossier.check;

import java.util.Locale;
import java.util.Set;

/** What the rules ask of a text, one scan a question; the definitions are those of {@code schemas/1/rules/fonctions.xsl}. */
final class Texts {
    private static final Set<String> HOLD_APOSTROPHE = Set.of("aujourd", "quelqu", "presqu", "prud");
    private static final String APOSTROPHES = "'ʼ‘´`’";
    private static final String JOINERS = "-‐‑·";
    private static final String NUMBER_JOINERS = ".,:/";
    private static final String LA_POSTE = "356000000";

    private Texts() {}

    /** {@code f:mots}: the number of words as a French reader counts them. */
    static int words(String text) {
        String readable = text.indexOf('\u00AD') < 0 ? text : text.replace("\u00AD", "");
        int count = 0;
        int at = 0;
        while (at < readable.length()) {
            int c = readable.codePointAt(at);
            if (!wordly(c)) {
                at += Character.charCount(c);
                continue;
            }
            count++;
            at = wordEnd(readable, at);
        }
        return count;
    }

    /** The end of the word that begins at {@code start}. */
    private static int wordEnd(String text, int start) {
        int end = runEnd(text, start);
        if (end < text.length() && APOSTROPHES.indexOf(text.charAt(end)) >= 0
                && HOLD_APOSTROPHE.contains(text.substring(start, end).toLowerCase(Locale.ROOT)) && end + 1 < text.length()
                && letterOrMark(text.codePointAt(end + 1))) {
            int tail = end + 1;
            while (tail < text.length() && letterOrMark(text.codePointAt(tail))) {
                tail += Character.charCount(text.codePointAt(tail));
            }
            return tail;
        }
        while (end + 1 < text.length()) {
            int next = text.codePointAt(end + 1);
            if (JOINERS.indexOf(text.charAt(end)) >= 0 && wordly(next)) {
                end = runEnd(text, end + 1);
            } else if (NUMBER_JOINERS.indexOf(text.charAt(end)) >= 0 && number(next)) {
                end++;
                while (end < text.length() && number(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            } else {
                break;
            }
        }
        return end;
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && wordly(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** {@code f:normalise}: NFKD without marks, lower case, each run of anything but letters and digits one space, none at the ends. */
    static String normalised(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String plain = PlainLetters.of(text.charAt(i));
            if (plain == null) {
                result.setLength(0);
                append(result, PlainLetters.plain(text));
                break;
            }
            append(result, plain);
        }
        int length = result.length();
        return length > 0 && result.charAt(length - 1) == ' ' ? result.substring(0, length - 1) : result.toString();
    }

    /** No space at the beginning, and never two in a row. */
    private static void append(StringBuilder result, String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != ' ' || !result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(c);
            }
        }
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
        return letterOrMark(c) || number(c);
    }

    /** Unicode calls U+02BC a letter; in French it is one more way to type an apostrophe. */
    private static boolean letterOrMark(int c) {
        return Character.isLetter(c) && c != 'ʼ' || mark(c);
    }

    static boolean letterOrDigit(int c) {
        return Character.isLetter(c) || number(c);
    }

    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean number(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
