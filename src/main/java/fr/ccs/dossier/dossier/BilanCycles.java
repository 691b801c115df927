package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cycles of a dossier, as figures need them: of which activity and status the person was when something happened. */
record BilanCycles(List<Cycle> cycles) {
    private static final String LINES = "cycle/string-join((string(inscription/@date), string(inscription/@statut), "
            + "normalize-space(inscription/entreprise/activite), string(livret[last()]/@numero), string(@type)), '|')";

    /** One cycle; what the dossier does not say is empty. */
    record Cycle(String date, String statut, String activite, String livret, String type) {
        private static Cycle of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Cycle(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    private static final Cycle NONE = new Cycle("", "", "", "", "");

    static BilanCycles of(Dossier dossier) {
        return new BilanCycles(dossier.values(LINES).stream().map(Cycle::of).toList());
    }

    /** The one that was under way on a day. */
    Cycle au(LocalDate jour) {
        return cycles.stream().filter(cycle -> !cycle.date.isEmpty() && !LocalDate.parse(cycle.date).isAfter(jour)).reduce((before, after) -> after)
                .or(() -> cycles.stream().findFirst()).orElse(NONE);
    }

    /** The one whose livret an extract decides. */
    Optional<Cycle> du(Document extrait) {
        List<String> decided = extrait.values("decision", "livret");
        return cycles.stream().filter(cycle -> decided.contains(cycle.livret)).findFirst();
    }
}
