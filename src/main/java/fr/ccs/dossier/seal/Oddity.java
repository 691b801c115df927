package fr.ccs.dossier.seal;

import net.sf.saxon.s9api.XdmNode;

/** What a document that is signed must not hold outside its signatures, with the words for it; told once, however often it occurs. */
enum Oddity {
    COMMENT("un commentaire", "commentaires", "a comment", "comments",
            "des lecteurs s’y arrêtent au milieu d’un texte, d’autres non, et aucune signature ne le couvre",
            "some readers stop at it in the middle of a text and others do not, and no signature covers it"),
    INSTRUCTION("une instruction de traitement imprévue", "instructions de traitement imprévues", "an unforeseen processing instruction",
            "unforeseen processing instructions", "seules celles qui nomment le schéma (xml-model), avant le premier élément, sont admises",
            "only those that name the schema (xml-model), before the first element, are admitted"),
    STRAY("une signature électronique hors de sa place", "signatures électroniques hors de leur place", "an electronic signature out of its place",
            "electronic signatures out of their place", "elle ne peut se trouver que seule, dans un emplacement ELECTRONIQUE du document",
            "it can only stand alone, in a slot of the document whose mode is ELECTRONIQUE"),
    SQUATTER("un contenu étranger dans un emplacement de signature", "contenus étrangers dans des emplacements de signature",
            "foreign content in a signature slot", "pieces of foreign content in signature slots", "un emplacement ne contient que la signature électronique",
            "a slot holds nothing but the electronic signature"),
    MARKER("un attribut Id hors des signatures", "attributs Id hors des signatures", "an Id attribute outside the signatures",
            "Id attributes outside the signatures", "une signature pourrait le prendre pour ce qu’elle signe", "a signature could take it for what it signs");

    private final String french;
    private final String frenchMany;
    private final String english;
    private final String englishMany;
    private final String reason;
    private final String englishReason;

    Oddity(String french, String frenchMany, String english, String englishMany, String reason, String englishReason) {
        this.french = french;
        this.frenchMany = frenchMany;
        this.english = english;
        this.englishMany = englishMany;
        this.reason = reason;
        this.englishReason = englishReason;
    }

    /** The one fault for all that were found, at the first of them. */
    Fault fault(XdmNode first, int count) {
        return Irregularity.ofDocument(first, "Le document contient " + (count == 1 ? french : count + " " + frenchMany) + " : " + reason + ".",
                "The document contains " + (count == 1 ? english : count + " " + englishMany) + ": " + englishReason + ".");
    }
}
