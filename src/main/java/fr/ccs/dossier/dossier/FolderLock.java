package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one command at a time change a folder, whether the others run in this process or in another one. */
public final class FolderLock implements AutoCloseable {
    /** How long a command waits for another before it gives up. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The file that the system locks; it stays, since taking it away would let two in. */
    static final String NAME = ".verrou";
    private static final Map<Path, ReentrantLock> OF_THIS_PROCESS = new ConcurrentHashMap<>();
    private static final long PAUSE_MS = 20;
    private final ReentrantLock thread;
    private final FileChannel channel;

    private FolderLock(ReentrantLock thread, FileChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    /**
     * Waits until the folder is free.
     *
     * @throws FolderBusy when it is not, after that time
     */
    public static FolderLock on(Path folder, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Path real = folder.toRealPath();
        ReentrantLock thread = OF_THIS_PROCESS.computeIfAbsent(real, key -> new ReentrantLock());
        if (thread.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread has the folder open already: " + folder);
        }
        try {
            if (!thread.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new FolderBusy(folder);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FolderBusy(folder);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            await(channel, end, folder);
            return new FolderLock(thread, channel);
        } catch (Throwable failed) {
            if (channel != null) {
                channel.close();
            }
            thread.unlock();
            throw failed;
        }
    }

    private static void await(FileChannel channel, long end, Path folder) throws IOException {
        for (FileLock lock = channel.tryLock(); lock == null; lock = channel.tryLock()) {
            if (System.nanoTime() >= end) {
                throw new FolderBusy(folder);
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new FolderBusy(folder);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            thread.unlock();
        }
    }
}
