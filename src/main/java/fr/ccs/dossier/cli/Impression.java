package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Recueils;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param day of the edition that a livret made for the print must apply
 */
record Impression(Ccs ccs, String as, String format, Path only, String dossier, LocalDate day) {

    /** {@link Stop} where a print is asked for that there is not. */
    static void demandKnown(Ccs ccs, String as) {
        if (as != null && Imprime.named(as).isEmpty()) {
            String known = Arrays.stream(Imprime.values()).map(Imprime::code).collect(Collectors.joining(", "));
            throw Stop.usage(ccs.say("Imprimé inconnu « " + as + " » : choisissez parmi ", "Unknown print “" + as + "”: choose among ") + known + ".");
        }
    }

    /** Whether the print that was asked for can be made from a document of this kind. */
    boolean fits(Document document) {
        if (document.kind() == Kind.DOSSIER || DossierPrints.named(as)) {
            return as != null && DossierPrints.suits(document, as);
        }
        return of(document.kind()).stream().filter(imprime -> as == null || imprime.code().equals(as)).findFirst()
                .filter(imprime -> imprime != Imprime.CONVOCATION || !document.values("convocation", "membre").isEmpty())
                .filter(imprime -> imprime.fits(Kind.EXTRAIT) ? decisions(imprime).fits(document) : dossier == null).isPresent();
    }

    /** What can be printed of a kind: of a procès-verbal also what is drawn from it, decision by decision; of a dossier, what is made from its livret. */
    static List<Imprime> of(Kind kind) {
        return kind == Kind.DOSSIER ? DossierPrints.ALL : Stream.concat(Imprime.of(kind).stream(), Imprime.of(Kind.EXTRAIT).stream().filter(imprime -> DecisionPrints.areDrawnFrom(kind, imprime))).toList();
    }

    /**
     * @param stem where the prints go, without the end of their names
     * @throws RenderException when a print of several documents lacks one of them
     */
    List<Feuillet> of(Document document, Path stem, Resolver resolver) throws RenderException {
        Imprime imprime = chosen(document);
        if (!DecisionPrints.areDrawnFrom(document.kind(), imprime)) {
            if (dossier != null) {
                throw Stop.usage(ccs.say("--dossier choisit une décision d’un procès-verbal : il ne vaut pas pour « " + imprime.code() + " » de " + document.name() + ".",
                        "--dossier picks a decision of a procès-verbal: it does not apply to “" + imprime.code() + "” of " + document.name() + "."));
            }
            if (DossierPrints.ALL.contains(imprime)) {
                return List.of(new DossierPrints(ccs, imprime, day).of(document, resolver, target(DossierPrints.stem(document, stem), imprime, "")));
            }
            return imprime.recueil() ? recueil(document, imprime, stem, resolver)
                    : List.of(new Feuillet(new Source(document, resolver), imprime, target(stem, imprime, "")));
        }
        List<DecisionPrints.DecisionPrint> prints = decisions(imprime).of(document, stem.getFileName().toString(), resolver);
        if (only != null && prints.size() > 1) {
            throw Stop.usage(ccs.say(document.name() + " donne " + prints.size() + " documents : nommez un dossier avec --dossier, ou donnez un répertoire à --output.",
                    document.name() + " gives " + prints.size() + " documents: name one with --dossier, or give --output a folder."));
        }
        return prints.stream().map(print -> new Feuillet(print.source(), imprime, target(stem, imprime, "-" + print.key()))).toList();
    }

    /** A print made of others; in several files when it takes several volumes. */
    private List<Feuillet> recueil(Document document, Imprime imprime, Path stem, Resolver resolver) throws RenderException {
        int volumes = Recueils.volumes(document);
        if (only != null && volumes > 1) {
            throw Stop.usage(ccs.say(document.name() + " donne " + volumes + " volumes : donnez un répertoire à --output.",
                    document.name() + " gives " + volumes + " volumes: give --output a folder."));
        }
        List<Feuillet> feuillets = new ArrayList<>();
        for (int volume = 1; volume <= volumes; volume++) {
            feuillets.add(new Feuillet(Recueils.seance(document, resolver, volume), target(stem, imprime, volumes == 1 ? "" : "-" + volume)));
        }
        return feuillets;
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
