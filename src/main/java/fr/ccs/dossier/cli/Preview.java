package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints again what changed in a watched folder, and what depends on it.
 *
 * @param as what is printed; null for nothing
 * @param output the folder that the prints go to
 */
record Preview(Ccs ccs, Sources sources, String as, Path output) {
    /** Whether a file is one of these prints, that nothing is judged by: printing must not be taken for a change, and so be done for ever. */
    boolean printed(Path folder, Path file) {
        return output != null && file.toString().endsWith(".pdf") && real(file).startsWith(real(output)) && !real(file).startsWith(real(folder));
    }

    /** Where a path leads, links followed, as far as it is there. */
    static Path real(Path path) {
        Path whole = path.toAbsolutePath();
        for (Path above = whole; above != null; above = above.getParent()) {
            try {
                return above.toRealPath().resolve(above.relativize(whole)).normalize();
            } catch (IOException notYet) {
                continue;
            }
        }
        return whole.normalize();
    }

    /** The documents that changed, where all of them can be printed so; else every one that can: what they depend on may have changed. */
    void print(Path folder, Set<Path> changed, LocalDate day) throws IOException {
        if (as == null) {
            return;
        }
        Impression impression = new Impression(ccs, as, "pdf", null, null, day);
        List<Path> all = Resolver.xmlFiles(folder).stream().filter(file -> fits(impression, file)).toList();
        Set<Path> touched = changed.stream().filter(Files::exists).map(Preview::real).collect(Collectors.toSet());
        List<Path> hit = all.stream().filter(file -> touched.contains(real(file))).toList();
        List<Path> wanted = hit.size() == touched.size() ? hit : all;
        if (wanted.isEmpty()) {
            return;
        }
        List<Printing.Item> items = new ArrayList<>();
        for (Path file : wanted) {
            Path stem = output.resolve(folder.relativize(file));
            items.add(new Printing.Item(file, stem.resolveSibling(stem.getFileName().toString().replaceFirst("\\.xml$", "")), true));
        }
        RenderOptions options = RenderOptions.STANDARD.withTheme(Themes.chosen(ccs, null, sources.project(ccs)));
        new Printing(ccs, impression, sources.resolver(ccs, List.of(folder)), options, false, Jobs.CORES).run(items);
    }

    private static boolean fits(Impression impression, Path file) {
        try {
            return new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read && impression.fits(read.document());
        } catch (IOException vanished) {
            return false;
        }
    }
}
