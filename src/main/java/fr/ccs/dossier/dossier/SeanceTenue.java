package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A session whose meeting has taken place: it names the procès-verbal that came of it. */
public final class SeanceTenue {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation TENUE = new Transformation("stylesheets/seance-tenue.xsl");
    }

    private SeanceTenue() {}

    /**
     * Enters the procès-verbal in a session that names none yet, its folder closed to other commands meanwhile.
     *
     * @return whether the file was written; not when it names one already, or is no readable session
     * @throws FolderBusy when another command works there for longer than {@link FolderLock#PATIENCE}
     */
    @SuppressWarnings("try")
    public static boolean inscrire(Path session, String procesVerbal) throws IOException {
        Path folder = session.toAbsolutePath().getParent();
        try (FolderLock lock = FolderLock.on(folder, FolderLock.PATIENCE)) {
            Staging.replay(folder);
            Optional<Document> open = read(session).filter(document -> document.attribute("procesVerbal").isEmpty());
            if (open.isEmpty()) {
                return false;
            }
            byte[] bytes = Sheet.TENUE.apply(open.get().tree(), Map.of("procesVerbal", procesVerbal));
            new Changes(folder).last(session.getFileName().toString(), bytes).commit();
            return true;
        }
    }

    private static Optional<Document> read(Path session) throws IOException {
        return new DocumentReader(Limits.DEFAULT).read(session) instanceof Reading.Read read && read.document().kind() == Kind.SESSION
                ? Optional.of(read.document()) : Optional.empty();
    }
}
