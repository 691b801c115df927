package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.draft.Extraits;
import fr.ccs.dossier.draft.Extraits.Extrait;
import fr.ccs.dossier.draft.Reevaluation;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code ccs new livret --from PV}: the livret of a reassessment, on what the jury's decision left missing. */
final class Reassessment implements Origin {

    @Override
    public Kind made() {
        return Kind.LIVRET;
    }

    @Override
    public Kind source() {
        return Kind.PROCES_VERBAL;
    }

    @Override
    public Set<String> options() {
        return Set.of("--candidat", "--dossier", "--numero");
    }

    @Override
    public byte[] bytes(Ccs ccs, Document minutes, NewOptions asked) throws IOException {
        if (asked.candidat() == null && asked.dossier() == null) {
            throw Stop.usage(ccs.say("Dites de qui : --candidat P-… ou --dossier NUMERO.", "Say whose: --candidat P-… or --dossier NUMERO."));
        }
        if (!minutes.attribute("etat").orElse("").equals("CLOS")) {
            throw Stop.blocked(ccs.say("Le procès-verbal " + minutes.name() + " n’est pas clos : rien n’y est encore décidé. Ouvrez la réévaluation "
                    + "quand il est clos et signé.",
                    "The minutes " + minutes.name() + " are not closed: nothing is decided there yet. Open the reassessment once they are closed and "
                            + "signed."));
        }
        Document extrait = decision(ccs, minutes, asked.dossier(), asked.candidat());
        DecidedFile decided = new DecidedFile(ccs, asked.sources().resolverOfPlacesThatExist(ccs, List.of()), extrait);
        decided.requireNotRectified(minutes.attribute("numero").orElse(""));
        Document origine = decided.origine();
        String numero = decided.numero(origine, asked.numero());
        return new Reevaluation(extrait, decided.edition(), origine).livret(numero, SchemaPlace.seenFrom(asked.output()));
    }

    private static Document decision(Ccs ccs, Document minutes, String dossier, String candidat) {
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
