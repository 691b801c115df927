package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** A pièce as its dossier lists it. */
record Piece(XdmNode element) {
    private static final Set<String> HELD = Set.of("PRESENTE", "RECONSTITUEE");

    /** All pièces of a dossier, in their order. */
    static List<Piece> of(Document dossier) {
        return dossier.root().select(Steps.child(Kind.NAMESPACE, "pieces").then(Steps.child(Kind.NAMESPACE, "piece"))).map(Piece::new).toList();
    }

    String id() {
        return element.attribute("id");
    }

    String type() {
        return element.attribute("type");
    }

    String chemin() {
        return element.attribute("chemin").trim();
    }

    String media() {
        return element.attribute("media").trim();
    }

    /** Without the zeros that a schema allows in front. */
    String octets() {
        return element.attribute("octets").trim().replaceFirst("^\\+?0*(?=\\d)", "");
    }

    String empreinte() {
        return element.attribute("empreinte").trim();
    }

    String disponibilite() {
        return element.attribute("disponibilite").trim();
    }

    /** Whether its file was destroyed at the end of its retention: then an attestation stands beside where it was. */
    boolean eliminated() {
        return disponibilite().equals("ELIMINEE");
    }

    /** Whether the dossier says that the file is there. */
    boolean held() {
        return HELD.contains(disponibilite());
    }

    /** What names have in common that some systems take for one: accents written in two ways, capitals and small letters. */
    static String alike(String chemin) {
        return Normalizer.normalize(chemin, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
