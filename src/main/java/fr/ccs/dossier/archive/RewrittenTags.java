package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * The tag files of a bag after an elimination: no seal is of them any more, so each is the one of the deposit, or what the elimination makes of it.
 *
 * @param then by their paths, the SHA-512 of the tag files of the deposit
 * @param files how many the payload has now
 */
record RewrittenTags(BagFolder folder, SortedMap<String, String> then, int files) {
    private static final Set<String> REWRITTEN = Set.of(Bag.MANIFEST, Bag.INFO, VerifierScript.NAME, VerifierScript.EXPECTED);

    /** @param whole whether the whole dossier is gone: then nothing tells any more what the deposit's own bag-info.txt was */
    void check(boolean whole, Consumer<BagRemark> say) throws IOException {
        for (String path : then.keySet()) {
            boolean kept = folder.has(Originals.FOLDER + path);
            if (!folder.has(path)) {
                say.accept(BagRemark.of(BagFault.MISSING, path));
            } else if (kept && !asThen(Originals.FOLDER + path, path) || !asThen(path, path) && !(REWRITTEN.contains(path) && follows(path, whole, kept))) {
                say.accept(BagRemark.of(BagFault.DIGEST, path));
            }
        }
        for (String path : folder.text(Bag.TAG_MANIFEST).flatMap(Manifest::of).map(Manifest::digests).orElse(then).keySet()) {
            if (!then.containsKey(path) && !(REWRITTEN.contains(path) && follows(path, whole, true))) {
                say.accept(BagRemark.of(BagFault.EXTRA, path));
            }
        }
    }

    private boolean asThen(String path, String tag) throws IOException {
        return Digests.sha512(folder.file(path)).equals(then.get(tag));
    }

    private boolean follows(String path, boolean whole, boolean kept) throws IOException {
        return switch (path) {
            case Bag.INFO -> whole || kept && folder.text(path).equals(Optional.of(info().text()));
            case VerifierScript.NAME -> is(path, VerifierScript.bytes());
            case VerifierScript.EXPECTED -> is(path, table(whole));
            default -> whole || kept;
        };
    }

    /** What the deposit told, and after it what was eliminated and the size of today, both of which are compared elsewhere. */
    private BagInfo info() throws IOException {
        BagInfo today = BagInfo.of(text(Bag.INFO));
        BagInfo told = new BagInfo(BagInfo.of(text(Originals.FOLDER + Bag.INFO)).lines().stream().filter(line -> !line.label().equals(BagInfo.OXUM)).toList());
        for (BagInfo.Line line : today.lines()) {
            told = line.label().equals(BagInfo.ELIMINATION) ? told.with(line.label(), line.value()) : told;
        }
        return told.with(BagInfo.OXUM, today.value(BagInfo.OXUM).orElse(""));
    }

    /** A list of signatures that is none has no table; what is wrong with it is said where it is made again. */
    private byte[] table(boolean whole) throws IOException {
        String list = text(SignatureFiles.LIST);
        if (whole || list.lines().anyMatch(line -> line.split("\t").length < 5)) {
            return VerifierScript.eliminated(files);
        }
        return VerifierScript.after(files, text(Bag.JOURNAL), list);
    }

    private boolean is(String path, byte[] bytes) throws IOException {
        return Arrays.equals(folder.text(path).orElse("").getBytes(StandardCharsets.UTF_8), bytes);
    }

    private String text(String path) throws IOException {
        return folder.text(path).orElse("");
    }
}
