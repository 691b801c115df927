package fr.ccs.dossier.archive;

import java.nio.charset.StandardCharsets;

/** Where things stand in a deposit: a BagIt bag (RFC 8493) with a dossier in it and all that is needed to judge it. */
final class Bag {
    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha512.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    static final String FETCH = "fetch.txt";
    static final String EVIDENCE = "preuves/preuve.xml";
    static final String PAYLOAD = "data/";
    static final String DOSSIER = "data/dossier/";
    static final String JOURNAL = "data/journal.txt";
    static final String REPORT = "data/controles/archive.json";
    static final String PDFS = "data/controles/pdf.txt";
    static final String SIGNATURES = "data/signatures/";

    /** Stands alone in the payload once the whole dossier is eliminated. */
    static final String ELIMINATED = "data/elimine.xml";
    static final String FORMS = "data/formes/formes.zip";
    static final String EDITIONS = "data/formes/referentiels/";
    static final String ANNUAIRE = "data/formes/annuaire.xml";
    static final byte[] DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(StandardCharsets.UTF_8);

    private Bag() {}

    /** The name of a dossier's n-th deposit, by which its journal cites it. */
    static String identifier(String numero, int n) {
        return numero + "-V" + n;
    }

    /** The folder of a deposit: a number may hold slashes, a name may not. */
    static String folder(String identifier) {
        return identifier.replace('/', '_');
    }
}
