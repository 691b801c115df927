package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Language;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.EntityResolver;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

/** The JDK's own parser with every door to the outside shut; reused within a thread, since making one costs more than a parse. */
public final class HardenedParser {
    private static final EntityResolver NOTHING_OUTSIDE = (publicId, systemId) -> {
        throw new SAXException("external entity refused: " + systemId);
    };

    /** Newer Javas bound these more tightly than our own {@link Limits}, which are to be what refuses a document: with the same words whatever the Java. */
    private static final Map<String, String> OF_EVERY_JAVA = Map.of("maxElementDepth", "0", "elementAttributeLimit", "10000");
    private static final ThreadLocal<SAXParser> FRENCH = ThreadLocal.withInitial(() -> parser(Language.FRENCH));
    private static final ThreadLocal<SAXParser> ENGLISH = ThreadLocal.withInitial(() -> parser(Language.ENGLISH));

    private HardenedParser() {}

    /** A reader of this thread, fresh for the next parse, whose messages are in {@code language}. */
    public static XMLReader reader(Language language) throws SAXException {
        XMLReader reader = language.choose(FRENCH, ENGLISH).get().getXMLReader();
        reader.setEntityResolver(NOTHING_OUTSIDE);
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", new DefaultHandler2());
        reader.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        return reader;
    }

    private static SAXParser parser(Language language) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            for (Map.Entry<String, String> limit : OF_EVERY_JAVA.entrySet()) {
                parser.setProperty("http://www.oracle.com/xml/jaxp/properties/" + limit.getKey(), limit.getValue());
            }
            if (parser.getXMLReader() instanceof Parser messages) {
                messages.setLocale(language.locale());
            }
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("this Java has no parser that can be hardened", e);
        }
    }
}
