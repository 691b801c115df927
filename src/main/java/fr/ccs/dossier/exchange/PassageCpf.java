package fr.ccs.dossier.exchange;

import java.util.List;
import java.util.Map;

/**
 * One person who obtained a certification, as a flux will tell it, whatever the version of the flux.
 *
 * @param certificat number of the certificate; {@code idTechnique} what the passage is called, for ever
 * @param donnees values by name, none of them empty; what has none is not there
 * @param manques what is missing or can't be used, as paths in our documents; no value is among them
 */
public record PassageCpf(String dossier, String certificat, String idTechnique, CertificationCpf certification, Map<String, String> donnees, List<String> manques) {

    /** Whether it can be sent. */
    public boolean complet() {
        return manques.isEmpty();
    }
}
