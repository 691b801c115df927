package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/** Whether a register is whole: its ranks, numbers and lines (REG-001, 002, 004). */
final class RegistreCheck {
    private RegistreCheck() {}

    /**
     * What a broken chain explains is not named again.
     *
     * @param copies other states of the same register, older or newer
     */
    static List<Breach> breaches(Document registre, Deliveries deliveries, List<Document> copies) {
        List<Breach> breaches = new ArrayList<>(ChainCheck.breaches(registre, true));
        boolean whole = breaches.isEmpty();
        givenTwice(deliveries, breaches);
        if (whole) {
            ranks(registre, breaches);
            breaches.addAll(Series.breaches(registre, deliveries));
            copies.forEach(copy -> rewritten(registre, copy).ifPresent(breaches::add));
        }
        return breaches;
    }

    private static void ranks(Document registre, List<Breach> breaches) {
        int expected = 1;
        for (XdmNode ligne : Chain.links(registre)) {
            String n = ligne.attribute("n").trim();
            if (!n.equals(String.valueOf(expected))) {
                breaches.add(Breach.of("REG-001", ligne, "La ligne porte le rang " + n + " ; le rang attendu est " + expected + ".",
                        "Cherchez dans une sauvegarde la ligne qui manque ou qui est en double ; ne renumérotez rien.",
                        "The line bears rank " + n + "; the rank expected is " + expected + ".",
                        "Look in a backup for the line that is missing or twice there; renumber nothing."));
            }
            expected = n.matches("\\d{1,9}") ? Integer.parseInt(n) + 1 : expected + 1;
        }
    }

    private static void givenTwice(Deliveries deliveries, List<Breach> breaches) {
        Map<String, Deliveries.Line> owners = new HashMap<>();
        for (Deliveries.Line line : deliveries.lines()) {
            Deliveries.Line owner = owners.putIfAbsent(line.get("numero"), line);
            if (owner != null && !owner.get("personne").equals(line.get("personne"))) {
                breaches.add(Breach.of("REG-001", line.ligne(), "Le numéro " + line.get("numero") + " est donné à deux personnes : " + owner.get("personne")
                        + " (ligne "
                                + owner.n() + ") et " + line.get("personne") + ".",
                        "Cherchez lequel des deux certificats le porte ; retirez l’autre par une nouvelle ligne et délivrez-en un sous un numéro à lui.",
                        "Number " + line.get("numero") + " is given to two people: " + owner.get("personne") + " (line " + owner.n() + ") and "
                                + line.get("personne") + ".",
                        "Find out which of the two certificates bears it; withdraw the other by a new line and deliver one under a number of its own."));
            }
        }
    }

    /** One of two states of a register begins with all lines of the other. */
    private static Optional<Breach> rewritten(Document registre, Document copy) {
        List<XdmNode> lines = Chain.links(registre);
        List<XdmNode> others = Chain.links(copy);
        int both = Math.min(lines.size(), others.size());
        for (int i = 0; i < both; i++) {
            if (!Canonical.sha256(lines.get(i)).equals(Canonical.sha256(others.get(i)))) {
                String n = lines.get(i).attribute("n");
                return Optional.of(Breach.of("REG-004", lines.get(i), "La ligne " + n + " n’est pas celle d’un autre exemplaire du registre, " + copy.name()
                                + " : l’un des deux a été récrit à partir de là.",
                        "Cherchez dans les sauvegardes lequel est le vrai ; une correction est une nouvelle ligne.",
                        "Line " + n + " is not that of another copy of the register, " + copy.name() + ": one of the two was written anew from there on.",
                        "Find in the backups which is the true one; a correction is a new line."));
            }
        }
        return Optional.empty();
    }
}
