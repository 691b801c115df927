package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The name in rule files, on the command line and in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase of this name, in any case. */
    public static Optional<Phase> named(String word) {
        return Arrays.stream(values()).filter(phase -> phase.code().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The phase {@code auto}: what the document says of its own state. */
    public static Phase of(Document document) {
        boolean draft = document.attribute("etat").or(() -> document.attribute("statut"))
                .filter(state -> state.equals("BROUILLON") || state.equals("PROJET")).isPresent();
        return draft ? BROUILLON : TRANSMISSION;
    }
}
