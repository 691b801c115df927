package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Transformation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/**
 * What is proposed for elimination, for two people to decide: its number follows from its lines, so that nobody decides on one list and applies another.
 *
 * @param date the day of the proposal
 */
public record BordereauElimination(String numero, LocalDate date, List<Decideur> decideurs, List<LigneElimination> lignes) {
    private static final int SHORT = 12;

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation BORDEREAU = new Transformation("stylesheets/bordereau-elimination.xsl");
        private static final XdmNode TEMPLATE = OwnTree.of("templates/registre.xml");
    }

    /** A proposal that nobody has decided on. */
    public static BordereauElimination propose(LocalDate date, List<LigneElimination> lignes) {
        return new BordereauElimination(numero(date, lignes), date, List.of(), List.copyOf(lignes));
    }

    private static String numero(LocalDate date, List<LigneElimination> lignes) {
        String all = lignes.stream().map(LigneElimination::texte).collect(Collectors.joining("\n"));
        return "ELI-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + "-" + DocumentReader.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }

    /** The file that two people read and complete. */
    public byte[] bytes() {
        return Sheet.BORDEREAU.apply(Sheet.TEMPLATE, Map.of("bordereau", Map.of("numero", numero, "date", date.toString(),
                "lignes", lignes.stream().map(LigneElimination::valeurs).toList())));
    }

    /**
     * Reads one that is valid by its schema.
     *
     * @throws Refus when it is no such list, or two different people have not decided, or its lines are not those that were proposed
     */
    public static BordereauElimination decided(Document document) throws Refus {
        if (document.kind() != Kind.BORDEREAU_ELIMINATION) {
            throw Refus.of(document.name() + " n’est pas un bordereau d’élimination.", document.name() + " is not a list of eliminations.");
        }
        BordereauElimination read = new BordereauElimination(document.attribute("numero").orElse(""), LocalDate.parse(document.attribute("date").orElse("")),
                Attestation.decideurs(document), Query.nodes(document.root(), "elimination").stream().map(BordereauElimination::ligne).toList());
        if (!read.numero.equals(numero(read.date, read.lignes))) {
            throw Refus.of("La liste du bordereau " + read.numero + " n’est plus celle qui a été proposée : rien n’a été éliminé. Proposez-en une nouvelle.",
                    "The lines of " + read.numero + " are no longer those that were proposed: nothing was eliminated. Propose a new list.");
        }
        if (!Attestation.deux(read.decideurs)) {
            throw Refus.of("Une élimination se décide à deux : le bordereau " + read.numero + " doit nommer deux personnes différentes, chacune avec son numéro"
                            + " (<decideur id=\"P-…\" qualite=\"…\">Prénom Nom</decideur>). Rien n’a été éliminé.",
                    "An elimination takes two: " + read.numero + " must name two different people, each with a number"
                            + " (<decideur id=\"P-…\" qualite=\"…\">First and last name</decideur>). Nothing was eliminated.");
        }
        return read;
    }

    private static LigneElimination ligne(XdmNode node) {
        Map<String, String> paquets = new HashMap<>();
        Query.nodes(node, "paquet").forEach(paquet -> paquets.put(text(paquet, "identifiant"), text(paquet, "empreinte")));
        Optional<LigneElimination.Piece> piece = text(node, "portee").equals("DOSSIER") ? Optional.empty()
                : Optional.of(new LigneElimination.Piece(text(node, "piece"), text(node, "type")));
        return new LigneElimination(text(node, "dossier"), piece, text(node, "empreinte"), LocalDate.parse(text(node, "echeance")),
                Query.string(node, "motif/normalize-space(translate(., '\u00A0', '\uE000'))").orElse("").replace('\uE000', '\u00A0'), Map.copyOf(paquets));
    }

    private static String text(XdmNode node, String attribute) {
        return Optional.ofNullable(node.getAttributeValue(new QName(attribute))).orElse("").strip();
    }

    /** The decision, done on that day. */
    public DecisionElimination decision(LocalDate jour) {
        return new DecisionElimination(numero, jour, decideurs);
    }
}
