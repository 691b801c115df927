package fr.ccs.dossier.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a value is written by hand, and how the document writes it. */
enum Writing {
    DATE("une date, par exemple 31/03/2026", Writing::date, "date", "dateNaissance"),
    HOUR("une heure, par exemple 14:30", Writing::hour, "debut", "fin"),
    MINUTES("un nombre de minutes, par exemple 45", text -> number(text).filter(minutes -> minutes.matches("[1-9][0-9]{0,4}")), "duree"),
    PERSON("le numéro que la branche donne à une personne : P- et neuf lettres ou chiffres", text -> code(text, "P-[0-9A-Z]{9}"), "id"),
    SIRET("un SIRET : 14 chiffres", text -> code(text.replace(".", ""), "[0-9]{14}"), "siret"),
    SIREN("un SIREN : 9 chiffres", text -> code(text.replace(".", ""), "[0-9]{9}"), "siren"),
    NUMBER("un numéro de la branche, sans espace : de 3 à 64 lettres, chiffres, points, tirets et barres", text -> matching(text, "[A-Z0-9][A-Za-z0-9./_\\-]{2,63}"), "numero", "dossier"),
    POSTCODE("un code postal, par exemple 69003", text -> matching(text, "(?=.*[0-9])[0-9A-Za-z \\-]{3,12}"), "codePostal"),
    NAME("un texte d’une ligne, de 500 caractères au plus, qui porte au moins une lettre", text -> matching(text, "(?=.*\\p{L}).{1,500}"),
            "nomNaissance", "nomUsage", "fonction", "nom", "prenom", "prenoms", "lieu", "accordePar", "sansSiret", "commune", "pays"),
    TITLE("un texte d’une ligne, de 500 caractères au plus, qui porte une lettre ou un chiffre", text -> matching(text, "(?=.*[\\p{L}1-9]).{1,500}"),
            "raisonSociale", "ligne", "organisme", "habilitation"),
    PROSE("un texte de 20 000 caractères au plus", text -> Optional.of(text).filter(prose -> prose.codePointCount(0, prose.length()) <= 20_000),
            "missions", "texte", "attentes", "modeRestitution", "contexte", "conditions", "motif", "mesure", "justification", "resume", "pointAVerifier",
            "question", "reponse", "argumentation", "axeProgres", "remarqueCandidat", "suiteExpliquee"),
    ANSWER("une des réponses proposées", text -> matching(text, "[A-Z][A-Z0-9_]{0,63}|true|false"), "civilite", "statut", "lien", "activite", "document", "nature", "canal",
            "deroulement", "modalite", "resultat", "proposition", "situation", "situationChoisie", "presenceEvaluateurExterne", "sansIntervention", "independant"),
    SOMEONE("une des personnes proposées", text -> matching(text, "P-[0-9A-Z]{9}|candidat|referentEntreprise|evaluateurExterne/[1-9][0-9]?"), "par", "participant", "observateur"),
    EVIDENCE("une observation ou un entretien de ce livret", text -> matching(text, "[A-Z]{3}-[0-9]{1,20}"), "source"),
    CRITERION("un critère du référentiel", text -> matching(text, "C[1-9][0-9]?\\.[1-9][0-9]?"), "critere");

    private static final List<String> MONTHS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre");
    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})\\s?[/. -]\\s?([0-9]{1,2})\\s?[/. -]\\s?([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern WORDS = Pattern.compile("(?:\\p{L}{5,8} )?([0-9]{1,2})(?:er)? (\\p{L}{3,9}) ([0-9]{4})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}) ?[h:] ?([0-9]{2})?(?::00)?");

    /** Where a livret has something to fill in. */
    private static final Pattern PLACES = Pattern.compile("(livret|candidat|(entreprise|entrepriseUtilisatrice)(/adresse)?|referentEntreprise|evaluateurExterne/[1-9][0-9]?|identite"
            + "|deroulementExplique|preparation(/\\p{L}+)?|preparation/amenagement/[1-9]|preparation/situationChoisie/[A-Z][A-Z0-9_]*|observations/[A-Z]{3}-[0-9]+(/pointAVerifier)?"
            + "|entretien/[A-Z]{3}-[0-9]+(/echange/[1-9][0-9]*)?|evaluation/concertation|evaluation/C[1-9][0-9]?(/C[1-9][0-9]?-[1-9][0-9]?)?|restitution)/[^/]+");

    private final String expected;
    private final Function<String, Optional<String>> reading;
    private final List<String> names;

    Writing(String expected, Function<String, Optional<String>> reading, String... names) {
        this.expected = expected;
        this.reading = reading;
        this.names = List.of(names);
    }

    /** How the value of a path is written, by the last of its names that is no number or code; nothing for a path that no livret has. */
    static Optional<Writing> of(String path) {
        if (!PLACES.matcher(path).matches()) {
            return Optional.empty();
        }
        List<String> steps = Stream.of(path.split("/")).filter(step -> step.matches("[a-z]\\p{L}*")).toList();
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        return Stream.of(values()).filter(writing -> writing.names.contains(last)).findFirst();
    }

    /** What to write, for who wrote something else. */
    String expected() {
        return expected;
    }

    /** The value as the document has it; empty when it is not understood. */
    Optional<String> read(String text) {
        return reading.apply(text);
    }

    private static Optional<String> matching(String text, String pattern) {
        return Optional.of(text).filter(value -> value.length() <= 1000 && value.matches(pattern));
    }

    private static Optional<String> code(String text, String pattern) {
        return matching(text.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT), pattern);
    }

    private static Optional<String> number(String text) {
        return Optional.of(text.replaceAll(" ?(min|minutes?)\\.?$", ""));
    }

    private static Optional<String> date(String text) {
        Matcher figures = FIGURES.matcher(text);
        Matcher iso = ISO.matcher(text);
        Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        if (figures.matches()) {
            return day(figures.group(3), Integer.parseInt(figures.group(2)), figures.group(1));
        }
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        return words.matches() ? day(words.group(3), MONTHS.indexOf(words.group(2)) + 1, words.group(1)) : Optional.empty();
    }

    private static Optional<String> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString()).filter(date -> !date.startsWith("0000"));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> hour(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(2) == null && text.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), time.group(2) == null ? 0 : Integer.parseInt(time.group(2))).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
