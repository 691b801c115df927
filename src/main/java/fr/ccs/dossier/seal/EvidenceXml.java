package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.EvidenceRecord.Chained;
import fr.ccs.dossier.seal.EvidenceRecord.Material;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes evidence records, and those elements of them that digests are taken of, in the one form that they have.
 *
 * <p>That form is Exclusive Canonical XML by itself: no prefix, no space between, attributes in their order, nothing empty. What is written is what is digested.
 */
final class EvidenceXml {
    private static final String ORDER = "Order";
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private boolean begun;

    private EvidenceXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** What is written to {@code xml}. */
    private interface Part {
        void write(EvidenceXml xml) throws XMLStreamException;
    }

    /** The whole file. */
    static byte[] file(EvidenceRecord record) {
        return written(xml -> {
            xml.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.start("EvidenceRecord");
            xml.xml.writeAttribute("Version", "1.0");
            xml.sequence(record.chains());
            xml.xml.writeEndElement();
        });
    }

    /** The {@code ArchiveTimeStampSequence} of these chains: what a renewal of the tree stands upon. */
    static byte[] ofSequence(List<Chained> chains) {
        return written(xml -> xml.sequence(chains));
    }

    /** The {@code TimeStamp} with its material: what a renewal of the time-stamp stands upon. */
    static byte[] ofTimeStamp(Stamped stamped) {
        return written(xml -> xml.timeStamp(stamped));
    }

    private static byte[] written(Part part) {
        try {
            EvidenceXml xml = new EvidenceXml();
            part.write(xml);
            xml.xml.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        if (!begun) {
            xml.writeDefaultNamespace(EvidenceRecord.NAMESPACE);
            begun = true;
        }
    }

    private void sequence(List<Chained> chains) throws XMLStreamException {
        start("ArchiveTimeStampSequence");
        for (int i = 0; i < chains.size(); i++) {
            start("ArchiveTimeStampChain");
            xml.writeAttribute(ORDER, String.valueOf(i + 1));
            method("DigestMethod", chains.get(i).digest().uri());
            method("CanonicalizationMethod", Algorithms.CANONICAL);
            List<Stamped> stamps = chains.get(i).stamps();
            for (int j = 0; j < stamps.size(); j++) {
                start("ArchiveTimeStamp");
                xml.writeAttribute(ORDER, String.valueOf(j + 1));
                tree(stamps.get(j).sequences());
                timeStamp(stamps.get(j));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void method(String name, String algorithm) throws XMLStreamException {
        start(name);
        xml.writeAttribute("Algorithm", algorithm);
        xml.writeEndElement();
    }

    private void tree(List<List<byte[]>> sequences) throws XMLStreamException {
        start("HashTree");
        for (int i = 0; i < sequences.size(); i++) {
            start("Sequence");
            xml.writeAttribute(ORDER, String.valueOf(i + 1));
            for (byte[] value : sequences.get(i)) {
                start("DigestValue");
                base64(value);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void timeStamp(Stamped stamped) throws XMLStreamException {
        start("TimeStamp");
        start("TimeStampToken");
        xml.writeAttribute("Type", "RFC3161");
        base64(stamped.token());
        if (!stamped.material().isEmpty()) {
            start("CryptographicInformationList");
            for (int i = 0; i < stamped.material().size(); i++) {
                Material material = stamped.material().get(i);
                start("CryptographicInformation");
                xml.writeAttribute(ORDER, String.valueOf(i + 1));
                xml.writeAttribute("Type", material.type());
                base64(material.bytes());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void base64(byte[] value) throws XMLStreamException {
        xml.writeCharacters(Base64.getEncoder().encodeToString(value));
        xml.writeEndElement();
    }
}
