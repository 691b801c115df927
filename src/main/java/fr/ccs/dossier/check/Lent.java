package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.om.DocumentKey;
import net.sf.saxon.om.NodeSource;
import net.sf.saxon.om.TreeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.trans.XsltController;

/**
 * Takes the trees that a run of rules looked up back from Saxon, which would keep every one until the run ends: minutes of two thousand
 * decisions look up two thousand livrets and as many dossiers, and rules go through a document element by element.
 *
 * <p>A tree that is asked for once more is asked for anew; who answers gives the same one again, or its equal. No rule compares nodes of livrets
 * or dossiers by identity across elements.
 */
final class Lent implements ResourceResolver {
    private static final int AT_ONCE = 64;
    private final ResourceResolver documents;
    private final XsltController run;
    /** The oldest first, each with every name under which it was lent: one tree answers for all documents that are absent. */
    private final Map<TreeInfo, List<DocumentKey>> lent = new LinkedHashMap<>();

    /** @param run keeps what it looked up */
    Lent(ResourceResolver documents, XsltController run) {
        this.documents = documents;
        this.run = run;
    }

    @Override
    public Source resolve(ResourceRequest request) throws XPathException {
        Source source = documents.resolve(request);
        if (source instanceof NodeSource found) {
            lent.computeIfAbsent(found.getNode().getTreeInfo(), tree -> new ArrayList<>()).add(new DocumentKey(request.uri));
            if (lent.size() > AT_ONCE) {
                takeBackTheOldest();
            }
        }
        return source;
    }

    /**
     * Saxon takes a document that it has read for one that it may not write, and what it may not write for what it may not read. It takes a tree
     * out of its pool under one of its names at a time.
     */
    private void takeBackTheOldest() {
        TreeInfo oldest = lent.keySet().iterator().next();
        for (DocumentKey name : lent.remove(oldest)) {
            run.getDocumentPool().discard(oldest);
            run.removeUnavailableOutputDestination(name);
        }
    }
}
