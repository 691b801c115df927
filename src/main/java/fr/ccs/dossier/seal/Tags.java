package fr.ccs.dossier.seal;

import java.util.ArrayList;
import java.util.List;

/** Goes through the tags of a well-formed document, as text: what a parser gives no longer says how the file was written. */
final class Tags {
    /** As deep as a signature lies: root, list of slots, slot, signature. */
    private static final int DEEPEST = 4;

    private final String text;
    private final List<String> path = new ArrayList<>();
    private int depth;
    private int start;
    private int end;
    private boolean opening;
    private boolean closing;

    Tags(String text) {
        this.text = text;
    }

    /** Goes to the next tag; false behind the last one. */
    boolean next() {
        if (closing) {
            depth--;
            if (path.size() > depth) {
                path.remove(depth);
            }
        }
        for (start = text.indexOf('<', end); start >= 0; start = text.indexOf('<', end)) {
            if (text.startsWith("<!--", start)) {
                end = behind("-->", start + 4);
            } else if (text.startsWith("<![CDATA[", start)) {
                end = behind("]]>", start);
            } else if (text.startsWith("<?", start)) {
                end = behind("?>", start);
            } else {
                tag();
                return true;
            }
        }
        return false;
    }

    /** Where the tag begins. */
    int start() {
        return start;
    }

    /** Where the tag has ended. */
    int end() {
        return end;
    }

    /** Whether it begins the element of this path below the root, local names only. */
    boolean opens(String... names) {
        return opening && is(names);
    }

    /** Whether it ends that element; an empty element both begins and ends with one tag. */
    boolean closes(String... names) {
        return closing && is(names);
    }

    private boolean is(String... names) {
        return depth == names.length + 1 && path.subList(1, depth).equals(List.of(names));
    }

    private void tag() {
        opening = text.charAt(start + 1) != '/';
        end = opening ? endOfStartTag() : behind(">", start);
        closing = !opening || text.charAt(end - 2) == '/';
        if (opening && ++depth <= DEEPEST) {
            path.add(localName());
        }
    }

    private String localName() {
        int from = start + 1;
        for (int i = from; ; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                from = i + 1;
            } else if (c <= ' ' || c == '/' || c == '>') {
                return text.substring(from, i);
            }
        }
    }

    private int endOfStartTag() {
        char quote = 0;
        for (int i = start; ; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
