package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.BrokenZip;
import fr.ccs.dossier.document.PlainZip;
import fr.ccs.dossier.document.ZipListing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a container holds, read by our own rules before DSS reads it by its own: every entry is one file, once, and what it says it is.
 *
 * @param files every one that a signature must cover, or be
 */
record ContainerContent(Set<String> files) {
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIMETYPE = "mimetype";
    private static final String KIND = "application/vnd.etsi.asic-e+zip";

    /** @throws BrokenZip when two programs may find different files in it */
    static ContainerContent of(Path file) throws IOException, BrokenZip {
        Set<String> files = new TreeSet<>();
        try (PlainZip zip = PlainZip.open(file, Container.MOST_FILES, Container.MOST_BYTES)) {
            for (ZipListing.Entry entry : zip.entries()) {
                boolean beside = entry.name().equals(MIMETYPE) ? tellsTheKind(zip, entry) : entry.name().equals(MANIFEST) || entry.folder();
                zip.unfold(entry, OutputStream.nullOutputStream());
                if (!beside) {
                    files.add(entry.name());
                }
            }
        }
        return new ContainerContent(files);
    }

    private static boolean tellsTheKind(PlainZip zip, ZipListing.Entry entry) throws IOException, BrokenZip {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        zip.unfold(entry, told);
        return entry.header() == 0 && told.toString(StandardCharsets.UTF_8).equals(KIND);
    }

    /** Those that neither are signatures nor covered by one. */
    Set<String> without(Collection<String> signatures, Collection<String> covered) {
        Set<String> rest = new TreeSet<>(files);
        rest.removeAll(signatures);
        rest.removeAll(covered);
        return rest;
    }
}
