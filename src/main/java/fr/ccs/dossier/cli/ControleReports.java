package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of what is copied for an inspection, as it comes out on that day; it blocks nothing, it is told. */
record ControleReports(Ccs ccs, LocalDate day) {

    /**
     * The report as JSON.
     *
     * @param documents by the paths under which the copy holds them
     * @throws Stop when rules could not be run: what was not checked must not pass for checked
     */
    byte[] of(Checker checker, Path folder, Map<String, Document> documents) throws IOException {
        List<FileVerdict> verdicts = new ArrayList<>();
        for (Map.Entry<String, Document> document : documents.entrySet()) {
            FileVerdict verdict = checker.check(document.getValue().name(), document.getValue().bytes(), Optional.of(Phase.TRANSMISSION));
            if (verdict.verdict() instanceof Verdict.RulesNotRun) {
                throw Stop.couldNot(ccs.say("Des règles n’ont pas pu être appliquées à " + document.getKey() + " (" + folder + ") ; rien n’a été écrit.",
                        "Rules could not be run on " + document.getKey() + " (" + folder + "); nothing was written."));
            }
            verdicts.add(new FileVerdict(document.getKey(), verdict.sha256(), verdict.kind(), verdict.numero(), verdict.phase(), verdict.rules(), verdict.verdict(),
                    verdict.signatures()));
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new JsonReport().write(new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, verdicts, List.of()), report);
        return report.toByteArray();
    }
}
