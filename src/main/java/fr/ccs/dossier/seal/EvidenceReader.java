package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.HardenedParser;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.seal.EvidenceRecord.Chained;
import fr.ccs.dossier.seal.EvidenceRecord.Material;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an evidence record, and believes it only when it is, byte by byte, what we would write from what was read.
 *
 * <p>So nothing can stand in it that another program might see and this one passed over: no comment, no second content, no other order.
 */
final class EvidenceReader extends DefaultHandler {
    /** A revocation list of some size, several times renewed. */
    static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 8;
    private static final int MOST_ELEMENTS = 2_000;
    private final List<Chained> chains = new ArrayList<>();
    private final List<Stamped> stamps = new ArrayList<>();
    private final List<List<byte[]>> sequences = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();
    private final List<Material> material = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private EvidenceDigest digest;
    private String type = "";
    private byte[] token;
    private int depth;
    private int elements;

    private EvidenceReader() {}

    /** The record; empty when the bytes are none of our form, or more than any has. */
    static Optional<EvidenceRecord> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        EvidenceReader handler = new EvidenceReader();
        try {
            XMLReader reader = HardenedParser.reader(Language.ENGLISH);
            reader.setContentHandler(handler);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXNotRecognizedException installation) {
            throw new IllegalStateException("the parser could not be set up", installation);
        } catch (SAXException | IOException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
        EvidenceRecord record = new EvidenceRecord(handler.chains);
        return !record.isHollow() && Arrays.equals(EvidenceXml.file(record), bytes) ? Optional.of(record) : Optional.empty();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new SAXException("deeper or longer than any evidence record");
        }
        text.setLength(0);
        switch (name) {
            case "DigestMethod" -> digest = EvidenceDigest.ofUri(String.valueOf(attributes.getValue("Algorithm")))
                    .orElseThrow(() -> new SAXException("another digest"));
            case "CryptographicInformation" -> type = String.valueOf(attributes.getValue("Type"));
            default -> { }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        depth--;
        switch (name) {
            case "DigestValue" -> values.add(decoded());
            case "Sequence" -> sequences.add(taken(values));
            case "TimeStampToken" -> token = decoded();
            case "CryptographicInformation" -> material.add(new Material(type, decoded()));
            case "ArchiveTimeStamp" -> {
                if (token == null) {
                    throw new SAXException("no token");
                }
                stamps.add(new Stamped(taken(sequences), token, taken(material)));
                token = null;
            }
            case "ArchiveTimeStampChain" -> {
                if (digest == null) {
                    throw new SAXException("no digest");
                }
                chains.add(new Chained(digest, taken(stamps)));
                digest = null;
            }
            default -> { }
        }
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(text.toString());
    }

    private static <T> List<T> taken(List<T> gathered) {
        List<T> all = List.copyOf(gathered);
        gathered.clear();
        return all;
    }
}
