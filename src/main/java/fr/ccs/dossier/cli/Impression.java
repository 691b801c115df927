package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be printed of a document: the print that was asked for, or the usual one.
 *
 * @param as code of the print that was asked for; null for the usual one
 * @param format end of the file's name
 * @param only the file to write, when a single print is asked for; null for names made from the document's
 * @param dossier of a procès-verbal, only the decision on this dossier; null for all
 */
record Impression(Ccs ccs, String as, String format, Path only, String dossier) {

    /** Whether the print that was asked for can be made from a document of this kind. */
    boolean fits(Document document) {
        return of(document.kind()).stream().filter(imprime -> as == null || imprime.code().equals(as)).findFirst()
                .filter(imprime -> imprime.fits(Kind.EXTRAIT) ? decisions(imprime).fits(document) : dossier == null).isPresent();
    }

    /** What can be printed of a kind: of a procès-verbal also what is drawn from it, decision by decision. */
    static List<Imprime> of(Kind kind) {
        return Stream.concat(Imprime.of(kind).stream(), Imprime.of(Kind.EXTRAIT).stream().filter(imprime -> DecisionPrints.areDrawnFrom(kind, imprime))).toList();
    }

    /** @param stem where the prints go, without the end of their names */
    List<Feuillet> of(Document document, Path stem, Resolver resolver) {
        Imprime imprime = chosen(document);
        if (!DecisionPrints.areDrawnFrom(document.kind(), imprime)) {
            if (dossier != null) {
                throw Stop.usage(ccs.say("--dossier choisit une décision d’un procès-verbal : il ne vaut pas pour « " + imprime.code() + " » de " + document.name() + ".",
                        "--dossier picks a decision of a procès-verbal: it does not apply to “" + imprime.code() + "” of " + document.name() + "."));
            }
            return List.of(new Feuillet(new Source(document, resolver), imprime, target(stem, imprime, "")));
        }
        List<DecisionPrints.DecisionPrint> prints = decisions(imprime).of(document, stem.getFileName().toString(), resolver);
        if (only != null && prints.size() > 1) {
            throw Stop.usage(ccs.say(document.name() + " donne " + prints.size() + " documents : nommez un dossier avec --dossier, ou donnez un répertoire à --output.",
                    document.name() + " gives " + prints.size() + " documents: name one with --dossier, or give --output a folder."));
        }
        return prints.stream().map(print -> new Feuillet(print.source(), imprime, target(stem, imprime, "-" + print.key()))).toList();
    }

    private DecisionPrints decisions(Imprime imprime) {
        return new DecisionPrints(ccs, imprime, dossier);
    }

    private Imprime chosen(Document document) {
        List<Imprime> fitting = of(document.kind());
        if (fitting.isEmpty()) {
            throw Stop.usage(ccs.say("Aucun imprimé n’est prévu pour un document « " + document.kind().root() + " ».",
                    "Nothing can be printed from a “" + document.kind().root() + "” yet."));
        }
        String wanted = as == null ? fitting.get(0).code() : as;
        return fitting.stream().filter(imprime -> imprime.code().equals(wanted)).findFirst().orElseThrow(() -> Stop.usage(ccs.say(
                "« " + wanted + " » ne s’imprime pas à partir de " + document.name() + " : choisissez ",
                "“" + wanted + "” cannot be printed from " + document.name() + ": choose ")
                + fitting.stream().map(Imprime::code).collect(Collectors.joining(", ")) + "."));
    }

    private Path target(Path stem, Imprime imprime, String key) {
        if (only != null) {
            return only;
        }
        String name = stem.getFileName().toString();
        return stem.resolveSibling(name + (name.equals(imprime.code()) || as == null ? "" : "-" + imprime.code()) + key + "." + format);
    }
}
