package fr.ccs.dossier.archive;

/** A version of SEDA, the French standard of transfers to archives: its stylesheet, beside which a later one is to stand. */
enum VersionSeda {
    V2_3("2.3");

    private final String numero;

    VersionSeda(String numero) {
        this.numero = numero;
    }

    /** Classpath name of the stylesheet that makes the manifest. */
    String stylesheet() {
        return "stylesheets/exchange/seda-" + numero + ".xsl";
    }
}
