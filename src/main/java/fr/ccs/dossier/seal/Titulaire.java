package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * A person of a document and a role in which they may sign it: whom a demonstration needs a key for.
 *
 * @param role code of the role
 */
public record Titulaire(String role, Holder holder) {

    /** All of a livret, a procès-verbal or a certificat, and who signs for the branch by an annuaire; each once, nobody for another kind. */
    public static List<Titulaire> of(Document document) {
        XdmNode root = document.root();
        return switch (document.kind()) {
            case LIVRET -> Stream.of(held(root, "candidat", "CANDIDAT"), held(root, "referentEntreprise", "REFERENT_ENTREPRISE"),
                    held(root, "evaluateurExterne", "EVALUATEUR_EXTERNE")).flatMap(Function.identity()).distinct().toList();
            case PROCES_VERBAL -> Stream.of(below(root, "composition").flatMap(Titulaire::charges), substitutes(root),
                    below(root, "composition").flatMap(composition -> held(composition, "secretaire",
                            "SECRETAIRE"))).flatMap(Function.identity()).distinct().toList();
            case CERTIFICAT -> below(root, "delivrance").flatMap(delivrance -> held(delivrance, "signataire", "COMITE_CCS")).distinct().toList();
            case ANNUAIRE -> below(root, "personne").flatMap(personne -> below(personne, "mandat").flatMap(mandat -> charge(mandat)
                    .flatMap(charge -> named(personne, charge)).stream())).distinct().toList();
            default -> List.of();
        };
    }

    /** What somebody signs as; a plain member of the jury signs nothing. */
    private static Optional<String> charge(XdmNode mandat) {
        return attribute(mandat, "qualite").filter(qualite -> !qualite.equals("MEMBRE"));
    }

    private static Stream<Titulaire> charges(XdmNode composition) {
        return below(composition, "membre").flatMap(membre -> charge(membre).flatMap(charge -> named(membre, charge)).stream());
    }

    /** Whoever took the place of another for a part of the meeting. */
    private static Stream<Titulaire> substitutes(XdmNode root) {
        return below(root, "substitution").flatMap(substitution -> below(root, "composition").flatMap(composition -> below(composition, "membre"))
                .filter(membre -> attribute(membre, "id").equals(attribute(substitution, "membre")))
                .flatMap(membre -> attribute(substitution, "charge").flatMap(charge -> named(membre, charge)).stream()));
    }

    private static Stream<Titulaire> held(XdmNode parent, String element, String role) {
        return below(parent, element).flatMap(person -> named(person, role).stream());
    }

    /** Empty for a person without number or name, who cannot sign yet. A certificate writes first and family name as one text. */
    private static Optional<Titulaire> named(XdmNode person, String role) {
        Optional<String> nom = Stream.of("nomUsage", "nom", "nomNaissance").flatMap(name -> below(person, name)).map(XdmNode::getStringValue).findFirst();
        String[] whole = person.getStringValue().strip().split("\\s+", 2);
        String prenom = nom.isEmpty() ? whole[0] : below(person, "prenom").map(XdmNode::getStringValue).findFirst().orElse("");
        String family = nom.orElse(whole[whole.length - 1]).strip();
        return attribute(person, "id").filter(id -> !family.isEmpty() && !prenom.isBlank())
                .map(id -> new Titulaire(role, new Holder(prenom.strip(), family, id)));
    }

    private static Stream<XdmNode> below(XdmNode parent, String name) {
        return parent.select(Steps.child(Kind.NAMESPACE, name)).map(XdmNode.class::cast);
    }

    private static Optional<String> attribute(XdmNode element, String name) {
        return Optional.ofNullable(element.getAttributeValue(new QName(name)));
    }
}
