package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.EvidenceDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What an evidence record needs on a day, so that it never ceases to prove.
 *
 * @param months how long before its end a time-stamp is to be renewed
 * @param weak digests that count as weak from now on
 */
record ProofNeed(LocalDate day, int months, Set<EvidenceDigest> weak) {
    /** Unless asked otherwise: time enough to choose another authority. */
    static final int MONTHS = 6;

    ProofDue of(BagProof proof) {
        return switch (proof.state()) {
            case ABSENTE -> ProofDue.PREMIERE;
            case VALIDE -> EvidenceDigest.named(proof.digest()).filter(weak::contains).isPresent() ? ProofDue.ARBRE
                    : Instant.parse(proof.until()).isAfter(EndOfDay.of(day.plusMonths(months))) ? ProofDue.RIEN : ProofDue.HORODATAGE;
            default -> ProofDue.EXAMEN;
        };
    }
}
