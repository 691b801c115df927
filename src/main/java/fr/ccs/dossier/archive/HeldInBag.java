package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a deposit is of, read from its payload; a file that belongs neither to the dossier nor to the session in it is told. */
final class HeldInBag {

    private HeldInBag() {}

    /** What the bag says that it is of, else what is in it. */
    static Fonds fonds(BagCheck.Outcome bag) {
        return Fonds.of(bag.info()).orElse(bag.folder().has(Fonds.SESSION.path()) ? Fonds.SESSION : Fonds.DOSSIER);
    }

    /**
     * Reads it.
     *
     * @param remarks where is added what does not belong there
     * @return empty when the dossier or session cannot be read
     */
    static Optional<Held> of(BagFolder bag, Fonds fonds, List<BagRemark> remarks) throws IOException {
        Arrays.stream(Fonds.values()).filter(other -> other != fonds).forEach(other -> bag.sizes().keySet().stream().filter(path -> path.startsWith(other.folder()))
                .forEach(path -> remarks.add(BagRemark.of(BagFault.EXTRA, path))));
        if (!bag.has(fonds.path())) {
            return Optional.empty();
        }
        Path file = bag.file(fonds.path());
        byte[] bytes = new DocumentReader(Limits.DEFAULT).bytes(file);
        try {
            return Optional.of(fonds == Fonds.DOSSIER ? Held.of(file.getParent(), Tombstones.applied(bag, Dossier.of(file.toString(), bytes)))
                    : session(file.getParent(), Session.of(file.toString(), bytes), remarks));
        } catch (Refus unreadable) {
            return Optional.empty();
        }
    }

    private static Held session(Path folder, Session session, List<BagRemark> remarks) throws IOException {
        SessionFiles files = SessionFiles.of(folder, session);
        files.others().forEach(name -> remarks.add(BagRemark.of(BagFault.EXTRA, Fonds.SESSION.folder() + name)));
        files.missing().forEach(name -> remarks.add(BagRemark.of(BagFault.ABSENT, Fonds.SESSION.folder() + name)));
        if (!files.hasItsMinutes()) {
            remarks.add(BagRemark.of(BagFault.NO_MINUTES, Fonds.SESSION.path()));
        }
        return files.held();
    }
}
