package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.EliminationInscrite;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.EvidenceJudge;
import fr.ccs.dossier.seal.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who judges the dossiers of deposits: today's rules, at the day of the deposit or of the audit, with what each deposit brings along.
 *
 * <p>What is costly is shared; what belongs to one deposit is forgotten with it.
 */
public final class BagJudges {
    private static final int MOST_DAYS = 64;

    /** What several deposits are judged with and none holds, for it is of many people. */
    private static final List<Kind> SHARED = List.of(Kind.PROCES_VERBAL, Kind.REGISTRE);
    private final Function<LocalDate, Checker> checkers;
    private final Resolver brought;
    private final List<Path> shared;
    private final Optional<Set<EliminationInscrite>> registre;
    private final EvidenceJudge proofs;
    private final LocalDate today;
    private final String toolVersion;
    private final Map<LocalDate, Checker> days = new ConcurrentHashMap<>();

    /**
     * @param checkers a checker of a day, whose documents do not matter
     * @param stores where documents that no deposit holds are looked for: procès-verbaux, registers, and the dossiers whose journals cite deposits
     * @param trust whom to believe the time-stamps of evidence records
     * @param today the day of the audit, at which signatures and evidence records are judged
     */
    public BagJudges(Function<LocalDate, Checker> checkers, Collection<Path> stores, Trust trust, LocalDate today, String toolVersion) {
        this.checkers = checkers;
        this.brought = new Resolver(List.of(), stores, new DocumentReader(Limits.DEFAULT));
        this.shared = SHARED.stream().flatMap(kind -> brought.known(kind).stream()).flatMap(document -> brought.files(document).stream()).toList();
        this.registre = registre(brought);
        this.proofs = new EvidenceJudge(trust, EndOfDay.of(today));
        this.today = today;
        this.toolVersion = toolVersion;
    }

    /** A judge of that day for the deposit in this folder. */
    Checker judge(Path root, LocalDate day) {
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        List<Path> own = Stream.of(Fonds.DOSSIER.folder(), Fonds.SESSION.folder(), Bag.EDITIONS, Bag.ANNUAIRE).map(root::resolve).filter(Files::exists).toList();
        return days.computeIfAbsent(day, checkers).over(new Resolver(own, shared, new DocumentReader(Limits.DEFAULT)));
    }

    /** The seal that the journal of the dossier itself cites for this deposit; empty when the dossier is not at hand, or cites none. */
    Optional<String> cited(BagInfo info) {
        String identifier = info.value(BagInfo.IDENTIFIER).orElse("");
        return identifier.matches("[A-Za-z0-9./_-]+") ? living(info).flatMap(living -> living.value("journal/evenement[@type = 'ARCHIVAGE']/objet[@ref = '"
                + identifier + "']/@empreinte")) : Optional.empty();
    }

    /** The dossier that a deposit is of, as it stands today; empty when it is not at hand. */
    Optional<Dossier> living(BagInfo info) {
        Optional<Citation> numero = info.value(BagInfo.DOSSIER).flatMap(number -> Citation.named(Kind.DOSSIER, number, ""));
        return numero.isPresent() && brought.aside().find(numero.get()) instanceof Lookup.Found living ? Optional.of(new Dossier(living.document())) : Optional.empty();
    }

    private static Optional<Set<EliminationInscrite>> registre(Resolver brought) {
        List<Document> registers = brought.known(Kind.REGISTRE).stream().filter(known -> known.id().equals(EliminationInscrite.GENRE))
                .flatMap(known -> brought.copies(known).stream()).toList();
        return registers.isEmpty() ? Optional.empty()
                : Optional.of(registers.stream().flatMap(one -> EliminationInscrite.of(one).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** What the registers of eliminations at hand tell; empty when none is. */
    Optional<Set<EliminationInscrite>> registre() {
        return registre;
    }

    EvidenceJudge proofs() {
        return proofs;
    }

    LocalDate today() {
        return today;
    }

    String toolVersion() {
        return toolVersion;
    }
}
