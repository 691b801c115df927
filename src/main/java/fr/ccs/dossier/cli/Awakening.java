package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sleeps until something may have happened in some folders: the system wakes it, or a pause ends where the system does not tell (a folder on the
 * network, too many folders). What happened it does not say: who is woken looks.
 */
final class Awakening implements AutoCloseable {
    private static final long PAUSE = 2000;
    private static final long QUIET = 250;
    /** A file that is written all the time must not put off the rest for ever. */
    private static final int PATIENCE = 20;
    private final Collection<Path> folders;
    private final Optional<WatchService> service;

    Awakening(Collection<Path> folders) {
        this(folders, folders.iterator().next().getFileSystem()::newWatchService);
    }

    /** Where the system's news come from. */
    interface News {
        WatchService open() throws IOException;
    }

    Awakening(Collection<Path> folders, News news) {
        this.folders = folders;
        this.service = opened(news);
        service.ifPresent(this::register);
    }

    private static Optional<WatchService> opened(News news) {
        try {
            return Optional.of(news.open());
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }

    /** Returns when something may have changed, and it has been quiet since. */
    void sleep() throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(PAUSE);
            return;
        }
        WatchKey key = service.get().poll(PAUSE, TimeUnit.MILLISECONDS);
        for (int i = 0; key != null && i < PATIENCE; i++) {
            key.pollEvents();
            key.reset();
            key = service.get().poll(QUIET, TimeUnit.MILLISECONDS);
        }
        register(service.get());
    }

    /** Folders made since, too; one that the system will not watch is found out by the pause. */
    private void register(WatchService watching) {
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
                        if (!found.equals(folder) && found.getFileName().toString().startsWith(".")) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        watch(found, watching);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path found, IOException failed) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException vanished) {
                continue;
            }
        }
    }

    private static void watch(Path folder, WatchService watching) {
        try {
            folder.register(watching, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | UnsupportedOperationException untold) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        if (service.isPresent()) {
            service.get().close();
        }
    }
}
