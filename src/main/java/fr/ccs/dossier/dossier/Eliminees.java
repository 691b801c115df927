package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Transformation;
import java.util.Collection;
import java.util.Map;

/** A deposit's dossier as it reads now that some of its pièces are eliminated: its own file says what was deposited, and never changes. */
public final class Eliminees {
    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation ELIMINEES = new Transformation("stylesheets/eliminees.xsl");
    }

    private Eliminees() {}

    /** The dossier in memory, these pièces ELIMINEE; the same when there are none. */
    public static Dossier dans(Dossier dossier, Collection<String> pieces) throws Refus {
        return pieces.isEmpty() ? dossier : Dossier.of(dossier.document().name(),
                Sheet.ELIMINEES.apply(dossier.document().tree(), Map.of("pieces", String.join(" ", pieces))));
    }
}
