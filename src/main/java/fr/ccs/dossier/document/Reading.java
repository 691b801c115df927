package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Finding;

/** What came of reading a file: a document, or the one reason why it is none. */
public sealed interface Reading {

    /** Well-formed, of a kind that we know, within the limits. */
    record Read(Document document) implements Reading {}

    /**
     * Refused; nothing behind the fault was looked at.
     *
     * @param sha256 digest of the bytes; empty when the file is larger than what is read
     * @param foreign the root element belongs to another namespace: a file that is simply not ours
     */
    record Refused(String name, String sha256, Finding finding, boolean foreign) implements Reading {}
}
