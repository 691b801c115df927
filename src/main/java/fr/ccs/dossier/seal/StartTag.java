package fr.ccs.dossier.seal;

import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * Where the start tag of an element stands in the text of its file, by counting tags: exact, however the file counts its lines.
 *
 * @param name as written, with its prefix
 * @param end offset of the first character after the tag
 * @param empty whether the tag is the whole element: {@code <signature/>}
 */
record StartTag(String name, int end, boolean empty) {

    /** @param text of the file that the element was read from: well-formed, and without a DOCTYPE */
    static StartTag of(String text, XdmNode element) {
        int before = rank(element);
        int at = text.indexOf('<');
        while (!isStart(text, at) || before-- > 0) {
            at = text.indexOf('<', after(text, at));
        }
        int end = endOfTag(text, at);
        int name = at + 1;
        while (" \t\r\n/>".indexOf(text.charAt(name)) < 0) {
            name++;
        }
        return new StartTag(text.substring(at + 1, name), end, text.charAt(end - 2) == '/');
    }

    /** How many elements begin before it. */
    private static int rank(XdmNode element) {
        int rank = 0;
        for (XdmNode node : element.getRoot().children()) {
            for (var nodes = node.axisIterator(Axis.DESCENDANT_OR_SELF); nodes.hasNext();) {
                XdmNode next = nodes.next();
                if (next.equals(element)) {
                    return rank;
                }
                rank += next.getNodeKind() == XdmNodeKind.ELEMENT ? 1 : 0;
            }
        }
        throw new IllegalArgumentException("an element of another document");
    }

    private static boolean isStart(String text, int at) {
        return "!?/".indexOf(text.charAt(at + 1)) < 0;
    }

    /** Past a comment, CDATA section, processing instruction or tag. */
    private static int after(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return text.indexOf("-->", at) + 3;
        }
        if (text.startsWith("<![CDATA[", at)) {
            return text.indexOf("]]>", at) + 3;
        }
        return text.startsWith("<?", at) ? text.indexOf("?>", at) + 2 : endOfTag(text, at);
    }

    private static int endOfTag(String text, int at) {
        int end = at;
        for (char quote = 0; quote != 0 || text.charAt(end) != '>'; end++) {
            char c = text.charAt(end);
            quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
        }
        return end + 1;
    }
}
