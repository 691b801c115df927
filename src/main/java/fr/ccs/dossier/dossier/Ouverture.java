package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/**
 * A dossier that opens: its person, its first cycle, and the enrolment in its journal.
 *
 * @param files what its folder is to hold, by paths within it
 */
public record Ouverture(Dossier dossier, Map<String, byte[]> files) {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation INSCRIPTION = new Transformation("stylesheets/inscription.xsl");
        private static final XdmNode TEMPLATE = OwnTree.of("templates/dossier.xml");
    }

    /**
     * What a dossier is opened with.
     *
     * @param name the path of its file, for messages
     * @param numero the number that the register gave, {@code personne} that of the candidate, {@code referent} one for the company's assessor
     * @param jour the day of the enrolment
     * @param pieces what the company sent
     */
    public record Donnees(String name, String numero, String personne, String referent, LocalDate jour, Instant at, List<NouvellePiece> pieces) {}

    /** Opens one from what a fiche tells. */
    public static Ouverture of(Fiche fiche, Donnees donnees) throws Refus {
        Map<String, String> valeurs = new HashMap<>(fiche.valeurs());
        if (fiche.valeur(Rubrique.NOM_REFERENT.nom()).isPresent()) {
            valeurs.putIfAbsent(Rubrique.ID_REFERENT.nom(), donnees.referent());
        }
        return of(Sheet.TEMPLATE, Optional.of(valeurs), fiche.valeur(Rubrique.NOTICE.nom()), donnees);
    }

    /** Opens one from the template that somebody filled in. */
    public static Ouverture of(Document filled, Donnees donnees) throws Refus {
        if (!Query.nodes(filled.root(), "journal/evenement").isEmpty()) {
            throw Refus.of(filled.name() + " a déjà un journal : c’est un dossier ouvert, non un modèle rempli.",
                    filled.name() + " has a journal already: it is an open dossier, not a filled template.");
        }
        return of(filled.tree(), Optional.empty(), Optional.empty(), donnees);
    }

    private static Ouverture of(XdmNode tree, Optional<Map<String, String>> fiche, Optional<String> notice, Donnees donnees) throws Refus {
        Map<String, Object> parameters = new HashMap<>(Map.of("numero", donnees.numero(), "personne", donnees.personne(), "referent",
                donnees.referent(), "jour", donnees.jour().toString()));
        fiche.ifPresent(valeurs -> parameters.put("fiche", valeurs));
        Dossier empty = Dossier.of(donnees.name(), Sheet.INSCRIPTION.apply(tree, parameters));
        Fait inscription = Fait.of("INSCRIPTION", donnees.at(), empty.acteur(Qualite.ENTREPRISE)).jour(donnees.jour());
        for (NouvellePiece piece : donnees.pieces()) {
            inscription = inscription.piece(piece);
        }
        Advance advance = Advance.of(empty, inscription, chemin -> false);
        Map<String, byte[]> files = new HashMap<>(advance.files());
        Dossier dossier = advance.dossier();
        if (notice.isPresent()) {
            dossier = Advance.of(dossier, Fait.of("INFORMATION", donnees.at(), dossier.acteur(Qualite.BRANCHE)).jour(donnees.jour())
                    .destinataire("La personne candidate")
                    .changement(new Changement.Information(notice.get())), files::containsKey).dossier();
        }
        files.put(Dossier.FILE, dossier.document().bytes());
        return new Ouverture(dossier, files);
    }
}
