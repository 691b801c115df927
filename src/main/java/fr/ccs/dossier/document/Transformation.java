package fr.ccs.dossier.document;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;

/** One of our own stylesheets, ready to turn a tree into the bytes of a new document; reads nothing but what it is given or may ask for. */
public final class Transformation {
    private final XsltExecutable stylesheet;

    /** @param name classpath name, {@code stylesheets/close.xsl} */
    public Transformation(String name) {
        try {
            Source source = OwnResources.resolve(request(name));
            XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
            compiler.setResourceResolver(OwnResources.RESOLVER);
            this.stylesheet = compiler.compile(source);
        } catch (SaxonApiException | XPathException e) {
            throw new IllegalStateException(name + " is missing or does not compile in this installation", e);
        }
    }

    private static net.sf.saxon.lib.ResourceRequest request(String name) {
        net.sf.saxon.lib.ResourceRequest request = new net.sf.saxon.lib.ResourceRequest();
        request.uri = OwnResources.uri(name);
        return request;
    }

    /**
     * The new document's bytes, serialised as the stylesheet says.
     *
     * @param parameters trees as {@link XdmNode}, maps as maps, everything else as its string; absent ones keep the stylesheet's default
     */
    public byte[] apply(XdmNode tree, Map<String, Object> parameters) {
        return apply(tree, parameters, OwnResources.RESOLVER);
    }

    /** The same from a document; documents among the parameters, however deep in maps and lists, are given as trees. */
    public byte[] apply(Document document, Map<String, Object> parameters) {
        Map<String, Object> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, trees(value)));
        return apply(document.tree(), values, OwnResources.RESOLVER);
    }

    private static Object trees(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> trees = new HashMap<>();
            map.forEach((key, one) -> trees.put(key, trees(one)));
            return trees;
        }
        return value instanceof List<?> list ? list.stream().map(Transformation::trees).toList() : value instanceof Document document ? document.tree() : value;
    }

    /** The same for a stylesheet that asks for other documents, which {@code document('ccs:/…')} then answers. */
    public byte[] apply(XdmNode tree, Map<String, Object> parameters, CitedDocuments others) {
        return apply(tree, parameters, (ResourceResolver) others);
    }

    private byte[] apply(XdmNode tree, Map<String, Object> parameters, ResourceResolver resources) {
        Map<QName, XdmValue> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(new QName(name),
                value instanceof XdmNode node ? node : value instanceof Map<?, ?> map ? XdmMap.makeMap(map) : new XdmAtomicValue(String.valueOf(value))));
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Xslt30Transformer transformer = stylesheet.load30();
            transformer.setResourceResolver(resources);
            transformer.setStylesheetParameters(values);
            transformer.setGlobalContextItem(tree);
            Serializer serializer = transformer.newSerializer(bytes);
            transformer.applyTemplates(tree, serializer);
            return bytes.toByteArray();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("a stylesheet of this installation failed: " + e.getMessage(), e);
        }
    }
}
