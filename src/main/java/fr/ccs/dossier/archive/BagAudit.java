package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.JournalText;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** Audits one deposit: the bag, then the dossier or session in it, then what was made from that when it was deposited. */
final class BagAudit {
    private final BagJudges judges;
    private final long mostBytes;
    private final BiConsumer<Path, CheckRun> witness;

    BagAudit(BagJudges judges) {
        this(judges, BagFolder.MOST_BYTES, (folder, run) -> { });
    }

    /**
     * @param mostBytes what a zip file may unfold to; no more in any case than an audit takes
     * @param witness told of the folder of documents, while it can be read, and of their check with its names
     */
    BagAudit(BagJudges judges, long mostBytes, BiConsumer<Path, CheckRun> witness) {
        this.judges = judges;
        this.mostBytes = Math.min(mostBytes, BagFolder.MOST_BYTES);
        this.witness = witness;
    }

    /** @param path a bag's folder, or a zip file with one bag */
    BagVerdict of(Path path) {
        try {
            return Files.isDirectory(path) ? folder(path.toString(), path.toRealPath()) : zip(path);
        } catch (IOException unreadable) {
            return BagVerdict.unopened(path.toString(), List.of(BagRemark.of(BagFault.IO, "")));
        } catch (UnusableTrust nobodyCanBeJudged) {
            throw nobodyCanBeJudged;
        } catch (RuntimeException unforeseen) {
            return BagVerdict.unopened(path.toString(), List.of(new BagRemark(BagFault.IO, "", unforeseen.getClass().getSimpleName())));
        }
    }

    private BagVerdict zip(Path path) throws IOException {
        Path unfolded = Files.createTempDirectory("ccs-audit");
        try {
            Optional<BagRemark> fault = Unzipping.into(path, unfolded, mostBytes);
            if (fault.isPresent()) {
                return BagVerdict.unopened(path.toString(), List.of(Masks.of(Optional.empty()).masked(fault.get())));
            }
            return folder(path.toString(), root(unfolded));
        } finally {
            new BagDisk().delete(unfolded);
        }
    }

    /** The bag in a zip file stands in the one folder at its top, or at the top itself. */
    private static Path root(Path unfolded) throws IOException {
        try (java.util.stream.Stream<Path> top = Files.list(unfolded)) {
            List<Path> all = top.toList();
            return (all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : unfolded).toRealPath();
        }
    }

    private BagVerdict folder(String name, Path root) throws IOException {
        BagCheck.Outcome bag = BagCheck.of(root);
        if (!bag.sound()) {
            Masks masks = Masks.of(Optional.empty());
            return BagVerdict.unopened(name, bag.remarks().stream().map(masks::masked).toList());
        }
        List<BagRemark> remarks = new ArrayList<>(bag.remarks());
        if (PseudonymAudit.concerns(bag.info())) {
            return PseudonymAudit.verdict(name, judges, bag, remarks);
        }
        List<BagVerdict.Signed> signatures = new ArrayList<>();
        Optional<String> cited = judges.cited(bag.info());
        cited.filter(seal -> !seal.equals(bag.seal())).ifPresent(other -> remarks.add(BagRemark.of(BagFault.ANCHOR, Bag.TAG_MANIFEST)));
        if (bag.folder().has(Bag.ELIMINATED)) {
            return new EliminatedBag(judges, bag).verdict(name, remarks);
        }
        Fonds fonds = HeldInBag.fonds(bag);
        Optional<Held> held = HeldInBag.of(bag.folder(), fonds, remarks);
        if (held.isEmpty()) {
            remarks.add(BagRemark.of(fonds == Fonds.SESSION ? BagFault.NO_SESSION : BagFault.NO_DOSSIER, fonds.path()));
        } else {
            if (!bag.info().value(fonds.label()).orElse("").equals(held.get().numero())) {
                remarks.add(BagRemark.of(BagFault.INFO, Bag.INFO));
            }
            remarks.addAll(made(bag.folder(), held.get()));
            remarks.addAll(PdfClaims.remarks(bag.folder(), held.get()));
            witness.accept(root.resolve(fonds.folder()), new DossierAudit(judges, bag, held.get()).judge(remarks, signatures));
        }
        BagProof proof = new ProofAudit(judges).judge(bag, remarks);
        Masks masks = Masks.of(held);
        return new BagVerdict(name, bag.info().value(BagInfo.IDENTIFIER).orElse(""), held.map(Held::numero).orElse(""),
                BagCheck.day(bag.info()).map(Object::toString).orElse(""), bag.seal(), cited.isPresent(), bag.files(), bag.bytes(),
                signatures.stream().map(one -> new BagVerdict.Signed(masks.named(fonds.folder() + one.document()), one.role(), one.state(), one.level(),
                        one.proven())).toList(), proof,
                remarks.stream().distinct().map(masks::masked).toList());
    }

    /** What follows from the dossier is made again and compared: nobody can exchange it together with its digests. */
    private static List<BagRemark> made(BagFolder folder, Held held) throws IOException {
        List<BagRemark> remarks = new ArrayList<>();
        if (!folder.text(Bag.JOURNAL).equals(held.dossier().map(dossier -> JournalText.of(dossier.document())))) {
            remarks.add(BagRemark.of(BagFault.JOURNAL, Bag.JOURNAL));
        }
        SortedMap<String, byte[]> evidence;
        try {
            evidence = SignatureFiles.of(held.fonds().folder(), held.documents(),
                    SealedPdfs.among(folder.file(held.fonds().folder()), held.empreintes().keySet()));
        } catch (java.security.GeneralSecurityException unreadable) {
            remarks.add(BagRemark.of(BagFault.EVIDENCE, SignatureFiles.LIST));
            return remarks;
        }
        for (Map.Entry<String, byte[]> file : evidence.entrySet()) {
            if (folder.has(file.getKey()) && !Arrays.equals(bytes(folder, file.getKey()), file.getValue())) {
                remarks.add(BagRemark.of(BagFault.EVIDENCE, file.getKey()));
            }
        }
        folder.sizes().keySet().stream().filter(path -> path.startsWith(Bag.SIGNATURES) && !evidence.containsKey(path))
                .forEach(path -> remarks.add(BagRemark.of(BagFault.EVIDENCE, path)));
        evidence.keySet().stream().filter(path -> !folder.has(path)).forEach(path -> remarks.add(BagRemark.of(BagFault.EVIDENCE, path)));
        return remarks;
    }

    private static byte[] bytes(BagFolder folder, String path) throws IOException {
        return folder.text(path).isEmpty() ? "".getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(folder.file(path));
    }
}
