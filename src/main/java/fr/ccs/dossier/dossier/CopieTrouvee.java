package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A copy that an earlier run left, read again.
 *
 * @param seal lower-case hex SHA-256 of its manifest
 * @param chemins its files but for that manifest
 */
public record CopieTrouvee(String seal, Set<String> chemins) {
    /** A manifest of 2 000 dossiers has some 3 MB. */
    private static final int MANIFEST_LIMIT = 64 << 20;

    /** The copy of this name; empty when what is there is none, or not whole to the last byte. */
    public static Optional<CopieTrouvee> of(Path target) throws IOException {
        return read(target.toAbsolutePath());
    }

    /** The copy that was finished for this name and did not get it. */
    static Optional<CopieTrouvee> finished(Path target) throws IOException {
        return read(Copie.staged(target));
    }

    private static Optional<CopieTrouvee> read(Path place) throws IOException {
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            try (ZipFile zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8)) {
                Map<String, Copie.Octets> files = new HashMap<>();
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    if (entry.getMethod() != ZipEntry.STORED || files.put(entry.getName(), () -> zip.getInputStream(entry)) != null) {
                        return Optional.empty();
                    }
                }
                return whole(files);
            } catch (java.util.zip.ZipException damaged) {
                return Optional.empty();
            }
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(place)) {
                all = walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).toList();
            }
            return all.stream().allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    ? whole(all.stream().collect(Collectors.toMap(file -> place.relativize(file).toString().replace('\\', '/'), file -> () -> Files.newInputStream(file))))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<CopieTrouvee> whole(Map<String, Copie.Octets> files) throws IOException {
        Copie.Octets list = files.remove(Copie.MANIFESTE);
        if (list == null) {
            return Optional.empty();
        }
        byte[] manifest;
        try (InputStream in = list.open()) {
            manifest = in.readNBytes(MANIFEST_LIMIT);
        }
        Set<String> chemins = new TreeSet<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).lines().toList()) {
            String chemin = line.length() > 130 ? line.substring(130) : "";
            Copie.Octets octets = files.get(chemin);
            if (octets == null || !chemins.add(chemin) || !line.equals(Empreintes.of(octets).sha512() + "  " + chemin)) {
                return Optional.empty();
            }
        }
        return chemins.size() == files.size() ? Optional.of(new CopieTrouvee(DocumentReader.sha256(manifest), chemins)) : Optional.empty();
    }
}
