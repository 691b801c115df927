package fr.ccs.dossier.document;

import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.StandardErrorReporter;
import net.sf.saxon.lib.UnparsedTextURIResolver;
import net.sf.saxon.om.DocumentPool;
import net.sf.saxon.om.TreeInfo;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/** The one Saxon of the process, locked down: all trees share it, so that rules and stylesheets read them without copying. */
public final class Saxon {

    /** The shared processor. */
    public static final Processor PROCESSOR = lockedDown();

    private Saxon() {}

    /**
     * Keeps the indexes that keys build on this tree between runs; for the few documents that many others are judged with.
     *
     * @return the tree itself, or its equal when one was shared under that URI before
     */
    static synchronized XdmNode shared(XdmNode tree, String uri) {
        try {
            DocumentPool pool = PROCESSOR.getUnderlyingConfiguration().getGlobalDocumentPool();
            TreeInfo known = pool.find(uri);
            if (known != null) {
                return new XdmNode(known.getRootNode());
            }
            pool.add(tree.getUnderlyingNode().getTreeInfo(), uri);
            return tree;
        } catch (XPathException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Processor lockedDown() {
        Configuration configuration = new Configuration();
        Processor processor = new Processor(configuration);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.DTD_VALIDATION, false);
        processor.setConfigurationProperty(Feature.XINCLUDE, false);
        processor.setConfigurationProperty(Feature.UNPARSED_TEXT_URI_RESOLVER, (UnparsedTextURIResolver) (uri, encoding, saxon) -> {
            throw new XPathException("unparsed-text() is not available here: " + uri, "FOUT1170");
        });
        // Each run asks for a reporter, which opens streams; hardly any run has an error to report.
        configuration.setErrorReporterFactory(saxon -> error -> new StandardErrorReporter().report(error));
        configuration.setCollectionFinder((context, uri) -> {
            throw new XPathException("collection() is not available here: " + uri);
        });
        configuration.setConfigurationProperty(
                "http://saxon.sf.net/feature/parserFeature?uri=http%3A%2F%2Fapache.org%2Fxml%2Ffeatures%2Fdisallow-doctype-decl", true);
        return processor;
    }
}
