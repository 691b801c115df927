package peers;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The XSD as users of the JDK validate: the schema compiled once, the validator kept. */
final class Xsd {
    private final Validator validator;

    Xsd() throws SAXException {
        validator = schema().newValidator();
    }

    static Schema schema() throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(Peer.SCHEMA.toFile());
    }

    void demandValid(byte[] document) throws Exception {
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    /** The ids with which failed assertions and successful reports were reported, sorted. */
    static List<String> sorted(java.util.stream.Stream<String> ids) {
        return ids.sorted().toList();
    }
}
