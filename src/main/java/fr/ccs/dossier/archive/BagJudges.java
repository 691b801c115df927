package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    private final LocalDate today;
    private final String toolVersion;
    private final Map<LocalDate, Checker> days = new ConcurrentHashMap<>();

    /**
     * @param checkers a checker of a day, whose documents do not matter
     * @param stores where documents that no deposit holds are looked for: procès-verbaux, registers, and the dossiers whose journals cite deposits
     * @param today the day of the audit, at which signatures are judged
     */
    public BagJudges(Function<LocalDate, Checker> checkers, Collection<Path> stores, LocalDate today, String toolVersion) {
        this.checkers = checkers;
        this.brought = new Resolver(List.of(), stores, new DocumentReader(Limits.DEFAULT));
        this.shared = SHARED.stream().flatMap(kind -> brought.known(kind).stream()).flatMap(document -> brought.files(document).stream()).toList();
        this.today = today;
        this.toolVersion = toolVersion;
    }

    /** A judge of that day for the deposit in this folder. */
    Checker judge(Path root, LocalDate day) {
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        List<Path> own = Stream.of(Bag.DOSSIER, Bag.EDITIONS, Bag.ANNUAIRE).map(root::resolve).filter(Files::exists).toList();
        return days.computeIfAbsent(day, checkers).over(new Resolver(own, shared, new DocumentReader(Limits.DEFAULT)));
    }

    /** The seal that the journal of the dossier itself cites for this deposit; empty when the dossier is not at hand, or cites none. */
    Optional<String> cited(BagInfo info) {
        String identifier = info.value(BagInfo.IDENTIFIER).orElse("");
        Optional<Citation> numero = info.value(BagInfo.DOSSIER).flatMap(number -> Citation.named(Kind.DOSSIER, number, ""));
        return numero.isPresent() && identifier.matches("[A-Za-z0-9./_-]+") && brought.aside().find(numero.get()) instanceof Lookup.Found living
                ? new Dossier(living.document()).value("journal/evenement[@type = 'ARCHIVAGE']/objet[@ref = '" + identifier + "']/@empreinte") : Optional.empty();
    }

    LocalDate today() {
        return today;
    }

    String toolVersion() {
        return toolVersion;
    }
}
