package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which delays hold for a dossier: those of the edition that the livret of its cycle applies. */
final class Editions {
    private final Resolver resolver;
    private final Map<Citation, Delais> known = new HashMap<>();

    Editions(Resolver resolver) {
        this.resolver = resolver;
    }

    /** @param folder the dossier's */
    Delais delais(Path folder, Dossier dossier) {
        return livret(folder, dossier).flatMap(Document::editionAppliquee).map(edition -> known.computeIfAbsent(edition, this::read)).orElse(Delais.INCONNUS);
    }

    private Delais read(Citation edition) {
        return resolver.find(edition) instanceof Lookup.Found found ? Delais.of(found.document()) : Delais.INCONNUS;
    }

    private Optional<Document> livret(Path folder, Dossier dossier) {
        Optional<Path> own = dossier.livret().flatMap(numero -> dossier.fichier("LIVRET", numero)).map(folder::resolve)
                .filter(file -> file.normalize().startsWith(folder.normalize())).filter(Files::isRegularFile);
        if (own.isPresent()) {
            return resolver.read(own.get()) instanceof Reading.Read read && read.document().kind() == Kind.LIVRET ? Optional.of(read.document())
                    : Optional.empty();
        }
        return dossier.livret().flatMap(numero -> Citation.named(Kind.LIVRET, numero, "")).map(resolver::find)
                .filter(Lookup.Found.class::isInstance).map(found -> ((Lookup.Found) found).document());
    }
}
