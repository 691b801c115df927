package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.draft.Extraits;
import fr.ccs.dossier.draft.Reevaluation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jury's last decision on the earlier livrets of a dossier, which a reassessment follows: an extract of its folder, else of minutes at hand. */
record PrecedingDecision(Ccs ccs, Resolver resolver, Dossier dossier) {
    private static final List<String> NON_VALIDATION = List.of("NON_VALIDATION");
    private static final String PIECES = "pieces/piece[@type = 'EXTRAIT_PROCES_VERBAL'][@disponibilite = ('PRESENTE', 'RECONSTITUEE')][ends-with(@chemin, '.xml')]";

    /** The extract; stops where no decision is at hand, or the last leaves nothing to assess. */
    Document extrait() {
        List<String> livrets = dossier.values("cycle[position() lt last()]/livret/@numero");
        List<Document> own = own(livrets);
        Document last = (own.isEmpty() ? minutes(livrets) : own).stream().reduce((before, after) -> after).orElseThrow(() -> Stop.couldNot(ccs.say(
                "La décision qui ouvre la réévaluation du dossier " + dossier.numero() + " n’est pas à portée : ni extrait de procès-verbal (.xml) parmi ses "
                        + "pièces, ni procès-verbal clos. Nommez le répertoire du procès-verbal avec --with.",
                "The decision that opens the reassessment of dossier " + dossier.numero() + " is not at hand: neither an extract of minutes (.xml) among its "
                        + "documents, nor closed minutes. Name the folder of the minutes with --with.")));
        if (!last.values("decision", "decisionFinale").equals(NON_VALIDATION) || Reevaluation.manquantes(last).isEmpty()) {
            String numero = last.attribute("procesVerbal").orElse("");
            throw Stop.blocked(ccs.say("La dernière décision du jury sur le dossier " + dossier.numero() + " (" + numero
                    + ") ne laisse aucune compétence à réévaluer.",
                    "The last decision of the jury on dossier " + dossier.numero() + " (" + numero + ") leaves no competency to be reassessed."));
        }
        return last;
    }

    /** The extracts among the dossier's pièces, in the order in which they came; only a file that is still the one it lists counts. */
    private List<Document> own(List<String> livrets) {
        List<String> digests = dossier.values(PIECES + "/@empreinte");
        return dossier.values(PIECES + "/@chemin").stream()
                .flatMap(chemin -> OwnFolder.of(dossier.document()).flatMap(folder -> folder.file(chemin)).stream())
                .flatMap(file -> resolver.read(file) instanceof Reading.Read read ? Stream.of(read.document()) : Stream.empty())
                .filter(document -> document.kind() == Kind.EXTRAIT && digests.contains(document.sha256()))
                .filter(document -> livrets.containsAll(document.values("decision", "livret"))).toList();
    }

    /** From closed minutes that no others at hand rectify; a livret is decided on once, unless the decision was put off. */
    private List<Document> minutes(List<String> livrets) {
        List<Document> closed = resolver.documents(Kind.PROCES_VERBAL)
                .filter(minutes -> minutes.attribute("etat").equals(Optional.of("CLOS"))).toList();
        List<String> rectified = closed.stream().flatMap(minutes -> minutes.values("rectifie", "numero").stream()).toList();
        return closed.stream().filter(minutes -> !rectified.contains(minutes.attribute("numero").orElse("")))
                .flatMap(minutes -> Extraits.of(minutes).stream().filter(one -> livrets.contains(one.livret()) && NON_VALIDATION.contains(one.decision()))
                        .map(one -> one.document(minutes.name())))
                .sorted(Comparator.comparing(one -> livrets.indexOf(one.values("decision", "livret").get(0)))).toList();
    }
}
