package fr.ccs.dossier.check;

import java.util.regex.Pattern;

/** {@code f:donnees-possibles}: whether a text may hold personal data, in one scan; the definition is that of {@code schemas/1/rules/textes.xsl}. */
final class PersonalData {
    private static final String SPACES = " \t\n\r\u00A0\u202F\u2009\u00AD";
    private static final int DIGITS = 10;
    private static final int NEAR = 8;
    private static final int GAP = 2;
    private static final String S = "[" + SPACES + "]*";
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]" + S + "[A-Z]" + S + "[0-9]" + S + "[0-9]|[a-z]\u00AD*[a-z]\u00AD*[0-9]\u00AD*[0-9]");

    private PersonalData() {}

    static boolean possible(CharSequence text) {
        int digits = 0;
        int run = 0;
        int longest = 0;
        int gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' && c != 'r') {
                gap++;
            } else if (c >= '0' && c <= '9') {
                digits++;
                run = gap > GAP ? 1 : run + 1;
                longest = Math.max(longest, run);
                gap = 0;
            } else if (!space(c)) {
                gap += Character.isLowSurrogate(c) ? 0 : 1;
                if (announces(text, i, c)) {
                    return true;
                }
            }
        }
        return digits >= DIGITS && (longest >= NEAR || ACCOUNT.matcher(text).find());
    }

    /** Whether a sign of an address begins here. */
    private static boolean announces(CharSequence text, int start, char c) {
        return switch (c) {
            case '@' -> true;
            case 'r' -> stands("robas", text, start);
            case 'R' -> stands("ROBAS", text, start);
            case '(' -> stands("(at", text, start) || stands("(AT", text, start);
            case '[' -> stands("[at", text, start) || stands("[AT", text, start);
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

    private static boolean space(char c) {
        return (c <= ' ' || c >= '\u00A0') && SPACES.indexOf(c) >= 0;
    }
}
