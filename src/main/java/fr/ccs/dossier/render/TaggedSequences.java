package fr.ccs.dossier.render;

import org.apache.fop.fo.FOEventHandler;
import org.apache.fop.fo.FOTreeBuilder;
import org.apache.fop.fo.flow.Leader;
import org.apache.fop.fo.flow.RetrieveMarker;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Has every page sequence tagged, not the first alone.
 *
 * <p>Once the typesetter has put a marker into a running header, which is no part of the tagged text, it takes all that follows for a part of
 * that header: the pages of later sequences would be there, and no screen reader would find a word on them. Before each sequence it is
 * therefore brought back to where it stood before the first: a state that it saves inside a leader, which tags nothing, and leaves with it.
 */
final class TaggedSequences extends XMLFilterImpl {
    // names for the state that is saved, which nobody looks into: inside a leader no event reaches the tags
    private static final Leader LEADER = null;
    private static final RetrieveMarker MARKER = null;

    private final FOEventHandler tags;

    TaggedSequences(FOTreeBuilder typesetter) {
        setContentHandler(typesetter);
        tags = typesetter.getEventHandler();
        tags.startLeader(LEADER);
        tags.startRetrieveMarker(MARKER);
        tags.endRetrieveMarker(MARKER);
        tags.endLeader(LEADER);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (localName.equals("page-sequence")) {
            tags.restoreState(MARKER);
            tags.endLeader(LEADER);
        }
        super.startElement(uri, localName, qName, attributes);
    }
}
