package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Changement;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import picocli.CommandLine.Option;

/** The person gets the notice on their personal data. */
final class InformationEvent extends EventCommand {
    @Option(names = "--notice", paramLabel = "VERSION", required = true, descriptionKey = "dossier.notice")
    private String notice;

    InformationEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) {
        Fait told = fait.destinataire().isPresent() ? fait : fait.destinataire("La personne candidate");
        return told.changement(new Changement.Information(notice));
    }
}
