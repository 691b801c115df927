package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Aside;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Bags, dossiers and sessions into another form, one after the other; one that is kept back keeps no other. */
record Converting(Ccs ccs, Checker checker, Resolver resolver, Path output, Instant at) {

    /** The exit code. */
    @SuppressWarnings("try")
    int all(List<ToArchive> wanted, ArchiveForm form) throws IOException {
        Files.createDirectories(output);
        try (FolderLock lock = FolderLock.on(output, FolderLock.PATIENCE)) {
            Aside.clean(output);
            int status = Ccs.CLEAN;
            for (ToArchive one : wanted) {
                status = Math.max(status, convert(one, form));
            }
            return status;
        }
    }

    private int convert(ToArchive one, ArchiveForm form) throws IOException {
        try (Aside aside = aside(one)) {
            if (aside.kept().isPresent()) {
                return new KeptBack(ccs, aside.kept().get()).shown();
            }
            String said = form.write(aside.bag().orElseThrow(), output, aside.identifier().replace('/', '_'));
            if (!ccs.quiet) {
                ccs.err.println(said);
            }
            return Ccs.CLEAN;
        } catch (Refus refused) {
            ccs.err.println(refused.reason(ccs.language));
            return Ccs.BLOCKED;
        }
    }

    private Aside aside(ToArchive one) throws IOException, Refus {
        return switch (one.kind()) {
            case BAG -> Aside.bag(one.folder());
            case DOSSIER -> Aside.dossier(checker, resolver, at, Ccs.toolVersion(), one.folder(), output);
            case SESSION -> Aside.session(checker, resolver, at, Ccs.toolVersion(), one.folder(), output);
        };
    }
}
