package fr.ccs.dossier.exchange;

import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.document.Transformation;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.SAXException;

/**
 * A file for the Caisse des Dépôts.
 *
 * @param id its idFlux; {@code horodatage} when it is sent
 * @param essai whether it must never be sent
 */
public record FluxCpf(VersionCpf version, EmetteurCpf emetteur, String id, OffsetDateTime horodatage, boolean essai) {
    private static final Map<VersionCpf, Transformation> SHEETS = new ConcurrentHashMap<>();

    /** With the offset and without fraction; XXX would write Z in a zone without offset. */
    private static final DateTimeFormatter HORODATAGE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** The file that holds these, by certification, in their order. */
    public byte[] bytes(List<PassageCpf> passages) {
        Map<CertificationCpf, List<Map<String, String>>> byCertification = new LinkedHashMap<>();
        passages.forEach(passage -> byCertification.computeIfAbsent(passage.certification(), one -> new ArrayList<>()).add(passage.donnees()));
        Map<String, Object> flux = new HashMap<>();
        flux.put("idFlux", id);
        flux.put("horodatage", HORODATAGE.format(horodatage));
        flux.put("essai", String.valueOf(essai));
        flux.put("client", emetteur.client());
        flux.put("certificateur", emetteur.certificateur());
        flux.put("contrat", emetteur.contrat());
        flux.put("certifications", byCertification.entrySet().stream()
                .map(entry -> Map.of("type", entry.getKey().type(), "code", entry.getKey().code(), "passages", entry.getValue())).toList());
        return SHEETS.computeIfAbsent(version, one -> new Transformation(one.stylesheet())).apply(nothing(), Map.of("flux", flux));
    }

    /** All that a flux tells comes by its parameter. */
    private static XdmNode nothing() {
        try {
            BuildingContentHandler built = Saxon.PROCESSOR.newDocumentBuilder().newBuildingContentHandler();
            built.startDocument();
            built.endDocument();
            return built.getDocumentNode();
        } catch (SAXException | SaxonApiException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
