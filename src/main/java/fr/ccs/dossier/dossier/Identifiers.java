package fr.ccs.dossier.dossier;

import java.util.random.RandomGenerator;

/** Numbers drawn at random, that say nothing of whom or what they name and cannot be guessed. */
public final class Identifiers {
    /** No I, L, O, U: read aloud or copied by hand, none is taken for another. Five bits a sign. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PERSON = 8;
    private static final int GROUPS = 4;

    private Identifiers() {}

    /** A person's number: P-, eight signs and their check character. */
    public static String person(RandomGenerator random) {
        String drawn = draw(PERSON, random);
        return "P-" + drawn + CheckCharacters.mod3736(drawn);
    }

    /** A verification code: sixteen signs (80 bits) in groups of four, and their check character. */
    public static String verificationCode(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(draw(GROUPS, random)).append('-');
        }
        return code.append(CheckCharacters.mod3736(code.toString())).toString();
    }

    private static String draw(int length, RandomGenerator random) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < length; i++) {
            drawn.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return drawn.toString();
    }
}
