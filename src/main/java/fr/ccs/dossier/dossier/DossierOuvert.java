package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dossier that is being worked on, closed to all others meanwhile: events are applied in memory, then written all at once.
 *
 * <p>What was applied and not committed is forgotten at {@link #close}.
 */
public final class DossierOuvert implements AutoCloseable {
    private final Path folder;
    private final FolderLock lock;
    private final Disk disk;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private byte[] written;
    private Dossier dossier;

    private DossierOuvert(Path folder, FolderLock lock, Disk disk) {
        this.folder = folder;
        this.lock = lock;
        this.disk = disk;
    }

    /**
     * Opens a dossier's folder, and ends first what a command that was stopped left half done.
     *
     * @throws FolderBusy when another command works on it for longer than {@link FolderLock#PATIENCE}
     * @throws Refus when the folder holds no readable dossier
     */
    public static DossierOuvert open(Path folder) throws IOException, Refus {
        return open(folder, FolderLock.PATIENCE, new Disk());
    }

    /**
     * Ends what a command that was stopped left half done in a dossier's folder.
     *
     * @return whether anything was left
     * @throws FolderBusy when another command works on it for longer than {@link FolderLock#PATIENCE}
     * @throws Refus when the folder holds no readable dossier
     */
    public static boolean end(Path folder) throws IOException, Refus {
        boolean left = Staging.pending(folder);
        if (left) {
            open(folder).close();
        }
        return left;
    }

    static DossierOuvert open(Path folder, Duration patience, Disk disk) throws IOException, Refus {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        DossierOuvert open = new DossierOuvert(folder, FolderLock.on(folder, patience), disk);
        try {
            new Staging(folder, disk).replay();
            open.written = open.bytes();
            open.dossier = Dossier.of(open.file().toString(), open.written);
            return open;
        } catch (Throwable failed) {
            open.close();
            throw failed;
        }
    }

    private Path file() {
        return folder.resolve(Dossier.FILE);
    }

    private byte[] bytes() throws IOException {
        return new DocumentReader(Limits.DEFAULT).bytes(file());
    }

    public Path folder() {
        return folder;
    }

    /** The dossier as it stands after what was applied. */
    public Dossier dossier() {
        return dossier;
    }

    /**
     * Lets something happen to the dossier.
     *
     * @return the identifiers of the pièces that entered with it, in their order
     * @throws Refus when it is not possible; the dossier stays as it is
     */
    public List<String> apply(Fait fait) throws Refus {
        Advance advance = Advance.of(dossier, fait, chemin -> files.containsKey(chemin) || Files.exists(folder.resolve(chemin)));
        dossier = advance.dossier();
        files.putAll(advance.files());
        gone.addAll(advance.gone());
        return advance.pieces();
    }

    /**
     * Writes what was applied: afterwards it is on the disk, and if the machine stops meanwhile all of it is, or nothing.
     *
     * @throws FolderBusy when another program, which knows no lock, changed the file since it was opened
     */
    public void commit() throws IOException {
        byte[] bytes = dossier.document().bytes();
        if (Arrays.equals(bytes, written)) {
            return;
        }
        if (!Arrays.equals(written, bytes())) {
            throw new FolderBusy(file());
        }
        Changes changes = new Changes(folder, disk);
        files.forEach(changes::put);
        gone.forEach(changes::delete);
        changes.put(Dossier.FILE, bytes).commit();
        files.clear();
        gone.clear();
        written = bytes;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
