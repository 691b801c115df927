package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The lines of a register of deliveries that are about some dossiers, word for word, each with its rank and the digest of the one before. */
public final class ExtraitRegistre {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation EXTRAIT = new Transformation("stylesheets/registre-extrait.xsl");
    }

    private ExtraitRegistre() {}

    /** @param dossiers numbers of dossiers */
    public static byte[] of(Document registre, Collection<String> dossiers) {
        return Sheet.EXTRAIT.apply(registre.tree(), Map.of("demande", Map.of("dossiers", List.copyOf(new TreeSet<>(dossiers)))));
    }

    /** The numbers of the dossiers to which a certificate was delivered. */
    public static List<String> dossiers(Document registre) {
        return Query.strings(registre.root(), "distinct-values(ligne/delivrance/@dossier)");
    }
}
