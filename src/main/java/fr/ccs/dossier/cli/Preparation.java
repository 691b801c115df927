package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Annuaire;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.draft.Certificats;
import fr.ccs.dossier.draft.Closing;
import fr.ccs.dossier.draft.Extraits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what a certificate is made from: the decision and those before it, the edition, the holder's file, the line of the register, and
 * who signs.
 *
 * @param signing who signs and where, as the user says
 * @param own the documents at hand
 */
record Preparation(Atelier atelier, Signing signing, Resolver own) {

    /** The edition that a decision applies, the very file. */
    Document edition(Document extrait) {
        return new DecidedFile(atelier.ccs(), own, extrait).edition();
    }

    /** A certificate as the register's line asks for it, closed, its slot empty. */
    Document certificat(Path folder, Dossier dossier, Document extrait, Delivrance ligne, Optional<Certificats.Remplace> remplace, String name)
            throws IOException, Refus {
        Document edition = edition(extrait);
        byte[] draft = new Certificats(extrait, anterieures(folder, dossier, extrait), edition, dossier.document()).etabli(acte(ligne), remplace);
        return closed(draft, edition, name);
    }

    /** Another copy of a certificate, closed, its slot empty. */
    Document duplicata(Document original, Delivrance ligne, Certificats.Remplace remplace, String name) throws IOException, Refus {
        return closed(Certificats.duplicata(original, acte(ligne), remplace), SigningEdition.of(original, own).document(), name);
    }

    private Certificats.Acte acte(Delivrance ligne) throws IOException, Refus {
        Annuaire.Comite comite = atelier.annuaire().comite(signing.signataire(), ligne.delivreLe());
        return new Certificats.Acte(ligne.numero(), ligne.exemplaire(), ligne.nature(), ligne.delivreLe(), signing.lieu(), comite.id(), comite.nom(),
                signing.qualite(), ligne.codeVerification());
    }

    private Document closed(byte[] draft, Document edition, String name) {
        byte[] bytes = Closing.of(Readiness.document(name, draft).orElseThrow(), edition, signing.handwritten() ? List.of(Role.COMITE_CCS.name()) : List.of());
        return Readiness.document(name, bytes).orElseThrow();
    }

    /** The extracts of the decisions that this one carries competencies over from: those of the dossier, else drawn from the minutes at hand. */
    private List<Document> anterieures(Path folder, Dossier dossier, Document extrait) throws IOException {
        List<Document> found = new ArrayList<>();
        for (String numero : Certificats.acquis(extrait)) {
            Optional<String> filed = dossier.fichier("EXTRAIT_PROCES_VERBAL", numero);
            found.add(filed.isPresent() ? atelier.read(folder.resolve(filed.get())) : drawn(dossier.numero(), numero));
        }
        return found;
    }

    private Document drawn(String dossier, String numero) {
        return Citation.named(Kind.PROCES_VERBAL, numero, "").map(own::find).filter(Lookup.Found.class::isInstance)
                .map(found -> ((Lookup.Found) found).document()).stream()
                .flatMap(minutes -> Extraits.of(minutes).stream().filter(one -> one.dossier().equals(dossier)).map(one -> one.document(minutes.name())))
                .findFirst().orElseThrow(() -> Stop.blocked(atelier.ccs().say(
                        "La décision du procès-verbal " + numero + ", dont celle-ci reprend les acquis, n’est ni au dossier " + dossier
                                + " ni à portée : nommez son répertoire avec --with.",
                        "The decision of the minutes " + numero + ", whose competencies this one carries over, is neither in dossier " + dossier
                                + " nor at hand: name its folder with --with.")));
    }
}
