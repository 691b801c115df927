package fr.ccs.dossier.mutation;

/**
 * A document with one small change, such as somebody makes by mistake or on purpose.
 *
 * @param operator what was done: {@code supprimer}, {@code dupliquer}, {@code permuter} …
 * @param place where, as names without ranks: {@code livret/observations/observation/@canal}
 * @param change what was there and what is now, for a reader who looks at a survivor
 */
record Mutant(String operator, String place, String change, byte[] bytes) {

    /** What survivors are counted by. */
    String species() {
        return operator + " " + place;
    }
}
