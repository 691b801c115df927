package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * What a bag was when it was deposited, after some of it was eliminated: the tag files of then stand in {@code eliminations/}, and every line of
 * the first manifest is there still, or has an attestation in its place.
 */
record Originals(BagFolder folder) {
    static final String FOLDER = "eliminations/";

    /** Whether something was eliminated since the deposit. */
    boolean differ() {
        return folder.has(FOLDER + Bag.TAG_MANIFEST);
    }

    /** The tag manifest of the deposit, whose digest journal and evidence record cite. */
    String tagManifest() {
        return differ() ? FOLDER + Bag.TAG_MANIFEST : Bag.TAG_MANIFEST;
    }

    /** Whether this unlisted tag file is one of the deposit's, kept when it was written anew. */
    boolean keeps(String path) throws IOException {
        String kept = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        return differ() && (kept.equals(Bag.TAG_MANIFEST) || manifest(FOLDER + Bag.TAG_MANIFEST).filter(tags -> tags.digests().containsKey(kept)).isPresent());
    }

    /** Says what is no longer as it was and was not eliminated; of a bag whose whole dossier is gone its seal alone is left to compare with. */
    void check(Manifest now, Consumer<BagRemark> say) throws IOException {
        if (!differ()) {
            return;
        }
        Optional<Manifest> tags = manifest(FOLDER + Bag.TAG_MANIFEST);
        boolean whole = now.digests().containsKey(Bag.ELIMINATED);
        Optional<Manifest> payload = whole ? Optional.of(now) : manifest(FOLDER + Bag.MANIFEST);
        if (tags.isEmpty() || payload.isEmpty()) {
            say.accept(BagRemark.of(BagFault.ATTESTATION, Bag.MANIFEST));
            return;
        }
        new RewrittenTags(folder, tags.get().digests(), now.digests().size()).check(whole, say);
        if (!whole) {
            payload(payload.get().digests(), now.digests(), say);
        }
    }

    /** Signature files follow from the documents that are left, and are made again and compared elsewhere. */
    private static void payload(SortedMap<String, String> then, SortedMap<String, String> now, Consumer<BagRemark> say) {
        then.forEach((path, digest) -> {
            boolean attested = path.startsWith(Bag.DOSSIER) && !now.containsKey(path) && now.containsKey(Attestation.chemin(path));
            if (!digest.equals(now.get(path)) && !attested && !path.startsWith(Bag.SIGNATURES)) {
                say.accept(BagRemark.of(now.containsKey(path) ? BagFault.DIGEST : BagFault.MISSING, path));
            }
        });
        now.keySet().stream().filter(path -> !then.containsKey(path) && !path.startsWith(Bag.SIGNATURES))
                .filter(path -> then.keySet().stream().noneMatch(gone -> path.equals(Attestation.chemin(gone)) && !now.containsKey(gone)))
                .forEach(path -> say.accept(BagRemark.of(BagFault.EXTRA, path)));
    }

    private Optional<Manifest> manifest(String path) throws IOException {
        return folder.text(path).flatMap(Manifest::of);
    }
}
