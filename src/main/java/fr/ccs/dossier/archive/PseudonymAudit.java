package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.seal.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Audits what says of itself that it is a pseudonymised copy: whether it is whole, and is one. It is never taken for a deposit. */
final class PseudonymAudit {

    private PseudonymAudit() {}

    /** What is established of a copy; its original is compared with what the dossier's own journal cites, where that is at hand. */
    static BagVerdict verdict(String name, BagJudges judges, BagCheck.Outcome bag, List<BagRemark> remarks) throws IOException {
        Fonds fonds = HeldInBag.fonds(bag);
        Optional<Held> held = HeldInBag.of(bag.folder(), fonds, new ArrayList<>());
        if (held.isEmpty()) {
            remarks.add(BagRemark.of(fonds == Fonds.SESSION ? BagFault.NO_SESSION : BagFault.NO_DOSSIER, fonds.path()));
        }
        Optional<String> cited = judges.cited(original(bag.info()));
        cited.filter(seal -> !seal.equals(seal(bag.info()))).ifPresent(other -> remarks.add(BagRemark.of(BagFault.ANCHOR, Bag.INFO)));
        remarks.addAll(remarks(bag, held));
        Masks masks = Masks.of(held);
        return new BagVerdict(name, bag.info().value(BagInfo.IDENTIFIER).orElse(""), held.map(Held::numero).orElse(""),
                BagCheck.day(bag.info()).map(Object::toString).orElse(""), bag.seal(), false, bag.files(), bag.bytes(), List.of(), BagProof.NONE,
                remarks.stream().distinct().map(masks::masked).toList());
    }

    static boolean concerns(BagInfo info) {
        return info.value(BagInfo.PSEUDONYM).isPresent();
    }

    /** The original that a copy names, as its own bag-info tells it: what a dossier's journal cites. */
    private static BagInfo original(BagInfo info) {
        String identifier = info.value(BagInfo.ORIGINAL).orElse("").replaceFirst(" .*", "");
        return new BagInfo(List.of()).with(BagInfo.IDENTIFIER, identifier).with(BagInfo.DOSSIER, info.value(BagInfo.DOSSIER).orElse(""));
    }

    /** The seal of that original, as the copy tells it. */
    private static String seal(BagInfo info) {
        return info.value(BagInfo.ORIGINAL).orElse("").replaceFirst("^[^ ]* ?", "");
    }

    private static List<BagRemark> remarks(BagCheck.Outcome bag, Optional<Held> held) throws IOException {
        List<BagRemark> remarks = new ArrayList<>(List.of(BagRemark.of(BagFault.PSEUDONYMISED, "")));
        Set<String> listed = new HashSet<>(Set.of(Pseudonymising.ORIGINALS));
        for (String line : bag.folder().text(Pseudonymising.ORIGINALS).orElse("").lines().toList()) {
            String[] cells = line.split("\t", -1);
            boolean wellFormed = cells.length == 3 && cells[1].matches("[0-9a-f]{128}") && Pseudonymising.FATES.contains(cells[2]);
            if (!wellFormed || !cells[2].equals(Pseudonymising.FATES.get(2)) != bag.folder().has(cells[0])) {
                remarks.add(BagRemark.of(BagFault.ORIGINALS, Pseudonymising.ORIGINALS));
            } else {
                listed.add(cells[0]);
            }
        }
        if (!bag.info().value(BagInfo.ORIGINAL).orElse("").matches("\\S+ [0-9a-f]{64}") || listed.size() == 1) {
            remarks.add(BagRemark.of(BagFault.ORIGINALS, Bag.INFO));
        }
        bag.folder().sizes().keySet().stream().filter(path -> path.startsWith(Bag.PAYLOAD) && !listed.contains(path))
                .forEach(path -> remarks.add(BagRemark.of(BagFault.EXTRA, path)));
        held.ifPresent(one -> one.documents().forEach((chemin, document) -> {
            if (Slot.signedElectronically(document)) {
                remarks.add(BagRemark.of(BagFault.ORIGINALS, one.fonds().folder() + chemin));
            }
        }));
        return remarks;
    }
}
