package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What every check has to know of the rules of this installation, and can without reading the rule book: which set, and how many judge what. */
public final class RulesInForce {
    private static final String FILE = "rules/regles.properties";

    /** Read at its first use: the build writes the file with this class. */
    private static final class Shipped {
        private static final Properties COUNTS = shipped();
    }

    private RulesInForce() {}

    /** The set that the build made of {@code schemas/}. */
    public static RuleSet ruleSet() {
        return new RuleSet(Shipped.COUNTS.getProperty("version"), Shipped.COUNTS.getProperty("sha256"));
    }

    /** How many rules judge a kind in a phase; 0 means that its rule book is not written yet. */
    static int active(Kind kind, Phase phase) {
        return Integer.parseInt(Shipped.COUNTS.getProperty(key(kind, phase)));
    }

    /** @param classes the folder that has the rule book already, and whose resource this becomes */
    static void write(RuleBook book, Path classes) throws IOException {
        StringBuilder lines = new StringBuilder("version=" + book.ruleSet().version() + "\nsha256=" + book.ruleSet().sha256() + "\n");
        for (Kind kind : Kind.values()) {
            for (Phase phase : List.of(Phase.values())) {
                lines.append(key(kind, phase)).append('=').append(book.active(kind, phase)).append('\n');
            }
        }
        Files.writeString(classes.resolve(FILE), lines, StandardCharsets.ISO_8859_1);
    }

    private static String key(Kind kind, Phase phase) {
        return kind.files() + "." + phase.code();
    }

    private static Properties shipped() {
        Properties properties = new Properties();
        try (InputStream in = RulesInForce.class.getResourceAsStream("/" + FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read in this installation", e);
        }
        if (properties.isEmpty()) {
            throw new IllegalStateException(FILE + " is missing in this installation");
        }
        return properties;
    }
}
