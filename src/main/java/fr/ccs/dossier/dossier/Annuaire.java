package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** The branch's annuaire, for who takes a person from it. */
public record Annuaire(Document document) {

    /** The name of a person by which they act. */
    public Optional<String> nom(String id) {
        return personne(id).flatMap(personne -> Query.string(personne, "string-join((prenom, nom), ' ')"));
    }

    /** Who sits in the jury on that day, in the order of the annuaire: once each, by the mandate that began last. */
    public List<Convocation> jury(LocalDate jour) {
        String day = "xs:date('" + jour + "')";
        String mandat = "mandat[@qualite = ('PRESIDENT', 'VICE_PRESIDENT', 'MEMBRE')][xs:date(@debut) le " + day + " and not(xs:date(@fin) lt " + day + ")]";
        return Query.nodes(document.root(), "personne[" + mandat + "]").stream().map(personne -> new Convocation(
                personne.getAttributeValue(new QName("id")), Query.string(personne, "sort(" + mandat + ", (), function($m) { $m/@debut })[last()]/@college"),
                Query.string(personne, "nom/normalize-space(.)").orElse(""), Query.string(personne, "prenom/normalize-space(.)").orElse(""))).toList();
    }

    /**
     * Who signs certificates on a day.
     *
     * @param nom first name and family name
     */
    public record Comite(String id, String nom) {}

    /**
     * Who signs certificates for the Comité CCS on that day.
     *
     * @param voulu the one whom the user wants; needed where several have that mandate
     * @throws Refus when nobody has it, several have it, or the one wanted has not
     */
    public Comite comite(Optional<String> voulu, LocalDate jour) throws Refus {
        String day = "xs:date('" + jour + "')";
        List<String> ids = Query.strings(document.root(), "personne[mandat[@qualite = 'COMITE_CCS'][xs:date(@debut) le " + day + " and not(xs:date(@fin) lt "
                + day + ")]]/@id");
        if (voulu.isPresent() && !ids.contains(voulu.get())) {
            throw Refus.of("L’annuaire ne nomme pas " + voulu.get() + " pour signer au nom du Comité CCS le " + jour
                    + " : choisissez qui a ce mandat, ou inscrivez-le à l’annuaire.",
                    "The annuaire does not name " + voulu.get() + " to sign for the Comité CCS on " + jour
                            + ": choose somebody who has that mandate, or enter it in the annuaire.");
        }
        if (voulu.isEmpty() && ids.size() != 1) {
            throw ids.isEmpty()
                    ? Refus.of("L’annuaire ne nomme personne pour signer au nom du Comité CCS le " + jour + " : inscrivez-y ce mandat (qualité COMITE_CCS).",
                    "The annuaire names nobody to sign for the Comité CCS on " + jour + ": enter that mandate (qualité COMITE_CCS) there.")
                    : Refus.of("Plusieurs personnes signent pour le Comité CCS le " + jour + " (" + String.join(", ", ids) + ") : choisissez avec --signataire.",
                    "Several people sign for the Comité CCS on " + jour + " (" + String.join(", ", ids) + "): choose with --signataire.");
        }
        String id = voulu.orElseGet(() -> ids.get(0));
        return new Comite(id, nom(id).orElse(id));
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
