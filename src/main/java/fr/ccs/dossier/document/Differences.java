package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Difference;
import fr.ccs.dossier.finding.Difference.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/** In what two documents of a kind differ, by structure and codes; how they are written does not count. Costs as much as both are long. */
public final class Differences {
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final int SHOWN = 2000;
    private final ElementDigests digests = new ElementDigests();
    private final Ranks ranks = new Ranks();
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** In document order; none when both say the same. */
    public static List<Difference> between(Document older, Document newer) {
        Differences differences = new Differences();
        differences.compare(older.root(), newer.root());
        return List.copyOf(differences.found);
    }

    private void compare(XdmNode older, XdmNode newer) {
        if (digests.of(older).equals(digests.of(newer))) {
            return;
        }
        if (newer.getNodeName().getNamespace().equals(SIGNATURE)) {
            add(Change.CHANGED, older, newer, newer.getNodeName().getLocalName(), "", "");
            return;
        }
        attributes(older, newer);
        String before = ElementDigests.ownText(older);
        String after = ElementDigests.ownText(newer);
        if (!before.equals(after)) {
            add(Change.CHANGED, older, newer, newer.getNodeName().getLocalName(), before, after);
        }
        children(older, newer);
    }

    private void attributes(XdmNode older, XdmNode newer) {
        Map<String, String> before = ElementDigests.attributes(older);
        Map<String, String> after = ElementDigests.attributes(newer);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<String> was = Optional.ofNullable(before.get(name));
            Optional<String> is = Optional.ofNullable(after.get(name));
            if (!was.equals(is)) {
                add(was.isEmpty() ? Change.ADDED : is.isEmpty() ? Change.REMOVED : Change.CHANGED, older, newer, "@" + name, was.orElse(""), is.orElse(""));
            }
        }
    }

    private void children(XdmNode older, XdmNode newer) {
        List<XdmNode> now = elements(newer);
        Pairing pairing = Pairing.of(elements(older), now, digests);
        pairing.removed().forEach(gone -> add(Change.REMOVED, gone, null, gone.getNodeName().getLocalName(), shown(gone), ""));
        for (XdmNode child : now) {
            XdmNode was = pairing.pairs().get(child);
            if (was == null) {
                add(Change.ADDED, null, child, child.getNodeName().getLocalName(), "", shown(child));
                continue;
            }
            if (pairing.moved().contains(child)) {
                add(Change.MOVED, was, child, child.getNodeName().getLocalName(), "", "");
            }
            compare(was, child);
        }
    }

    private static List<XdmNode> elements(XdmNode parent) {
        return parent.select(Steps.child(Predicates.isElement())).collect(Collectors.toList());
    }

    /** What is new or gone as a whole; of a signature there is nothing to read. */
    private static String shown(XdmNode element) {
        if (element.getNodeName().getNamespace().equals(SIGNATURE)) {
            return "";
        }
        String text = element.select(Steps.descendantOrSelf(Predicates.isElement())).map(Differences::said).filter(own -> !own.isEmpty()).collect(Collectors.joining(" · "));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String said(XdmNode element) {
        String own = ElementDigests.ownText(element);
        boolean inner = element.select(Steps.child(Predicates.isElement())).exists();
        return !own.isEmpty() || inner ? own
                : ElementDigests.attributes(element).entrySet().stream().map(attribute -> attribute.getKey() + " " + attribute.getValue()).collect(Collectors.joining(", "));
    }

    private void add(Change change, XdmNode older, XdmNode newer, String name, String before, String after) {
        NodePlace place = NodePlace.of((newer == null ? older : newer).getUnderlyingNode(), ranks);
        found.add(new Difference(change, name, place.codes(), place.path(), older == null ? 0 : older.getLineNumber(), newer == null ? 0 : newer.getLineNumber(), before, after));
    }
}
