package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Conservation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Session;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How long what a deposit holds is kept, as its editions have it. */
record RetentionInfo(Held held) {

    /** A line a class of documents; where editions differ, each says its own. */
    SortedSet<String> lines(List<Document> editions) {
        SortedSet<String> lines = new TreeSet<>();
        for (Document edition : editions) {
            for (Conservation one : conservation(edition)) {
                lines.add("type=" + one.type() + "; duree=" + one.duree().map(Object::toString).orElse("INCONNUE") + "; depart=" + one.depart() + "; debut="
                        + one.debut().map(Object::toString).orElse("INCONNU") + "; fin=" + one.fin().map(Object::toString).orElse("INCONNUE")
                        + "; sort=" + one.sortFinal());
            }
        }
        return lines;
    }

    private List<Conservation> conservation(Document edition) {
        Optional<Dossier> dossier = held.dossier();
        return dossier.isPresent() ? Conservation.of(edition, dossier.get()) : Conservation.of(edition, new Session(held.main()));
    }
}
