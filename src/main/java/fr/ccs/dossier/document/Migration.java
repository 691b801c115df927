package fr.ccs.dossier.document;

import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.streams.Steps;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Carries a document from the version of the schemas that it was written for to the newest: a new document that cites the old one, which stays.
 *
 * <p>One stylesheet a step, {@code stylesheets/migrations/1-to-2.xsl}; what a step must do stands in docs/migrations.md and is checked here.
 */
public final class Migration {
    /** Whatever its version: all that stands before the number. */
    private static final String FAMILY = "urn:fr:ccs:dossier:";

    /** The attribute of the root element by which a migrated document cites the one it was made from. */
    private static final String CITES = "migreDe";
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    private final int newest;
    private final String steps;

    /** @param steps classpath folder of the stylesheets, with a slash behind */
    Migration(int newest, String steps) {
        this.newest = newest;
        this.steps = steps;
    }

    /** To the version that this software writes. */
    public static Migration shipped() {
        return new Migration(Integer.parseInt(Kind.NAMESPACE.substring(FAMILY.length())), "stylesheets/migrations/");
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is of the newest version: its own bytes are what a migration gives. */
        record Newest(int version) implements Outcome {}

        /** The new document; {@code signed} when the old one bears electronic signatures, which stay with it. */
        record Migrated(int from, int to, byte[] bytes, boolean signed) implements Outcome {}

        /** It was written for a version that this software does not know yet. */
        record Later(int version, int newest) implements Outcome {}

        /** It is no document of ours that can be read; its check says why. */
        record Unreadable() implements Outcome {}
    }

    /**
     * Carries one over; nothing is written.
     *
     * @param name how the document is called in messages
     * @throws IllegalStateException when a step of this installation is missing, or breaks its contract
     */
    public Outcome of(String name, byte[] bytes) {
        Optional<Integer> version = version(bytes);
        if (version.isEmpty()) {
            return new Outcome.Unreadable();
        }
        if (version.get() > newest) {
            return new Outcome.Later(version.get(), newest);
        }
        Optional<Document> read = read(name, bytes, version.get());
        if (read.isEmpty()) {
            return new Outcome.Unreadable();
        }
        return version.get() == newest ? new Outcome.Newest(newest) : migrated(read.get(), version.get());
    }

    private Outcome migrated(Document original, int from) {
        Document document = original;
        for (int version = from; version < newest; version++) {
            String step = steps + version + "-to-" + (version + 1) + ".xsl";
            byte[] next = new Transformation(step).apply(document.tree(), Map.of("empreinte", original.sha256()));
            document = read(original.name(), next, version + 1).orElseThrow(() -> new IllegalStateException(step + " made no readable document of the next version"));
        }
        if (!document.attribute(CITES).equals(Optional.of(original.sha256()))) {
            throw new IllegalStateException("the migrated document does not cite the one it was made from");
        }
        if (signed(document)) {
            throw new IllegalStateException("the migrated document carries a signature that was given on another");
        }
        return new Outcome.Migrated(from, newest, document.bytes(), signed(original));
    }

    private static boolean signed(Document document) {
        return document.tree().select(Steps.descendant(SIGNATURES, "Signature")).exists();
    }

    private static Optional<Document> read(String name, byte[] bytes, int version) {
        Reading reading = new DocumentReader(Limits.DEFAULT, FAMILY + version).read(name, bytes, (kind, cursor) -> new DefaultHandler());
        return reading instanceof Reading.Read read ? Optional.of(read.document()) : Optional.empty();
    }

    /** The number at the end of the root element's namespace; empty for a document that is none of ours. */
    private static Optional<Integer> version(byte[] bytes) {
        return RootSniffer.namespace(bytes).filter(namespace -> namespace.matches(FAMILY + "[1-9][0-9]{0,3}"))
                .map(namespace -> Integer.valueOf(namespace.substring(FAMILY.length())));
    }
}
