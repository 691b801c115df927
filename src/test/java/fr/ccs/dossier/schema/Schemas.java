package fr.ccs.dossier.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema files as the tests of this package see them: as files, as trees, and as JDK schemas. */
final class Schemas {
    static final String NAMESPACE = "urn:fr:ccs:dossier:1";
    static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    /** File names of the kinds, without suffix: of their schema and of their template. */
    static final List<String> KINDS = List.of("referentiel", "livret", "session", "proces-verbal", "certificat", "dossier",
            "registre", "annuaire");

    private static final Path FOLDER = Path.of("schemas/1");

    private Schemas() {}

    static Path file(String kind) {
        return FOLDER.resolve(kind + ".xsd");
    }

    /** Every XSD that we ship: those of version 1, their union, that of the project file and that of the letters. */
    static List<Path> all() {
        try (Stream<Path> ones = Files.list(FOLDER)) {
            List<Path> files = new ArrayList<>(ones.filter(path -> path.toString().endsWith(".xsd")).sorted().toList());
            files.add(Path.of("schemas/1.xsd"));
            files.add(Path.of("schemas/ccs.xsd"));
            files.add(Path.of("schemas/lettre.xsd"));
            files.add(Path.of("schemas/theme.xsd"));
            files.add(Path.of("schemas/libelles.xsd"));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document tree(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** The components of that name in one schema file, in document order. */
    static List<Element> components(Path file, String xsName) {
        return elements(tree(file).getElementsByTagNameNS(XS, xsName));
    }

    static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).toList();
    }

    static List<Element> children(Node parent) {
        return elements(parent.getChildNodes());
    }

    /** Compiled by the JDK; a warning is an error here. */
    static Schema compiled(Path file) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setErrorHandler(new Strict());
        try {
            return factory.newSchema(new StreamSource(file.toFile()));
        } catch (SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** What the JDK says against a document, one message each, with its cvc code first. */
    static List<String> faults(Path schema, Path document) {
        List<String> faults = new ArrayList<>();
        var validator = compiled(schema).newValidator();
        validator.setErrorHandler(new Collecting(faults));
        try {
            validator.validate(new StreamSource(document.toFile()));
        } catch (SAXException e) {
            faults.add(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private record Collecting(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            faults.add(e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            faults.add(e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }

    private record Strict() implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
