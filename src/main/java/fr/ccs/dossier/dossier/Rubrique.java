package fr.ccs.dossier.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an enrolment tells: the columns of a table of enrolments, and the fields of commands; named as the elements of a dossier are. */
public enum Rubrique {
    NUMERO(Groupe.DOSSIER, "le numéro du dossier, quand ce n’est pas le registre qui le donne",
            "the number of the dossier, where the register does not give it"),
    PERSONNE(Groupe.DOSSIER, "le numéro de la personne, si elle en a déjà un", "the person’s number, if there is one already"),
    DATE_INSCRIPTION(Groupe.DOSSIER, "le jour de l’inscription par l’entreprise", "the day of the enrolment by the company"),
    NOTICE(Groupe.DOSSIER, "la version de la notice sur les données personnelles remise avec l’inscription",
            "the version of the privacy notice given with the enrolment"),
    CIVILITE(Groupe.IDENTITE, "MADAME ou MONSIEUR, si la personne le veut", "MADAME or MONSIEUR, if the person wants it"),
    NOM_NAISSANCE(Groupe.IDENTITE, "le nom de naissance", "the birth name"),
    NOM_USAGE(Groupe.IDENTITE, "le nom d’usage, s’il est autre", "the name in use, if another"),
    PRENOMS(Groupe.IDENTITE, "les prénoms, séparés par une virgule", "the first names, with commas between"),
    DATE_NAISSANCE(Groupe.IDENTITE, "la date de naissance", "the date of birth"),
    SEXE(Groupe.IDENTITE, "F ou M, à l’état civil", "F or M, in the civil register"),
    COMMUNE_NAISSANCE(Groupe.IDENTITE, "la commune de naissance", "the place of birth"),
    CODE_INSEE_NAISSANCE(Groupe.IDENTITE, "son code Insee", "its Insee code"),
    CODE_POSTAL_NAISSANCE(Groupe.IDENTITE, "son code postal, à défaut", "its postcode, failing that"),
    PAYS_NAISSANCE(Groupe.IDENTITE, "le pays de naissance, hors de France", "the country of birth, if not France"),
    CODE_PAYS_NAISSANCE(Groupe.IDENTITE, "son code Insee", "its Insee code"),
    ADRESSE(Groupe.COORDONNEES, "l’adresse de la personne ; | entre deux lignes", "the person’s address; | between two lines"),
    CODE_POSTAL(Groupe.COORDONNEES, "son code postal", "its postcode"),
    COMMUNE(Groupe.COORDONNEES, "sa commune", "its town"),
    PAYS(Groupe.COORDONNEES, "son pays, hors de France", "its country, if not France"),
    COURRIEL(Groupe.COORDONNEES, "l’adresse électronique", "the e-mail address"),
    TELEPHONE(Groupe.COORDONNEES, "le téléphone", "the telephone"),
    STATUT(Groupe.INSCRIPTION, "SALARIE, INTERIMAIRE, ALTERNANT, DIRIGEANT ou NON_SALARIE", "SALARIE, INTERIMAIRE, ALTERNANT, DIRIGEANT or NON_SALARIE"),
    MODALITE_ACCES(Groupe.INSCRIPTION, "la voie d’accès, par exemple CANDIDAT_LIBRE", "the way of access, CANDIDAT_LIBRE for instance"),
    FONCTION(Groupe.INSCRIPTION, "la fonction dans l’entreprise", "the position in the company"),
    MISSIONS(Groupe.INSCRIPTION, "les missions en contact avec des clients", "the tasks in contact with clients"),
    RAISON_SOCIALE(Groupe.INSCRIPTION, "l’entreprise", "the company"),
    SIRET(Groupe.INSCRIPTION, "son SIRET", "its SIRET"),
    SANS_SIRET(Groupe.INSCRIPTION, "la raison pour laquelle elle n’en a pas", "the reason why it has none"),
    ACTIVITE(Groupe.INSCRIPTION, "son activité, par le code du référentiel", "its activity, by the code of the référentiel"),
    ADRESSE_ENTREPRISE(Groupe.INSCRIPTION, "son adresse ; | entre deux lignes", "its address; | between two lines"),
    CODE_POSTAL_ENTREPRISE(Groupe.INSCRIPTION, "son code postal", "its postcode"),
    COMMUNE_ENTREPRISE(Groupe.INSCRIPTION, "sa commune", "its town"),
    PAYS_ENTREPRISE(Groupe.INSCRIPTION, "son pays, hors de France", "its country, if not France"),
    RAISON_SOCIALE_UTILISATRICE(Groupe.INSCRIPTION, "pour un intérim, l’entreprise utilisatrice", "for a temporary worker, the user company"),
    SIRET_UTILISATRICE(Groupe.INSCRIPTION, "son SIRET", "its SIRET"),
    SANS_SIRET_UTILISATRICE(Groupe.INSCRIPTION, "la raison pour laquelle elle n’en a pas", "the reason why it has none"),
    ACTIVITE_UTILISATRICE(Groupe.INSCRIPTION, "son activité", "its activity"),
    ADRESSE_UTILISATRICE(Groupe.INSCRIPTION, "son adresse", "its address"),
    CODE_POSTAL_UTILISATRICE(Groupe.INSCRIPTION, "son code postal", "its postcode"),
    COMMUNE_UTILISATRICE(Groupe.INSCRIPTION, "sa commune", "its town"),
    PAYS_UTILISATRICE(Groupe.INSCRIPTION, "son pays, hors de France", "its country, if not France"),
    ID_REFERENT(Groupe.INSCRIPTION, "le numéro du référent évaluation, s’il en a déjà un", "the number of the company’s assessor, if there is one already"),
    NOM_REFERENT(Groupe.INSCRIPTION, "son nom", "the last name"),
    PRENOM_REFERENT(Groupe.INSCRIPTION, "son prénom", "the first name"),
    FONCTION_REFERENT(Groupe.INSCRIPTION, "sa fonction", "the position"),
    LIEN_REFERENT(Groupe.INSCRIPTION, "ENTREPRISE, ENTREPRISE_UTILISATRICE ou DESIGNE_PAR_BRANCHE",
            "ENTREPRISE, ENTREPRISE_UTILISATRICE or DESIGNE_PAR_BRANCHE");

    /** What a rubrique is about. */
    public enum Groupe { DOSSIER, IDENTITE, COORDONNEES, INSCRIPTION }

    private static final List<Rubrique> DATES = List.of(DATE_INSCRIPTION, DATE_NAISSANCE);
    private static final List<Rubrique> NUMBERS = List.of(SIRET, SIRET_UTILISATRICE, CODE_INSEE_NAISSANCE, CODE_PAYS_NAISSANCE);
    private static final List<Rubrique> CODES = List.of(CIVILITE, SEXE, STATUT, MODALITE_ACCES, ACTIVITE, ACTIVITE_UTILISATRICE, LIEN_REFERENT,
            PERSONNE, ID_REFERENT);
    private final Groupe groupe;
    private final String french;
    private final String english;

    Rubrique(Groupe groupe, String french, String english) {
        this.groupe = groupe;
        this.french = french;
        this.english = english;
    }

    /** As columns and fields name it: {@code nomNaissance}. */
    public String nom() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }

    /** Those of these groups, in order. */
    public static List<Rubrique> of(Groupe... groupes) {
        return Stream.of(values()).filter(rubrique -> List.of(groupes).contains(rubrique.groupe)).toList();
    }

    /** The one of that name, whatever its capitals, spaces and hyphens. */
    public static Optional<Rubrique> named(String text) {
        String plain = text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(rubrique -> rubrique.nom().toLowerCase(Locale.ROOT).equals(plain)).findFirst();
    }

    /** A value as a dossier writes it: a date year first, a number without its spaces, a code in capitals. */
    public String ecrite(String value) {
        String text = value.strip();
        if (DATES.contains(this)) {
            return text.replaceFirst("^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$", "$3-0$2-0$1").replaceAll("-0(\\d{2})(?=-|$)", "-$1");
        }
        return NUMBERS.contains(this) ? text.replaceAll("[\\s\\p{Z}]", "") : CODES.contains(this)
                ? text.toUpperCase(Locale.ROOT) : text.replaceAll("\\s+", " ");
    }
}
