package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is known already, so that nobody gets two dossiers unseen, and a company’s assessor keeps one number. */
public final class Homonymes {
    private static final String PERSON = "string-join((nomNaissance, prenom[1], dateNaissance), '|')";
    private static final String REFERENT = "string-join((referentEntreprise/nom, referentEntreprise/prenom, entreprise/raisonSociale), '|')";
    private final Map<String, String> dossiers = new HashMap<>();
    private final Map<String, String> referents = new HashMap<>();

    /** @param folder the folder of the branch's dossiers, each in its own; it may be missing */
    public static Homonymes of(Path folder) throws IOException {
        Homonymes known = new Homonymes();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                for (Path file : folders.sorted().map(one -> one.resolve(Dossier.FILE)).filter(Files::isRegularFile).toList()) {
                    known.read(file);
                }
            }
        }
        return known;
    }

    private void read(Path file) throws IOException {
        try {
            Dossier dossier = Dossier.of(file.toString(), Files.readAllBytes(file));
            dossier.values("identite/" + PERSON).forEach(line -> dossiers.put(plain(line), dossier.numero()));
            note(dossier);
        } catch (Refus unreadable) {
            throw new IOException(unreadable.getMessage());
        }
    }

    /** The dossier of a person of this birth name, first name and date of birth; from now on it is this one. */
    public Optional<String> add(Dossier dossier) {
        note(dossier);
        return dossier.value("identite[last()]/" + PERSON).map(line -> dossiers.put(plain(line), dossier.numero()));
    }

    private void note(Dossier dossier) {
        List<String> lines = dossier.values("cycle/inscription[referentEntreprise/@id]/" + REFERENT);
        List<String> ids = dossier.values("cycle/inscription/referentEntreprise/@id");
        for (int i = 0; i < lines.size(); i++) {
            referents.put(plain(lines.get(i)), ids.get(i));
        }
    }

    /** The number of the assessor of this name in this company, where a dossier has one. */
    public Optional<String> referent(Fiche fiche) {
        return Optional.ofNullable(referents.get(plain(String.join("|", fiche.valeur(Rubrique.NOM_REFERENT.nom()).orElse(""),
                fiche.valeur(Rubrique.PRENOM_REFERENT.nom()).orElse(""),
                fiche.valeur(Rubrique.RAISON_SOCIALE.nom()).orElse("")))));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9|]", "");
    }
}
