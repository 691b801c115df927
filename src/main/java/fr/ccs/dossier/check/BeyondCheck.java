package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules that look beyond a document, at files, chains and registers: what Schematron cannot decide. */
final class BeyondCheck {
    private static final String DELIVERIES = "DELIVRANCES";
    private final DossierCheck dossiers;
    private final Registres registres;
    private final LineCheck lines;

    BeyondCheck(Resolver resolver, Function<byte[], Optional<byte[]>> source) {
        this.dossiers = new DossierCheck(resolver, source);
        this.registres = new Registres(resolver);
        this.lines = new LineCheck(resolver);
    }

    /** @param said what the other rules found */
    List<Finding> findings(Document document, Phase phase, List<Finding> said) {
        return switch (document.kind()) {
            case DOSSIER -> dossiers.findings(document, phase, said);
            case CERTIFICAT -> DossierCheck.looksAtFiles(phase) ? Breach.placed(document, registres.of(document)
                    .flatMap(deliveries -> CertificatCheck.breach(document, deliveries)).stream().toList()) : List.of();
            case REGISTRE -> Breach.placed(document, registre(document));
            default -> List.of();
        };
    }

    private List<Breach> registre(Document registre) {
        Deliveries deliveries = Deliveries.of(registre);
        List<Breach> breaches = new ArrayList<>(RegistreCheck.breaches(registre, deliveries, registres.others(registre)));
        if (registre.attribute("genre").filter(DELIVERIES::equals).isPresent()) {
            breaches.addAll(lines.breaches(registre, deliveries));
        }
        return breaches;
    }
}
