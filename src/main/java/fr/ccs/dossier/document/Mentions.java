package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The identifiers that a document bears and names, read without judging anything: who may depend on whom.
 *
 * @param own what others cite it by; empty for what is none of ours or bears no number
 * @param named values of its attributes, those that were asked for
 * @param meeting the numbers of dossiers, booklets and minutes that it speaks of: rules bring together all that speaks of one of them
 */
public record Mentions(Optional<Citation> own, Set<String> named, Set<String> meeting) {
    /** What the attributes of a document say, up to where it can be read. */
    public static Mentions of(byte[] document, Predicate<String> wanted) {
        MentionReader names = new MentionReader(wanted);
        try {
            XMLReader reader = HardenedParser.reader(Language.FRENCH);
            reader.setContentHandler(names);
            reader.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (IOException | SAXException end) {
            return names.mentions();
        }
        return names.mentions();
    }

    /** What others cite a file by, read no further than its root element; empty for what is none of ours. */
    public static Optional<Citation> own(Path file) {
        return RootSniffer.citation(file);
    }

    /** The values that all stand in whatever cites it; none when it has no name of its own. */
    public Set<String> key() {
        return own.map(Mentions::key).orElse(Set.of());
    }

    private static Set<String> key(Citation citation) {
        return switch (citation.kind()) {
            case REFERENTIEL -> Set.of(citation.id(), citation.edition());
            case ANNUAIRE, REGISTRE -> Set.of();
            default -> Set.of(citation.id());
        };
    }
}
