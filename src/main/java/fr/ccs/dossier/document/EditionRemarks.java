package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Difference;
import fr.ccs.dossier.finding.Difference.Change;
import fr.ccs.dossier.finding.Remark;
import fr.ccs.dossier.finding.WordChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a branch must know of two editions of its référentiel, beyond what differs in their texts. */
public final class EditionRemarks {
    private static final String IN_FORCE = "EN_VIGUEUR";
    /** Below this share of words kept, a text is another one rather than the same improved. */
    private static final double SAME_TEXT = 0.5;

    private EditionRemarks() {}

    /** None for other kinds, and for editions that say the same. */
    public static List<Remark> of(Document older, Document newer, List<Difference> differences) {
        if (newer.kind() != Kind.REFERENTIEL || differences.isEmpty()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        if (older.citation().equals(newer.citation())) {
            sameEdition(older, remarks);
        } else {
            remarks.add(new Remark("earlier-edition", "Une personne évaluée selon l’édition " + edition(older)
                    + " est jugée selon elle : gardez-la dans le dossier des éditions.",
                    "A person assessed under edition " + edition(older) + " is judged by it: keep it in the folder of editions."));
            equivalences(older, newer, remarks);
            reused(differences, remarks);
        }
        return remarks;
    }

    private static void sameEdition(Document older, List<Remark> remarks) {
        if (older.attribute("statut").filter(IN_FORCE::equals).isPresent()) {
            remarks.add(new Remark("frozen-edition", "L’édition " + edition(older) + " était en vigueur : elle ne change plus. Donnez un autre nom à la nouvelle.",
                    "Edition " + edition(older) + " was in force: it changes no more. Give the new one another name."));
        }
    }

    /** What somebody acquired under the older edition counts only where the newer one says so. */
    private static void equivalences(Document older, Document newer, List<Remark> remarks) {
        Set<String> covered = new HashSet<>();
        List<String> editions = newer.values("correspondance", "edition");
        List<String> competences = newer.values("correspondance", "competence");
        for (int i = 0; i < editions.size(); i++) {
            if (editions.get(i).equals(older.attribute("edition").orElse(""))) {
                covered.add(competences.get(i));
            }
        }
        List<String> lacking = older.values("competence", "code").stream().filter(code -> !covered.contains(code)).distinct().toList();
        if (!lacking.isEmpty()) {
            String codes = String.join(", ", lacking);
            remarks.add(new Remark("no-equivalence", "La nouvelle édition ne dit pas à quoi équivalent " + codes + " de l’édition " + edition(older)
                    + " (correspondance) : qui les a acquises ne pourra les garder en réévaluation.",
                            "The new edition does not say what " + codes + " of edition " + edition(older)
                    + " are equal to (correspondance): who acquired them cannot keep them in a reassessment."));
        }
    }

    private static void reused(List<Difference> differences, List<Remark> remarks) {
        String codes = differences.stream().filter(one -> one.change() == Change.CHANGED && (one.name().equals("enonce") || one.name().equals("intitule")))
                .filter(one -> one.codes().startsWith("competences/") && another(one)).map(one -> one.codes().replaceFirst("^competences/",
                        "").replaceFirst("/[a-z]+$", ""))
                .map(codesOf -> codesOf.substring(codesOf.lastIndexOf('/') + 1)).distinct().collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            remarks.add(new Remark("code-reused", "Même code, autre texte : " + codes
                    + ". Un code vaut mieux neuf : d’anciens livrets le citent avec l’ancien sens.",
                    "Same code, another text: " + codes + ". A new code is better: older booklets cite it with the old meaning."));
        }
    }

    private static boolean another(Difference text) {
        long kept = WordChange.between(text.before(), text.after()).stream().filter(WordChange::same).mapToLong(run -> run.before().split(" ").length).sum();
        return kept < SAME_TEXT * Math.max(text.before().split(" ").length, text.after().split(" ").length);
    }

    private static String edition(Document document) {
        return document.attribute("edition").orElse("");
    }
}
