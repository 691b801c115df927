package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Etat;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Transitions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Enters one event in a dossier, with what all events share; each family adds what it needs. */
abstract class EventCommand implements Callable<Integer> {
    final Ccs ccs;
    final Evenement evenement;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder;

    @Mixin
    private EventOptions options;

    @Mixin
    Sources sources;

    EventCommand(Ccs ccs, Evenement evenement) {
        this.ccs = ccs;
        this.evenement = evenement;
    }

    /** What this family of events adds to what is told of every event. */
    abstract Fait complete(Fait fait, Dossier before, People people) throws Refus, IOException;

    /** What is written elsewhere before the dossier, which a second run sees; nothing, for most events. */
    void decided(Fait fait, Dossier before, Project project, Path folder) throws Refus, IOException {}

    @Override
    public Integer call() throws IOException, Refus {
        DossiersBelow.require(ccs, folder);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, List.of());
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            Dossier before = open.dossier();
            People people = new People(ccs, sources.project(ccs), resolver, before);
            Fait fait = complete(options.fait(ccs, evenement, people), before, people);
            open.apply(fait);
            new Soundness(ccs, resolver, fait.date().toLocalDate()).require(before, open.dossier());
            decided(fait, before, sources.project(ccs), folder);
            open.commit();
            say(open.dossier());
            return Ccs.CLEAN;
        }
    }

    private void say(Dossier after) {
        if (!ccs.quiet) {
            Etat etat = Transitions.etat(after.etat()).orElseThrow();
            ccs.err.println(ccs.say("Dossier " + after.numero() + " : " + evenement.type() + " inscrit ("
                    + after.value("journal/evenement[last()]/@id").orElseThrow() + "), état " + etat.code() + "."
                            + etat.attend().map(who -> " On attend " + who.french() + ".").orElse(""),
                    "Dossier " + after.numero() + ": " + evenement.type() + " entered (" + after.value("journal/evenement[last()]/@id").orElseThrow()
                            + "), état " + etat.code() + "."
                            + etat.attend().map(who -> " Awaiting " + who.english() + ".").orElse("")));
        }
    }
}
