package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.draft.Draft;
import fr.ccs.dossier.draft.Extraits;
import fr.ccs.dossier.draft.Extraits.Extrait;
import fr.ccs.dossier.draft.Reevaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code ccs new livret --from PV}: the livret of a reassessment, on what the jury's decision left missing. */
final class Reassessment {
    @Option(names = "--candidat", paramLabel = "P-ID", descriptionKey = "new-livret.candidat")
    private String candidat;

    boolean asked() {
        return candidat != null;
    }

    /** @param wishes the dossier whose decision is meant, the number of the new livret where one is given */
    byte[] livret(Ccs ccs, Path file, Sources sources, Draft.Wishes wishes) throws IOException {
        if (candidat == null && wishes.dossier() == null) {
            throw Stop.usage(ccs.say("Dites de qui : --candidat P-… ou --dossier NUMERO.", "Say whose: --candidat P-… or --dossier NUMERO."));
        }
        Document minutes = minutes(ccs, file);
        Document extrait = decision(ccs, minutes, wishes.dossier());
        DecidedFile decided = new DecidedFile(ccs, sources.resolverOfPlacesThatExist(ccs, List.of()), extrait);
        decided.requireNotRectified(minutes.attribute("numero").orElse(""));
        Document origine = decided.origine();
        return new Reevaluation(extrait, decided.edition(), origine).livret(decided.numero(origine, wishes.numero()), wishes.schemas());
    }

    private static Document minutes(Ccs ccs, Path file) throws IOException {
        if (!(new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read) || read.document().kind() != Kind.PROCES_VERBAL) {
            throw Stop.blocked(ccs.say(file + " n’est pas un procès-verbal lisible : « ccs check " + file + " » dit pourquoi.",
                    file + " is no readable procès-verbal: “ccs check " + file + "” says why."));
        }
        if (!read.document().attribute("etat").orElse("").equals("CLOS")) {
            throw Stop.blocked(ccs.say("Le procès-verbal " + file + " n’est pas clos : rien n’y est encore décidé. Ouvrez la réévaluation quand il est "
                    + "clos et signé.",
                    "The minutes " + file + " are not closed: nothing is decided there yet. Open the reassessment once they are closed and signed."));
        }
        return read.document();
    }

    private Document decision(Ccs ccs, Document minutes, String dossier) {
        List<Extrait> all = Extraits.of(minutes).stream().filter(one -> dossier == null || dossier.equals(one.dossier()))
                .filter(one -> candidat == null || one.document(minutes.name()).values("candidat", "id").contains(candidat)).toList();
        String whom = dossier == null ? candidat : dossier;
        if (all.isEmpty()) {
            throw Stop.blocked(ccs.say(minutes.name() + " ne décide rien sur " + whom + ".", minutes.name() + " decides nothing on " + whom + "."));
        }
        if (all.size() > 1) {
            throw Stop.usage(ccs.say(minutes.name() + " porte plusieurs décisions sur " + whom + " : choisissez avec --dossier.",
                    minutes.name() + " holds several decisions on " + whom + ": choose with --dossier."));
        }
        Extrait only = all.get(0);
        if (!only.decision().equals("NON_VALIDATION")) {
            throw Stop.blocked(ccs.say("La décision sur " + whom + " est " + only.decision()
                    + " : seule une décision de non-validation ouvre une réévaluation.",
                    "The decision on " + whom + " is " + only.decision() + ": only one of NON_VALIDATION opens a reassessment."));
        }
        Document extrait = only.document(minutes.name());
        if (Reevaluation.manquantes(extrait).isEmpty()) {
            throw Stop.blocked(ccs.say("La décision sur " + whom + " ne laisse manquer aucune compétence : il n’y a rien à réévaluer. « ccs check "
                    + minutes.name()
                    + " » dit ce qui la contredit.",
                    "The decision on " + whom + " leaves no competency missing: there is nothing to reassess. “ccs check " + minutes.name()
                            + "” says what contradicts it."));
        }
        return extrait;
    }
}
