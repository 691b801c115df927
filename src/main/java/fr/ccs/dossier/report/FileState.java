package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Language;

/** What every report for people says of a file: which document it is, and how far its check came. */
record FileState(Language language) {
    /** A signed container is no document of ours: what is in it is judged once it is taken out. */
    private static final String CONTAINER = "asice";

    /** Which document a file is, with a comma after it; nothing where that is not known. */
    String document(FileVerdict file) {
        return file.kind().isEmpty() ? "" : file.kind() + (file.numero().isEmpty() ? "" : " " + file.numero()) + ", ";
    }

    /** How far the check of a file came. */
    String how(FileVerdict file) {
        return switch (file.verdict().code()) {
            case "unreadable" -> language.choose("illisible, aucune règle appliquée", "unreadable, no rule applied");
            case "schema-invalid" -> language.choose("schéma non respecté, aucune règle appliquée", "schema violated, no rule applied");
            case "rules-not-run" -> language.choose("règles NON exécutées, rien n’est vérifié", "rules NOT run, nothing is checked");
            default -> file.kind().equals(CONTAINER) ? language.choose("signature seule", "signature alone") : "phase " + file.phase() + ", " + rules(file.rules());
        };
    }

    private String rules(int count) {
        return count == 0 ? language.choose("schéma seul : pas encore de règles pour ce genre", "schema alone: no rules for this kind yet")
                : count + language.choose(count == 1 ? " règle" : " règles", count == 1 ? " rule" : " rules");
    }
}
