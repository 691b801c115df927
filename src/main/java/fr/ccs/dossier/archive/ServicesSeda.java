package fr.ccs.dossier.archive;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who hands over to whom, as the archive service knows them.
 *
 * @param archives identifier of the service that receives, {@code versant} of the one that hands over, {@code producteur} of the one whose papers they are
 * @param accord identifier of the agreement between them; empty when there is none
 */
public record ServicesSeda(String archives, String versant, String producteur, Optional<String> accord, Statut statut) {
    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";

    /** What the papers are by law. */
    public enum Statut {
        PRIVEES("Private Archive"), PUBLIQUES("Public Archive");

        private final String legalStatus;

        Statut(String legalStatus) {
            this.legalStatus = legalStatus;
        }

        /** In the words of the standard. */
        String legalStatus() {
            return legalStatus;
        }
    }

    /** Whether every identifier is one: up to 100 letters, digits and {@code . _ : / -}. */
    public boolean complet() {
        return Stream.concat(Stream.of(archives, versant, producteur), accord.stream()).allMatch(one -> one.matches(IDENTIFIER));
    }
}
