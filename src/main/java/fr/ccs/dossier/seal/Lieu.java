package fr.ccs.dossier.seal;

import java.util.regex.Pattern;

/** Where a signature may say that it was given: no more than the profile of signatures later admits, asked before a key is opened. */
public final class Lieu {
    private static final SignatureGrammar.Text CITY = SignatureGrammar.of(SignatureGrammar.name("xades:City")).text().orElseThrow();
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private Lieu() {}

    /** Whether the text can be one: words on one line, no invisible character, not too long. */
    public static boolean admits(String text) {
        return !text.isBlank() && !UNSEEN.matcher(text).find() && CITY.admits(text);
    }

    /** The most characters that it may have. */
    public static int longest() {
        return CITY.most();
    }
}
