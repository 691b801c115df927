package fr.ccs.dossier.check;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.TreeInfo;

/** What is laid out once for a list or an edition that thousands of texts are compared with; forgotten with its tree. */
final class PerTree<T> {
    private final Map<TreeInfo, T> known = Collections.synchronizedMap(new WeakHashMap<>());
    private final Function<NodeInfo, T> layout;

    /** @param layout made from the root of a tree; it must hold neither it nor any node of it, which would keep the tree for ever */
    PerTree(Function<NodeInfo, T> layout) {
        this.layout = layout;
    }

    T of(NodeInfo node) {
        T made = known.get(node.getTreeInfo());
        if (made == null) {
            made = layout.apply(node.getRoot());
            known.put(node.getTreeInfo(), made);
        }
        return made;
    }
}
