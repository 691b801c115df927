package fr.ccs.dossier.render;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.apache.fop.events.Event;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns what the stylesheets and the typesetter complain about into a message about the document: which text, where, and what is wrong. */
final class Faults {
    private static final Map<String, String> OVERFLOWS = Map.of(
            "lineOverflows", "overflowLength", "viewportIPDOverflow", "amount", "viewportBPDOverflow", "amount",
            "regionOverflow", "amount", "staticRegionOverflow", "amount", "rowTooTall", "effCellBPD");

    private Faults() {}

    /** An error raised by a stylesheet; its own messages are about the document, all others about the installation. */
    static RenderException ofStylesheet(SaxonApiException e, Source source) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXException) {
                throw new IllegalStateException("the typesetter failed: " + cause.getMessage(), cause);
            }
        }
        if (e.getErrorCode() == null || !e.getErrorCode().getNamespaceUri().toString().equals("urn:fr:ccs:dossier:impression")) {
            throw new IllegalStateException("the stylesheet failed: " + e.getMessage(), e);
        }
        String[] parts = e.getMessage().split("\\s*\\|\\s*", 2);
        String path = parts.length > 1 ? parts[1] : "";
        return new RenderException(parts[0], path, 0);
    }

    /**
     * The first complaint of the typesetter.
     *
     * @param again writes the same formatting objects once more, to find the text of the one at fault
     */
    static RenderException ofTypesetter(List<Event> events, Source source, Typesetter.Script again) throws RenderException {
        Event event = events.get(0);
        String key = event.getEventID().substring(event.getEventID().lastIndexOf('.') + 1);
        if (key.equals("glyphNotAvailable")) {
            return missingGlyph((Character) event.getParam("ch"), event, source);
        }
        String text = event.getParam("loc") instanceof Locator at ? textOf(at.getLineNumber(), again) : "";
        String overflow = OVERFLOWS.get(key);
        String message;
        if (overflow != null) {
            message = "Le texte « " + excerpt(text) + " » ne tient pas dans la place prévue"
                    + (event.getParam(overflow) instanceof Number amount && !key.equals("rowTooTall")
                            ? " (il dépasse de " + String.format(Locale.FRENCH, "%.1f", amount.doubleValue() / 1000 * 25.4 / 72) + " mm)" : "")
                    + " : rien n’est coupé, le document n’est pas imprimé.";
        } else if (key.startsWith("image")) {
            message = "L’image « " + event.getParam("uri") + " » est introuvable ou illisible.";
        } else {
            message = "La mise en page a signalé « " + key + " » " + event.getParams() + (text.isEmpty() ? "" : " près de « " + excerpt(text) + " »") + ".";
        }
        XdmNode at = text.isEmpty() ? null : element(source, text);
        return new RenderException(message, path(at), at == null ? 0 : at.getLineNumber());
    }

    private static RenderException missingGlyph(char wanted, Event event, Source source) {
        XdmNode at = null;
        int point = wanted;
        for (XdmNode text : texts(source)) {
            String value = text.getStringValue();
            int index = value.indexOf(wanted);
            if (index >= 0) {
                at = text.getParent();
                point = Character.isHighSurrogate(wanted) ? value.codePointAt(index)
                        : Character.isLowSurrogate(wanted) && index > 0 ? value.codePointAt(index - 1) : wanted;
                break;
            }
        }
        String message = "Le caractère « " + Character.toString(point) + " » (" + String.format("U+%04X", point)
                + ") n’existe pas dans la police « " + event.getParam("fontName") + " » : remplacez-le ou supprimez-le.";
        return new RenderException(message, path(at), at == null ? 0 : at.getLineNumber());
    }

    private static Iterable<XdmNode> texts(Source source) {
        return () -> source.tree().axisIterator(Axis.DESCENDANT).stream().filter(node -> node.getNodeKind() == XdmNodeKind.TEXT).iterator();
    }

    private static XdmNode element(Source source, String printed) {
        String wanted = plain(printed);
        for (XdmNode text : texts(source)) {
            String value = plain(text.getStringValue());
            if (!value.isEmpty() && (value.contains(wanted) || wanted.contains(value) && value.length() > 20)) {
                return text.getParent();
            }
        }
        return null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\u200B]+", "");
    }

    private static String excerpt(String text) {
        String one = text.strip().replaceAll("\\s+", " ").replace("\u200B", "");
        return one.length() <= 80 ? one : one.substring(0, 80) + "…";
    }

    /** The text of the block that holds the formatting object of this number, or all that stands in that object when it is no part of a block. */
    private static String textOf(int number, Typesetter.Script again) throws RenderException {
        Deque<StringBuilder> open = new ArrayDeque<>();
        StringBuilder wanted = new StringBuilder();
        StringBuilder inside = new StringBuilder();
        again.write(new SAXDestination(new DefaultHandler() {
            private int count;
            private int depth;

            @Override
            public void startElement(String uri, String localName, String qName, Attributes attributes) {
                count++;
                boolean part = localName.equals("inline") || localName.equals("leader") || localName.equals("basic-link");
                open.push(part && !open.isEmpty() ? open.peek() : new StringBuilder());
                if (count == number) {
                    depth = open.size();
                }
            }

            @Override
            public void endElement(String uri, String localName, String qName) {
                StringBuilder text = open.pop();
                if (depth > 0 && open.size() < depth && open.peek() != text) {
                    wanted.append(text);
                    depth = 0;
                }
            }

            @Override
            public void characters(char[] chars, int start, int length) {
                if (!open.isEmpty()) {
                    open.peek().append(chars, start, length);
                }
                if (depth > 0) {
                    inside.append(chars, start, length);
                }
            }
        }));
        return (wanted.toString().isBlank() ? inside : wanted).toString();
    }

    private static String path(XdmNode element) {
        StringBuilder path = new StringBuilder();
        for (XdmNode node = element; node != null && node.getNodeKind() == XdmNodeKind.ELEMENT; node = node.getParent()) {
            String name = node.getNodeName().getLocalName();
            int place = 1;
            boolean alone = true;
            for (XdmNode other : node.getParent().children(name)) {
                if (other.equals(node)) {
                    continue;
                }
                alone = false;
                if (other.getUnderlyingNode().compareOrder(node.getUnderlyingNode()) < 0) {
                    place++;
                }
            }
            path.insert(0, "/" + name + (alone ? "" : "[" + place + "]"));
        }
        return path.toString();
    }
}
