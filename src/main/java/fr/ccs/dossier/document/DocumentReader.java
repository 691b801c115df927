package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiFunction;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.SaxonApiException;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Turns bytes into a {@link Document} in one hardened parse, or says why not; the only door by which XML comes in. */
public final class DocumentReader {
    private static final int BUFFER = 1 << 16;
    private final Limits limits;
    private final String namespace;

    public DocumentReader(Limits limits) {
        this(limits, Kind.NAMESPACE);
    }

    /** @param namespace of the version of the schemas that is read; any other than ours is for a migration alone */
    DocumentReader(Limits limits, String namespace) {
        this.limits = limits;
        this.namespace = namespace;
    }

    /** Reads a file for its tree alone. */
    public Reading read(Path file) throws IOException {
        return read(file.toString(), bytes(file), (kind, cursor) -> new DefaultHandler());
    }

    /** The bytes of a file, at most one more than the limit, which is then refused by {@link #read}. */
    public byte[] bytes(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            InputStream in = Channels.newInputStream(channel);
            byte[] room = new byte[(int) Math.min(channel.size(), limits.bytes()) + 1];
            int read = in.readNBytes(room, 0, room.length);
            return read < room.length ? Arrays.copyOf(room, read) : bytes(new SequenceInputStream(new ByteArrayInputStream(room), in));
        }
    }

    /** The bytes of a stream, bounded as those of a file. */
    public byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(limits.bytes() + 1);
    }

    /**
     * Parses once, for the tree and for a companion handler at the same time.
     *
     * @param name how the file is called in findings
     * @param companions gives the second reader of the events, once the kind is known
     */
    public Reading read(String name, byte[] bytes, BiFunction<Kind, Cursor, ContentHandler> companions) {
        if (bytes.length > limits.bytes()) {
            return new Reading.Refused(name, "", MachineRules.finding("XML-005", Location.FILE,
                    new Object[] {limits.bytes() / 1024 / 1024 + " Mo"}, new Object[] {limits.bytes() / 1024 / 1024 + " MB"}), false);
        }
        String sha256 = sha256(bytes);
        DocumentBuilder builder = Saxon.PROCESSOR.newDocumentBuilder();
        builder.setLineNumbering(true);
        BuildingContentHandler tree;
        Intake intake;
        XMLReader reader;
        try {
            tree = builder.newBuildingContentHandler();
            intake = new Intake(tree, companions, limits, namespace);
            reader = HardenedParser.reader(Language.FRENCH);
            reader.setContentHandler(intake);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
        } catch (SAXException | SaxonApiException broken) {
            throw new IllegalStateException("the parser could not be set up", broken);
        }
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return new Reading.Read(new Document(name, bytes, sha256, intake.kind(), tree.getDocumentNode()));
        } catch (Refusal refusal) {
            Location location = Placement.tag(new SourceText(bytes), refusal.position());
            boolean foreign = refusal.rule().equals("XML-002") && !String.valueOf(refusal.values()[0]).matches("\\{urn:fr:ccs:dossier:\\d+}.*");
            return new Reading.Refused(name, sha256, MachineRules.finding(refusal.rule(), location,
                    new Object[] {refusal.values()[0]}, new Object[] {refusal.values()[1]}), foreign);
        } catch (SAXParseException malformed) {
            return new Reading.Refused(name, sha256, Malformed.finding(malformed, bytes), false);
        } catch (IOException undecodable) {
            return new Reading.Refused(name, sha256, Malformed.undecodable(Location.FILE), false);
        } catch (SAXException lost) {
            return new Reading.Refused(name, sha256, Malformed.misplaced(intake.locator(), bytes), false);
        } catch (SaxonApiException unfinished) {
            throw new IllegalStateException("the parser ended without a tree", unfinished);
        }
    }

    /** Lower-case hex SHA-256: an empreinte. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The same of a stream, of whatever length, read to its end. */
    public static String sha256(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] some = new byte[BUFFER];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            digest.update(some, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
