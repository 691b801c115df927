package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where changes of a folder wait between being decided and being in place. */
public final class Staging {
    /** Being prepared: worth nothing, thrown away when it is found. */
    static final String PREPARED = ".ecriture-prep";

    /** Decided: what it holds is moved to its place, now or by whoever opens the folder next. */
    public static final String DECIDED = ".ecriture";
    private static final String LIST = "liste";

    /** Stands in the list where a digest would, for a file that is to go. */
    static final String GONE = "-".repeat(64);
    private final Path folder;
    private final Disk disk;

    Staging(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Ends what a command that was stopped left half done in a folder.
     *
     * @param folder a folder whose lock the caller holds
     */
    public static void replay(Path folder) throws IOException {
        new Staging(folder, new Disk()).replay();
    }

    /** Whether decided changes are not in their place yet. */
    public static boolean pending(Path folder) {
        return Files.exists(folder.resolve(DECIDED));
    }

    /** Whether a command that was stopped left anything here, decided or not. */
    public static boolean left(Path folder) {
        return pending(folder) || Files.exists(folder.resolve(PREPARED));
    }

    void begin() throws IOException {
        disk.makeFolders(folder.resolve(PREPARED));
    }

    void stage(long number, byte[] bytes) throws IOException {
        disk.write(folder.resolve(PREPARED).resolve(String.valueOf(number)), bytes);
    }

    void commit(String list) throws IOException {
        disk.write(folder.resolve(PREPARED).resolve(LIST), list.getBytes(StandardCharsets.UTF_8));
        disk.settle(folder.resolve(PREPARED));
        disk.move(folder.resolve(PREPARED), folder.resolve(DECIDED));
    }

    /** Takes away what was prepared in vain: the disk was full, say. What is decided stays. */
    void abandon(IOException failed) {
        try {
            discard();
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }

    void replay() throws IOException {
        discard();
        if (!pending(folder)) {
            return;
        }
        List<String> lines = Files.readAllLines(folder.resolve(DECIDED).resolve(LIST));
        for (int i = 0; i < lines.size(); i++) {
            String digest = lines.get(i).substring(0, 64);
            Path target = folder.resolve(lines.get(i).substring(65));
            if (digest.equals(GONE)) {
                remove(target);
            } else {
                place(folder.resolve(DECIDED).resolve(String.valueOf(i)), digest, target);
            }
        }
        disk.move(folder.resolve(DECIDED), folder.resolve(PREPARED));
        discard();
    }

    /** A file that is no longer staged has been moved: then the one in place must be it. */
    private void place(Path staged, String sha256, Path target) throws IOException {
        boolean waits = Files.exists(staged);
        Path holder = waits ? staged : target;
        if (!Files.exists(holder) || !DocumentReader.sha256(Files.readAllBytes(holder)).equals(sha256)) {
            throw new IOException(holder + " is not what " + folder.resolve(DECIDED).resolve(LIST) + " says");
        }
        if (waits) {
            disk.makeFolders(target.toAbsolutePath().getParent());
            if (Files.exists(target)) {
                Disk.permitLike(target, staged);
            }
            disk.move(staged, target);
        }
    }

    /** A folder that something is left in, or that is gone already, stays as it is. */
    private void remove(Path target) throws IOException {
        disk.delete(target);
        for (Path above = target.getParent(); !above.equals(folder) && empty(above); above = above.getParent()) {
            disk.delete(above);
        }
        if (Files.isDirectory(target.getParent())) {
            disk.settle(target.getParent());
        }
    }

    private static boolean empty(Path above) throws IOException {
        if (!Files.isDirectory(above)) {
            return !Files.exists(above);
        }
        try (Stream<Path> files = Files.list(above)) {
            return files.findAny().isEmpty();
        }
    }

    private void discard() throws IOException {
        Path prepared = folder.resolve(PREPARED);
        if (Files.exists(prepared)) {
            try (Stream<Path> files = Files.walk(prepared)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    disk.delete(file);
                }
            }
        }
    }
}
