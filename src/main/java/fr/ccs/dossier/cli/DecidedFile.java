package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import java.util.List;
import java.util.Optional;

/** The documents that a jury's decision cites: its edition, the dossier, the livret that was decided on. */
record DecidedFile(Ccs ccs, Resolver resolver, Document extrait) {

    /** The edition applied, the very file. */
    Document edition() {
        String id = said("editionAppliquee", "id");
        String edition = said("editionAppliquee", "edition");
        Document found = Citation.named(Kind.REFERENTIEL, id, edition).flatMap(this::found).orElseThrow(() -> Stop.couldNot(ccs.say(
                "L’édition " + id + " " + edition + " que la décision applique n’est pas à portée, ou l’est plusieurs fois : nommez son répertoire avec "
                        + "--referentiels.",
                "The edition " + id + " " + edition + " that the decision applies is not at hand, or is there more than once: name its folder with "
                        + "--referentiels.")));
        String digest = said("editionAppliquee", "empreinte");
        if (!digest.isEmpty() && !digest.equals(found.sha256())) {
            throw Stop.blocked(ccs.say(found.name() + " n’est pas le fichier que la décision applique : son empreinte est autre. Retrouvez l’édition "
                    + "d’origine.",
                    found.name() + " is not the file that the decision applies: its digest is another. Find the original edition."));
        }
        return found;
    }

    /** A decision that later minutes at hand have rectified opens nothing: theirs does. */
    void requireNotRectified(String numero) {
        resolver.documents(Kind.PROCES_VERBAL)
                .filter(other -> other.attribute("etat").filter("CLOS"::equals).isPresent() && other.values("rectifie", "numero").contains(numero))
                .findFirst().ifPresent(other -> {
                    throw Stop.blocked(ccs.say("Le procès-verbal " + numero + " est rectifié par " + other.name() + " : partez de celui-ci.",
                            "The minutes " + numero + " are rectified by " + other.name() + ": start from those."));
                });
    }

    /** The dossier; where it is not at hand, the livret. */
    Document origine() {
        return Citation.named(Kind.DOSSIER, said("decision", "dossier"), "").flatMap(this::found)
                .or(() -> Citation.named(Kind.LIVRET, said("decision", "livret"), "").flatMap(this::found)).orElseThrow(() -> Stop.couldNot(ccs.say(
                        "Ni le dossier " + said("decision", "dossier") + " ni le livret " + said("decision", "livret")
                                + " ne sont à portée, une seule fois : nommez leur répertoire avec --with.",
                        "Neither the dossier " + said("decision", "dossier") + " nor the livret " + said("decision", "livret")
                                + " is at hand, once only: name their folder with --with.")));
    }

    /**
     * The number of the next livret: the one after that which was decided on.
     *
     * @param wanted the number that the user gives; null for none
     */
    String numero(Document origine, String wanted) {
        String decided = said("decision", "livret");
        List<String> cycles = origine.kind() == Kind.DOSSIER ? origine.values("livret", "numero") : List.of(decided);
        String last = cycles.isEmpty() ? decided : cycles.get(cycles.size() - 1);
        String next = said("decision", "dossier") + "-L" + (rank(decided) + 1);
        if (!last.equals(decided) && !last.equals(next)) {
            throw Stop.blocked(ccs.say("Le dossier en est au livret " + last + " : la décision sur " + decided
                    + " n’est plus la dernière. Partez du dernier procès-verbal.",
                    "The dossier has come to livret " + last + ": the decision on " + decided + " is no longer the last. Start from the last minutes."));
        }
        return wanted == null ? next : wanted;
    }

    private static int rank(String livret) {
        String digits = livret.replaceAll("^.*-L(?=[0-9]{1,4}$)", "");
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 1;
    }

    private String said(String element, String attribute) {
        return extrait.values(element, attribute).stream().findFirst().orElse("");
    }

    private Optional<Document> found(Citation citation) {
        return resolver.find(citation).found();
    }
}
