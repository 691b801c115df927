package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.RecepisseCpf;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.dossier.TransmissionCpf;
import fr.ccs.dossier.dossier.TransmissionsCpf;
import fr.ccs.dossier.finding.FrenchTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Enters what the Caisse des Dépôts answered: on the certificates that are named, else on those of the flux that nobody answered yet.
 *
 * <p>An answer that the register has already is not entered again.
 */
record CpfReceipt(Ccs ccs, Path registre, String flux, String result, List<String> certificates, Optional<String> reason) {

    int enter(Instant at) throws IOException, Refus {
        requireSense();
        try (Registre open = Registre.open(registre)) {
            TransmissionsCpf known = open.transmissions();
            List<String> sent = known.flux(flux).stream().map(TransmissionCpf::certificat).toList();
            requireSent(sent);
            List<RecepisseCpf> lines = (certificates.isEmpty() ? sent : certificates).stream().distinct()
                    .filter(one -> known.reponse(one, flux).map(answer -> !certificates.isEmpty() && !answer.resultat().equals(result)).orElse(true))
                    .map(one -> new RecepisseCpf(one, flux, result, at.atZone(FrenchTime.ZONE).toLocalDate(), reason)).toList();
            if (!lines.isEmpty()) {
                lines.forEach(line -> open.add(line, at));
                open.commit();
            }
            long rejected = open.transmissions().flux(flux).stream().filter(envoi -> open.transmissions().reponse(envoi.certificat(), flux)
                    .filter(answer -> answer.resultat().equals(RecepisseCpf.REJETE)).isPresent()).count();
            ccs.out.println(ccs.say("Récépissé du flux " + flux + " : inscrit pour " + lines.size() + ", refusés en tout : " + rejected + ".",
                    "Receipt of flux " + flux + ": entered for " + lines.size() + ", rejected in all: " + rejected + "."));
            return Ccs.CLEAN;
        }
    }

    private void requireSense() {
        if (result == null || !Set.of(RecepisseCpf.ACCEPTE, RecepisseCpf.REJETE).contains(result)) {
            throw Stop.usage(ccs.say("Dites ce que le récépissé porte : --resultat ACCEPTE ou --resultat REJETE.",
                    "Say what the receipt bears: --resultat ACCEPTE or --resultat REJETE."));
        }
        if (reason.isPresent() && (!result.equals(RecepisseCpf.REJETE) || reason.get().isBlank() || reason.get().length() > 4000)) {
            throw Stop.usage(ccs.say("--motif dit pourquoi un passage est refusé (--resultat REJETE) ; il n’est ni vide ni plus long que 4000 caractères.",
                    "--motif tells why a passage is rejected (--resultat REJETE); it is neither empty nor longer than 4000 characters."));
        }
    }

    private void requireSent(List<String> sent) {
        if (sent.isEmpty()) {
            throw Stop.usage(ccs.say("Le registre ne connaît pas de flux " + flux + ".", "The register knows no flux " + flux + "."));
        }
        certificates.stream().filter(one -> !sent.contains(one)).findFirst().ifPresent(other -> {
            throw Stop.usage(ccs.say("Le certificat " + other + " n’est pas dans le flux " + flux + ".", "Certificate " + other + " is not in flux " + flux + "."));
        });
    }
}
