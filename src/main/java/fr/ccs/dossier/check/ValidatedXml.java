package fr.ccs.dossier.check;

import fr.ccs.dossier.document.HardenedParser;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a settings file of ours by its own small schema, so that a slip in it is an error and never a setting that is not there. */
public final class ValidatedXml {

    private ValidatedXml() {}

    /**
     * Hands the events of a valid file to {@code handler}, whose {@code error} decides on the first fault.
     *
     * @param schema classpath name of a schema that includes no other, {@code schemas/ccs.xsd}
     * @throws SAXException what the handler throws, or the parser for a malformed file
     */
    public static void read(InputStream file, String schema, DefaultHandler handler, Language language) throws IOException, SAXException {
        try (InputStream definition = ValidatedXml.class.getResourceAsStream("/" + schema)) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            ValidatorHandler validator = factory.newSchema(new StreamSource(definition)).newValidatorHandler();
            validator.setProperty("http://apache.org/xml/properties/locale", language.locale());
            validator.setContentHandler(handler);
            validator.setErrorHandler(handler);
            XMLReader reader = HardenedParser.reader(language);
            reader.setContentHandler(validator);
            reader.parse(new InputSource(file));
        }
    }
}
