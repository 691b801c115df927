package fr.ccs.dossier.dossier;

import java.util.Locale;

/** The characters that betray a slip in a number (ISO 7064); hyphens count for nothing, letters are capitals. */
public final class CheckCharacters {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int SIZE = 36;

    private CheckCharacters() {}

    /** The one character by MOD 37,36 that a code of digits and capitals takes at its end. */
    public static char mod3736(String code) {
        int product = SIZE;
        for (char sign : code.replace("-", "").toCharArray()) {
            int sum = (product + value(sign)) % SIZE;
            product = (sum == 0 ? SIZE : sum) * 2 % (SIZE + 1);
        }
        return SIGNS.charAt(Math.floorMod(1 - product, SIZE));
    }

    /** The two digits by MOD 97-10 that a number of digits and capitals takes at its end, a letter counting as two digits (A = 10). */
    public static String mod9710(String number) {
        int rest = 0;
        for (char sign : (number + "00").replace("-", "").toCharArray()) {
            int value = value(sign);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return String.format(Locale.ROOT, "%02d", 98 - rest);
    }

    private static int value(char sign) {
        int value = SIGNS.indexOf(sign);
        if (value < 0) {
            throw new IllegalArgumentException("neither a digit nor a capital: " + sign);
        }
        return value;
    }
}
