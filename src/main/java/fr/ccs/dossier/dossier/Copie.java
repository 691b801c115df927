package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A copy of documents that leaves the house, written beside its place: it has its name only when it is whole, and told of ({@link Communication#give}).
 *
 * <p>Its last file lists the SHA-512 of all others; the SHA-256 of that list is the copy's seal, from which all digests follow.
 */
public final class Copie implements AutoCloseable {
    /** The list that {@code sha512sum -c} reads. */
    public static final String MANIFESTE = "manifest-sha512.txt";

    /** Names that every system takes and no program mistakes: they are ours, never those of a pièce. */
    private static final Pattern CHEMIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,8}");
    private final Path staged;
    private final Support support;
    private final CopieDisk disk;
    private final Map<String, String> empreintes = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private Copie(Path target, Support support, CopieDisk disk) {
        this.staged = staged(target);
        this.support = support;
        this.disk = disk;
    }

    /** Opens bytes that are read twice: for their digest, then to be written. */
    interface Octets {
        InputStream open() throws IOException;
    }

    /** Where a copy is written before it has its name. */
    static Path staged(Path target) {
        return target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".partiel");
    }

    /**
     * Begins a copy; what an earlier one left unfinished is thrown away.
     *
     * @param target a zip file when its name ends so, else a folder; the caller holds the lock of the folder it lies in
     */
    static Copie prepare(Path target, CopieDisk disk) throws IOException {
        Path staged = staged(target);
        disk.deleteAll(staged);
        return new Copie(target, zip(target) ? new SupportZip(staged, disk) : new SupportRepertoire(staged, disk), disk);
    }

    static boolean zip(Path target) {
        return target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Adds a file made for the copy. */
    public Copie put(String chemin, byte[] bytes) throws IOException {
        return put(chemin, () -> new ByteArrayInputStream(bytes), null);
    }

    /**
     * Adds a file as it stands.
     *
     * @param sha256 what it must be; an {@link IOException} tells that it is not
     */
    public Copie put(String chemin, Path file, String sha256) throws IOException {
        return put(chemin, () -> Files.newInputStream(file), sha256);
    }

    private Copie put(String chemin, Octets octets, String sha256) throws IOException {
        if (!CHEMIN.matcher(chemin).matches() || names.put(chemin.toLowerCase(Locale.ROOT), chemin) != null) {
            throw new IllegalArgumentException("no name for a file of a copy: " + chemin);
        }
        Empreintes first = Empreintes.of(octets);
        if (sha256 != null && !first.sha256().equals(sha256)) {
            throw new IOException(chemin + " changed while it was copied");
        }
        support.write(chemin, octets, first);
        empreintes.put(chemin, first.sha512());
        return this;
    }

    /** Its files so far, but for the manifest. */
    public Set<String> chemins() {
        return new TreeSet<>(empreintes.keySet());
    }

    /** Ends the copy, which is then on the disk, without its name yet; gives its seal. */
    public String finish() throws IOException {
        StringBuilder list = new StringBuilder();
        empreintes.forEach((chemin, sha512) -> list.append(sha512).append("  ").append(chemin).append('\n'));
        byte[] manifest = list.toString().getBytes(StandardCharsets.UTF_8);
        Octets octets = () -> new ByteArrayInputStream(manifest);
        support.write(MANIFESTE, octets, Empreintes.of(octets));
        support.finish();
        return DocumentReader.sha256(manifest);
    }

    /** Gives a finished copy its name. */
    static void publish(Path target, CopieDisk disk) throws IOException {
        disk.moveToFree(staged(target), target.toAbsolutePath());
    }

    /** Takes away what was prepared and is not to be. */
    void discard() throws IOException {
        support.close();
        disk.deleteAll(staged);
    }

    /** Lets go of the file; what was prepared stays where it is. */
    @Override
    public void close() throws IOException {
        support.close();
    }
}
