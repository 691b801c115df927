package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.JournalText;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
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

/** Audits one deposit: the bag, then the dossier in it, then what was made from the dossier when it was deposited. */
final class BagAudit {
    private final BagJudges judges;

    BagAudit(BagJudges judges) {
        this.judges = judges;
    }

    /** @param path a bag's folder, or a zip file with one bag */
    BagVerdict of(Path path) {
        try {
            return Files.isDirectory(path) ? folder(path.toString(), path.toRealPath()) : zip(path);
        } catch (IOException unreadable) {
            return BagVerdict.unopened(path.toString(), List.of(BagRemark.of(BagFault.IO, "")));
        }
    }

    private BagVerdict zip(Path path) throws IOException {
        Path unfolded = Files.createTempDirectory("ccs-audit");
        try {
            Optional<BagRemark> fault = Unzipping.into(path, unfolded);
            if (fault.isPresent()) {
                return BagVerdict.unopened(path.toString(), List.of(new Masks(null).masked(fault.get())));
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
            Masks masks = new Masks(null);
            return BagVerdict.unopened(name, bag.remarks().stream().map(masks::masked).toList());
        }
        List<BagRemark> remarks = new ArrayList<>(bag.remarks());
        List<BagVerdict.Signed> signatures = new ArrayList<>();
        Optional<String> cited = judges.cited(bag.info());
        cited.filter(seal -> !seal.equals(bag.seal())).ifPresent(other -> remarks.add(BagRemark.of(BagFault.ANCHOR, Bag.TAG_MANIFEST)));
        Optional<Dossier> dossier = dossier(root);
        if (dossier.isEmpty()) {
            remarks.add(BagRemark.of(BagFault.NO_DOSSIER, Bag.DOSSIER + Dossier.FILE));
        } else {
            Held held = Held.of(root.resolve(Bag.DOSSIER), dossier.get());
            if (!bag.info().value(BagInfo.DOSSIER).orElse("").equals(dossier.get().numero())) {
                remarks.add(BagRemark.of(BagFault.INFO, Bag.INFO));
            }
            remarks.addAll(made(bag.folder(), held));
            new DossierAudit(judges, bag, held).judge(remarks, signatures);
        }
        Masks masks = new Masks(dossier.orElse(null));
        return new BagVerdict(name, bag.info().value(BagInfo.IDENTIFIER).orElse(""), dossier.map(Dossier::numero).orElse(""),
                BagCheck.day(bag.info()).map(Object::toString).orElse(""), bag.seal(), cited.isPresent(), bag.files(), bag.bytes(),
                signatures.stream().map(one -> new BagVerdict.Signed(masks.named(Bag.DOSSIER + one.document()), one.role(), one.state(), one.level(),
                        one.proven())).toList(),
                remarks.stream().distinct().map(masks::masked).toList());
    }

    private static Optional<Dossier> dossier(Path root) throws IOException {
        Path file = root.resolve(Bag.DOSSIER + Dossier.FILE);
        try {
            return Files.isRegularFile(file) ? Optional.of(Dossier.of(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file))) : Optional.empty();
        } catch (Refus unreadable) {
            return Optional.empty();
        }
    }

    /** What follows from the dossier is made again and compared: nobody can exchange it together with its digests. */
    private static List<BagRemark> made(BagFolder folder, Held held) throws IOException {
        List<BagRemark> remarks = new ArrayList<>();
        if (!folder.text(Bag.JOURNAL).equals(Optional.of(JournalText.of(held.dossier().document())))) {
            remarks.add(BagRemark.of(BagFault.JOURNAL, Bag.JOURNAL));
        }
        SortedMap<String, byte[]> evidence;
        try {
            evidence = SignatureFiles.of(held.documents(), SealedPdfs.among(folder.file(Bag.DOSSIER), held.empreintes().keySet()));
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
