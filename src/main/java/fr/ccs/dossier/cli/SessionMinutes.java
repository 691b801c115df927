package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.draft.ProcesVerbaux;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ccs new pv --from SESSION}: the minutes of a meeting with all that is known before the jury speaks. */
final class SessionMinutes implements Origin {
    private static final String SESSION = "SES-";

    @Override
    public Kind made() {
        return Kind.PROCES_VERBAL;
    }

    @Override
    public Kind source() {
        return Kind.SESSION;
    }

    @Override
    public Set<String> options() {
        return Set.of("--numero");
    }

    @Override
    public byte[] bytes(Ccs ccs, Document session, NewOptions asked) throws IOException {
        requireReady(ccs, session);
        String wanted = numero(ccs, session, asked);
        PresentedFiles presented = new PresentedFiles(ccs, session);
        Resolver resolver = asked.sources().resolverOfPlacesThatExist(ccs, presented.places());
        presented.requireAll(resolver);
        MinutesNumber number = new MinutesNumber(ccs, resolver, asked.output());
        String numero = number.free(wanted);
        Optional<String> own = session.attribute("numero");
        number.others().filter(other -> other.attribute("session").equals(own) && other.attribute("nature").equals(Optional.of("ORIGINAL"))).findFirst()
                .ifPresent(other -> {
                    throw taken(ccs, session, other.attribute("numero").orElse("") + " (" + other.name() + ")");
                });
        List<String> decided = presented.decided(number.others());
        leaveOut(ccs, session, decided);
        byte[] minutes = ProcesVerbaux.seance(session, decided, numero, SchemaPlace.seenFrom(asked.output()), resolver);
        if (!ccs.quiet && asked.output() != null) {
            ccs.err.println(ccs.say("Restent à écrire : ce que le jury décide, l’heure de chaque décision, les présences et les déports tels qu’ils ont été. "
                    + "Les heures de la séance sont celles qui étaient prévues.",
                    "Still to write: what the jury decides, the hour of each decision, presences and recusals as they were. The hours of the meeting are "
                            + "those that were foreseen."));
        }
        return minutes;
    }

    private static void leaveOut(Ccs ccs, Document session, List<String> decided) {
        String which = String.join(", ", decided);
        if (decided.size() == PresentedFiles.livrets(session).size()) {
            throw Stop.blocked(ccs.say("Tout le lot est déjà décidé (" + which + ") : une décision se reprend par un procès-verbal rectificatif, « ccs new pv --from "
                    + "PV.xml --motif … ».",
                    "All of the lot is decided already (" + which + "): a decision is taken again by rectifying minutes, “ccs new pv --from PV.xml --motif …”."));
        }
        if (!decided.isEmpty() && !ccs.quiet) {
            ccs.err.println(ccs.say("Laissés de côté, car déjà décidés : " + which + ". Après un recours, la décision se reprend par un procès-verbal rectificatif, "
                    + "« ccs new pv --from PV.xml --motif … ».",
                    "Left out, being decided already: " + which + ". After an appeal the decision is taken again by rectifying minutes, “ccs new pv --from PV.xml "
                            + "--motif …”."));
        }
    }

    private static void requireReady(Ccs ccs, Document session) {
        session.attribute("procesVerbal").ifPresent(numero -> {
            throw taken(ccs, session, numero);
        });
        if (PresentedFiles.livrets(session).isEmpty()) {
            throw Stop.blocked(ccs.say("La session " + session.name() + " n’a pas de lot : rien n’est présenté au jury. « ccs submit » l’écrit.",
                    "The session " + session.name() + " has no lot: nothing is submitted to the jury. “ccs submit” writes it."));
        }
        if (new Session(session).jour().isEmpty()) {
            throw Stop.blocked(ccs.say("La session " + session.name() + " n’est pas datée : écrivez seance/date, qui dit quels mandats sont en cours.",
                    "The session " + session.name() + " bears no date: write seance/date, which tells whose mandate holds."));
        }
    }

    private static Stop taken(Ccs ccs, Document session, String numero) {
        return Stop.blocked(ccs.say("La session " + session.name() + " a déjà son procès-verbal, " + numero + " : corrigez-le tant qu’il est en brouillon ; "
                + "une fois clos, rectifiez-le avec « ccs new pv --from PV.xml --motif … ».",
                "The session " + session.name() + " has its minutes already, " + numero + ": correct them as long as they are a draft; once they are closed, "
                        + "rectify them with “ccs new pv --from PV.xml --motif …”."));
    }

    private static String numero(Ccs ccs, Document session, NewOptions asked) {
        String own = session.attribute("numero").orElse("");
        if (asked.numero() == null && !own.startsWith(SESSION)) {
            throw Stop.usage(ccs.say("Donnez le numéro du procès-verbal avec --numero : celui de la session (« " + own + " ») ne commence pas par SES-.",
                    "Give the number of the minutes with --numero: that of the session (“" + own + "”) does not begin with SES-."));
        }
        return asked.numero() == null ? "PV-" + own.substring(SESSION.length()) : asked.numero();
    }
}
