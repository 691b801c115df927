package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** The evaluators whose last habilitation ends soon, or has ended while a dossier is in their hands. */
final class Habilitations {
    private static final int SOON = 90;
    private static final String LAST = "for $h in personne/habilitation[@fin] return $h[not(../habilitation[not(@fin) or xs:date(@fin) gt xs:date($h/@fin)])]";

    private Habilitations() {}

    /**
     * Those that end between the day itself and the ninetieth after it.
     *
     * @param inCharge numbers of the evaluators who hold a dossier, of whom an habilitation that has ended is told too
     */
    static List<LigneSuivi> of(Document annuaire, Collection<String> inCharge, LocalDate jour) {
        return Query.nodes(annuaire.root(), LAST).stream().map(Habilitations::ligne).filter(ligne -> {
            LocalDate end = ligne.attente().jusque().orElseThrow();
            return !end.isAfter(jour.plusDays(SOON)) && (!end.isBefore(jour) || inCharge.contains(ligne.numero()));
        }).toList();
    }

    private static LigneSuivi ligne(XdmNode habilitation) {
        LocalDate end = LocalDate.parse(habilitation.getAttributeValue(new QName("fin")));
        LocalDate begin = LocalDate.parse(habilitation.getAttributeValue(new QName("debut")));
        return new LigneSuivi(Query.string(habilitation, "string(../@id)").orElse(""), Query.string(habilitation, "../string-join((prenom, nom), ' ')")
                .orElse(""),
                Optional.empty(),
                Attente.jusquAu(Attendu.HABILITATION, Qualite.EVALUATEUR_EXTERNE, begin, end, habilitation.getAttributeValue(new QName("reference"))));
    }
}
