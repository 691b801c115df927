package fr.ccs.dossier.exchange;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * The meetings of the jury on which a certificate rests, from the extracts of their minutes that a dossier holds.
 *
 * @param jours their days; {@code edition} the edition that the last one applied
 * @param manques the extracts that are not there as they came in
 */
record SeancesCpf(TreeSet<String> jours, Optional<Citation> edition, List<String> manques) {

    static SeancesCpf of(Path folder, Dossier dossier, List<String> procesVerbaux) throws IOException {
        SeancesCpf seances = new SeancesCpf(new TreeSet<>(), Optional.empty(), new ArrayList<>());
        for (String procesVerbal : procesVerbaux) {
            seances = seances.avec(procesVerbal, extrait(folder, dossier, procesVerbal));
        }
        return seances;
    }

    Optional<String> premiere() {
        return jours.isEmpty() ? Optional.empty() : Optional.of(jours.first());
    }

    Optional<String> derniere() {
        return jours.isEmpty() ? Optional.empty() : Optional.of(jours.last());
    }

    private SeancesCpf avec(String procesVerbal, Optional<Document> extrait) {
        if (extrait.isEmpty()) {
            manques.add("pieces/piece[EXTRAIT_PROCES_VERBAL " + procesVerbal + "]");
            return this;
        }
        child(extrait.get().root(), "seance").flatMap(seance -> child(seance, "date")).map(XdmNode::getStringValue).map(String::trim)
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d")).ifPresent(jours::add);
        Optional<Citation> applied = child(extrait.get().root(), "decision").flatMap(decision -> child(decision, "editionAppliquee"))
                .flatMap(named -> Citation.named(Kind.REFERENTIEL, named.attribute("id"), named.attribute("edition")));
        return new SeancesCpf(jours, applied.or(() -> edition), manques);
    }

    private static Optional<XdmNode> child(XdmNode of, String name) {
        return of.select(Steps.child(Kind.NAMESPACE, name)).findFirst();
    }

    private static Optional<Document> extrait(Path folder, Dossier dossier, String procesVerbal) throws IOException {
        Optional<Path> file = dossier.fichier("EXTRAIT_PROCES_VERBAL", procesVerbal).flatMap(new OwnFolder(folder)::file);
        return file.isPresent() && new DocumentReader(Limits.DEFAULT).read(file.get()) instanceof Reading.Read read
                && read.document().kind() == Kind.EXTRAIT && dossier.tient(read.document().sha256()) ? Optional.of(read.document()) : Optional.empty();
    }
}
