package fr.ccs.dossier.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certification as the Caisse des Dépôts knows it.
 *
 * @param type RS or RNCP
 * @param code number of the fiche, RS99902 for instance
 */
public record CertificationCpf(String type, String code) {
    private static final Pattern WRITTEN = Pattern.compile("(RS|RNCP):(?:RS|RNCP)?([0-9]{1,8})");

    /** The one that is written {@code RS:99999}; empty for a text that is none. */
    public static Optional<CertificationCpf> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? Optional.of(new CertificationCpf(written.group(1), written.group(1) + written.group(2))) : Optional.empty();
    }
}
