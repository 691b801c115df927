package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Branche;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a follow-up reads besides dossiers: the sessions of its folders, the branch's register and annuaire; and what of it cannot be read. */
final class AtHand {
    private final List<String> unreadable = new ArrayList<>();
    private Branche branche;

    private AtHand() {}

    /** @param register the one that the user names; null for that of the project, else the one below the folders */
    static AtHand of(List<Path> folders, Path register, Project project, Resolver resolver) throws IOException {
        AtHand all = new AtHand();
        Resolver below = new Resolver(folders, new DocumentReader(Limits.DEFAULT));
        List<Document> sessions = new ArrayList<>();
        for (Citation session : below.known(Kind.SESSION)) {
            all.found(below, session).ifPresent(sessions::add);
        }
        Optional<Path> deliveries = Optional.ofNullable(register).or(project::registre);
        Optional<Path> beside = project.file().map(file -> file.resolveSibling("annuaire.xml")).filter(Files::isRegularFile);
        all.branche = new Branche(List.copyOf(sessions),
                deliveries.isPresent() ? all.read(deliveries.get(), Kind.REGISTRE)
                        : below.known(Kind.REGISTRE).stream().filter(one -> one.id().equals("DELIVRANCES")).findFirst().flatMap(one -> all.found(below, one)),
                beside.isPresent() ? all.read(beside.get(), Kind.ANNUAIRE)
                        : resolver.known(Kind.ANNUAIRE).stream().findFirst().flatMap(one -> all.found(resolver, one)));
        return all;
    }

    private Optional<Document> found(Resolver resolver, Citation citation) {
        Lookup lookup = resolver.find(citation);
        if (lookup instanceof Lookup.Found found) {
            return Optional.of(found.document());
        }
        return none(lookup instanceof Lookup.Ambiguous several ? String.join(", ", several.files()) : ((Lookup.Absent) lookup).unreadable());
    }

    private Optional<Document> read(Path file, Kind kind) throws IOException {
        return new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read && read.document().kind() == kind ? Optional.of(read.document())
                : none(file.toString());
    }

    private Optional<Document> none(String files) {
        unreadable.add(files);
        return Optional.empty();
    }

    Branche branche() {
        return branche;
    }

    /** Files that could not be read, or that rival under one number. */
    List<String> unreadable() {
        return unreadable;
    }
}
