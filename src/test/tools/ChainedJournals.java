import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Chain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chains the journals of dossiers, or the lines of registers, that were written by hand: examples and fixtures. A branch never needs it: its
 * commands chain what they write, and a journal that was changed by hand must not look whole again.
 *
 * <p>{@code java -cp … src/test/tools/ChainedJournals.java FILE…}; every byte but the digests stays.
 */
public final class ChainedJournals {
    private static final Pattern LINK = Pattern.compile("<(evenement|ligne)\\s[^>]*>");
    private static final Pattern DIGEST = Pattern.compile("\\s+precedent=\"[^\"]*\"");

    public static void main(String[] files) throws Exception {
        for (String name : files) {
            Path file = Path.of(name);
            String text = Files.readString(file);
            for (int i = 0; i < Chain.links(document(file)).size(); i++) {
                List<?> before = Chain.links(document(file));
                text = with(text, i, i == 0 ? "" : " precedent=\"" + Canonical.sha256(Chain.links(document(file)).get(i - 1)) + "\"");
                Files.writeString(file, text);
                if (Chain.links(document(file)).size() != before.size()) {
                    throw new IllegalStateException(name + ": a start tag of the journal was not understood");
                }
            }
            System.out.println(name + ": " + Chain.links(document(file)).size() + (Chain.broken(document(file)).isEmpty() ? "" : " BROKEN"));
        }
    }

    private static Document document(Path file) throws Exception {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(file)).document();
    }

    /** The text whose link of this rank bears this attribute, and no other digest. */
    private static String with(String text, int rank, String attribute) {
        Matcher link = LINK.matcher(text);
        for (int i = 0; i <= rank; i++) {
            link.find();
        }
        String tag = DIGEST.matcher(link.group()).replaceAll("");
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        return text.substring(0, link.start()) + tag.substring(0, end) + attribute + tag.substring(end) + text.substring(link.end());
    }
}
