package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copies of certificates that a register knows, each as the last line on it tells: what was numbered is never numbered again. */
public final class Exemplaires {
    private final Map<String, Delivrance> presents = new LinkedHashMap<>();
    private final Map<String, Delivrance> avant = new LinkedHashMap<>();
    private final Map<String, List<String>> parDossier = new LinkedHashMap<>();
    private final Map<String, List<String>> parPersonne = new LinkedHashMap<>();

    private Exemplaires(Collection<Delivrance> lignes) {
        for (Delivrance ligne : lignes) {
            String key = ligne.numero() + "/" + ligne.exemplaire();
            Delivrance before = presents.put(key, ligne);
            if (before == null) {
                parDossier.computeIfAbsent(ligne.dossier(), numero -> new ArrayList<>()).add(key);
                parPersonne.computeIfAbsent(ligne.personne(), numero -> new ArrayList<>()).add(key);
            } else {
                avant.put(key, before);
            }
        }
    }

    /** Those of a register that is open. */
    public static Exemplaires of(Registre registre) {
        return new Exemplaires(registre.delivrances());
    }

    /**
     * Those of a register that is only read.
     *
     * @throws Refus when the file is no readable register
     */
    public static Exemplaires read(Path registre) throws IOException, Refus {
        if (new DocumentReader(Limits.DEFAULT).read(registre) instanceof Reading.Read read && read.document().kind() == Kind.REGISTRE) {
            return of(read.document());
        }
        throw Refus.of(registre + " n’est pas un registre lisible : « ccs check " + registre + " » dit pourquoi.",
                registre + " is not a readable register: “ccs check " + registre + "” says why.");
    }

    private static Exemplaires of(Document registre) {
        return new Exemplaires(Query.nodes(registre.root(), "ligne[delivrance]").stream().map(Ligne::delivrance).toList());
    }

    /** Those of a dossier, as they came into the register. */
    public List<Delivrance> duDossier(String numero) {
        return parDossier.getOrDefault(numero, List.of()).stream().map(presents::get).toList();
    }

    /** The originals and corrections of a person that count. */
    public List<Delivrance> valables(String personne) {
        return parPersonne.getOrDefault(personne, List.of()).stream().map(presents::get).filter(Delivrance::entier).filter(Delivrance::vaut).toList();
    }

    /** A copy by number and rank. */
    public Optional<Delivrance> de(String numero, int exemplaire) {
        return Optional.ofNullable(presents.get(numero + "/" + exemplaire));
    }

    /** What the line before the last one on a copy told. */
    public Optional<Delivrance> avant(Delivrance presente) {
        return Optional.ofNullable(avant.get(presente.numero() + "/" + presente.exemplaire()));
    }

    /** The original that was numbered for a decision: the last of the dossier that rests on these minutes as its last ones. */
    public Optional<Delivrance> pour(String dossier, String procesVerbal) {
        return duDossier(dossier).stream().filter(ligne -> ligne.nature().equals("ORIGINAL"))
                .filter(ligne -> ligne.procesVerbaux().get(ligne.procesVerbaux().size() - 1).equals(procesVerbal)).reduce((first, second) -> second);
    }
}
