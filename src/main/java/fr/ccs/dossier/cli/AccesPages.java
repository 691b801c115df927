package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Communication;
import fr.ccs.dossier.dossier.Conservation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.draft.PageAcces;
import fr.ccs.dossier.draft.PageAcces.Duree;
import fr.ccs.dossier.draft.PieceCopiee;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the page of a copy, with what it tells besides the dossier: the branch, the retention of its edition, what the register tells of declarations.
 *
 * @param masques how many words are masked
 */
record AccesPages(Ccs ccs, Resolver resolver, LocalDate day, Communication communication, int masques, Optional<Path> registre) {

    byte[] page(Dossier dossier, Document masked, Map<String, PieceCopiee> pieces) throws IOException {
        Optional<Document> edition = edition(dossier);
        List<Duree> durees = edition.map(one -> Conservation.of(one, dossier).stream().filter(rule -> !rule.type().equals(Kind.REFERENTIEL.root()))
                .map(AccesPages::duree).toList()).orElse(List.of());
        return new PageAcces(day, communication.destinataire(), communication.fondement(), masques, pieces, durees).html(masked, edition, deliveries());
    }

    /** The edition that the livret of the cycle under way applies, else the last one at hand. */
    private Optional<Document> edition(Dossier dossier) {
        Optional<Citation> applied = dossier.livret().flatMap(numero -> Citation.named(Kind.LIVRET, numero, "")).flatMap(livret -> resolver.find(livret).found())
                .flatMap(Document::editionAppliquee);
        return applied.or(() -> resolver.known(Kind.REFERENTIEL).stream().reduce((before, after) -> after)).flatMap(one -> resolver.find(one).found());
    }

    private static Duree duree(Conservation one) {
        return new Duree(one.type(), one.duree().map(Object::toString).orElse(""), one.depart(), one.fin().map(Object::toString).orElse(""), one.sortFinal());
    }

    private Optional<Document> deliveries() throws IOException {
        if (registre.isEmpty()) {
            return Optional.empty();
        }
        if (new DocumentReader(Limits.DEFAULT).read(registre.get()) instanceof Reading.Read read && read.document().kind() == Kind.REGISTRE) {
            return Optional.of(read.document());
        }
        throw Stop.couldNot(ccs.say("Le registre " + registre.get() + " n’a pu être lu : « ccs check " + registre.get() + " » dit pourquoi.",
                "The register " + registre.get() + " could not be read: “ccs check " + registre.get() + "” says why."));
    }
}
