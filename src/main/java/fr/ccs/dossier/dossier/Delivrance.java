package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a line of the register says of one copy of a certificate; the last line on it tells its present état.
 *
 * @param nature ORIGINAL, DUPLICATA or RECTIFICATIF; {@code etat} DELIVRE, REMPLACE or RETIRE
 * @param procesVerbaux the minutes that decided, several after a reassessment
 * @param delivreLe the day this copy was delivered; {@code depuis} the one from which the état holds, when another
 * @param sousEnregistrement the registration mentioned, RS92 for instance
 */
public record Delivrance(String numero, int exemplaire, String nature, String etat, String personne, String dossier, List<String> procesVerbaux,
        LocalDate delivreLe,
        Optional<LocalDate> depuis, Optional<String> remplacePar, Optional<String> empreinte, String codeVerification,
                Optional<String> sousEnregistrement, Optional<String> motif) {

    /** The state of a copy that counts. */
    public static final String DELIVRE = "DELIVRE";

    /** A first delivery, not signed yet. */
    public static Delivrance original(String numero, String personne, String dossier, List<String> procesVerbaux, LocalDate jour, String codeVerification) {
        return new Delivrance(numero, 1, "ORIGINAL", DELIVRE, personne, dossier, procesVerbaux, jour, Optional.empty(), Optional.empty(), Optional.empty(),
                codeVerification, Optional.empty(), Optional.empty());
    }

    /** The same, which mentions a registration. */
    public Delivrance sous(Optional<String> enregistrement) {
        return new Delivrance(numero, exemplaire, nature, etat, personne, dossier, procesVerbaux, delivreLe, depuis, remplacePar, empreinte, codeVerification,
                enregistrement, motif);
    }

    /** The same copy, signed. */
    public Delivrance signe(String digest) {
        return new Delivrance(numero, exemplaire, nature, etat, personne, dossier, procesVerbaux, delivreLe, depuis, remplacePar, Optional.of(digest),
                codeVerification, sousEnregistrement, Optional.empty());
    }

    /** The same copy in another état: from which day, by which certificate where it is replaced, and why. */
    public Delivrance devient(String autre, LocalDate jour, Optional<String> numeroDuRemplacant, Optional<String> raison) {
        return new Delivrance(numero, exemplaire, nature, autre, personne, dossier, procesVerbaux, delivreLe, Optional.of(jour), numeroDuRemplacant, empreinte,
                codeVerification, sousEnregistrement, raison);
    }

    /** Another copy under the same number and code, not signed yet. */
    public Delivrance duplicata(int rang, LocalDate jour) {
        return new Delivrance(numero, rang, "DUPLICATA", DELIVRE, personne, dossier, procesVerbaux, jour, Optional.empty(), Optional.empty(), Optional.empty(),
                codeVerification, sousEnregistrement, Optional.empty());
    }

    /** A certificate with a number and a code of its own that corrects this one, not signed yet. */
    public Delivrance rectificatif(String autreNumero, List<String> decisions, LocalDate jour, String code, Optional<String> enregistrement) {
        return new Delivrance(autreNumero, 1, "RECTIFICATIF", DELIVRE, personne, dossier, decisions, jour, Optional.empty(), Optional.empty(), Optional.empty(),
                code, enregistrement, Optional.empty());
    }

    /** Whether this copy counts, signed or about to be. */
    public boolean vaut() {
        return etat.equals(DELIVRE);
    }

    /** Whether nothing else may stand under its number: not a mere copy of another. */
    public boolean entier() {
        return !nature.equals("DUPLICATA");
    }

    /** @param attribute gives an attribute of the line, null when it has none */
    static Delivrance of(UnaryOperator<String> attribute, Optional<String> motif) {
        return new Delivrance(attribute.apply("numero"), Integer.parseInt(attribute.apply("exemplaire")), attribute.apply("nature"), attribute.apply("etat"),
                attribute.apply("personne"), attribute.apply("dossier"), List.of(attribute.apply("procesVerbal").trim().split("\\s+")),
                        LocalDate.parse(attribute.apply("delivreLe")),
                Optional.ofNullable(attribute.apply("depuis")).map(LocalDate::parse), Optional.ofNullable(attribute.apply("remplacePar")),
                Optional.ofNullable(attribute.apply("empreinte")), attribute.apply("codeVerification"),
                        Optional.ofNullable(attribute.apply("sousEnregistrement")), motif);
    }

    /** The attributes of the line, in the order of the schema. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("numero", numero);
        attributes.put("exemplaire", String.valueOf(exemplaire));
        attributes.put("nature", nature);
        attributes.put("etat", etat);
        attributes.put("personne", personne);
        attributes.put("dossier", dossier);
        attributes.put("procesVerbal", String.join(" ", procesVerbaux));
        attributes.put("delivreLe", delivreLe.toString());
        depuis.ifPresent(day -> attributes.put("depuis", day.toString()));
        remplacePar.ifPresent(number -> attributes.put("remplacePar", number));
        empreinte.ifPresent(digest -> attributes.put("empreinte", digest));
        attributes.put("codeVerification", codeVerification);
        sousEnregistrement.ifPresent(code -> attributes.put("sousEnregistrement", code));
        return attributes;
    }
}
