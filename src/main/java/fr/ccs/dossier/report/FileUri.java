package fr.ccs.dossier.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The path of a file as a URI, whatever characters its name has.
 *
 * @param text {@code livrets/un%20livret.xml}, {@code file:///srv/livret.xml}
 * @param relative whether it is relative to the root of the project
 */
record FileUri(String text, boolean relative) {
    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    /** @param path with slashes between its parts */
    static FileUri of(String path) {
        boolean drive = path.matches("[A-Za-z]:/.*");
        boolean relative = !path.startsWith("/") && !drive;
        StringBuilder text = new StringBuilder(relative ? "" : drive ? "file:///" : "file://");
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xFF);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0 || letter == ':' && drive)) {
                text.append(letter);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
            }
        }
        return new FileUri(text.toString(), relative);
    }
}
