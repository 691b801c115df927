package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.draft.Draft;
import fr.ccs.dossier.draft.Formulaire;
import fr.ccs.dossier.render.FormReader;
import fr.ccs.dossier.render.UnreadableForm;
import java.io.IOException;
import java.nio.file.Path;

/** Takes a livret up from a form that was filled in on the screen, or says what in it must be mended first. */
final class FormTaking {
    private static final int LONGEST_SHOWN = 80;

    private final Ccs ccs;

    FormTaking(Ccs ccs) {
        this.ccs = ccs;
    }

    byte[] livret(Path file, Draft.Wishes wishes) throws IOException {
        try {
            Formulaire.Outcome outcome = Formulaire.livret(new FormReader(Limits.DEFAULT.bytes()).read(file), wishes);
            if (outcome.livret().isPresent()) {
                return outcome.livret().get();
            }
            outcome.problems().forEach(problem -> ccs.err.println(ccs.say("« " + problem.field() + " » : lu « " + shown(problem.read()) + " », attendu : " + problem.expected() + ".",
                    "“" + problem.field() + "”: read “" + shown(problem.read()) + "”, expected: " + problem.expected() + ".")));
            int count = outcome.problems().size();
            throw Stop.blocked(ccs.say("Rien n’a été écrit : corrigez " + (count == 1 ? "ce champ" : "ces " + count + " champs") + " dans " + file + ", enregistrez, puis recommencez.",
                    "Nothing was written: mend " + (count == 1 ? "this field" : "these " + count + " fields") + " in " + file + ", save it, then try again."));
        } catch (UnreadableForm | Formulaire.Unfit e) {
            throw Stop.blocked(file + ccs.say(" : ", ": ") + e.getMessage());
        }
    }

    /** What a stranger typed must not steer the terminal. */
    private static String shown(String read) {
        String plain = read.replaceAll("\\p{C}", "·");
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
