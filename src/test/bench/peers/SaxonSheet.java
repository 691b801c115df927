package peers;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Saxon as its users call it: the stylesheet that SchXslt2 makes of the rules, compiled once; the edition parsed once; the report read as
 * events, which is the cheapest way there is.
 */
final class SaxonSheet implements Peer {
    private final Xsd xsd = new Xsd();
    private final DocumentBuilder builder;
    private final XsltExecutable sheet;
    private final Map<String, XdmNode> cited = new HashMap<>();

    SaxonSheet(Processor saxon, Path file) throws Exception {
        builder = saxon.newDocumentBuilder();
        var compiler = saxon.newXsltCompiler();
        compiler.setResourceResolver(request -> new StreamSource(request.uri));
        sheet = compiler.compile(new StreamSource(file.toFile()));
    }

    @Override
    public List<String> brokenRules(byte[] document) throws Exception {
        xsd.demandValid(document);
        XdmNode tree = builder.build(new StreamSource(new ByteArrayInputStream(document)));
        List<String> broken = new ArrayList<>();
        Xslt30Transformer transformer = sheet.load30();
        transformer.setResourceResolver(request -> cited(request.uri).asSource());
        transformer.setGlobalContextItem(tree);
        transformer.applyTemplates(tree, new SAXDestination(new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String qName, Attributes attributes) {
                if (localName.equals("failed-assert") || localName.equals("successful-report")) {
                    broken.add(attributes.getValue("id"));
                }
            }
        }));
        return Xsd.sorted(broken.stream());
    }

    private XdmNode cited(String uri) throws XPathException {
        XdmNode tree = cited.get(uri);
        if (tree == null) {
            try {
                tree = builder.build(uri.startsWith("ccs:") ? new StreamSource(new ByteArrayInputStream(Cited.bytes(uri))) : new StreamSource(uri));
            } catch (SaxonApiException | java.io.IOException e) {
                throw new XPathException(e);
            }
            cited.put(uri, tree);
        }
        return tree;
    }
}
