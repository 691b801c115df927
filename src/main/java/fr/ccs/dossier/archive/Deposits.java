package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.finding.AuditRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The deposits that stand where an audit looks.
 *
 * @param paths folders and zip files, in the order of their names within each place
 * @param strays how many files stand there that belong to none
 */
public record Deposits(List<Path> paths, int strays) {
    private static final int DEEPEST = 32;

    /** What shows that a folder is a deposit, or was one: whoever takes one of these away does not take it from the audit. */
    private static final Set<String> SIGNS = Set.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST, Bag.TAG_MANIFEST, VerifierScript.NAME);

    /**
     * Looks for them; hidden files and links are left aside, save a link that is named itself.
     *
     * @param places bags, zip files, folders of them
     * @throws NoSuchFileException when a place is not there
     */
    public static Deposits in(List<Path> places) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        int[] strays = {0};
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                found.add(place);
            } else if (Files.isDirectory(place)) {
                look(place, found, strays, 0);
            } else {
                throw new NoSuchFileException(place.toString());
            }
        }
        return new Deposits(List.copyOf(found), strays[0]);
    }

    /** Whether a place is a deposit itself: a folder that shows it, or a zip file. */
    public static boolean is(Path place) {
        return Files.isDirectory(place) ? SIGNS.stream().anyMatch(sign -> Files.exists(place.resolve(sign)))
                : place.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static void look(Path folder, Set<Path> found, int[] strays, int depth) throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.list(folder)) {
            inside = files.sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
        boolean deposit = inside.stream().anyMatch(file -> SIGNS.contains(file.getFileName().toString()));
        if (deposit) {
            found.add(folder);
            return;
        }
        for (Path file : inside) {
            String name = file.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && depth < DEEPEST) {
                look(file, found, strays, depth + 1);
            } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                found.add(file);
            } else {
                strays[0]++;
            }
        }
    }

    /** Some of them, in their order: the ones that come first when their names are mixed with a seed. */
    List<Path> sample(AuditRun.Sample sample) {
        List<Path> drawn = new ArrayList<>(paths);
        drawn.sort(Comparator.comparing((Path path) -> DocumentReader.sha256((sample.seed() + "\n" + path.getFileName()).getBytes(StandardCharsets.UTF_8)))
                .thenComparing(Path::toString));
        Set<Path> chosen = Set.copyOf(drawn.subList(0, Math.min(sample.size(), drawn.size())));
        return paths.stream().filter(chosen::contains).toList();
    }
}
