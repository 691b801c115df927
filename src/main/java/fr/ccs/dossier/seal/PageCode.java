package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code on a page of signatures says: which document was signed there, in which state.
 *
 * @param genre name of its root element
 * @param empreinte lower-case hex digest of the file as it was when the page was printed
 */
record PageCode(String genre, String numero, String empreinte) {
    private static final Pattern PRINTED = Pattern.compile("(\\p{L}{1,40}) (.{0,200}) SHA-256 ([0-9a-f]{64})");

    /** What the page of this document must say. */
    static PageCode of(Document document) {
        return new PageCode(document.kind().root(), document.attribute("numero").orElse(""), Unfilled.sha256(document));
    }

    /** What a code says; empty when it is none of ours. */
    static Optional<PageCode> read(String text) {
        Matcher printed = PRINTED.matcher(text);
        return printed.matches() ? Optional.of(new PageCode(printed.group(1), printed.group(2), printed.group(3))) : Optional.empty();
    }

    /** Whether it names the same document, in whatever state. */
    boolean names(PageCode other) {
        return genre.equals(other.genre) && numero.equals(other.numero);
    }

    /** The sixteen digits that the page shows to the eye: {@code 9f2c 07be 41d0 a3e8}. */
    String digits() {
        return empreinte.substring(0, 16).replaceAll("(.{4})(?!$)", "$1\u00A0");
    }
}
