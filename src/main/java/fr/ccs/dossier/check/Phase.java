package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far a document has come, and so which rules it must already satisfy. */
public enum Phase {
    /** Only what is already wrong. */
    BROUILLON,
    /** Everything but the presence of signatures: what closing and signing demand. */
    SIGNATURE,
    /** All that the jury needs, signatures included. */
    TRANSMISSION,
    /** All that an archived dossier must show. */
    ARCHIVE;

    private static final String ARCHIVED = "ARCHIVE";
    private static final Set<String> DRAFT = Set.of("BROUILLON", "PROJET");

    /** The name in rule files, on the command line and in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase of this name, in any case. */
    public static Optional<Phase> named(String word) {
        return Arrays.stream(values()).filter(phase -> phase.code().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The phase {@code auto}: what the document, or the dossier that it is a pièce of, says of its state. */
    static Phase of(Document document, Resolver resolver) {
        Optional<String> dossier = document.attribute("dossier").flatMap(numero -> Citation.named(Kind.DOSSIER, numero, ""))
                .flatMap(citation -> resolver.find(citation) instanceof Lookup.Found found ? state(found.document()) : Optional.empty());
        if (Stream.of(state(document), dossier).flatMap(Optional::stream).anyMatch(ARCHIVED::equals)) {
            return ARCHIVE;
        }
        return state(document).filter(DRAFT::contains).isPresent() ? BROUILLON : TRANSMISSION;
    }

    private static Optional<String> state(Document document) {
        return document.attribute("etat").or(() -> document.attribute("statut"));
    }
}
