package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Annuaire;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.seal.Cachet;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say who signs certificates for the Comité CCS, where, and whether by hand. */
final class Signing {
    @Option(names = "--signataire", paramLabel = "P-ID", descriptionKey = "signataire")
    private String signataire;

    @Option(names = "--qualite", paramLabel = "TEXTE", descriptionKey = "signataire.qualite")
    private String qualite;

    @Option(names = "--lieu", paramLabel = "LIEU", descriptionKey = "signataire.lieu")
    private String lieu;

    @Option(names = "--handwritten", descriptionKey = "signataire.handwritten")
    private boolean handwritten;

    boolean given() {
        return signataire != null || qualite != null || lieu != null || handwritten;
    }

    /** For a copy: as the one before was signed, while whoever signed it still may. */
    static Signing like(Cachet before, Annuaire annuaire, LocalDate jour) {
        Signing like = new Signing();
        like.lieu = before.lieu().isBlank() ? null : before.lieu();
        try {
            like.signataire = annuaire.comite(Optional.of(before.id()), jour).id();
            like.qualite = before.qualite().isBlank() ? like.qualite : before.qualite();
        } catch (Refus nowAnotherSigns) {
            like.signataire = null;
        }
        return like;
    }

    /** Number of the person; empty for the one whom the annuaire names. */
    Optional<String> signataire() {
        return Optional.ofNullable(signataire);
    }

    /** In which capacity. */
    String qualite() {
        return qualite == null ? "Pour le Comité CCS" : qualite;
    }

    /** Where certificates are delivered; empty for where the certifier is. */
    Optional<String> lieu() {
        return Optional.ofNullable(lieu);
    }

    /** Whether the signature is given on paper. */
    boolean handwritten() {
        return handwritten;
    }
}
