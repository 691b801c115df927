package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Saxon;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** The stylesheets, each compiled once when it is first needed, and the words they print. */
final class Stylesheets {
    static final ResourceResolver OWN = request -> own(URI.create(request.uri));

    /** The titles and reasons of the rules, which the build made; a rule that is not in it is printed by its id alone. */
    private static final XdmNode RULES = rules();

    private final Map<Imprime, XsltExecutable> compiled = new ConcurrentHashMap<>();
    private final Map<String, XdmNode> labels = new ConcurrentHashMap<>();

    /** Writes the formatting objects of a document. */
    void transform(Source source, Imprime imprime, RenderOptions options, Destination destination) throws RenderException {
        XdmNode referentiel = source.referentiel();
        Xslt30Transformer transformer = compiled.computeIfAbsent(imprime, wanted -> compile(wanted.stylesheet())).load30();
        transformer.setResourceResolver(OWN);
        transformer.setErrorReporter(error -> {});
        Map<QName, XdmValue> parameters = new HashMap<>();
        parameters.put(new QName("labels"), labels.computeIfAbsent(options.language(), Stylesheets::readLabels));
        parameters.put(new QName("referentiel"), referentiel);
        parameters.put(new QName("dossier"), source.dossier().<XdmValue>map(dossier -> dossier).orElse(XdmEmptySequence.getInstance()));
        parameters.put(new QName("regles"), RULES);
        parameters.put(new QName("filigrane"), new XdmAtomicValue(options.draft() || source.draft() && imprime != Imprime.LIVRET_VIERGE));
        parameters.put(new QName("theme"), new XdmAtomicValue(options.theme()));
        parameters.put(new QName("langue"), new XdmAtomicValue(options.language()));
        parameters.put(new QName("date"), options.date().<XdmValue>map(XdmAtomicValue::new).orElse(XdmEmptySequence.getInstance()));
        try {
            transformer.setStylesheetParameters(parameters);
            transformer.setGlobalContextItem(source.tree());
            transformer.applyTemplates(source.tree(), destination);
        } catch (SaxonApiException e) {
            throw Faults.ofStylesheet(e, source);
        }
    }

    private static XsltExecutable compile(String stylesheet) {
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(OWN);
        StringBuilder errors = new StringBuilder();
        compiler.setErrorReporter(error -> {
            if (!error.isWarning()) {
                errors.append('\n').append(error.getLocation().getSystemId()).append(':').append(error.getLocation().getLineNumber())
                        .append(' ').append(error.getMessage());
            }
        });
        try {
            return compiler.compile(own(Resources.BASE.resolve(stylesheet)));
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the stylesheet " + stylesheet + " does not compile" + errors, e);
        }
    }

    static XdmNode readLabels(String language) {
        try {
            XdmDestination typeset = new XdmDestination();
            compile("modules/labels-set.xsl").load30()
                    .applyTemplates(own(Resources.BASE.resolve("labels/" + language + ".xml")), typeset);
            return typeset.getXdmNode();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the labels cannot be read: " + language, e);
        }
    }

    private static XdmNode rules() {
        try (InputStream in = Stylesheets.class.getResourceAsStream("/rules/regles.xml")) {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in));
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException("the rule book is missing or broken in this installation", e);
        }
    }

    private static StreamSource own(URI uri) {
        try (InputStream in = Resources.ONLY.stream(uri)) {
            return new StreamSource(new ByteArrayInputStream(in.readAllBytes()), uri.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
