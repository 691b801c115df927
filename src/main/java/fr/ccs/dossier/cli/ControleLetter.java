package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Communication;
import fr.ccs.dossier.dossier.LigneInventaire;
import fr.ccs.dossier.finding.RuleSet;
import java.time.LocalDate;
import java.util.List;

/** The page that opens an inspection's copy: of what, for whom, since when, what is missing, how it is verified. */
record ControleLetter(Communication communication, LocalDate day, RuleSet rules) {

    /** @param dossiers how many the meeting had; {@code gaps}: what is missing */
    String text(int dossiers, List<LigneInventaire> gaps) {
        StringBuilder text = new StringBuilder();
        line(text, "Session " + communication.numero() + " : copie pour contrôle");
        line(text, "");
        line(text, "Remise à : " + communication.destinataire());
        line(text, "À quel titre : " + communication.fondement());
        line(text, "Établie le : " + day);
        line(text, "Dossiers : " + dossiers);
        line(text, "Contrôlée avec les règles " + rules.version() + " (SHA-256 " + rules.sha256() + ") ; les rapports sont les fichiers controle.json.");
        line(text, "");
        line(text, gaps.isEmpty() ? "Rien ne manque de ce que la session appelle." : "COPIE INCOMPLÈTE. Manquent " + gaps.size() + " documents :");
        gaps.forEach(gap -> line(text, "  " + named(gap)));
        line(text, "");
        line(text, "inventaire.csv dit de chaque document d’où il vient et s’il est joint tel quel (JOINT) ou établi pour cette copie (ETABLI).");
        line(text, "Chaque dossier cité garde dans son journal la trace de cette communication.");
        line(text, "Pour vérifier qu’aucun fichier n’a changé : sha512sum -c manifest-sha512.txt");
        return text.toString();
    }

    /** What is missing, by numbers alone. */
    static String named(LigneInventaire gap) {
        return String.join(" ", gap.etat().name(), gap.nature(), gap.dossier(), gap.piece(), gap.numero().equals(gap.dossier()) ? "" : gap.numero())
                .replaceAll(" +", " ").strip();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.replace(" :", "\u202F:").replace(" ;", "\u202F;")).append('\n');
    }
}
