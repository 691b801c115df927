package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a print is known to be as it left the printer: its identifier is the beginning of its own digest, taken while the identifier is zero. */
final class OwnPrint {
    private static final Pattern IDENTIFIERS = Pattern.compile("/ID\\s*\\[\\s*<([0-9A-F]{32})>\\s*<([0-9A-F]{32})>");

    private OwnPrint() {}

    /** Whether nobody has saved it since: whoever does writes another file. It proves no origin, only that nothing was added by mistake. */
    static boolean untouched(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher ids = IDENTIFIERS.matcher(text);
        // packed bytes behind the trailer's dictionary may read “/ID” by chance
        int at = text.lastIndexOf("/ID");
        while (at >= 0 && !ids.region(at, text.length()).lookingAt()) {
            at = text.lastIndexOf("/ID", at - 1);
        }
        if (at < 0 || !ids.group(1).equals(ids.group(2))) {
            return false;
        }
        byte[] before = pdf.clone();
        Arrays.fill(before, ids.start(1), ids.end(1), (byte) '0');
        Arrays.fill(before, ids.start(2), ids.end(2), (byte) '0');
        return ids.group(1).equalsIgnoreCase(DocumentReader.sha256(before).substring(0, ids.group(1).length()));
    }
}
