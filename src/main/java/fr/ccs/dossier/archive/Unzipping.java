package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.BrokenZip;
import fr.ccs.dossier.document.PlainZip;
import fr.ccs.dossier.document.ZipListing;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Takes a zipped deposit apart into a folder of its own, or says why not. */
final class Unzipping {
    private Unzipping() {}

    /**
     * Unfolds a zip file.
     *
     * @param target an empty folder
     * @param mostBytes what it may unfold to
     * @return why it was not, or not wholly, unfolded; empty when it was
     */
    static Optional<BagRemark> into(Path file, Path target, long mostBytes) throws IOException {
        try (PlainZip zip = PlainZip.open(file, BagFolder.MOST_FILES, mostBytes)) {
            for (ZipListing.Entry entry : zip.entries()) {
                Path place = target.resolve(entry.name());
                Files.createDirectories(entry.folder() ? place : place.getParent());
                if (!entry.folder()) {
                    try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                        zip.unfold(entry, out);
                    }
                }
            }
            return Optional.empty();
        } catch (BrokenZip broken) {
            return Optional.of(new BagRemark(fault(broken.why()), broken.entry(), broken.getMessage()));
        }
    }

    private static BagFault fault(BrokenZip.Why why) {
        return switch (why) {
            case FORM -> BagFault.ZIP;
            case TOO_MUCH -> BagFault.TOO_MUCH;
            case NAME -> BagFault.NAME;
            case TWIN -> BagFault.TWIN;
        };
    }
}
