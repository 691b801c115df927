package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of new minutes: a possible one, that no other minutes at hand bear. */
record MinutesNumber(Ccs ccs, Resolver resolver, Path output) {
    private static final Pattern POSSIBLE = Pattern.compile("[A-Z0-9][A-Za-z0-9./_\\-]{2,63}");

    /** @param numero the one that was asked for, or that follows from another */
    String free(String numero) {
        if (!POSSIBLE.matcher(numero).matches()) {
            throw Stop.usage(ccs.say("« " + numero + " » n’est pas un numéro possible : une majuscule ou un chiffre, puis de 2 à 63 lettres, chiffres, "
                    + "points, barres et tirets. Donnez-en un avec --numero.",
                    "“" + numero + "” is no possible number: a capital or a digit, then 2 to 63 letters, digits, dots, slashes and dashes. Give one with "
                            + "--numero."));
        }
        String where = bearers(resolver.find(Citation.named(Kind.PROCES_VERBAL, numero, "").orElseThrow()));
        if (!where.isEmpty()) {
            throw Stop.blocked(ccs.say("Un procès-verbal porte déjà le numéro " + numero + " : " + where + ". Un numéro ne sert qu’une fois : donnez-en un "
                    + "autre avec --numero.",
                    "Minutes bear the number " + numero + " already: " + where + ". A number serves once: give another one with --numero."));
        }
        return numero;
    }

    private String bearers(Lookup lookup) {
        if (lookup instanceof Lookup.Found found) {
            return isOutput(found.document()) ? "" : found.document().name();
        }
        return lookup instanceof Lookup.Ambiguous several ? String.join(", ", several.files()) : ((Lookup.Absent) lookup).unreadable();
    }

    /** The minutes at hand but those that are about to be written again. */
    Stream<Document> others() {
        return resolver.documents(Kind.PROCES_VERBAL).filter(document -> !isOutput(document));
    }

    private boolean isOutput(Document document) {
        return Optional.ofNullable(output).filter(path -> path.toAbsolutePath().normalize().equals(Path.of(document.name()).toAbsolutePath().normalize()))
                .isPresent();
    }
}
