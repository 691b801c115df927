package fr.ccs.dossier.archive;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The digests of a deposit's files, in the form that {@code sha512sum -c} reads.
 *
 * @param digests lower-case hex SHA-512 by path with slashes
 */
record Manifest(SortedMap<String, String> digests) {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{128})[ \\t]+\\*?(\\S.*)");

    /** Sorted by path; RFC 8493 wants line breaks and the percent sign of a path written in hex. */
    String text() {
        return digests.entrySet().stream().map(file -> file.getValue() + "  " + encoded(file.getKey()) + "\n").collect(Collectors.joining());
    }

    /** The manifest that a text is; empty when a line is no line of one, or a path comes twice. */
    static Optional<Manifest> of(String text) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || digests.put(decoded(matcher.group(2)), matcher.group(1).toLowerCase(java.util.Locale.ROOT)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Manifest(digests));
    }

    private static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String decoded(String path) {
        return path.replaceAll("(?i)%0A", "\n").replaceAll("(?i)%0D", "\r").replace("%25", "%");
    }

    boolean covers(Map<String, ?> files) {
        return digests.keySet().equals(files.keySet());
    }
}
