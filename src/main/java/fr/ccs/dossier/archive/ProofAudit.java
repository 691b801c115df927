package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.ProofDue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the evidence record of a deposit within its audit; a deposit may do without, but not with one that does not hold. */
final class ProofAudit {
    private final BagJudges judges;

    ProofAudit(BagJudges judges) {
        this.judges = judges;
    }

    /** @param remarks where is added what is to be said of it */
    BagProof judge(BagCheck.Outcome bag, List<BagRemark> remarks) throws IOException {
        ProofFile file = new ProofFile(bag.folder().root());
        Optional<byte[]> record = file.record();
        BagProof proof = record.isEmpty() ? BagProof.NONE : judges.proofs().judge(record.get(), file.covered());
        fault(proof).ifPresent(fault -> remarks.add(new BagRemark(fault, Bag.EVIDENCE, proof.detail())));
        if (proof.holds() && new ProofNeed(judges.today(), ProofNeed.MONTHS, Set.of()).of(proof) != ProofDue.RIEN) {
            remarks.add(new BagRemark(BagFault.PROOF_DUE, Bag.EVIDENCE, proof.until()));
        }
        return proof;
    }

    private static Optional<BagFault> fault(BagProof proof) {
        return switch (proof.state()) {
            case ABSENTE, VALIDE -> Optional.empty();
            case NON_JUGEE -> Optional.of(BagFault.PROOF_NOT_JUDGED);
            case INDETERMINEE -> Optional.of(BagFault.PROOF_UNDECIDED);
            case AUTORITE_INCONNUE -> Optional.of(BagFault.PROOF_UNTRUSTED);
            case A_VENIR -> Optional.of(BagFault.PROOF_TO_COME);
            case PERIMEE -> Optional.of(BagFault.PROOF_EXPIRED);
            case REVOQUEE -> Optional.of(BagFault.PROOF_REVOKED);
            case ETRANGERE -> Optional.of(BagFault.PROOF_FOREIGN);
            case ALTEREE -> Optional.of(BagFault.PROOF_ALTERED);
            case ILLISIBLE -> Optional.of(BagFault.PROOF_UNREADABLE);
        };
    }
}
