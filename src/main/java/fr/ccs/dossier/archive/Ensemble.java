package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One dossier wherever it stands: its own folder, and its deposits; what is eliminated goes in all of these.
 *
 * @param dossiers the folders that bear its number: one, unless somebody copied it, or it is elsewhere
 * @param paquets the folders of its deposits
 */
public record Ensemble(String numero, List<Path> dossiers, List<Path> paquets) {
    private static final int DEEPEST = 32;

    /**
     * All that stand in these places, by their numbers; only numbers and paths are kept.
     *
     * @param unreadable told of the folders that bear none
     * @throws NoSuchFileException when a place is not there
     */
    public static Collection<Ensemble> in(List<Path> places, BiConsumer<Path, String> unreadable) throws IOException {
        Map<String, Ensemble> all = new TreeMap<>();
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                throw new NoSuchFileException(place.toString());
            }
            look(place.toRealPath(), all, unreadable, 0);
        }
        return all.values();
    }

    private static void look(Path folder, Map<String, Ensemble> all, BiConsumer<Path, String> unreadable, int depth) throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.list(folder)) {
            inside = files.sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
        List<String> names = inside.stream().map(file -> file.getFileName().toString()).toList();
        if (names.contains(Bag.DECLARATION) || names.contains(Bag.MANIFEST)) {
            add(folder, numeroOfBag(folder), all, unreadable, true);
        } else if (names.contains(Dossier.FILE) || names.contains(Attestation.FILE)) {
            add(folder, numero(folder, names.contains(Dossier.FILE)), all, unreadable, false);
        } else {
            for (Path file : inside) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !file.getFileName().toString().startsWith(".") && depth < DEEPEST) {
                    look(file, all, unreadable, depth + 1);
                }
            }
        }
    }

    private static void add(Path folder, String numero, Map<String, Ensemble> all, BiConsumer<Path, String> unreadable, boolean paquet) {
        if (numero == null) {
            unreadable.accept(folder, "");
        } else if (!numero.isEmpty()) {
            Ensemble ensemble = all.computeIfAbsent(numero, key -> new Ensemble(key, new ArrayList<>(), new ArrayList<>()));
            List<Path> part = paquet ? ensemble.paquets : ensemble.dossiers;
            if (!part.contains(folder)) {
                part.add(folder);
            }
        }
    }

    /** Empty for a deposit of something else; null when it does not say. */
    private static String numeroOfBag(Path folder) throws IOException {
        Path file = folder.resolve(Bag.INFO);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > 1 << 20) {
            return null;
        }
        BagInfo info = BagInfo.of(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
        return Fonds.of(info).map(fonds -> fonds == Fonds.DOSSIER ? info.value(BagInfo.DOSSIER).orElse("") : "").orElse(null);
    }

    private static String numero(Path folder, boolean living) throws IOException {
        return living ? EnsembleLu.dossier(folder.resolve(Dossier.FILE)).map(Dossier::numero).filter(numero -> !numero.isEmpty()).orElse(null)
                : EnsembleLu.attestation(folder.resolve(Attestation.FILE)).map(Attestation::dossier).orElse(null);
    }
}
