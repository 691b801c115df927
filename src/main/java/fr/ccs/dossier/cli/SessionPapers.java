package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.draft.Complement;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Recueils;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The papers of a meeting, beside its session: the bordereau, and the book that the jury has in hand; each carries the session. */
record SessionPapers(Ccs ccs, Resolver resolver, RenderOptions options) {
    private static final String BORDEREAU = "bordereau.pdf";
    private static final String DEMANDE = "demande-complement.pdf";

    /** Made at its first use: a trial prints nothing. */
    private static final class Printer {
        private static final Renderer RENDERER = new Renderer();
    }

    /** The papers by their names; none when those that lie there were printed from this very session. */
    Map<String, byte[]> of(Document session) throws IOException {
        Map<String, byte[]> papers = new LinkedHashMap<>();
        if (current(session)) {
            return papers;
        }
        int volumes = Recueils.volumes(session);
        try {
            Path folder = folder(session);
            papers.put(BORDEREAU, new Feuillet(new Source(session, resolver.aside()), Imprime.BORDEREAU, folder.resolve(BORDEREAU)).pdf(Printer.RENDERER, options));
            for (int volume = 1; volume <= volumes; volume++) {
                String name = name(volume, volumes);
                papers.put(name, new Feuillet(Recueils.seance(session, resolver.aside(), volume), folder.resolve(name)).pdf(Printer.RENDERER, options));
            }
        } catch (RenderException refused) {
            throw Stop.blocked(ccs.say("Les papiers de la séance ne peuvent s’imprimer, rien n’a été écrit : " + refused.getMessage(),
                    "The papers of the meeting cannot be printed, nothing was written: " + refused.getMessage()));
        }
        return papers;
    }

    /** The letter by which the external evaluator learns what is missing of a livret; it carries no more of the dossier than it says. */
    NouvellePiece demande(Dossier dossier) throws IOException, Refus {
        try {
            Feuillet letter = new Feuillet(new Source(Complement.of(dossier.document()), resolver.aside()), Imprime.COMPLEMENT_RECEVABILITE, Path.of(DEMANDE));
            return NouvellePiece.of("DEMANDE_COMPLEMENT", DEMANDE, letter.pdf(Printer.RENDERER, options));
        } catch (RenderException refused) {
            throw Refus.of("La demande de complément du dossier " + dossier.numero() + " ne peut s’imprimer : " + refused.getMessage(),
                    "The demand for what is missing of dossier " + dossier.numero() + " cannot be printed: " + refused.getMessage());
        }
    }

    private static String name(int volume, int volumes) {
        return volumes == 1 ? "seance.pdf" : "seance-" + volume + ".pdf";
    }

    private static List<String> names(Document session) {
        int volumes = Recueils.volumes(session);
        return Stream.concat(Stream.of(BORDEREAU), IntStream.rangeClosed(1, volumes).mapToObj(volume -> name(volume, volumes))).toList();
    }

    private static Path folder(Document session) {
        return Path.of(session.name()).toAbsolutePath().getParent();
    }

    private static boolean current(Document session) throws IOException {
        for (String name : names(session)) {
            Path paper = folder(session).resolve(name);
            Optional<byte[]> source = Files.isRegularFile(paper) ? CarriedDocument.in(Files.readAllBytes(paper)) : Optional.empty();
            if (source.filter(bytes -> Arrays.equals(bytes, session.bytes())).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether papers were made of this session before. */
    static boolean printed(Document session) {
        return Files.exists(folder(session).resolve(BORDEREAU));
    }

    /** Takes away volumes of a longer or shorter lot: the jury must not find an old one. */
    static void sweep(Document session) throws IOException {
        List<String> wanted = names(session);
        try (DirectoryStream<Path> papers = Files.newDirectoryStream(folder(session), "seance*.pdf")) {
            for (Path paper : papers) {
                String name = paper.getFileName().toString();
                if (name.matches("seance(-\\d+)?\\.pdf") && !wanted.contains(name)) {
                    Files.delete(paper);
                }
            }
        }
    }
}
