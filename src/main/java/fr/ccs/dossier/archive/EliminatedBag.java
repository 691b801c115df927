package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Audits a deposit whose whole dossier is eliminated: its attestation, and what the register or a dossier still at hand says of it. */
record EliminatedBag(BagJudges judges, BagCheck.Outcome bag) {

    /** @param remarks what the bag itself gave occasion to; the rest is added */
    BagVerdict verdict(String name, List<BagRemark> remarks) throws IOException {
        String numero = bag.info().value(BagInfo.DOSSIER).orElse("");
        Optional<Attestation> stone = Attestation.read(Bag.ELIMINATED, Files.readAllBytes(bag.folder().file(Bag.ELIMINATED)));
        boolean own = stone.filter(one -> one.decidee() && one.piece().isEmpty() && one.dossier().equals(numero) && one.empreinte().equals(bag.seal())).isPresent();
        if (!own || bag.files() != 1 || !new Originals(bag.folder()).differ()) {
            remarks.add(BagRemark.of(BagFault.ATTESTATION, Bag.ELIMINATED));
        }
        Confirmation.of(judges, bag.info()).entier(stone.map(Attestation::decision).orElse("")).ifPresent(fault -> remarks.add(BagRemark.of(fault, numero)));
        remarks.add(BagRemark.of(BagFault.DOSSIER_ELIMINATED, numero));
        Masks masks = Masks.of(Optional.empty());
        return new BagVerdict(name, bag.info().value(BagInfo.IDENTIFIER).orElse(""), numero, BagCheck.day(bag.info()).map(Object::toString).orElse(""), bag.seal(),
                judges.cited(bag.info()).isPresent(), bag.files(), bag.bytes(), List.of(), new ProofAudit(judges).judge(bag, remarks),
                remarks.stream().distinct().map(remark -> remark.subject().equals(numero) ? remark : masks.masked(remark)).toList());
    }
}
