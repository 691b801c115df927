package fr.ccs.dossier.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document; a new kind is one constant here and XML files in {@code schemas/} and {@code templates/}. */
public enum Kind {
    REFERENTIEL("referentiel", "referentiel"),
    LIVRET("livret", "livret"),
    SESSION("session", "session"),
    PROCES_VERBAL("procesVerbal", "proces-verbal", "pv"),
    EXTRAIT("extraitProcesVerbal", "proces-verbal", "extrait"),
    CERTIFICAT("certificat", "certificat"),
    DOSSIER("dossier", "dossier"),
    REGISTRE("registre", "registre"),
    ELIMINATION("elimine", "registre"),
    BORDEREAU_ELIMINATION("bordereauElimination", "registre"),
    ANNUAIRE("annuaire", "annuaire");

    /** The namespace of version 1 of every kind. */
    public static final String NAMESPACE = "urn:fr:ccs:dossier:1";

    private final String root;
    private final String files;
    private final String shortName;

    Kind(String root, String files) {
        this(root, files, root);
    }

    Kind(String root, String files, String shortName) {
        this.root = root;
        this.files = files;
        this.shortName = shortName;
    }

    /** Local name of the root element. */
    public String root() {
        return root;
    }

    /** Classpath name of its schema. */
    public String schema() {
        return "schemas/1/" + files + ".xsd";
    }

    /** Name of its rule file and template, without folder and suffix. */
    public String files() {
        return files;
    }

    /** Whether a person starts one from a skeleton; extracts, tombstones and lists of what is to go are only ever made by the software. */
    public boolean hasTemplate() {
        return this != EXTRAIT && this != ELIMINATION && this != BORDEREAU_ELIMINATION;
    }

    /** Classpath name of its skeleton. */
    public String template() {
        return "templates/" + files + ".xml";
    }

    /** The kind whose root element has this local name. */
    public static Optional<Kind> ofRoot(String localName) {
        return Arrays.stream(values()).filter(kind -> kind.root.equals(localName)).findFirst();
    }

    /** The kind that a user names, by root element, file name or short form, in any case: {@code pv}, {@code livret}. */
    public static Optional<Kind> named(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> name.equals(kind.shortName.toLowerCase(Locale.ROOT))
                || name.equals(kind.root.toLowerCase(Locale.ROOT)) || name.equals(kind.files)).findFirst();
    }
}
