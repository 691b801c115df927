package fr.ccs.dossier.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an event may be entered: from this état, by this actor, at this time, with all that it must tell. */
final class Conditions {
    /** What an event changes in the dossier, without which it would be a word and no fact. */
    private static final Map<String, Class<? extends Changement>> CHANGEMENTS = Map.of("INFORMATION", Changement.Information.class,
            "DESIGNATION", Changement.Designation.class, "DEROGATION", Changement.Derogation.class, "REEVALUATION", Changement.Cycle.class,
            "RECTIFICATION_IDENTITE", Changement.Identite.class, "CHANGEMENT_ETAT_CIVIL", Changement.Identite.class,
            "CHANGEMENT_COORDONNEES", Changement.Coordonnees.class, "GEL", Changement.Gel.class, "LEVEE_GEL", Changement.LeveeGel.class);
    private static final Set<String> OF_A_PIECE = Set.of("AJOUT_PIECE", "PERTE_PIECE", "RECONSTITUTION_PIECE", "ELIMINATION_PIECE");

    private Conditions() {}

    static void require(Dossier dossier, Fait fait) throws Refus {
        Evenement evenement = fait.evenement();
        if (evenement.suite(dossier.etat()).isEmpty()) {
            throw impossible(dossier, evenement);
        }
        if (!evenement.par().contains(fait.acteur().qualite())) {
            throw Refus.of(evenement.type() + " revient à " + names(evenement.par(), " ou ") + ", non à " + fait.acteur().qualite() + " : vérifiez qui a agi.",
                    evenement.type() + " belongs to " + names(evenement.par(), " or ") + ", not to " + fait.acteur().qualite() + ": check who acted.");
        }
        if (dossier.lastEntry().filter(last -> fait.date().isBefore(last)).isPresent()) {
            throw Refus.of("Le dernier événement du dossier " + dossier.numero() + " a été inscrit le " + dossier.lastEntry().orElseThrow()
                    + " : on n’en inscrit pas à une date antérieure (" + fait.date()
                            + "). Le jour où la chose s’est faite se donne à part.",
                    "The last event of dossier " + dossier.numero() + " was entered on " + dossier.lastEntry().orElseThrow()
                            + ": none is entered at an earlier date (" + fait.date()
                            + "). The day on which it was done is given apart.");
        }
        if (fait.le().isAfter(fait.date().toLocalDate())) {
            throw Refus.of("Le " + fait.le() + " n’est pas encore passé le " + fait.date().toLocalDate() + " : un événement s’inscrit quand il a eu lieu.",
                    "On " + fait.date().toLocalDate() + ", " + fait.le() + " is still to come: an event is entered once it has taken place.");
        }
        if (Stream.of(Optional.of(fait.acteur().nom()), fait.precision(), fait.fondement(), fait.destinataire()).flatMap(Optional::stream)
                .anyMatch(Conditions::unprintable)) {
            throw Refus.of("Un texte de " + evenement.type() + " est vide ou contient un caractère de commande : retapez-le.",
                    "A text of " + evenement.type() + " is empty or holds a control character: type it again.");
        }
        if (evenement.type().equals("ELIMINATION_PIECE") && !(fait.changement().orElse(null) instanceof Changement.Elimination)) {
            throw Refus.of("Une pièce s’élimine à la fin de sa durée de conservation, avec attestation et ligne au registre ; le journal n’y suffit pas. Voyez « ccs retention ».",
                    "A pièce is eliminated when its retention ends, with its attestation and its line in the register: the journal alone is not enough. See “ccs retention”.");
        }
        Optional<String> unknown = fait.objets().stream().map(Objet::ref).filter(ref -> ref.matches("PIE-[0-9]+"))
                .filter(ref -> dossier.value("pieces/piece[@id = '" + ref + "']/@id").isEmpty()).findFirst();
        if (unknown.isPresent()) {
            throw Refus.of("Le dossier " + dossier.numero() + " n’a pas de pièce " + unknown.get() + ".",
                    "Dossier " + dossier.numero() + " has no pièce " + unknown.get() + ".");
        }
        Belonging.require(dossier, fait);
        List<String> missing = missing(dossier, fait);
        if (!missing.isEmpty()) {
            throw Refus.of("Pour inscrire " + evenement.type() + ", il manque : " + String.join(", ", missing) + ".",
                    "To enter " + evenement.type() + ", this is missing: " + String.join(", ", missing) + ".");
        }
    }

    private static boolean unprintable(String text) {
        return text.isBlank() || text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0 || c == 0xFFFE || c == 0xFFFF);
    }

    private static List<String> missing(Dossier dossier, Fait fait) {
        String type = fait.evenement().type();
        List<String> missing = new ArrayList<>();
        Class<? extends Changement> change = Set.of("PERTE_PIECE", "RECONSTITUTION_PIECE").contains(type) ? Changement.Incident.class : CHANGEMENTS.get(type);
        if (change != null && fait.changement().filter(change::isInstance).isEmpty()) {
            missing.add(change.getSimpleName().toLowerCase(Locale.ROOT));
        }
        if (OF_A_PIECE.contains(type) && fait.objets().isEmpty() && fait.pieces().isEmpty()) {
            missing.add("piece");
        }
        if (Set.of("COMMUNICATION", "CONSULTATION").contains(type) && fait.fondement().isEmpty()) {
            missing.add("fondement");
        }
        if (Set.of("COMMUNICATION", "NOTIFICATION").contains(type) && fait.destinataire().isEmpty()) {
            missing.add("destinataire");
        }
        if (type.equals("DOUBLON") && fait.objets().stream().allMatch(objet -> objet.ref().equals(dossier.numero()))) {
            missing.add("document");
        }
        return missing;
    }

    private static Refus impossible(Dossier dossier, Evenement evenement) {
        if (dossier.etat().equals(Evenement.NONE)) {
            return Refus.of("Le dossier " + dossier.numero() + " n’est pas ouvert : il s’ouvre par INSCRIPTION.",
                    "Dossier " + dossier.numero() + " is not open: it is opened by INSCRIPTION.");
        }
        Etat etat = Transitions.etat(dossier.etat()).orElseThrow(() -> new IllegalStateException("no such état: " + dossier.etat()));
        List<String> depuis = evenement.depuis();
        return Refus.of(evenement.type() + " n’est pas possible : le dossier " + dossier.numero() + " est " + etat.code() + " (" + etat.libelle() + "). "
                        + (depuis.isEmpty() ? "Cet événement ouvre un dossier." : "Cet événement part de " + String.join(", ", depuis) + ".")
                        + etat.attend().map(who -> " On attend à présent " + who.french() + ".").orElse(" Personne n’est attendu à présent."),
                evenement.type() + " is not possible: dossier " + dossier.numero() + " is " + etat.code() + " (" + etat.label() + "). "
                        + (depuis.isEmpty() ? "This event opens a dossier." : "This event starts from " + String.join(", ", depuis) + ".")
                        + etat.attend().map(who -> " Now " + who.english() + " is awaited.").orElse(" Nobody is awaited now."));
    }

    private static String names(List<Qualite> qualites, String or) {
        return qualites.stream().map(Enum::name).collect(Collectors.joining(or));
    }
}
