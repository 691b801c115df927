package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Finds the livrets that a session or a dossier names: as the files it says, else by number. */
final class Livrets {

    private Livrets() {}

    /**
     * A livret as another document names it.
     *
     * @param chemin where its file is, from the folder of that document; empty when it does not say
     * @param empreinte the digest it must have; empty when that document does not say
     */
    record Nomme(String numero, String chemin, String empreinte) {

        /** The livret itself; empty when it is not at hand. What the file of that path holds is taken for it only when it bears the number. */
        Optional<Document> find(Document namedBy, Resolver resolver) {
            return file(namedBy).flatMap(file -> resolver.read(file) instanceof Reading.Read read ? Optional.of(read.document()) : Optional.empty())
                    .filter(livret -> livret.kind() == Kind.LIVRET && livret.attribute("numero").equals(Optional.of(numero)))
                    .or(() -> resolver.find(new Citation(Kind.LIVRET, numero, "")).found());
        }

        private Optional<Path> file(Document namedBy) {
            try {
                return Optional.of(Path.of(namedBy.name()).resolveSibling(chemin)).filter(file -> !chemin.isEmpty() && Files.isRegularFile(file));
            } catch (InvalidPathException noSuchPlace) {
                return Optional.empty();
            }
        }
    }

    /** The livrets of a session's lot, or of a dossier, in its order. */
    static List<Nomme> of(Document document) {
        return document.root().select(Steps.descendant(Kind.NAMESPACE, "livret")).map(Livrets::nomme).filter(livret -> !livret.numero.isEmpty()).toList();
    }

    private static Nomme nomme(XdmNode livret) {
        return new Nomme(attribute(livret, "numero"), attribute(livret, "chemin"), attribute(livret, "empreinte"));
    }

    private static String attribute(XdmNode element, String name) {
        return Objects.requireNonNullElse(element.getAttributeValue(new QName(name)), "");
    }
}
