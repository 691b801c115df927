package fr.ccs.dossier.dossier;

import java.util.List;

/** What a pièce may be: the TypePiece of the schema, read from it. */
public final class PieceTypes {
    private static final List<String> ALL = Query.strings(OwnTree.of("schemas/1/common.xsd"), "//xs:simpleType[@name = 'TypePiece']//xs:enumeration/@value");

    private PieceTypes() {}

    /** Their codes, in the order of the schema. */
    public static List<String> all() {
        return ALL;
    }
}
