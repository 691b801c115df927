package fr.ccs.dossier.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The livret of 30 kB without a fault on which the cost of a check is measured: the example, each constat with what two others say of its criterion. */
final class WarmLivret {
    static final Path EXAMPLE = Path.of("examples/livrets/observation-directe.xml");
    private static final Pattern CONSTAT = Pattern.compile("(?s)<critere code=\"([^\"]+)\".*?<texte>(.*?)</texte>");

    private WarmLivret() {}

    static byte[] bytes() throws IOException {
        Map<String, String> more = new HashMap<>();
        for (String other : new String[] {"observateur-unique-entretien", "non-acquise-c4"}) {
            CONSTAT.matcher(Files.readString(EXAMPLE.resolveSibling(other + ".xml"))).results()
                    .forEach(constat -> more.merge(constat.group(1), constat.group(2), (one, two) -> one + " " + two));
        }
        return CONSTAT.matcher(Files.readString(EXAMPLE)).replaceAll(constat -> Matcher.quoteReplacement(
                constat.group().replace("</texte>", " " + more.get(constat.group(1)) + "</texte>"))).getBytes(StandardCharsets.UTF_8);
    }
}
