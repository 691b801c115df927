package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of all that a dossier holds of ours, in phase {@code archive}: what a deposit demands, records, and is audited by. */
final class Controls {

    private Controls() {}

    /**
     * One verdict a document, {@code dossier.xml} first; each named by its path in the dossier, wherever that stands.
     *
     * @param day the day that the checker judges at
     */
    static CheckRun run(Checker checker, String toolVersion, Path folder, Held held, LocalDate day) {
        List<FileVerdict> verdicts = new ArrayList<>();
        for (Map.Entry<String, Document> document : held.documents().entrySet()) {
            String name = folder.resolve(document.getKey()).toString();
            verdicts.add(named(document.getKey(), checker.check(name, document.getValue().bytes(), Optional.of(Phase.ARCHIVE))));
        }
        return new CheckRun(toolVersion, RulesInForce.ruleSet(), day, verdicts, List.of());
    }

    private static FileVerdict named(String chemin, FileVerdict verdict) {
        return new FileVerdict(chemin, verdict.sha256(), verdict.kind(), verdict.numero(), verdict.phase(), verdict.rules(), verdict.verdict(),
                verdict.signatures());
    }
}
