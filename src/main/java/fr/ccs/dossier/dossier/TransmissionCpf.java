package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/**
 * A line of the register: this certificate went to the Caisse des Dépôts in that flux.
 *
 * @param flux the idFlux of the file; {@code idTechnique} what the passage is called in it
 * @param empreinte the digest of the file
 */
public record TransmissionCpf(String certificat, String flux, String idTechnique, LocalDate date, Optional<String> empreinte) {

    static TransmissionCpf of(XdmNode line) {
        return new TransmissionCpf(line.attribute("certificat"), line.attribute("flux"), line.attribute("idTechnique"), LocalDate.parse(line.attribute("date")),
                Optional.ofNullable(line.attribute("empreinte")));
    }

    /** The attributes of the line, in the order of the schema. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("certificat", certificat);
        attributes.put("flux", flux);
        attributes.put("idTechnique", idTechnique);
        attributes.put("date", date.toString());
        empreinte.ifPresent(digest -> attributes.put("empreinte", digest));
        return attributes;
    }
}
