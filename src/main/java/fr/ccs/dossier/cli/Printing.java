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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Prints many documents in one process, on all cores; what it says comes in the order of the documents, whichever is done first. */
final class Printing {
    private final Ccs ccs;
    private final Impression impression;
    private final Resolver resolver;
    private final RenderOptions options;
    private final boolean fo;
    private final Renderer renderer = new Renderer();
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

    /** @param fo writes the formatting objects instead of the PDF */
    Printing(Ccs ccs, Impression impression, Resolver resolver, RenderOptions options, boolean fo) {
        this.ccs = ccs;
        this.impression = impression;
        this.resolver = resolver;
        this.options = options;
        this.fo = fo;
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
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<Outcome>> outcomes = items.stream().map(item -> threads.submit(() -> print(item))).toList();
            int status = Ccs.CLEAN;
            int printed = 0;
            int refused = 0;
            int skipped = 0;
            for (Future<Outcome> future : outcomes) {
                Outcome outcome = future.get();
                status = Math.max(status, outcome.status);
                printed += outcome.printed;
                refused += outcome.faults.size();
                skipped += outcome.skipped ? 1 : 0;
                if (!ccs.quiet) {
                    outcome.lines.forEach(ccs.out::println);
                }
                outcome.faults.forEach(ccs.err::println);
            }
            if (printed + refused == 0) {
                throw Stop.couldNot(ccs.say("Aucun document à imprimer ainsi : rien n’a été écrit.", "No document to print like that: nothing was written."));
            }
            if (items.size() > 1 && !ccs.quiet) {
                ccs.out.println(ccs.say(printed + (printed > 1 ? " imprimés" : " imprimé") + ", " + refused + (refused > 1 ? " refusés" : " refusé")
                        + ", " + skipped + (skipped > 1 ? " documents d’un autre genre" : " document d’un autre genre") + ".",
                        printed + " printed, " + refused + " refused, " + skipped + " of another kind."));
            }
            return status;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Stop.couldNot(ccs.say("Interrompu : les fichiers déjà écrits sont entiers.", "Interrupted: the files already written are whole."));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
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
                WholeFile.write(feuillet.target(), bytes(feuillet));
                lines.add(feuillet.target().toString());
            }
            return new Outcome(Ccs.CLEAN, lines.size(), false, lines, List.of());
        } catch (RenderException refused) {
            return refused(lines, item.file + ": " + refused.getMessage());
        } catch (IOException unreadable) {
            return new Outcome(Ccs.COULD_NOT, lines.size(), false, lines, List.of(item.file + ": " + new Failures(ccs).reason(unreadable)));
        }
    }

    private byte[] bytes(Feuillet feuillet) throws RenderException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (fo) {
            renderer.renderFo(feuillet.source(), feuillet.imprime(), options, bytes);
        } else {
            renderer.render(feuillet.source(), feuillet.imprime(), options, bytes);
        }
        return bytes.toByteArray();
    }

    private static Outcome skipped() {
        return new Outcome(Ccs.CLEAN, 0, true, List.of(), List.of());
    }

    private static Outcome refused(List<String> lines, String fault) {
        return new Outcome(Ccs.BLOCKED, lines.size(), false, lines, List.of(fault));
    }
}
