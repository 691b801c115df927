package fr.ccs.dossier.render;

import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Saxon;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
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
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** The stylesheets, each compiled once when it is first needed, and the words they print. */
final class Stylesheets {
    static final ResourceResolver OWN = request -> own(URI.create(request.uri));

    /** Where stylesheets ask for the titles and reasons of the rules; a rule that is not in there is printed by its id alone. */
    private static final String RULES = "ccs:/regles";

    /** Where stylesheets ask for a theme's own letters. */
    private static final String LETTERS = "ccs:/theme/lettres/";

    private final Map<Imprime, XsltExecutable> compiled = new ConcurrentHashMap<>();
    /** By language and the words that a theme changes. */
    private final Map<Map.Entry<String, Map<String, String>>, XdmNode> labels = new ConcurrentHashMap<>();

    /** Writes the formatting objects of a document. */
    void transform(Source source, Imprime imprime, RenderOptions options, Destination destination) throws RenderException {
        transform(source, imprime, options, Map.of(), destination);
    }

    /** Binds the formatting objects of the parts of a recueil into those of one document. */
    void bind(Recueil recueil, List<XdmNode> parts, RenderOptions options, Destination destination) throws RenderException {
        Map<QName, XdmValue> parameters = Map.of(new QName("parties"), new XdmValue(parts),
                new QName("signets"), new XdmValue(recueil.parties().stream().map(partie -> new XdmAtomicValue(partie.signet())).toList()),
                new QName("tome"), new XdmAtomicValue(recueil.tome()));
        transform(recueil.porteur(), recueil.imprime(), options, parameters, destination);
    }

    private void transform(Source source, Imprime imprime, RenderOptions options, Map<QName, XdmValue> more, Destination destination) throws RenderException {
        XdmNode referentiel = source.referentiel();
        Xslt30Transformer transformer = compiled.computeIfAbsent(imprime, wanted -> compile(wanted.stylesheet())).load30();
        ResourceResolver cited = source.cited();
        transformer.setResourceResolver(request -> request.uri.startsWith(LETTERS) ? letter(request.uri, options.theme())
                : request.uri.equals(RULES) ? RuleTitles.BOOK.asSource()
                : request.uri.startsWith("ccs:") ? cited.resolve(request) : OWN.resolve(request));
        transformer.setErrorReporter(error -> {});
        Map<QName, XdmValue> parameters = new HashMap<>(more);
        parameters.put(new QName("labels"), labels.computeIfAbsent(Map.entry(options.language(), options.theme().labels()), words -> readLabels(words.getKey(), words.getValue())));
        parameters.put(new QName("referentiel"), referentiel);
        parameters.put(new QName("empreinte"), new XdmAtomicValue(source.document().sha256()));
        parameters.put(new QName("filigrane"), new XdmAtomicValue(options.draft() || source.draft() && !imprime.worksheet()));
        parameters.put(new QName("theme"), options.theme().parameter());
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
        return readLabels(language, Map.of());
    }

    /** The labels as the build has set them; set now when a theme changes some, or on a class path that no build has made. */
    private static XdmNode readLabels(String language, Map<String, String> changed) {
        if (!changed.isEmpty()) {
            return setLabels(language, changed);
        }
        try (InputStream set = Resources.open(LabelSetter.name(language))) {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(set));
        } catch (FileNotFoundException e) {
            return setLabels(language, changed);
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException("the labels are damaged: " + language, e);
        }
    }

    /** The labels of the sources in French typography, those of a theme in place of ours. */
    static XdmNode setLabels(String language, Map<String, String> changed) {
        try {
            XdmDestination typeset = new XdmDestination();
            Xslt30Transformer setter = compile("modules/labels-set.xsl").load30();
            setter.setStylesheetParameters(Map.of(new QName("changes"), XdmMap.makeMap(changed)));
            setter.applyTemplates(own(Resources.BASE.resolve("labels/" + language + ".xml")), typeset);
            return typeset.getXdmNode();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the labels cannot be read: " + language, e);
        }
    }

    /** A theme's own wording of a letter; {@code <absent/>} when it has none. */
    private static javax.xml.transform.Source letter(String uri, Theme theme) {
        return theme.letters().getOrDefault(uri.substring(LETTERS.length()).replaceFirst("\\.xml$", ""), CitedDocuments.ABSENT).asSource();
    }

    /** The tokens of a theme, the branch's own colours among them. */
    static Map<String, String> tokens(Theme theme) {
        try {
            Xslt30Transformer tokens = compile("modules/theme-tokens.xsl").load30();
            tokens.setStylesheetParameters(Map.of(new QName("theme"), theme.parameter()));
            Map<String, String> texts = new HashMap<>();
            ((XdmMap) tokens.callTemplate(null).itemAt(0)).asImmutableMap().forEach((name, value) -> texts.put(name.getStringValue(), value.itemAt(0).getStringValue()));
            return texts;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the tokens of the theme cannot be read: " + theme.name(), e);
        }
    }

    /** The rule book that the build made, read when a page first speaks of a rule. */
    private static final class RuleTitles {
        static final XdmNode BOOK = read();

        private static XdmNode read() {
            try (InputStream in = Stylesheets.class.getResourceAsStream("/rules/regles.xml")) {
                return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in));
            } catch (IOException | SaxonApiException e) {
                throw new IllegalStateException("the rule book is missing or broken in this installation", e);
            }
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
