package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.helpers.DefaultHandler;

/** A candidate's file as it stands: what those who act on it need to know of {@code dossier.xml}. */
public record Dossier(Document document) {
    /** The file that tells what a folder holds. */
    public static final String FILE = "dossier.xml";
    private static final String AT_HAND = "[@disponibilite = ('PRESENTE', 'RECONSTITUEE')][ends-with(@chemin, '.xml')]";
    /** The livrets that came to the branch, of one number the first and those that replaced it; the documents' index keeps to the same. */
    private static final String RECUS = "pieces/piece[@type = 'LIVRET'][@numero != '']" + AT_HAND
            + "[let $numero := @numero return not(preceding-sibling::piece[@type = 'LIVRET'][@numero = $numero]" + AT_HAND + ")"
            + " or @id = /dossier/journal/evenement[@type = ('COMPLEMENT_RECU', 'RECEPTION_BRANCHE')]/objet/@ref]";
    private static final String REMPLACES = "let $recus := " + RECUS + " return distinct-values($recus"
            + "[let $one := . return $recus[. >> $one][@numero = $one/@numero][@chemin != $one/@chemin]]/@chemin)";

    /**
     * Reads a dossier from its bytes.
     *
     * @param name the path that messages show
     * @throws Refus when they are no readable dossier
     */
    public static Dossier of(String name, byte[] bytes) throws Refus {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler());
        if (reading instanceof Reading.Read read && read.document().kind() == Kind.DOSSIER) {
            return new Dossier(read.document());
        }
        throw Refus.of(name + " n’est pas un dossier lisible : « ccs check " + name + " » dit pourquoi.",
                name + " is not a readable dossier: “ccs check " + name + "” says why.");
    }

    private XdmNode root() {
        return document.root();
    }

    public String numero() {
        return document.attribute("numero").orElse("");
    }

    /** The candidate's number. */
    public Optional<String> personne() {
        return document.attribute("personne");
    }

    /** The code of its état; {@link Evenement#NONE} before anything happened. */
    public String etat() {
        return Query.nodes(root(), "journal/evenement").isEmpty() ? Evenement.NONE : document.attribute("etat").orElse(Evenement.NONE);
    }

    /** When the last event was entered. */
    public Optional<OffsetDateTime> lastEntry() {
        return Query.string(root(), "journal/evenement[last()]/@date").map(OffsetDateTime::parse);
    }

    /** The paths of its pièces, whatever became of their files. */
    public Set<String> chemins() {
        return Set.copyOf(Query.strings(root(), "distinct-values(pieces/piece/@chemin)"));
    }

    /** The number of the livret of the cycle that is under way. */
    public Optional<String> livret() {
        return Query.string(root(), "cycle[last()]/livret/@numero");
    }

    /** Whether a pièce of this type is there or was; of a type LIVRET, that of the cycle under way. */
    public boolean holds(String type) {
        return Query.nodes(root(), "pieces/piece[@type = '" + type + "']"
                + (type.equals("LIVRET") ? "[not(@numero != /dossier/cycle[last()]/livret/@numero)]" : "")).size() > 0;
    }

    /** A value by XPath from the root element, names without prefix in our namespace. */
    public Optional<String> value(String xpath) {
        return Query.string(root(), xpath);
    }

    /** Values by XPath from the root element, in document order. */
    public List<String> values(String xpath) {
        return Query.strings(root(), xpath);
    }

    /** The minutes by which the jury last decided on it, as its journal tells; empty before any decision. */
    public Optional<String> derniereDecision() {
        return Query.string(root(), "journal/evenement[starts-with(@type, 'DECISION_') or starts-with(@type, 'RECTIFICATION_')]"
                + "[not(@type = ('RECTIFICATION_IDENTITE', 'RECTIFICATION_CERTIFICAT'))][last()]/objet/@ref[not(matches(., '^PIE-[0-9]+$'))]");
    }

    /** Whether its journal tells that these minutes decided on it. */
    public boolean decide(String procesVerbal) {
        return Query.strings(root(), "journal/evenement[matches(@type, '^(DECISION|RECTIFICATION)_(VALIDATION|NON_VALIDATION|REPORT)$')]/objet/@ref")
                .contains(procesVerbal);
    }

    /** The file of the last pièce of a type and number that is there, relative to its folder; of livrets, the last that the branch received. */
    public Optional<String> fichier(String type, String numero) {
        return Query.strings(root(), (type.equals("LIVRET") ? RECUS : "pieces/piece[@type = '" + type + "']" + AT_HAND) + "/concat(@numero, '|', @chemin)").stream().filter(text -> text.startsWith(numero + "|")).map(text -> text.substring(numero.length() + 1))
                        .reduce((first, second) -> second);
    }

    /** The files of livrets that a completed one of the same number replaced: kept, and judged no more. */
    public Set<String> remplaces() {
        return Set.copyOf(Query.strings(root(), REMPLACES));
    }

    /** The numbers of the certificates that were handed over, which are its pièces. */
    public Set<String> certificats() {
        return Set.copyOf(Query.strings(root(), "distinct-values(pieces/piece[@type = 'CERTIFICAT']/@numero)"));
    }

    /** Whether a pièce has this digest, whatever became of its file. */
    public boolean tient(String empreinte) {
        return Query.strings(root(), "pieces/piece/@empreinte").contains(empreinte);
    }

    /** The next identifier of events (EVT) or pièces (PIE): one more than the highest there is. */
    String next(String prefix, int more) {
        int highest = Query.strings(root(), "(journal/evenement | pieces/piece)/@id").stream().filter(id -> id.startsWith(prefix + "-"))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length() + 1))).max().orElse(0);
        return prefix + "-" + (highest + 1 + more);
    }

    /** Who usually acts in this capacity: the person or company that the dossier names, else the service. */
    public Acteur acteur(Qualite qualite) {
        return switch (qualite) {
            case CANDIDAT -> new Acteur(qualite, value("identite[last()]/string-join((prenom[1], (nomUsage, nomNaissance)[1]), ' ')")
                    .filter(name -> !name.isBlank())
                    .orElse("Personne candidate"), personne());
            case ENTREPRISE -> Acteur.named(qualite, value("cycle[last()]/inscription/entreprise/raisonSociale").orElse("Entreprise"));
            case EVALUATEUR_EXTERNE -> new Acteur(qualite, value("cycle[last()]/designation[last()]/evaluateurExterne/string-join((prenom, nom), ' ')")
                    .filter(name -> !name.isBlank()).orElse("Évaluateur externe"), value("cycle[last()]/designation[last()]/evaluateurExterne/@id"));
            case BRANCHE -> Acteur.named(qualite, "Secrétariat de la branche");
            case JURY -> Acteur.named(qualite, "Jury paritaire de branche");
            case COMITE_CCS -> Acteur.named(qualite, "Comité CCS");
            case ARCHIVISTE -> Acteur.named(qualite, "Service des archives");
        };
    }
}
