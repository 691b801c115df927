package fr.ccs.dossier.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The standard's own schema, which stands beside the project; without it a test is skipped, visibly. */
final class OfficialSeda {
    private static final Path FOLDER = Path.of("../shared/formats/seda-2.3").toAbsolutePath().normalize();

    private OfficialSeda() {}

    /** What the schema says against a manifest. */
    static List<String> faults(byte[] manifest) throws IOException, SAXException {
        Assumptions.assumeTrue(Files.isRegularFile(FOLDER.resolve("seda-2.3-main.xsd")), "no official schema at " + FOLDER);
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> local(systemId));
        Schema schema = factory.newSchema(FOLDER.resolve("seda-2.3-main.xsd").toFile());
        List<String> faults = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                faults.add(fault.toString());
            }

            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) throws SAXException {
                throw fault;
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(manifest)));
        return faults;
    }

    /** Every file that the schema names lies in one folder, whatever address it is said to have. */
    private static LSInput local(String systemId) {
        Path file = FOLDER.resolve(systemId.substring(systemId.lastIndexOf('/') + 1));
        try {
            return new LocalInput(file.toUri().toString(), Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
