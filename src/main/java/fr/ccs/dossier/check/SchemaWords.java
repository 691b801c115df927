package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.Language;
import java.util.Map;

/** Makes the validator's technical sentences readable: our names without namespaces, and what to do for each kind of fault. */
final class SchemaWords {
    private static final Map<String, String[]> REMEDIES = Map.ofEntries(
            entry("cvc-complex-type.2.4.a", "Déplacez, renommez ou retirez cet élément : à cette place, le schéma en attend un autre.",
                    "Move, rename or remove this element: the schema expects another one here."),
            entry("cvc-complex-type.2.4.b", "Ajoutez l’élément qui manque à l’intérieur.", "Add the element that is missing inside."),
            entry("cvc-complex-type.2.4.d", "Retirez cet élément : rien de plus n’est attendu à cette place.",
                    "Remove this element: nothing more is expected here."),
            entry("cvc-complex-type.3.2.2", "Retirez cet attribut ou corrigez son nom.", "Remove this attribute or correct its name."),
            entry("cvc-complex-type.4", "Ajoutez cet attribut.", "Add this attribute."),
            entry("cvc-enumeration-valid", "Choisissez l’une des valeurs de la liste.", "Choose one of the values listed."),
            entry("cvc-minLength-valid", "Écrivez un texte, ou retirez l’élément tant qu’il n’y a rien à y mettre.",
                    "Write a text, or remove the element as long as there is nothing to put in it."),
            entry("cvc-pattern-valid", "Corrigez la valeur d’après la documentation du schéma.",
                    "Correct the value after the schema’s documentation."),
            entry("cvc-datatype-valid.1.2.1", "Écrivez une date AAAA-MM-JJ, un instant AAAA-MM-JJThh:mm:ss+02:00 ou un nombre, selon le cas.",
                    "Write a date YYYY-MM-DD, an instant YYYY-MM-DDThh:mm:ss+02:00 or a number, as the case may be."),
            entry("cvc-complex-type.2.3", "Retirez ce texte, ou mettez-le dans l’élément qui lui convient.",
                    "Remove this text, or put it in the element that suits it."),
            entry("cvc-type.3.1.2", "Retirez l’élément et gardez son texte.", "Remove the element and keep its text."),
            entry("cvc-id.2", "Donnez à chacun un identifiant différent.", "Give each an id of its own."),
            entry("cvc-identity-constraint.4.1", "Donnez à chacun un code différent.", "Give each a code of its own."));

    private SchemaWords() {}

    private static Map.Entry<String, String[]> entry(String code, String french, String english) {
        return Map.entry(code, new String[] {french, english});
    }

    /** The two values of XML-004's message: what is wrong, what to do. */
    static Object[] of(SchemaErrors.Fault fault, Language language) {
        String text = fault.text().replaceAll("\"?urn:fr:ccs:dossier:1\"?:", "").replaceAll("(?<=\\p{L})'(?=\\p{L})", "’")
                .replaceAll("'\\{([^{}']*)\\}'", "'$1'").replaceAll("\\{(\\w+)\\}", "$1")
                .replaceAll("'([^']*)'", language.choose("« $1 »", "“$1”"));
        String code = fault.code().isEmpty() ? "" : " (" + fault.code() + ")";
        String sentence = text.replaceAll("[.\\s]+$", "") + code + ".";
        String[] remedy = REMEDIES.get(fault.code());
        return new Object[] {Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1), remedy == null ? language.choose("Corrigez d’après la documentation du schéma.", "Correct it after the schema’s documentation.") : language.choose(remedy[0], remedy[1])};
    }

    /** Said once when a document breaks its schema more often than anyone will read. */
    static Object[] more(Language language) {
        return language.choose(new Object[] {"D’autres violations du schéma suivent et ne sont pas détaillées.", "Corrigez d’abord celles-ci."},
                new Object[] {"More schema violations follow and are not listed.", "Correct these first."});
    }
}
