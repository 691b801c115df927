package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Prints what a candidate or an inspector is to read, and prints anew what must not carry its whole source. */
record AccesPrints(Ccs ccs, Resolver resolver, RenderOptions options) {

    /** Made at its first use: a copy without documents of ours prints nothing. */
    private static final class Printer {
        private static final Renderer RENDERER = new Renderer();
    }

    /** The same, which forgets with itself the documents that its prints cite. */
    AccesPrints aside() {
        return new AccesPrints(ccs, resolver.aside(), options);
    }

    /** The usual print of a document; empty for one of a kind that is not printed by itself. */
    Optional<byte[]> of(Document document) throws IOException {
        return switch (document.kind()) {
            case LIVRET -> Optional.of(print(document, Imprime.LIVRET));
            case EXTRAIT -> Optional.of(print(document, Imprime.EXTRAIT_PV));
            case CERTIFICAT -> Optional.of(print(document, Imprime.CERTIFICAT));
            case PROCES_VERBAL -> Optional.of(print(document, Imprime.PROCES_VERBAL));
            default -> Optional.empty();
        };
    }

    /** The print that a pièce is, made from the masked document; empty when that cannot be told. */
    Optional<byte[]> again(PieceTenue piece, Document masked) throws IOException {
        Optional<Imprime> imprime = switch (piece.type()) {
            case "NOTIFICATION" -> Optional.of(Imprime.NOTIFICATION_VALIDATION);
            case "RECOMMANDATION_CANDIDAT" -> Optional.of(Imprime.RECOMMANDATIONS_CANDIDAT);
            case "RECOMMANDATION_ENTREPRISE" -> Optional.of(Imprime.RECOMMANDATIONS_ENTREPRISE);
            case "DEMANDE_COMPLEMENT" -> Optional.of(masked.kind() == Kind.DOSSIER ? Imprime.COMPLEMENT_RECEVABILITE : Imprime.DEMANDE_COMPLEMENT);
            case "CONVOCATION" -> Optional.of(Imprime.CONVOCATION_EVALUATION);
            case "EXTRAIT_PROCES_VERBAL" -> Optional.of(Imprime.EXTRAIT_PV);
            case "LIVRET" -> Optional.of(Imprime.LIVRET);
            default -> Optional.empty();
        };
        return imprime.filter(one -> one.fits(masked.kind())).isPresent() ? Optional.of(print(masked, imprime.get())) : Optional.empty();
    }

    private byte[] print(Document document, Imprime imprime) throws IOException {
        try {
            return new Feuillet(new Source(document, resolver), imprime, Path.of(imprime.code())).pdf(Printer.RENDERER, options);
        } catch (RenderException refused) {
            throw Stop.blocked(ccs.say("Un document ne peut s’imprimer, rien n’a été écrit : " + document.name() + " : " + refused.getMessage(),
                    "A document cannot be printed, nothing was written: " + document.name() + ": " + refused.getMessage()));
        }
    }
}
