package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.draft.Complement;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Recueils;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Prints made from a dossier: of an assessment to come, which may also be made from its livret, and of what was found missing. A PDF never
 * carries the dossier itself, which is the candidate's whole file, but the pre-filled livret, or the request alone.
 *
 * @param day on which the edition must be in force
 */
record DossierPrints(Ccs ccs, Imprime imprime, LocalDate day) {
    static final List<Imprime> ALL = List.of(Imprime.TROUSSE, Imprime.CONVOCATION_EVALUATION, Imprime.COMPLEMENT_RECEVABILITE);

    /** Whether this is the name of a print that is made from a dossier. */
    static boolean named(String as) {
        return ALL.stream().anyMatch(imprime -> imprime.code().equals(as));
    }

    /** Whether this print is about what is still to come, so that it bears the day on which it is made. */
    static boolean dated(String as) {
        return named(as) && !Imprime.COMPLEMENT_RECEVABILITE.code().equals(as);
    }

    /** Whether a document found in a folder has an assessment to come, or was asked for something. */
    static boolean suits(Document document, String as) {
        if (Imprime.COMPLEMENT_RECEVABILITE.code().equals(as)) {
            return document.kind() == Kind.DOSSIER && asked(document);
        }
        return named(as) && switch (document.kind()) {
            case DOSSIER -> AssessmentDue.waits(document);
            case LIVRET -> open(document);
            default -> false;
        };
    }

    private static boolean open(Document livret) {
        return livret.attribute("etat").equals(Optional.of("BROUILLON"));
    }

    private static boolean asked(Document dossier) {
        return dossier.values("evenement", "type").contains("COMPLEMENT_DEMANDE");
    }

    /** Where the print of a dossier goes: by its number, and beside the folder rather than in it, where every file is a pièce. */
    static Path stem(Document document, Path stem) {
        if (document.kind() != Kind.DOSSIER) {
            return stem;
        }
        Path place = stem.toAbsolutePath().normalize().getParent();
        Path own = Path.of(document.name()).toAbsolutePath().normalize().getParent();
        String name = document.attribute("numero").orElse("dossier").replaceAll("[^A-Za-z0-9._-]", "_");
        return place.equals(own) ? stem.resolveSibling("..").resolve(name).normalize() : stem.resolveSibling(name);
    }

    Feuillet of(Document document, Resolver resolver, Path target) throws RenderException {
        if (imprime == Imprime.COMPLEMENT_RECEVABILITE) {
            if (!asked(document)) {
                throw Stop.blocked(ccs.say("Rien n’a été demandé pour compléter le dossier " + document.attribute("numero").orElse(document.name()) + ".",
                        "Nothing was asked for to complete the dossier " + document.attribute("numero").orElse(document.name()) + "."));
            }
            return new Feuillet(new Source(Complement.of(document), resolver), imprime, target);
        }
        Document livret = document.kind() == Kind.DOSSIER ? prefilled(document, resolver) : document;
        if (!open(livret)) {
            throw Stop.blocked(ccs.say("Le livret " + livret.attribute("numero").orElse(livret.name()) + " est clos : il n’a plus rien à faire évaluer.",
                    "The livret " + livret.attribute("numero").orElse(livret.name()) + " is closed: it has nothing to be assessed any more."));
        }
        return imprime.recueil() ? new Feuillet(Recueils.trousse(livret, resolver), target) : new Feuillet(new Source(livret, resolver), imprime, target);
    }

    private Document prefilled(Document dossier, Resolver resolver) {
        try {
            byte[] livret = new AssessmentDue(ccs, resolver, day).livret(dossier, null, null, null);
            String name = new Dossier(dossier).livret().orElseThrow() + ".xml";
            if (new DocumentReader(Limits.DEFAULT).read(name, livret, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read) {
                return read.document();
            }
            throw new IllegalStateException("a livret of ours that cannot be read: " + name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
