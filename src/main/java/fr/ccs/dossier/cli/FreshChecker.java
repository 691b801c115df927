package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A checker that stays warm while nothing that it judges with changes, and is made anew as soon as something does. */
final class FreshChecker {
    /** Documents that nobody has are remembered too: not for ever. */
    private static final int MOST = 1000;
    private final Ccs ccs;
    private final Sources sources;
    private final Trusting trusting;
    private Packed packed;
    private Standing standing;
    private LocalDate day;
    private int uses;

    FreshChecker(Ccs ccs, Sources sources, Trusting trusting) {
        this.ccs = ccs;
        this.sources = sources;
        this.trusting = trusting;
    }

    /** The checker of a document itself. */
    Checker on(LocalDate today) throws IOException {
        return within(today).checker();
    }

    /**
     * The same for documents that come inside something.
     *
     * @param today the day to judge on
     */
    synchronized Packed within(LocalDate today) throws IOException {
        List<Path> folders = trusting.folders(sources.project(ccs));
        Standing now = Standing.of(Stream.concat(sources.places(ccs).stream(), folders.stream()).toList());
        if (packed == null || !now.equals(standing) || !today.equals(day) || ++uses > MOST) {
            Trust trust = trusting.trust(ccs, sources.project(ccs));
            packed = new Packed(new Checker(sources.resolver(ccs, List.of()), trust, today, CarriedDocument::in), sources.with(), trust, today);
            standing = now;
            day = today;
            uses = 0;
        }
        return packed;
    }
}
