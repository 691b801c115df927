package fr.ccs.dossier.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * What elements say, each as a digest: two are equal where nothing but the writing differs (spaces, order of attributes, prefixes, comments).
 *
 * <p>Each element is looked at once, however often it is asked for.
 */
final class ElementDigests {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private final Map<XdmNode, String> known = new HashMap<>();

    String of(XdmNode element) {
        String digest = known.get(element);
        if (digest == null) {
            digest = DocumentReader.sha256(told(element).getBytes(StandardCharsets.UTF_8));
            known.put(element, digest);
        }
        return digest;
    }

    private String told(XdmNode element) {
        StringBuilder told = new StringBuilder(element.getNodeName().getClarkName()).append('\n').append(attributes(element)).append('\n');
        element.axisIterator(Axis.CHILD).forEachRemaining(child -> {
            if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                told.append('\u0001').append(of(child));
            } else if (child.getNodeKind() == XdmNodeKind.TEXT && !plain(child).isEmpty()) {
                told.append('\u0002').append(plain(child));
            }
        });
        return told.toString();
    }

    /** The attributes in the order of their names, apart from those that only help editors. */
    static Map<String, String> attributes(XdmNode element) {
        Map<String, String> attributes = new TreeMap<>();
        element.axisIterator(Axis.ATTRIBUTE).forEachRemaining(attribute -> {
            if (!attribute.getNodeName().getNamespace().equals(INSTANCE)) {
                attributes.put(attribute.getNodeName().getClarkName(), attribute.getStringValue());
            }
        });
        return attributes;
    }

    /** The text that stands directly in an element, a comment between two words being none. */
    static String ownText(XdmNode element) {
        StringBuilder text = new StringBuilder();
        element.axisIterator(Axis.CHILD).forEachRemaining(child -> {
            if (child.getNodeKind() == XdmNodeKind.TEXT) {
                text.append(child.getStringValue());
            } else if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                text.append(' ');
            }
        });
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    static String plain(XdmNode node) {
        return node.getStringValue().strip().replaceAll("\\s+", " ");
    }
}
