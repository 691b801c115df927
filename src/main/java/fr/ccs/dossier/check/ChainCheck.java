package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.dossier.Chain;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/** Whether each event of a journal, each line of a register, bears the digest of the one before (DOS-006, REG-002). */
final class ChainCheck {
    private ChainCheck() {}

    /** @param complete whether a chain that is absent is a fault too; one that is there and wrong always is */
    static List<Breach> breaches(Document document, boolean complete) {
        Words words = document.kind() == Kind.REGISTRE ? Words.REGISTRE : Words.JOURNAL;
        List<Breach> breaches = new ArrayList<>();
        List<XdmNode> unchained = new ArrayList<>();
        XdmNode before = null;
        for (XdmNode link : Chain.links(document)) {
            String borne = link.attribute("precedent");
            if (before == null && borne != null) {
                breaches.add(words.headCut(link));
            } else if (before != null && borne == null) {
                unchained.add(link);
            } else if (before != null) {
                String found = Canonical.sha256(before);
                if (!found.equals(borne.trim())) {
                    breaches.add(words.broken(link, before, borne.trim(), found));
                }
            }
            before = link;
        }
        if (complete && !unchained.isEmpty()) {
            breaches.add(words.unchained(unchained));
        }
        return breaches;
    }

    /** How a chain is spoken of. */
    private enum Words {
        JOURNAL("DOS-006", "l’événement ", "event ", "id"),
        REGISTRE("REG-002", "la ligne ", "line ", "n");

        private final String rule;
        private final String french;
        private final String english;
        private final String name;

        Words(String rule, String french, String english, String name) {
            this.rule = rule;
            this.french = french;
            this.english = english;
            this.name = name;
        }

        Breach broken(XdmNode link, XdmNode before, String borne, String found) {
            String one = link.attribute(name);
            String other = before.attribute(name);
            return Breach.of(rule, link, capital(french) + one + " ne suit pas " + french + other + " : l’empreinte portée est " + Breach.brief(borne)
                    + ", celle de " + other
                            + " est " + Breach.brief(found) + ". Ce qui précède a été modifié, retiré, ajouté ou déplacé.",
                    "Reprenez la dernière sauvegarde où la chaîne est entière, et inscrivez de nouveau ce qui l’a suivie ; laissez les empreintes.",
                    capital(english) + one + " does not follow " + english + other + ": the digest it bears is " + Breach.brief(borne) + ", that of "
                            + other + " is "
                            + Breach.brief(found) + ". What comes before was changed, taken out, added or moved.",
                    "Take the file from the last backup whose chain is whole, and enter again what followed. Do not make the digests anew.");
        }

        Breach headCut(XdmNode link) {
            String one = link.attribute(name);
            return Breach.of(rule, link, capital(french) + one + " vient en premier et porte pourtant l’empreinte d’un précédent : le début manque.",
                    "Reprenez le fichier dans une sauvegarde où le début est encore là.",
                    capital(english) + one + " comes first and yet bears the digest of one before: the beginning is missing.",
                    "Take the file from a backup where the beginning is still there.");
        }

        Breach unchained(List<XdmNode> links) {
            String from = links.get(0).attribute(name);
            String more = links.size() == 1 ? "" : " (" + links.size() + " en tout)";
            String moreInEnglish = links.size() == 1 ? "" : " (" + links.size() + " in all)";
            return Breach.of(rule, links.get(0), capital(french) + from + " ne porte pas l’empreinte de ce qui précède" + more
                    + " : un changement ne se verrait pas.",
                    "Reprenez une sauvegarde où la chaîne est là ; les commandes « ccs » chaînent ce qu’elles inscrivent.",
                    capital(english) + from + " does not bear the digest of what comes before" + moreInEnglish + ": a change would not be seen.",
                    "Take a backup in which the chain is there; the “ccs” commands chain what they enter.");
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
