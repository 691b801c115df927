package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** The branch's annuaire, for who takes a person from it. */
public record Annuaire(Document document) {

    /** The name of a person by which they act. */
    public Optional<String> nom(String id) {
        return personne(id).flatMap(personne -> Query.string(personne, "string-join((prenom, nom), ' ')"));
    }

    private Optional<XdmNode> personne(String id) {
        return Query.nodes(document.root(), "personne").stream().filter(personne -> id.equals(personne.getAttributeValue(new QName("id")))).findFirst();
    }

    /**
     * The appointment of an evaluator, with the employer and the habilitation of that day.
     *
     * @param motifFin why the evaluator before is replaced
     * @throws Refus when the person is not there, or has no habilitation that day
     */
    public Changement.Designation designation(String id, LocalDate jour, Optional<String> motifFin) throws Refus {
        XdmNode personne = personne(id).orElseThrow(() -> Refus.of("L’annuaire ne connaît personne sous le numéro " + id + ".",
                "The annuaire knows nobody under number " + id + "."));
        String name = nom(id).orElse(id);
        String day = "xs:date('" + jour + "')";
        XdmNode habilitation = Query.nodes(personne, "habilitation[xs:date(@debut) le " + day + " and not(xs:date(@fin) lt " + day + ")]"
                + "[not(suspension[xs:date(@debut) le " + day + " and not(xs:date(@fin) lt " + day + ")])][last()]").stream().findFirst()
                        .orElseThrow(() -> Refus.of(
                name + " (" + id + ") n’a pas d’habilitation en vigueur le " + jour + " : désignez quelqu’un d’autre, ou mettez l’annuaire à jour.",
                name + " (" + id + ") has no habilitation in force on " + jour + ": appoint someone else, or update the annuaire."));
        String employer = "employeur[xs:date(@debut) le " + day + " and not(xs:date(@fin) lt " + day + ")][last()]/organisme";
        return new Changement.Designation(id, Query.string(personne, "nom").orElse(""), Query.string(personne, "prenom").orElse(""),
                Query.string(personne, employer),
                Query.string(personne, employer + "/@siren"), habilitation.getAttributeValue(new QName("reference")), motifFin);
    }
}
