package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.finding.Severity;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Locale;

/** What a user or the project file may demand of every check: from which gravity a finding blocks, and how old the rules may be. */
final class Demands {

    private Demands() {}

    /** @param word as on the command line; empty for what the project says */
    static Severity threshold(Ccs ccs, String word, Project project) {
        String wanted = word.isEmpty() ? project.failOn().orElse("erreur") : word;
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "erreur" -> Severity.ERREUR;
            case "avertissement" -> Severity.AVERTISSEMENT;
            default -> throw Stop.usage(ccs.say("Seuil inconnu « " + wanted + " » : choisissez erreur ou avertissement.",
                    "Unknown threshold “" + wanted + "”: choose erreur or avertissement."));
        };
    }

    /** An older rule set would pass what a newer one refuses: better not to check at all. */
    static void rules(Ccs ccs, String minimum) {
        if (!minimum.matches("\\d+(\\.\\d+)*")) {
            throw Stop.usage(ccs.say("Version de règles impossible « " + minimum + " » : écrivez par exemple 1.2.",
                    "Impossible version of the rules “" + minimum + "”: write 1.2, for instance."));
        }
        String version = RulesInForce.ruleSet().version();
        if (Version.parse(version).compareTo(Version.parse(minimum)) < 0) {
            throw Stop.couldNot(ccs.say("Ce logiciel porte les règles " + version + ", il faut au moins " + minimum + " : rien n’a été vérifié. Mettez-le à jour.",
                    "This software has rules " + version + ", at least " + minimum + " is needed: nothing was checked. Update it."));
        }
    }
}
