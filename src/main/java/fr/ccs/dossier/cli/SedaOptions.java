package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.ServicesSeda;
import fr.ccs.dossier.archive.ServicesSeda.Statut;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say who hands over to which archive service, and the project file that says it once for all. */
final class SedaOptions {
    @Option(names = "--service-archives", paramLabel = "ID", descriptionKey = "service-archives")
    private String archives;

    @Option(names = "--service-versant", paramLabel = "ID", descriptionKey = "service-versant")
    private String versant;

    @Option(names = "--service-producteur", paramLabel = "ID", descriptionKey = "service-producteur")
    private String producteur;

    @Option(names = "--accord", paramLabel = "ID", descriptionKey = "accord")
    private String accord;

    @Option(names = "--statut", paramLabel = "privees|publiques", descriptionKey = "statut")
    private String statut;

    /** Whether one of them was given: they make no sense but with a transfer. */
    boolean given() {
        return Stream.of(archives, versant, producteur, accord, statut).anyMatch(Objects::nonNull);
    }

    /** Who hands over to whom; ends the command when that is not known. */
    ServicesSeda services(Ccs ccs, Project project) {
        Optional<ServicesSeda> known = project.versement();
        String receiver = archives != null ? archives : known.map(ServicesSeda::archives).orElse("");
        String giver = versant != null ? versant : known.map(ServicesSeda::versant).orElse("");
        String owner = producteur != null ? producteur : versant != null ? versant : known.map(ServicesSeda::producteur).orElse(giver);
        Optional<String> agreement = Optional.ofNullable(accord).or(() -> known.flatMap(ServicesSeda::accord));
        ServicesSeda services = new ServicesSeda(receiver, giver, owner, agreement, statut(ccs, known));
        if (!services.complet()) {
            throw Stop.usage(ccs.say("Qui verse à quel service d’archives n’est pas dit : écrivez dans ccs.xml "
                    + "<versement archives=\"…\" versant=\"…\"/>, ou donnez --service-archives et --service-versant, tels que le service d’archives les a donnés (de 1 à 100 caractères, sans espace).",
                    "Who hands over to which archive service is not said: write <versement archives=\"…\" versant=\"…\"/> in ccs.xml, or give "
                            + "--service-archives and --service-versant, as the archive service gave them (1 to 100 characters, no space)."));
        }
        return services;
    }

    private Statut statut(Ccs ccs, Optional<ServicesSeda> known) {
        if (statut == null) {
            return known.map(ServicesSeda::statut).orElse(Statut.PRIVEES);
        }
        if (!List.of("privees", "publiques").contains(statut)) {
            throw Stop.usage(ccs.say("Statut inconnu « " + statut + " » : choisissez privees ou publiques.",
                    "Unknown status “" + statut + "”: choose privees or publiques."));
        }
        return statut.equals("publiques") ? Statut.PUBLIQUES : Statut.PRIVEES;
    }
}
