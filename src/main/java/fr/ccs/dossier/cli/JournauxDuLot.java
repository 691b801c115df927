package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Communication;
import fr.ccs.dossier.dossier.CopieTrouvee;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The journals of all dossiers of which a copy for an inspection holds something; each is opened by itself. */
record JournauxDuLot(Ccs ccs, Communication communication, List<ControleDossier.Affaire> affaires, Resolver resolver, LocalDate day) implements Communication.Journaux {

    @Override
    public Optional<String> told(CopieTrouvee copie) throws IOException, Refus {
        for (ControleDossier.Affaire affaire : in(copie)) {
            Path file = affaire.folder().orElseThrow().resolve(Dossier.FILE);
            Optional<String> event = communication.told(Dossier.of(file.toString(), Files.readAllBytes(file)), copie.seal());
            if (event.isPresent()) {
                return Optional.of(affaire.dossier() + ", " + event.get());
            }
        }
        return Optional.empty();
    }

    @Override
    public void enter(CopieTrouvee copie) throws IOException, Refus {
        for (ControleDossier.Affaire affaire : in(copie)) {
            Soundness soundness = new Soundness(ccs, resolver.aside(), day);
            try (DossierOuvert open = DossierOuvert.open(affaire.folder().orElseThrow())) {
                communication.enter(open, copie.seal(), soundness::require);
            }
        }
    }

    private List<ControleDossier.Affaire> in(CopieTrouvee copie) {
        return affaires.stream().filter(affaire -> affaire.folder().isPresent() && copie.chemins().contains(affaire.place() + ControleDossier.JOURNAL)).toList();
    }
}
