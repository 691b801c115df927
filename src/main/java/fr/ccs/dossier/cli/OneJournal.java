package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Communication;
import fr.ccs.dossier.dossier.CopieTrouvee;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one journal that tells of the copy of one dossier, which is open meanwhile. */
record OneJournal(Communication communication, DossierOuvert open, Communication.Demand demand) implements Communication.Journaux {

    /** As it is on the disk: what was applied and refused is not told. */
    @Override
    public Optional<String> told(CopieTrouvee copie) throws IOException, Refus {
        Path file = open.folder().resolve(Dossier.FILE);
        return communication.told(Dossier.of(file.toString(), Files.readAllBytes(file)), copie.seal());
    }

    @Override
    public void enter(CopieTrouvee copie) throws IOException, Refus {
        communication.enter(open, copie.seal(), demand);
    }
}
