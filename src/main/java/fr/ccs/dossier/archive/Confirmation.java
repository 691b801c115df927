package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.EliminationInscrite;
import fr.ccs.dossier.finding.BagFault;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept outside of a deposit and tells whether its eliminations were decided: whoever can write to a deposit can write an attestation too.
 *
 * <p>An evidence record is no such thing: it is of the deposit as it was, and tells nothing of what was taken out later.
 *
 * @param living the dossier itself, where it is at hand
 * @param registre what the registers of eliminations tell; empty when none is at hand
 */
record Confirmation(String numero, Optional<Dossier> living, Optional<Set<EliminationInscrite>> registre) {

    static Confirmation of(BagJudges judges, BagInfo info) {
        return new Confirmation(info.value(BagInfo.DOSSIER).orElse(""), judges.living(info), judges.registre());
    }

    /** What is wrong with the elimination of a pièce; empty when it is confirmed. */
    Optional<BagFault> piece(String id, String decision) {
        return living.map(dossier -> told(dossier.values("pieces/piece[@disponibilite = 'ELIMINEE']/@id").contains(id)))
                .orElseGet(() -> registered(new EliminationInscrite(numero, id, decision)));
    }

    /** The same of the whole dossier: one that is still there was not eliminated. */
    Optional<BagFault> entier(String decision) {
        return living.isPresent() ? told(false) : registered(new EliminationInscrite(numero, "", decision));
    }

    private Optional<BagFault> registered(EliminationInscrite elimination) {
        return registre.map(all -> told(all.contains(elimination))).orElse(Optional.of(BagFault.UNCONFIRMED));
    }

    private static Optional<BagFault> told(boolean told) {
        return told ? Optional.empty() : Optional.of(BagFault.UNDECIDED);
    }
}
