package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Saxon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/** XPath on our documents; names without prefix are in our namespace. */
final class Query {
    private static final Map<String, XPathExecutable> COMPILED = new ConcurrentHashMap<>();

    private Query() {}

    static List<XdmNode> nodes(XdmNode from, String xpath) {
        return value(from, xpath).stream().map(XdmNode.class::cast).toList();
    }

    static List<String> strings(XdmNode from, String xpath) {
        return value(from, xpath).stream().map(XdmItem::getStringValue).toList();
    }

    static Optional<String> string(XdmNode from, String xpath) {
        return strings(from, xpath).stream().findFirst();
    }

    private static XdmValue value(XdmNode from, String xpath) {
        try {
            XPathSelector selector = COMPILED.computeIfAbsent(xpath, Query::compile).load();
            selector.setContextItem(from);
            return selector.evaluate();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(xpath, e);
        }
    }

    private static XPathExecutable compile(String xpath) {
        try {
            XPathCompiler compiler = Saxon.PROCESSOR.newXPathCompiler();
            compiler.declareNamespace("", Kind.NAMESPACE);
            compiler.declareNamespace("xs", "http://www.w3.org/2001/XMLSchema");
            return compiler.compile(xpath);
        } catch (SaxonApiException e) {
            throw new IllegalStateException(xpath, e);
        }
    }
}
