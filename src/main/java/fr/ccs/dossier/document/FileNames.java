package fr.ccs.dossier.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which names a file that comes in with others, in a deposit or a zip, may have: those that stay within it, and are told apart, on every system. */
public final class FileNames {
    private static final int LONGEST = 1_000;

    /** What one system of some importance takes for a device, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileNames() {}

    /** Whether a path with slashes is one of a file within, said in one way only. */
    public static boolean plain(String path) {
        return !path.isEmpty() && path.length() <= LONGEST && path.indexOf('\\') < 0 && path.chars().noneMatch(c -> c < 0x20 || c == 0x7F || c == 0xFFFD)
                && !path.matches("(?s)[A-Za-z]:.*") && Arrays.stream(path.split("/", -1)).allMatch(FileNames::plainPart);
    }

    private static boolean plainPart(String part) {
        String stem = part.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        return !part.isEmpty() && !part.equals(".") && !part.equals("..") && !part.endsWith(".") && !part.endsWith(" ") && part.indexOf(':') < 0
                && !DEVICES.contains(stem) && !stem.matches("(com|lpt)[0-9]");
    }

    /** A path that some system takes for another one of these, by capitals or by how accents are written; folders count too. */
    public static Optional<String> twin(Collection<String> paths) {
        Map<String, String> known = new HashMap<>();
        for (String path : paths) {
            for (int slash = path.indexOf('/'); ; slash = path.indexOf('/', slash + 1)) {
                String part = slash < 0 ? path : path.substring(0, slash);
                String kind = slash < 0 ? "f" : "d";
                String before = known.putIfAbsent(alike(part), kind + part);
                if (before != null && !before.equals(kind + part) || before != null && slash < 0) {
                    return Optional.of(path);
                }
                if (slash < 0) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static String alike(String path) {
        return Normalizer.normalize(Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
