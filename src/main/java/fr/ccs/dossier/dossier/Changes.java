package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several files of one folder, written all together or not at all, whenever the machine stops.
 *
 * <p>They are written beside first, with a list of them; giving that staging folder its final name is the moment from which they count.
 * They are then moved to their places one by one, and whoever opens the folder next ends what was left ({@link Staging#replay}).
 */
public final class Changes {
    /** What tells what the others are is moved last: a reader never sees a list of files that are not there yet. */
    private static final Set<String> LAST = Set.of("dossier.xml", "session.xml", "registre.xml");
    private final Path folder;
    private final Disk disk;
    private final Map<String, byte[]> first = new LinkedHashMap<>();
    private final Map<String, byte[]> last = new LinkedHashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();

    /** @param folder a folder whose lock the caller holds */
    public Changes(Path folder) {
        this(folder, new Disk());
    }

    /** @param done told after each thing done */
    public Changes(Path folder, Runnable done) {
        this(folder, new Disk(done));
    }

    Changes(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** @param chemin relative to the folder, with slashes; a second one under the same name replaces the first */
    public Changes put(String chemin, byte[] bytes) {
        return LAST.contains(chemin) ? last(chemin, bytes) : add(first, chemin, bytes);
    }

    /** The same for a file that tells what the others are. */
    public Changes last(String chemin, byte[] bytes) {
        return add(last, chemin, bytes);
    }

    /** Takes a file away, after all others are in their places, and the folders that it leaves empty. */
    public Changes delete(String chemin) {
        requireInside(chemin);
        gone.add(chemin);
        return this;
    }

    private Changes add(Map<String, byte[]> part, String chemin, byte[] bytes) {
        requireInside(chemin);
        part.put(chemin, bytes);
        return this;
    }

    private void requireInside(String chemin) {
        if (Path.of(chemin).isAbsolute() || !folder.resolve(chemin).normalize().startsWith(folder.normalize()) || chemin.startsWith(".")
                || chemin.contains("\n")) {
            throw new IllegalArgumentException("not a file of this folder: " + chemin);
        }
    }

    /** Writes all; after it returns they are on the disk, and if it does not return either all or none will be. */
    public void commit() throws IOException {
        if (first.isEmpty() && last.isEmpty() && gone.isEmpty()) {
            return;
        }
        Staging staging = new Staging(folder, disk);
        staging.replay();
        try {
            prepare(staging);
        } catch (IOException failed) {
            staging.abandon(failed);
            throw failed;
        }
        staging.replay();
    }

    private void prepare(Staging staging) throws IOException {
        told(folder.toString(), staging::begin);
        StringBuilder list = new StringBuilder();
        int number = 0;
        for (Map<String, byte[]> part : List.of(first, last)) {
            for (Map.Entry<String, byte[]> file : part.entrySet()) {
                int mine = number++;
                told(folder.resolve(file.getKey()).toString(), () -> staging.stage(mine, file.getValue()));
                list.append(DocumentReader.sha256(file.getValue())).append(' ').append(file.getKey()).append('\n');
            }
        }
        gone.forEach(chemin -> list.append(Staging.GONE).append(' ').append(chemin).append('\n'));
        told(folder.toString(), () -> staging.commit(list.toString()));
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A fault of the disk is told of what the user knows, not of where it is prepared. */
    private static void told(String of, Step step) throws IOException {
        try {
            step.run();
        } catch (FileSystemException failed) {
            throw new FileSystemException(of, null, failed.getReason());
        }
    }
}
