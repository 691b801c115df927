package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Objet;
import fr.ccs.dossier.dossier.Presentation;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.dossier.SessionOuverte;
import fr.ccs.dossier.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A dossier leaves the lot before the jury decided: the session and the dossier say so.
 *
 * <p>The session is written first: the jury must not decide on a livret that was taken out. A command that was stopped before the dossier can be
 * typed again. The session's folder is locked before the dossier's, as {@code ccs submit} does it.
 */
final class LotEvent extends EventCommand {
    @Option(names = "--session", paramLabel = "FILE", descriptionKey = "dossier.session")
    private Path session;

    private SessionOuverte open;

    LotEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    public Integer call() throws IOException, Refus {
        if (session == null) {
            throw Stop.usage(ccs.say("Dites de quelle session : --session SESSION.xml.", "Say of which session: --session SESSION.xml."));
        }
        Path file = Files.isDirectory(session) ? session.resolve(Session.FILE) : session;
        try (SessionOuverte held = SessionOuverte.open(file)) {
            open = held;
            return super.call();
        }
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) throws Refus {
        String numero = open.session().numero();
        Optional<String> devant = Presentation.devant(before);
        if (devant.isPresent() && !devant.get().equals(numero)) {
            throw Refus.of("Le dossier " + before.numero() + " est présenté à la session " + devant.get() + ", non à " + numero + ".",
                    "Dossier " + before.numero() + " is before session " + devant.get() + ", not " + numero + ".");
        }
        if (open.session().procesVerbal().isPresent()) {
            throw Refus.of("La session " + numero + " a son procès-verbal, " + open.session().procesVerbal().get() + " : son lot ne change plus.",
                    "Session " + numero + " has its minutes, " + open.session().procesVerbal().get() + ": its lot changes no more.");
        }
        if (!fait.objets().isEmpty()) {
            return fait;
        }
        Fait about = fait.objet(Objet.of(numero));
        return before.livret().isPresent() ? about.objet(Objet.of(before.livret().get())) : about;
    }

    @Override
    void decided(Fait fait, Dossier before, Project project, Path folder) throws Refus, IOException {
        if (open.session().presente(before.numero())) {
            Session after = open.session().avec(List.of(), List.of(before.numero()), List.of(), Optional.empty());
            SessionPapers papers = new SessionPapers(ccs, sources.resolver(ccs, List.of()),
                    RenderOptions.STANDARD.withTheme(Themes.chosen(ccs, null, project)));
            open.commit(after, SessionPapers.printed(after.document()) ? papers.of(after.document()) : Map.of());
            SessionPapers.sweep(after.document());
        }
    }
}
