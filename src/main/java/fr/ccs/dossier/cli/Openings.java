package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Fiche;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Homonymes;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Ouverture;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.dossier.Rubrique;
import fr.ccs.dossier.finding.FrenchTime;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dossiers that one command opens: checked one by one, written with the register all at once. */
final class Openings {
    private static final String FOLDER = "dossiers/";
    private final Ccs ccs;
    private final Registre register;
    private final Gabarit gabarit;
    private final Homonymes homonymes;
    private final Instant at;
    private final LocalDate jour;
    private final boolean homonyme;
    private final Soundness soundness;
    private final List<NouvellePiece> pieces;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> opened = new ArrayList<>();

    /**
     * @param jour the day of enrolments that tell none; null for that of {@code at}
     * @param homonyme whether somebody of the same name and birth may have a dossier already
     */
    Openings(Ccs ccs, Registre register, Gabarit gabarit, Instant at, LocalDate jour, boolean homonyme, Resolver resolver,
            List<NouvellePiece> pieces) throws IOException {
        LocalDate today = at.atZone(FrenchTime.ZONE).toLocalDate();
        this.ccs = ccs;
        this.register = register;
        this.gabarit = gabarit;
        this.homonymes = Homonymes.of(register.folder().resolve(FOLDER));
        this.at = at;
        this.jour = jour == null ? today : jour;
        this.homonyme = homonyme;
        this.soundness = new Soundness(ccs, resolver, today);
        this.pieces = pieces;
    }

    /** Opens one from a template that was filled in. */
    void add(Document filled) throws Refus {
        LocalDate day = filled.values("inscription", "date").stream().filter(text -> !text.isEmpty()).findFirst().map(LocalDate::parse).orElse(jour);
        add(Ouverture.of(filled, donnees(filled.attribute("numero"), filled.attribute("personne"), Optional.empty(), day)), false, "");
    }

    /** @param line of the table; 0 for none */
    void add(Fiche fiche, int line) throws Refus {
        LocalDate day = fiche.valeur(Rubrique.DATE_INSCRIPTION.nom()).map(LocalDate::parse).orElse(jour);
        Optional<String> personne = fiche.valeur(Rubrique.PERSONNE.nom());
        add(Ouverture.of(fiche, donnees(fiche.valeur(Rubrique.NUMERO.nom()), personne, homonymes.referent(fiche), day)), personne.isPresent(),
                line == 0 ? "" : ccs.say("Ligne " + line + " : ", "Line " + line + ": "));
    }

    private Ouverture.Donnees donnees(Optional<String> numero, Optional<String> personne, Optional<String> referent, LocalDate day) {
        String number = numero.orElseGet(() -> register.numero(gabarit, day.getYear()));
        if (!number.matches("[A-Z0-9][A-Za-z0-9._-]{2,63}")) {
            throw Stop.blocked(ccs.say("« " + number
                    + " » ne peut être le numéro d’un dossier : de 3 à 64 lettres, chiffres, points et tirets ; rien n’a été écrit.",
                    "“" + number + "” cannot be the number of a dossier: 3 to 64 letters, digits, dots and hyphens; nothing was written."));
        }
        return new Ouverture.Donnees(register.folder().resolve(FOLDER + number).resolve(Dossier.FILE).toString(), number,
                personne.orElseGet(() -> Identifiers.person(random)), referent.orElseGet(() -> Identifiers.person(random)), day, at, pieces);
    }

    private void add(Ouverture ouverture, boolean knownPerson, String where) {
        String numero = ouverture.dossier().numero();
        if (Files.exists(register.folder().resolve(FOLDER + numero)) || opened.contains(numero)) {
            throw Stop.blocked(where + ccs.say("le dossier " + numero + " existe déjà ; rien n’a été écrit.",
                    "dossier " + numero + " exists already; nothing was written."));
        }
        Optional<String> other = homonymes.add(ouverture.dossier());
        if (other.isPresent() && !homonyme && !knownPerson) {
            throw Stop.blocked(where + ccs.say("une personne de ces nom, prénom et date de naissance a déjà le dossier " + other.get()
                    + " ; rien n’a été écrit. Si c’est quelqu’un d’autre, ajoutez --homonyme.",
                    "a person of that name, first name and date of birth has dossier " + other.get()
                            + " already; nothing was written. If it is somebody else, add --homonyme."));
        }
        soundness.require(ouverture.dossier().document(), where);
        ouverture.files().forEach((chemin, bytes) -> files.put(FOLDER + numero + "/" + chemin, bytes));
        opened.add(numero);
    }

    /** Writes them and the register, and says which they are. */
    void commit() throws IOException, Refus {
        register.commit(files);
        if (!ccs.quiet) {
            opened.forEach(numero -> ccs.err.println(ccs.say("Ouvert : ", "Opened: ") + register.folder().resolve(FOLDER + numero)));
        }
    }
}
