package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.FolderLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.TreeSet;

/** Keeps others from changing some deposits: the folders that they stand in are locked, always in the same order, so that two never wait for one another. */
final class BagLocks implements AutoCloseable {
    private final Deque<FolderLock> held = new ArrayDeque<>();

    private BagLocks() {}

    /** @throws fr.ccs.dossier.dossier.FolderBusy when one of them is not free in time */
    static BagLocks on(Collection<Path> bags) throws IOException {
        TreeSet<Path> parents = new TreeSet<>();
        for (Path bag : bags) {
            parents.add(bag.toRealPath().getParent());
        }
        BagLocks locks = new BagLocks();
        try {
            for (Path parent : parents) {
                locks.held.push(FolderLock.on(parent, FolderLock.PATIENCE));
            }
            return locks;
        } catch (IOException busy) {
            locks.close();
            throw busy;
        }
    }

    @Override
    public void close() throws IOException {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
