package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.TextReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the documents of a watched folder: at a change, only what became otherwise is told. */
final class WatchedState {
    private final Ccs ccs;
    private final Redacting redacting;
    private final Map<String, FileVerdict> known = new HashMap<>();

    WatchedState(Ccs ccs, Redacting redacting) {
        this.ccs = ccs;
        this.redacting = redacting;
    }

    /** How all stands at the beginning, in one line. */
    void start(Path folder, CheckRun run) {
        run.files().forEach(file -> known.put(file.file(), file));
        List<String> faulty = run.files().stream().filter(file -> file.blocks(Severity.ERREUR)).map(FileVerdict::file).toList();
        ccs.out.println(ccs.say("Surveillance de " + folder + " : " + run.files().size() + (run.files().size() > 1 ? " documents" : " document") + ", "
                + (faulty.isEmpty() ? "rien à signaler" : faulty.size() + " à corriger") + ". Ctrl-C l’arrête.",
                "Watching " + folder + ": " + run.files().size() + (run.files().size() == 1 ? " document" : " documents") + ", "
                + (faulty.isEmpty() ? "nothing to report" : faulty.size() + " to correct") + ". Ctrl-C stops it."));
        ccs.out.flush();
    }

    /** Those that changed, and those whose verdict did because of them. */
    void tell(Set<Path> changed, CheckRun run) {
        for (Path file : changed) {
            if (known.containsKey(file.toString()) && !Files.exists(file)) {
                known.remove(file.toString());
                ccs.out.println(ccs.say("– " + file + " : n’est plus là", "– " + file + ": is there no longer"));
            }
        }
        List<FileVerdict> told = run.files().stream().filter(file -> changed.contains(Path.of(file.file())) || !same(file, known.get(file.file()))).toList();
        run.files().forEach(file -> known.put(file.file(), file));
        if (!told.isEmpty()) {
            CheckRun part = new CheckRun(run.toolVersion(), run.ruleSet(), run.referenceDate(), told, List.of());
            new TextReport(ccs.language, Terminal.colours(null)).write(redacting.shown(part), ccs.out);
        }
    }

    private static boolean same(FileVerdict now, FileVerdict before) {
        return before != null && now.verdict().equals(before.verdict()) && now.phase().equals(before.phase());
    }
}
