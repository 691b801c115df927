package fr.ccs.dossier.document;

import java.util.List;
import java.util.Optional;

/** What a search for a cited document came to. */
public sealed interface Lookup {

    /** The one document of that name. */
    record Found(Document document) implements Lookup {}

    /**
     * None of that name that can be read.
     *
     * @param editions other editions of the same référentiel that are known
     * @param unreadable the file that bears the name but could not be read; empty when there is none
     */
    record Absent(List<String> editions, String unreadable) implements Lookup {}

    /** Several documents with different contents under that name. */
    record Ambiguous(List<String> files) implements Lookup {}

    /** The one document of that name; empty for none, and for several that contradict each other. */
    default Optional<Document> found() {
        return this instanceof Found found ? Optional.of(found.document()) : Optional.empty();
    }
}
