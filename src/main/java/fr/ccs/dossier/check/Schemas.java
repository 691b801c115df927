package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The compiled XSD of each kind, made at its first use from the files that we ship and from nothing else. */
final class Schemas {
    private static final Map<Kind, Schema> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    static Schema of(Kind kind) {
        return COMPILED.computeIfAbsent(kind, Schemas::compile);
    }

    private static Schema compile(Kind kind) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> own(systemId));
            return factory.newSchema(new StreamSource(stream(kind.schema()), "ccs:/" + kind.schema()));
        } catch (SAXException e) {
            throw new IllegalStateException(kind.schema() + " does not compile in this installation", e);
        }
    }

    private static LSInput own(String systemId) {
        String name = "schemas/1/" + systemId.substring(systemId.lastIndexOf('/') + 1);
        return new ShippedInput("ccs:/" + name, stream(name));
    }

    private static InputStream stream(String name) {
        InputStream in = Schemas.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing in this installation");
        }
        return in;
    }

    /** The DOM's way of handing over a stream; only the two getters that Xerces reads say anything. */
    private record ShippedInput(String systemId, InputStream stream) implements LSInput {
        @Override public String getSystemId() { return systemId; }
        @Override public InputStream getByteStream() { return stream; }
        @Override public Reader getCharacterStream() { return null; }
        @Override public String getStringData() { return null; }
        @Override public String getPublicId() { return null; }
        @Override public String getBaseURI() { return null; }
        @Override public String getEncoding() { return null; }
        @Override public boolean getCertifiedText() { return false; }
        @Override public void setSystemId(String value) { throw new UnsupportedOperationException(); }
        @Override public void setByteStream(InputStream value) { throw new UnsupportedOperationException(); }
        @Override public void setCharacterStream(Reader value) { throw new UnsupportedOperationException(); }
        @Override public void setStringData(String value) { throw new UnsupportedOperationException(); }
        @Override public void setPublicId(String value) { throw new UnsupportedOperationException(); }
        @Override public void setBaseURI(String value) { throw new UnsupportedOperationException(); }
        @Override public void setEncoding(String value) { throw new UnsupportedOperationException(); }
        @Override public void setCertifiedText(boolean value) { throw new UnsupportedOperationException(); }
    }
}
