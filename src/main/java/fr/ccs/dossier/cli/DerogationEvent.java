package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Changement;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The branch grants an exception to a rule, for a time and with its reasons. */
final class DerogationEvent extends EventCommand {
    @Option(names = "--regle", paramLabel = "REGLE", required = true, descriptionKey = "dossier.regle")
    private String regle;

    @Option(names = "--pour", paramLabel = "NUMERO", descriptionKey = "dossier.pour")
    private String pour;

    @Option(names = "--justification", paramLabel = "TEXTE", required = true, descriptionKey = "dossier.justification")
    private String justification;

    @Option(names = "--decide-par", paramLabel = "TEXTE", required = true, descriptionKey = "dossier.decide-par")
    private String decidePar;

    @Option(names = "--echeance", paramLabel = "AAAA-MM-JJ", required = true, descriptionKey = "dossier.echeance")
    private LocalDate echeance;

    DerogationEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) {
        return fait.changement(new Changement.Derogation(regle.toUpperCase(Locale.ROOT), Optional.ofNullable(pour), justification, decidePar, echeance));
    }
}
