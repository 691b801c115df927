package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads dossiers one by one, keeps no tree of them, and gathers what each waits for. */
public final class Suivis {
    private static final String NAME = "identite[last()]/string-join((prenom[1], (nomUsage, nomNaissance)[1]), ' ')";
    private final LocalDate jour;
    private final Branche branche;
    private final Editions editions;
    private final Map<String, List<Attente>> transmissions;
    private final List<LigneSuivi> lignes = new ArrayList<>();
    private final List<String> illisibles = new ArrayList<>();
    private final Set<String> inCharge = new HashSet<>();
    private int dossiers;

    private Suivis(LocalDate jour, Branche branche, Resolver resolver) {
        this.jour = jour;
        this.branche = branche;
        this.editions = new Editions(resolver);
        this.transmissions = branche.registre().map(Transmissions::of).orElse(Map.of());
    }

    /**
     * The follow-up of these dossiers on a day.
     *
     * @param files their {@code dossier.xml}
     * @param resolver finds the editions that set the delays
     * @throws DateTimeException when the annuaire, the register or a session holds a date that is none
     */
    public static Suivi of(Collection<Path> files, Branche branche, Resolver resolver, LocalDate jour) {
        Suivis all = new Suivis(jour, branche, resolver);
        files.forEach(all::add);
        branche.sessions().forEach(session -> Seances.of(session, jour).ifPresent(all.lignes::add));
        branche.annuaire().ifPresent(annuaire -> all.lignes.addAll(Habilitations.of(annuaire, all.inCharge, jour)));
        return new Suivi(jour, all.dossiers, all.lignes, all.illisibles, branche.registre().isPresent(), branche.annuaire().isPresent());
    }

    private void add(Path file) {
        try {
            lignes.addAll(lignes(file, Dossier.of(file.toString(), Files.readAllBytes(file))));
            dossiers++;
        } catch (IOException | Refus | DateTimeException | IllegalArgumentException unreadable) {
            illisibles.add(file.toString());
        }
    }

    private List<LigneSuivi> lignes(Path file, Dossier dossier) {
        Etat etat = Transitions.etat(dossier.etat()).orElseThrow(() -> new IllegalArgumentException("no such état"));
        Path folder = file.toAbsolutePath().getParent();
        List<Attente> all = new ArrayList<>(new Attentes(etat.code(), Journal.of(dossier), () -> editions.delais(folder, dossier), jour).toutes());
        List<Attente> sending = transmissions.getOrDefault(dossier.numero(), List.of());
        if (!sending.isEmpty()) {
            all.removeIf(attente -> attente.attendu() == Attendu.RIEN);
            all.addAll(sending);
        }
        all.replaceAll(attente -> attente.attendu() == Attendu.DECISION ? attente.sur(session(dossier)) : attente);
        if (etat.attend().filter(Qualite.EVALUATEUR_EXTERNE::equals).isPresent()) {
            dossier.acteur(Qualite.EVALUATEUR_EXTERNE).id().ifPresent(inCharge::add);
        }
        String name = dossier.value(NAME).orElse("");
        return all.stream().map(attente -> new LigneSuivi(dossier.numero(), name, Optional.of(etat), attente)).toList();
    }

    private String session(Dossier dossier) {
        return dossier.livret().flatMap(numero -> Seances.celleDe(branche.sessions(), numero)).orElse("");
    }
}
