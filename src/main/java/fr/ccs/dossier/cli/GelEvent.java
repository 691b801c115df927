package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Changement;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import picocli.CommandLine.Option;

/** Elimination is put on hold, or the hold is lifted. */
final class GelEvent extends EventCommand {
    @Option(names = "--decide-par", paramLabel = "TEXTE", descriptionKey = "dossier.decide-par")
    private String decidePar;

    GelEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) {
        boolean open = before.value("gel[not(@fin)]/@debut").isPresent();
        if (evenement.type().equals("LEVEE_GEL")) {
            if (!open) {
                throw Stop.blocked(ccs.say("Aucun gel n’est en cours sur le dossier " + before.numero() + ".",
                        "No hold is open on dossier " + before.numero() + "."));
            }
            return fait.changement(new Changement.LeveeGel());
        }
        if (open) {
            throw Stop.blocked(ccs.say("Un gel est déjà en cours sur le dossier " + before.numero() + ".",
                    "A hold is open already on dossier " + before.numero() + "."));
        }
        if (fait.precision().isEmpty() || decidePar == null) {
            throw Stop.usage(ccs.say("Dites pourquoi (--precision) et qui l’a décidé (--decide-par).",
                    "Say why (--precision) and who decided it (--decide-par)."));
        }
        return fait.changement(new Changement.Gel(fait.precision().get(), decidePar));
    }
}
