package fr.ccs.dossier.document;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers what the attributes of one document say as they are read, however far that goes. */
final class MentionReader extends DefaultHandler {
    private static final Set<String> MEETING = Set.of("dossier", "livret", "procesVerbal", "numero");
    /** An attribute may hold a list. */
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Shorter values number parts of a document. */
    private static final int SHORTEST = 5;
    private final Predicate<String> wanted;
    private final Set<String> named = new HashSet<>();
    private final Set<String> meeting = new HashSet<>();
    private Optional<Citation> own = Optional.empty();
    private boolean root = true;

    MentionReader(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        if (root) {
            root = false;
            own = Kind.NAMESPACE.equals(uri) ? Kind.ofRoot(local).flatMap(kind -> Citation.of(kind, attributes::getValue)) : Optional.empty();
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            boolean meets = MEETING.contains(attributes.getLocalName(i));
            for (String value : SPACE.split(attributes.getValue(i))) {
                if (wanted.test(value)) {
                    named.add(value);
                }
                if (meets && value.length() >= SHORTEST) {
                    meeting.add(value);
                }
            }
        }
    }

    Mentions mentions() {
        return new Mentions(own, named, meeting);
    }
}
