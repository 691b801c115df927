package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.finding.Verdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What readers call the roles, scopes and states of signatures. */
final class SignatureWords {

    private SignatureWords() {}

    /** Whether a file's signatures were looked at, so that to show none means that there is none. */
    static boolean looked(FileVerdict file) {
        return file.verdict() instanceof Verdict.Checked || !file.signatures().isEmpty();
    }

    /** How many signatures of a run came to what, and of how many documents they were not looked at. */
    static String summary(CheckRun run, Language language) {
        long unseen = run.files().stream().filter(file -> !looked(file)).count();
        long seen = run.files().size() - unseen;
        String counts = Arrays.stream(State.values()).map(state -> count(run, state, language)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String found = counts.isEmpty() ? language.choose("aucune signature", "no signature") : counts;
        return Count.of(seen, language, new Count.Forms("document vérifié", "documents vérifiés"),
                new Count.Forms("document verified", "documents verified"))
                + (seen == 0 ? "" : language.choose("\u00A0: ", ": ") + found)
                + (unseen == 0 ? "" : language.choose("\u202F; ", "; ") + Count.of(unseen, language,
                        new Count.Forms("document NON EXAMINÉ", "documents NON EXAMINÉS"),
                        new Count.Forms("document NOT EXAMINED", "documents NOT EXAMINED"))) + ".";
    }

    private static String count(CheckRun run, State state, Language language) {
        long count = run.files().stream().flatMap(file -> file.signatures().stream()).filter(signature -> signature.state() == state).count();
        return count == 0 ? "" : count + " " + switch (state) {
            case VALIDE -> language.choose(count > 1 ? "valides" : "valide", "valid");
            case NON_VALIDE -> language.choose(count > 1 ? "NON VALIDES" : "NON VALIDE", "NOT VALID");
            case INDETERMINEE -> language.choose(count > 1 ? "INDÉTERMINÉES" : "INDÉTERMINÉE", "UNDECIDED");
            case MANUSCRITE -> language.choose("à la main", "by hand");
            case ATTENDUE -> language.choose(count > 1 ? "attendues" : "attendue", "awaited");
        };
    }

    static String role(String code, Language language) {
        return switch (code) {
            case "CANDIDAT" -> language.choose("Personne candidate", "Candidate");
            case "REFERENT_ENTREPRISE" -> language.choose("Référent évaluation", "Company assessor");
            case "EVALUATEUR_EXTERNE" -> language.choose("Évaluateur externe", "External evaluator");
            case "PRESIDENT" -> language.choose("Présidence du jury", "Jury president");
            case "VICE_PRESIDENT" -> language.choose("Vice-présidence du jury", "Jury vice-president");
            case "SECRETAIRE" -> language.choose("Secrétariat du jury", "Jury secretary");
            case "COMITE_CCS" -> language.choose("Comité CCS", "Comité CCS");
            case "CONTENEUR" -> language.choose("Conteneur", "Container");
            case "" -> language.choose("Cachet du PDF", "Seal of the PDF");
            default -> code;
        };
    }

    static String scope(Scope scope, Language language) {
        return switch (scope) {
            case NONE -> "–";
            case PARTIAL -> language.choose("partielle", "partial");
            case FULL -> language.choose("entière", "full");
        };
    }

    static String state(State state, Language language) {
        return switch (state) {
            case VALIDE -> language.choose("valide", "valid");
            case NON_VALIDE -> language.choose("NON VALIDE", "NOT VALID");
            case INDETERMINEE -> language.choose("INDÉTERMINÉE", "UNDECIDED");
            case MANUSCRITE -> language.choose("à la main", "by hand");
            case ATTENDUE -> language.choose("attendue", "awaited");
        };
    }
}
