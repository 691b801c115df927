package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Language;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a sentence in both languages, to be set into the words for a {@link Defect}. */
record Phrase(String french, String english) {
    /** Nothing. */
    static final Phrase NONE = new Phrase("", "");
    /** The one seal of a PDF. */
    static final Phrase SEAL = new Phrase("le cachet", "the seal");

    /** The same in both languages: a name, a code. */
    static Phrase of(String text) {
        return new Phrase(text, text);
    }

    /** Several, one after the other. */
    static Phrase all(List<Phrase> phrases) {
        return new Phrase(phrases.stream().map(Phrase::french).collect(Collectors.joining(" ; ")),
                phrases.stream().map(Phrase::english).collect(Collectors.joining("; ")));
    }

    /** A day in France. */
    static Phrase day(Instant instant) {
        return new Phrase(Days.of(instant, Language.FRENCH), Days.of(instant, Language.ENGLISH));
    }

    /** The signature of a role, or of several that share a fault: {@code la signature des rôles CANDIDAT et PRESIDENT}. */
    static Phrase signatureOf(List<String> roles) {
        String last = roles.get(roles.size() - 1);
        if (roles.size() == 1) {
            return new Phrase("la signature du rôle " + last, "the signature of role " + last);
        }
        String others = String.join(", ", roles.subList(0, roles.size() - 1));
        return new Phrase("la signature des rôles " + others + " et " + last, "the signature of roles " + others + " and " + last);
    }
}
