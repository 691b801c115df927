package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Bilan;
import fr.ccs.dossier.finding.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a year's figures are called, in both languages. */
final class BilanWords {
    private static final Map<String, String[]> WORDS = new LinkedHashMap<>();

    static {
        put("inscrits", "inscriptions", "enrolled");
        put("evalues", "évaluations menées", "assessed");
        put("presentes", "présentations au jury", "submitted to the jury");
        put("valides", "certifications validées", "validated");
        put("nonValides", "non validées à cette session", "not validated at this session");
        put("reports", "décisions reportées", "put off");
        put("certifies", "certificats délivrés", "certified");
        put("reevaluations", "réévaluations ouvertes", "reassessments opened");
        put("abandons", "abandons", "withdrawn by the candidate");
        put("recours", "recours reçus", "appeals received");
        put("acquises", "acquises", "acquired");
        put("nonAcquises", "non acquises", "not acquired");
        put("acquisesReevaluation", "acquises en réévaluation", "acquired, reassessed");
        put("nonAcquisesReevaluation", "non acquises en réévaluation", "not acquired, reassessed");
        put("inscriptionReception", "de l’inscription à la réception du livret", "from enrolment to receipt of the livret");
        put("receptionJury", "de la réception à la décision du jury", "from receipt to the jury’s decision");
        put("juryDelivrance", "de la décision à la délivrance", "from decision to delivery");
        put("SALARIE", "salariés", "employees");
        put("INTERIMAIRE", "intérimaires", "temporary workers");
        put("ALTERNANT", "alternants", "apprentices");
        put("DIRIGEANT", "dirigeants", "managers");
        put("NON_SALARIE", "non-salariés", "self-employed");
        put("", "non précisé", "not stated");
    }

    private BilanWords() {}

    private static void put(String code, String french, String english) {
        WORDS.put(code, new String[] {french, english});
    }

    /** @param libelle as an edition calls it; empty for what we name ourselves */
    static String of(String code, String libelle, Language language) {
        if (!libelle.isEmpty()) {
            return libelle;
        }
        String[] words = WORDS.get(code);
        return words == null ? code : language.choose(words[0], words[1]);
    }

    static String title(Bilan bilan, Language language) {
        return language.choose("Bilan de l’année " + bilan.annee(), "Figures of the year " + bilan.annee());
    }

    /** What the dot stands for. */
    static String secret(Bilan bilan, Language language) {
        if (bilan.seuil() == 1) {
            return language.choose("• : aucun dossier n’a franchi cette étape.", "•: no dossier took this step.");
        }
        return language.choose("• : nombre de 1 à " + (bilan.seuil() - 1) + ", ou masqué pour qu’un tel nombre ne puisse être calculé. Un délai n’est donné qu’à "
                + "partir de " + bilan.seuil() + " dossiers.",
                "•: a number from 1 to " + (bilan.seuil() - 1) + ", or hidden so that such a number cannot be computed. A delay is given from " + bilan.seuil()
                        + " dossiers on.");
    }
}
