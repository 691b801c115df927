package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/**
 * A line of the register: what the Caisse des Dépôts answered on a certificate that it was sent.
 *
 * @param flux the idFlux of the file that it answers
 * @param resultat ACCEPTE or REJETE
 * @param date the day that the receipt bears
 * @param precision why it was rejected
 */
public record RecepisseCpf(String certificat, String flux, String resultat, LocalDate date, Optional<String> precision) {
    /** It has to be corrected, and sent again. */
    public static final String REJETE = "REJETE";

    /** It is recorded there. */
    public static final String ACCEPTE = "ACCEPTE";

    static RecepisseCpf of(XdmNode line) {
        return new RecepisseCpf(line.attribute("certificat"), line.attribute("flux"), line.attribute("resultat"), LocalDate.parse(line.attribute("date")),
                Query.string(line, "precision"));
    }

    /** The attributes of the line, in the order of the schema. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("certificat", certificat);
        attributes.put("flux", flux);
        attributes.put("resultat", resultat);
        attributes.put("date", date.toString());
        return attributes;
    }
}
