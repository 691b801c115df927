package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A session that is being prepared, closed to all others meanwhile: the document and the papers beside it change together. */
public final class SessionOuverte implements AutoCloseable {
    private final Path file;
    private final FolderLock lock;
    private final Disk disk;
    private Session session;

    private SessionOuverte(Path file, FolderLock lock, Disk disk) {
        this.file = file;
        this.lock = lock;
        this.disk = disk;
    }

    /**
     * Opens a session and closes its folder to others; changes left half done there are ended first.
     *
     * @throws FolderBusy when another command works there for longer than {@link FolderLock#PATIENCE}
     * @throws Refus when the file is no readable session
     */
    public static SessionOuverte open(Path file) throws IOException, Refus {
        return open(file, new Disk());
    }

    static SessionOuverte open(Path file, Disk disk) throws IOException, Refus {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
        SessionOuverte open = new SessionOuverte(file, FolderLock.on(folder, FolderLock.PATIENCE), disk);
        try {
            new Staging(folder, disk).replay();
            open.session = Session.of(file.toString(), open.bytes());
            return open;
        } catch (Throwable failed) {
            open.close();
            throw failed;
        }
    }

    private byte[] bytes() throws IOException {
        return new DocumentReader(Limits.DEFAULT).bytes(file);
    }

    public Session session() {
        return session;
    }

    Disk disk() {
        return disk;
    }

    /**
     * Writes the session and its papers, all or nothing; nothing at all when the session stays as it is and no paper is given.
     *
     * @param papers by their names beside the session
     * @throws FolderBusy when another program, which knows no lock, changed the file since it was opened
     */
    public void commit(Session after, Map<String, byte[]> papers) throws IOException {
        byte[] bytes = after.document().bytes();
        if (!Arrays.equals(session.document().bytes(), bytes())) {
            throw new FolderBusy(file);
        }
        if (papers.isEmpty() && Arrays.equals(session.document().bytes(), bytes)) {
            return;
        }
        Changes changes = new Changes(file.toAbsolutePath().getParent(), disk);
        papers.forEach(changes::put);
        changes.last(file.getFileName().toString(), bytes).commit();
        session = after;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
