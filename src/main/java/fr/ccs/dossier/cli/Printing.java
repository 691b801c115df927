package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints many documents in one process, several at once; what it says comes in the order of the documents, whichever is done first. */
final class Printing {
    private final Ccs ccs;
    private final Impression impression;
    private final Resolver resolver;
    private final RenderOptions options;
    private final boolean fo;
    private final int threads;
    private final Renderer renderer = new Renderer();
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

    /**
     * @param fo writes the formatting objects instead of the PDF
     * @param threads how many documents are printed at once
     */
    Printing(Ccs ccs, Impression impression, Resolver resolver, RenderOptions options, boolean fo, int threads) {
        this.ccs = ccs;
        this.impression = impression;
        this.resolver = resolver;
        this.options = options;
        this.fo = fo;
        this.threads = threads;
    }

    /**
     * A document to print.
     *
     * @param stem where its prints go, without the end of their names
     * @param walked found in a folder: it may be of a kind that is not asked for
     */
    record Item(Path file, Path stem, boolean walked) {}

    /** What came of a document: the exit code, and the lines that say it. */
    private record Outcome(int status, int printed, boolean skipped, List<String> lines, List<String> faults) {}

    /** Prints all of them; none keeps another from being printed. */
    int run(List<Item> items) {
        List<Outcome> outcomes = new ArrayList<>();
        new InOrder(ccs, threads, () -> false).each(items, this::print, (item, outcome) -> {
            outcomes.add(outcome);
            if (!ccs.quiet) {
                outcome.lines.forEach(ccs.out::println);
            }
            outcome.faults.forEach(ccs.err::println);
        });
        int printed = outcomes.stream().mapToInt(Outcome::printed).sum();
        int refused = outcomes.stream().mapToInt(outcome -> outcome.faults.size()).sum();
        long skipped = outcomes.stream().filter(Outcome::skipped).count();
        if (printed + refused == 0) {
            throw Stop.couldNot(ccs.say("Aucun document à imprimer ainsi : rien n’a été écrit.", "No document to print like that: nothing was written."));
        }
        if (items.size() > 1 && !ccs.quiet) {
            ccs.out.println(ccs.say(printed + (printed > 1 ? " imprimés" : " imprimé") + ", " + refused + (refused > 1 ? " refusés" : " refusé")
                    + ", " + skipped + (skipped > 1 ? " documents d’un autre genre" : " document d’un autre genre") + ".",
                    printed + " printed, " + refused + " refused, " + skipped + " of another kind."));
        }
        return outcomes.stream().mapToInt(Outcome::status).max().orElse(Ccs.CLEAN);
    }

    private Outcome print(Item item) {
        List<String> lines = new ArrayList<>();
        try {
            Reading reading = reader.read(item.file);
            if (!(reading instanceof Reading.Read read)) {
                Reading.Refused refused = (Reading.Refused) reading;
                return refused.foreign() && item.walked ? skipped()
                        : refused(lines, item.file + ": " + refused.finding().message(ccs.language).text());
            }
            if (item.walked && !impression.fits(read.document())) {
                return skipped();
            }
            List<Feuillet> feuillets = impression.of(read.document(), item.stem, resolver);
            if (feuillets.isEmpty()) {
                return skipped();
            }
            for (Feuillet feuillet : feuillets) {
                WholeFile.write(feuillet.target(), fo ? feuillet.fo(renderer, options) : feuillet.pdf(renderer, options));
                lines.add(feuillet.target().toString());
            }
            return new Outcome(Ccs.CLEAN, lines.size(), false, lines, List.of());
        } catch (Stop refused) {
            if (!item.walked) {
                throw refused;
            }
            return new Outcome(refused.status(), lines.size(), false, lines, List.of(item.file + ": " + refused.getMessage()));
        } catch (RenderException refused) {
            return refused(lines, item.file + ": " + ccs.say(refused.getMessage(), refused.getMessage()));
        } catch (IOException unreadable) {
            return new Outcome(Ccs.COULD_NOT, lines.size(), false, lines, List.of(item.file + ": " + new Failures(ccs).reason(unreadable)));
        }
    }

    private static Outcome skipped() {
        return new Outcome(Ccs.CLEAN, 0, true, List.of(), List.of());
    }

    private static Outcome refused(List<String> lines, String fault) {
        return new Outcome(Ccs.BLOCKED, lines.size(), false, lines, List.of(fault));
    }
}
