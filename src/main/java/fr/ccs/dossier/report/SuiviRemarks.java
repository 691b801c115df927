package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Suivi;
import java.util.ArrayList;
import java.util.List;

/** What a follow-up cannot tell, and why: silence would read as “nothing is due”. */
final class SuiviRemarks {

    private SuiviRemarks() {}

    /** One remark in both languages. */
    record Remark(String french, String english) {}

    static List<Remark> of(Suivi suivi) {
        List<Remark> remarks = new ArrayList<>();
        if (suivi.lignes().stream().anyMatch(ligne -> ligne.attente().inconnue())) {
            remarks.add(new Remark("Échéances inconnues : l’édition qui les fixe, ou le livret qui la nomme, n’est pas à portée. Nommez leur répertoire "
                    + "avec --referentiels ou --with.",
                    "Unknown deadlines: the edition that sets them, or the livret that names it, is not at hand. Name their folder with --referentiels or "
                            + "--with."));
        }
        if (!suivi.registre()) {
            remarks.add(new Remark("Aucun registre des délivrances à portée : rien n’est dit des certificats à transmettre à la Caisse des Dépôts. "
                    + "Nommez-le avec --registre.",
                    "No register of deliveries at hand: nothing is said of certificates to send to the Caisse des Dépôts. Name it with --registre."));
        }
        if (!suivi.annuaire()) {
            remarks.add(new Remark("Aucun annuaire à portée : rien n’est dit des habilitations. Rangez annuaire.xml à côté de ccs.xml, ou nommez son "
                    + "répertoire avec --with.",
                    "No annuaire at hand: nothing is said of habilitations. Keep annuaire.xml beside ccs.xml, or name its folder with --with."));
        }
        suivi.illisibles().forEach(path -> remarks.add(new Remark(path + " n’a pu être lu : « ccs check " + path + " » dit pourquoi.",
                path + " could not be read: “ccs check " + path + "” says why.")));
        return remarks;
    }
}
