package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Annuaire;
import fr.ccs.dossier.dossier.Convocation;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a meeting can be prepared, and who is to be summoned to it. */
record Seating(Ccs ccs, Session session, Resolver resolver) {

    /**
     * Ends the command when nothing can be presented to this session.
     *
     * @param today the day on which it is prepared
     * @param convoquees the day on which summonses are sent; null when they are not yet
     */
    void require(LocalDate today, LocalDate convoquees) {
        String file = session.document().name();
        if (session.numero().isEmpty()) {
            throw refused("La session " + file + " n’a pas de numéro : donnez-lui en un (numero).", "Session " + file + " has no number: give it one (numero).");
        }
        if (session.procesVerbal().isPresent()) {
            throw refused("La session " + session.numero() + " a son procès-verbal, " + session.procesVerbal().get() + " : on ne lui présente plus rien.",
                    "Session " + session.numero() + " has its minutes, " + session.procesVerbal().get() + ": nothing can be presented to it any more.");
        }
        if (session.jour().isEmpty() || session.lieu().isEmpty()) {
            throw refused("La session " + session.numero() + " n’a pas de jour ou de lieu : écrivez-les dans seance, la convocation les annonce.",
                    "Session " + session.numero() + " has no day or no place: write them in seance, the summons announces them.");
        }
        LocalDate jour = session.jour().get();
        if (jour.isBefore(today)) {
            throw refused("La séance du " + jour + " est passée le " + today + " : on ne lui présente plus rien.",
                    "The meeting of " + jour + " is over on " + today + ": nothing can be presented to it any more.");
        }
        if (convoquees != null && !convoquees.isBefore(jour)) {
            throw refused("Les convocations du " + convoquees + " partiraient trop tard pour la séance du " + jour + " : elles partent avant ce jour.",
                    "Summonses of " + convoquees + " would be sent too late for the meeting of " + jour + ": they are sent before that day.");
        }
    }

    private Stop refused(String french, String english) {
        return Stop.blocked(ccs.say(french + " Rien n’a été écrit.", english + " Nothing was written."));
    }

    /** Who is summoned now: nobody where the secretary has begun to. The annuaire must be at hand in any case, the rules ask it. */
    List<Convocation> convocations() {
        Lookup lookup = resolver.find(Citation.named(Kind.ANNUAIRE, "", "").orElseThrow());
        if (!(lookup instanceof Lookup.Found found)) {
            String several = lookup instanceof Lookup.Ambiguous twins ? String.join(", ", twins.files()) : "";
            throw Stop.couldNot(several.isEmpty()
                    ? ccs.say("Aucun annuaire lisible n’est à portée : nommez-le dans ccs.xml (<documents chemin=\"annuaire.xml\"/>) ou avec --with.",
                            "No readable annuaire is at hand: name it in ccs.xml (<documents chemin=\"annuaire.xml\"/>) or with --with.")
                    : ccs.say("Plusieurs annuaires sont à portée, et ils diffèrent : ", "Several annuaires are at hand, and they differ: ") + several + ".");
        }
        List<Convocation> jury = new Annuaire(found.document()).jury(session.jour().orElseThrow());
        if (!session.convoque() && jury.isEmpty()) {
            throw refused("L’annuaire ne connaît aucun membre du jury dont le mandat court le " + session.jour().get() + ".",
                    "The annuaire knows no member of the jury whose mandate holds on " + session.jour().get() + ".");
        }
        return session.convoque() ? List.of() : jury;
    }

    /** The other sessions that are still to be held, by the livrets of their lots. */
    Map<String, String> others(LocalDate today) {
        Map<String, String> others = new HashMap<>();
        for (Citation citation : resolver.known(Kind.SESSION)) {
            if (!citation.id().equals(session.numero()) && resolver.find(citation) instanceof Lookup.Found found) {
                Session other = new Session(found.document());
                if (other.procesVerbal().isEmpty() && other.jour().filter(day -> !day.isBefore(today)).isPresent()) {
                    other.livrets().forEach(livret -> others.put(livret, other.numero()));
                }
            }
        }
        return others;
    }
}
