package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/**
 * A certificate is withdrawn, or the withdrawal is reversed: the register and the dossier say so.
 *
 * <p>The register is written first: a certificate that is withdrawn must not pass for valid a moment longer, and a command that was stopped
 * before the dossier can be typed again.
 */
final class RetraitEvent extends EventCommand {
    private static final String RETIRE = "RETIRE";

    @Mixin
    private RegisterAtHand register;

    RetraitEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) {
        if (evenement.type().equals("RETRAIT_CERTIFICAT") && fait.precision().isEmpty()) {
            throw Stop.usage(ccs.say("Dites pourquoi le certificat est retiré (--precision).", "Say why the certificate is withdrawn (--precision)."));
        }
        return fait;
    }

    @Override
    void decided(Fait fait, Dossier before, Project project, Path folder) throws Refus, IOException {
        try (Registre registre = Registre.open(register.file(ccs, project, folder))) {
            Exemplaires known = Exemplaires.of(registre);
            List<Delivrance> all = known.duDossier(before.numero());
            if (all.stream().noneMatch(line -> before.certificats().contains(line.numero()))) {
                throw Refus.of("Le registre n’a aucun certificat du dossier " + before.numero() + " : est-ce le bon registre ?",
                        "The register has no certificate of dossier " + before.numero() + ": is it the right register?");
            }
            List<Delivrance> lines = evenement.type().equals("RETRAIT_CERTIFICAT")
                    ? all.stream().filter(Delivrance::vaut).map(line -> line.devient(RETIRE, fait.le(), Optional.empty(), fait.precision())).toList()
                    : all.stream().filter(line -> withdrawn(line, before, known))
                            .map(line -> line.devient(Delivrance.DELIVRE, fait.le(), Optional.empty(), fait.precision())).toList();
            if (!lines.isEmpty()) {
                lines.forEach(line -> registre.add(line, fait.at()));
                registre.commit();
            }
        }
    }

    /** Whether a copy was withdrawn while it counted, and not because its decision was taken anew before anybody had it. */
    private static boolean withdrawn(Delivrance line, Dossier dossier, Exemplaires known) {
        boolean neverHandedOver = line.nature().equals("ORIGINAL") && !dossier.certificats().contains(line.numero());
        return line.etat().equals(RETIRE) && !neverHandedOver && known.avant(line).filter(Delivrance::vaut).isPresent();
    }
}
