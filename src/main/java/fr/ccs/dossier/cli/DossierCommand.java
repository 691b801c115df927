package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Transitions;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ccs dossier}: one command for each event of a dossier's life, as the list of transitions names them. */
@Command(name = "dossier", synopsisSubcommandLabel = "EVENEMENT", sortOptions = false)
final class DossierCommand implements Runnable {
    /** The short words by which a secretariat calls what happens every day. */
    private static final Map<String, String> SHORT = Map.of("RECEPTION_BRANCHE", "reception", "ENVOI_EVALUATEUR", "envoi", "COMPLEMENT_DEMANDE", "complement",
            "RECOURS_RECU", "recours", "RECTIFICATION_IDENTITE", "rectification", "AJOUT_PIECE", "add");

    @Spec
    private CommandSpec spec;

    /** Gives {@code ccs dossier} its events; they are data, not classes. */
    static void addEvents(CommandLine dossier, Ccs ccs) {
        for (Evenement evenement : Transitions.evenements()) {
            CommandLine event = new CommandLine(command(ccs, evenement));
            event.getCommandSpec().name(evenement.command()).usageMessage().header(ccs.say(evenement.libelle(), evenement.label())).sortOptions(false);
            String shorter = SHORT.get(evenement.type());
            dossier.addSubcommand(evenement.command(), event, shorter == null ? new String[0] : new String[] {shorter});
        }
    }

    private static EventCommand command(Ccs ccs, Evenement evenement) {
        return switch (evenement.type()) {
            case "DESIGNATION" -> new DesignationEvent(ccs, evenement);
            case "INFORMATION" -> new InformationEvent(ccs, evenement);
            case "DEROGATION" -> new DerogationEvent(ccs, evenement);
            case "RECTIFICATION_IDENTITE", "CHANGEMENT_ETAT_CIVIL", "CHANGEMENT_COORDONNEES", "REEVALUATION", "REPRISE" -> new FicheEvent(ccs, evenement);
            case "RETRAIT_CERTIFICAT", "RETRAIT_ANNULE" -> new RetraitEvent(ccs, evenement);
            case "RETRAIT_DU_LOT" -> new LotEvent(ccs, evenement);
            case "GEL", "LEVEE_GEL" -> new GelEvent(ccs, evenement);
            case "PERTE_PIECE", "RECONSTITUTION_PIECE" -> new IncidentEvent(ccs, evenement);
            case "AJOUT_PIECE" -> new AddEvent(ccs, evenement);
            default -> new PlainEvent(ccs, evenement);
        };
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
