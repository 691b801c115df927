package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a writer's words what the validator says in a schema author's: what is wrong with which value, and what to do. */
final class SchemaWords {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final int LONGEST_VALUE = 60;

    /**
     * Our own sentence for a code.
     *
     * @param values how many of the validator's quoted values the sentence needs; {0}, {1} … stand for them
     */
    private record Words(int values, String french, String english, String frenchRemedy, String englishRemedy) {}

    private static final Map<String, Words> WORDS = Map.ofEntries(
            entry("cvc-minLength-valid", 0, "Ce texte est vide ou trop court", "This text is empty or too short",
                    "Écrivez un texte, ou retirez l’élément tant qu’il n’y a rien à y mettre.",
                    "Write a text, or remove the element as long as there is nothing to put in it."),
            entry("cvc-maxLength-valid", 3, "Le texte « {0} » compte {1} caractères ; il en faut {2} au plus",
                    "The text “{0}” has {1} characters; at most {2} are allowed",
                    "Raccourcissez-le.", "Shorten it."),
            entry("cvc-enumeration-valid", 2, "La valeur « {0} » n’est pas de celles qui sont prévues : {1}",
                    "The value “{0}” is not one of those foreseen: {1}", "Choisissez l’une des valeurs de la liste.", "Choose one of the values listed."),
            entry("cvc-datatype-valid.1.2.1", 1, "La valeur « {0} » n’est ni une date ni un nombre possible à cette place",
                    "The value “{0}” is neither a date nor a number that is possible here",
                    "Écrivez une date AAAA-MM-JJ, un instant AAAA-MM-JJThh:mm:ss+02:00 ou un nombre, selon le cas.",
                    "Write a date YYYY-MM-DD, an instant YYYY-MM-DDThh:mm:ss+02:00 or a number, as the case may be."),
            entry("cvc-pattern-valid", 3, "La valeur « {0} » n’a pas la forme attendue ({2})", "The value “{0}” has not the form expected ({2})",
                    "Corrigez-la d’après la documentation du schéma.", "Correct it after the schema’s documentation."),
            entry("cvc-complex-type.2.4.a", 2, "L’élément « {0} » n’est pas attendu ici ; à cette place peut venir : {1}",
                    "The element “{0}” is not expected here; what may come in this place: {1}",
                    "Déplacez, renommez ou retirez cet élément.", "Move, rename or remove this element."),
            entry("cvc-complex-type.2.4.b", 2, "L’élément « {0} » est incomplet ; il y manque : {1}", "The element “{0}” is incomplete; it lacks: {1}",
                    "Ajoutez l’élément qui manque à l’intérieur.", "Add the element that is missing inside."),
            entry("cvc-complex-type.2.4.d", 1, "L’élément « {0} » est de trop", "The element “{0}” is one too many",
                    "Retirez cet élément : rien de plus n’est attendu à cette place.", "Remove this element: nothing more is expected here."),
            entry("cvc-complex-type.3.2.2", 1, "L’attribut « {0} » n’est pas prévu sur cet élément", "The attribute “{0}” is not foreseen on this element",
                    "Retirez cet attribut ou corrigez son nom.", "Remove this attribute or correct its name."),
            entry("cvc-complex-type.4", 1, "L’attribut « {0} » manque sur cet élément", "The attribute “{0}” is missing on this element",
                    "Ajoutez cet attribut.", "Add this attribute."),
            entry("cvc-complex-type.2.3", 0, "Du texte se trouve entre des éléments", "There is text between elements",
                    "Retirez ce texte, ou mettez-le dans l’élément qui lui convient.", "Remove this text, or put it in the element that suits it."),
            entry("cvc-type.3.1.2", 0, "Un élément se trouve là où seul du texte est attendu", "There is an element where only text is expected",
                    "Retirez l’élément et gardez son texte.", "Remove the element and keep its text."),
            entry("cvc-id.2", 1, "L’identifiant « {0} » est donné deux fois", "The id “{0}” is given twice",
                    "Donnez à chacun un identifiant différent.", "Give each an id of its own."),
            entry("cvc-identity-constraint.4.1", 3, "« {0} » est écrit deux fois dans « {2} »", "“{0}” is written twice in “{2}”",
                    "Ne le gardez qu’une fois, ou corrigez l’un des deux.", "Keep it once, or correct one of the two."));

    private SchemaWords() {}

    private static Map.Entry<String, Words> entry(String code, int values, String french, String english, String frenchRemedy, String englishRemedy) {
        return Map.entry(code, new Words(values, french, english, frenchRemedy, englishRemedy));
    }

    /** The two values of XML-004's message: what is wrong, what to do. */
    static Object[] of(SchemaErrors.Fault fault, Language language) {
        String text = fault.text().replaceAll("\"?urn:fr:ccs:dossier:1\"?:", "").replaceAll("(?<=\\p{L})'(?=\\p{L})", "’")
                .replaceAll("'\\{([^{}']*)\\}'", "'$1'").replaceAll("\\{(\\w+)\\}", "$1");
        List<String> values = values(text);
        boolean empty = fault.code().equals("cvc-pattern-valid") && !values.isEmpty() && values.get(0).isBlank();
        Words words = WORDS.get(empty ? "cvc-minLength-valid" : fault.code());
        String sentence = words != null && values.size() >= words.values
                ? filled(language.choose(words.french, words.english), values)
                : QUOTED.matcher(text).replaceAll(quoted -> Matcher.quoteReplacement(language.choose("« ", "“") + shortened(quoted.group(1))
                        + language.choose(" »", "”"))).replaceAll("[.\\s]+$", "");
        String code = fault.code().isEmpty() ? "" : " (" + fault.code() + ")";
        return new Object[] {Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + code + ".", words == null
                ? language.choose("Corrigez d’après la documentation du schéma.", "Correct it after the schema’s documentation.")
                : language.choose(words.frenchRemedy, words.englishRemedy)};
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            values.add(shortened(quoted.group(1).replaceAll("^\\[(.*)]$", "$1")));
        }
        return values;
    }

    private static String filled(String template, List<String> values) {
        String sentence = template;
        for (int i = 0; i < values.size(); i++) {
            sentence = sentence.replace("{" + i + "}", values.get(i));
        }
        return sentence;
    }

    /** A long value is recognised by its beginning; a list of what is possible is shown whole. */
    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE || value.matches("[\\w, ]+") && value.contains(", ") ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** Said once when a document breaks its schema more often than anyone will read. */
    static Object[] more(Language language) {
        return language.choose(new Object[] {"D’autres violations du schéma suivent et ne sont pas détaillées.", "Corrigez d’abord celles-ci."},
                new Object[] {"More schema violations follow and are not listed.", "Correct these first."});
    }
}
