package fr.ccs.dossier.draft;

import fr.ccs.dossier.render.FormReader.Field;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The fields of a form, understood: values as the document writes them, and what could not be understood. */
final class FilledForm {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    /** What XML cannot hold, even as a reference. */
    private static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final int LONGEST_NIGHT = 8;

    private final Map<String, Field> fields;
    private final Map<String, List<String>> values = new TreeMap<>();
    private final List<Formulaire.Problem> problems = new ArrayList<>();

    FilledForm(Map<String, Field> fields) {
        this.fields = fields;
        fields.forEach(this::understand);
        fields.keySet().forEach(this::join);
    }

    /** By the path of the document that they go to. */
    Map<String, List<String>> values() {
        return values;
    }

    List<Formulaire.Problem> problems() {
        return problems;
    }

    private void understand(String path, Field field) {
        Optional<Writing> writing = Writing.of(path);
        if (writing.isEmpty()) {
            problems.add(new Formulaire.Problem(field.label(), path, "un champ que cette version connaît : le formulaire vient sans doute d’une autre"));
            return;
        }
        List<String> understood = new ArrayList<>();
        for (String typed : split(path, field.values())) {
            writing.get().read(typed).ifPresentOrElse(understood::add, () -> problem(path, typed, writing.get().expected()));
        }
        // the paths of documents have one name for each of several first names
        values.put(path.replaceFirst("/prenoms$", "/prenom"), understood);
    }

    /** First names stand between commas, the lines of an address on lines; spaces and line ends count as one space. */
    private static List<String> split(String path, List<String> typed) {
        String between = path.endsWith("/prenoms") ? "," : path.endsWith("/ligne") ? "\\R" : null;
        return typed.stream().map(text -> NOT_XML.matcher(text).replaceAll(" "))
                .flatMap(text -> between == null ? Arrays.stream(new String[] {text}) : Arrays.stream(text.split(between)))
                .map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** What only several fields say together. */
    private void join(String path) {
        if (path.endsWith("/debut")) {
            times(path.substring(0, path.length() - "/debut".length()));
        } else if (path.matches(".*/(par|participant|observateur)")) {
            values.computeIfPresent(path, (same, people) -> people.stream().flatMap(person -> number(path, person).stream()).toList());
        } else if (path.endsWith("/sansSiret")) {
            exclude(path, path.replaceFirst("[^/]*$", "siret"));
        } else if (path.endsWith("/independant")) {
            exclude(path, path.replaceFirst("[^/]*$", "organisme"));
        } else if (path.endsWith("/siren")) {
            demand(path, path.replaceFirst("[^/]*$", "organisme"));
        } else if (path.matches(".*/echange/[0-9]+/(question|reponse)") && fields.containsKey(path.replaceFirst("[^/]*$", "critere"))) {
            demand(path, path.replaceFirst("[^/]*$", "critere"));
        } else if (path.matches("preparation/situationChoisie/[^/]+/motif") && given(path) != null
                && !values.getOrDefault("preparation/situationChoisie", List.of()).contains(path.split("/")[2])) {
            problem(path, given(path), "la case de cette situation, cochée");
        }
    }

    /** Day and hours become instants, with the offset that clocks in Paris had that day. */
    private void times(String path) {
        LocalDate day = given(path + "/date") == null ? null : LocalDate.parse(given(path + "/date"));
        LocalDateTime start = null;
        for (String name : List.of("/debut", "/fin")) {
            String hour = given(path + name);
            if (hour != null && day != null) {
                LocalDateTime time = day.atTime(LocalTime.parse(hour));
                if (start != null && time.isBefore(start) && Duration.between(start, time.plusDays(1)).toHours() < LONGEST_NIGHT) {
                    time = time.plusDays(1);
                } else if (start != null && time.isBefore(start)) {
                    problem(path + name, hour, "une heure qui suit celle du début");
                }
                List<ZoneOffset> offsets = PARIS.getRules().getValidOffsets(time);
                if (offsets.isEmpty()) {
                    problem(path + name, hour, "une heure qui existe ce jour-là : la nuit où l’on passe à l’heure d’été, elle manque");
                } else {
                    values.put(path + name, List.of(INSTANT.format(OffsetDateTime.of(time, offsets.get(0)))));
                }
                start = time;
            } else if (hour != null && fields.getOrDefault(path + "/date", new Field("", List.of())).values().isEmpty()) {
                problem(path + name, hour, "avec elle, la date, dans le champ voisin");
            }
        }
        if (day != null && given(path + "/debut") == null && given(path + "/fin") == null && empty(path + "/debut") && empty(path + "/fin")) {
            problem(path + "/date", fields.get(path + "/date").values().get(0), "avec elle, l’heure de début ou de fin");
        }
    }

    private boolean empty(String path) {
        return !fields.containsKey(path) || fields.get(path).values().isEmpty();
    }

    /** The number of a person whom the form names by the place in the livret, where it had no number yet. */
    private Optional<String> number(String path, String person) {
        if (person.startsWith("P-")) {
            return Optional.of(person);
        }
        Optional<String> number = Optional.ofNullable(given(person + "/id"));
        if (number.isEmpty() && empty(person + "/id")) {
            problem(path, person.equals("candidat") ? "la personne candidate" : person.equals("referentEntreprise") ? "le référent évaluation entreprise" : "l’évaluateur externe", "le numéro de cette personne, dans le champ « " + (fields.containsKey(person + "/id") ? fields.get(person + "/id").label() : person) + " »");
        }
        return number;
    }

    private void exclude(String path, String other) {
        if (given(path) != null && given(other) != null) {
            problem(path, given(path), "l’un ou l’autre, non les deux : « " + fields.get(other).label() + " » est rempli aussi");
        }
    }

    private void demand(String path, String other) {
        if (given(path) != null && empty(other)) {
            problem(path, given(path), "avec lui, « " + (fields.containsKey(other) ? fields.get(other).label() : other) + " »");
        }
    }

    private String given(String path) {
        List<String> all = values.getOrDefault(path, List.of());
        return all.isEmpty() ? null : all.get(0);
    }

    private void problem(String path, String read, String expected) {
        problems.add(new Formulaire.Problem(fields.containsKey(path) ? fields.get(path).label() : path, read, expected));
    }
}
