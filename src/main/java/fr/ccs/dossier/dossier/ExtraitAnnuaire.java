package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** The part of an annuaire that one dossier is judged with: the persons whom it names, and nobody else. */
public final class ExtraitAnnuaire {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation EXTRAIT = new Transformation("stylesheets/annuaire-extrait.xsl");
    }

    private ExtraitAnnuaire() {}

    /** @param personnes numbers of persons */
    public static byte[] of(Document annuaire, Collection<String> personnes) {
        return Sheet.EXTRAIT.apply(annuaire.tree(), Map.of("personnes", String.join(" ", new TreeSet<>(personnes))));
    }
}
