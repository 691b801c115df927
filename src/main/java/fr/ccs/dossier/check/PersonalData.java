package fr.ccs.dossier.check;

import java.util.regex.Pattern;

/** {@code f:donnees-possibles}: whether a text may hold personal data, in one scan; the definition is that of {@code schemas/1/rules/textes.xsl}. */
final class PersonalData {
    private static final String SPACES = " \t\n\r\u00A0\u202F\u2009\u00AD";
    private static final byte DIGIT = 1;
    private static final byte SIGN = 2;
    private static final byte[] SORTS = sorts();
    private static final int DIGITS = 10;
    private static final int NEAR = 8;
    private static final int GAP = 2;
    private static final String S = "[" + SPACES + "]*";
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]" + S + "[A-Z]" + S + "[0-9]" + S + "[0-9]|[a-z]\u00AD*[a-z]\u00AD*[0-9]\u00AD*[0-9]");

    private PersonalData() {}

    static boolean possible(Characters text) {
        char[] chars = text.array();
        int digits = 0;
        for (int i = 0, end = text.length(); i < end; i++) {
            char c = chars[i];
            int sort = c < SORTS.length ? SORTS[c] : 0;
            digits += sort & DIGIT;
            if (sort == SIGN && announces(text, i, c)) {
                return true;
            }
        }
        return digits >= DIGITS && (longestRun(text) >= NEAR || ACCOUNT.matcher(text).find());
    }

    /** The most digits that stand together, a few signs between them at most. */
    private static int longestRun(CharSequence text) {
        int longest = 0;
        int run = 0;
        int gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                run = gap > GAP ? 1 : run + 1;
                longest = Math.max(longest, run);
                gap = 0;
            } else if (!space(c)) {
                gap += Character.isLowSurrogate(c) ? 0 : 1;
            }
        }
        return longest;
    }

    /** Whether a sign of an address stands here: « arobase » is known by its rarest letter. */
    private static boolean announces(CharSequence text, int at, char c) {
        return switch (c) {
            case '@' -> true;
            case 'b' -> stands("bas", text, at) && standsBefore("ro", text, at);
            case 'B' -> stands("BAS", text, at) && standsBefore("RO", text, at);
            case '(' -> stands("(at", text, at) || stands("(AT", text, at);
            case '[' -> stands("[at", text, at) || stands("[AT", text, at);
            default -> false;
        };
    }

    /** Spaces aside. */
    private static boolean stands(String sign, CharSequence text, int start) {
        int at = start;
        int said = 0;
        while (said < sign.length() && at < text.length() && (space(text.charAt(at)) || text.charAt(at) == sign.charAt(said))) {
            said += space(text.charAt(at++)) ? 0 : 1;
        }
        return said == sign.length();
    }

    /** Spaces aside, ending before a place. */
    private static boolean standsBefore(String sign, CharSequence text, int end) {
        int at = end - 1;
        int left = sign.length();
        while (left > 0 && at >= 0 && (space(text.charAt(at)) || text.charAt(at) == sign.charAt(left - 1))) {
            left -= space(text.charAt(at--)) ? 0 : 1;
        }
        return left == 0;
    }

    private static boolean space(char c) {
        return SPACES.indexOf(c) >= 0;
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[Texts.LATIN_END];
        "0123456789".chars().forEach(c -> sorts[c] = DIGIT);
        "@bB([".chars().forEach(c -> sorts[c] = SIGN);
        return sorts;
    }
}
