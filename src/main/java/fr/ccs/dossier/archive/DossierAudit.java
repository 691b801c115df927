package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.EarlierReport;
import fr.ccs.dossier.report.RecordedFiles;
import fr.ccs.dossier.report.UnfitReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges the dossier or session of one deposit with today's rules, and compares with what was found when it was deposited.
 *
 * <p>The rules judge at the day of the deposit, as they did then; signatures are judged at the day of the audit, by the times that their
 * time-stamps prove: the day that a deposit tells of itself proves nothing.
 */
final class DossierAudit {
    private final BagJudges judges;
    private final BagCheck.Outcome bag;
    private final Held held;
    private final Path folder;
    private final Tombstones tombstones;

    DossierAudit(BagJudges judges, BagCheck.Outcome bag, Held held) throws IOException {
        this.judges = judges;
        this.bag = bag;
        this.held = held;
        this.folder = bag.folder().root().resolve(held.fonds().folder());
        this.tombstones = Tombstones.of(bag, held);
    }

    /** Adds what is to be said; gives the run that says it. */
    CheckRun judge(List<BagRemark> remarks, List<BagVerdict.Signed> signatures) throws IOException {
        held.gone("ELIMINEE").forEach(id -> remarks.add(BagRemark.of(BagFault.ELIMINATED, id)));
        remarks.addAll(tombstones.doubts(Confirmation.of(judges, bag.info())));
        held.gone("PERDUE").forEach(id -> remarks.add(BagRemark.of(BagFault.LOST, id)));
        LocalDate day = BagCheck.day(bag.info()).orElse(judges.today());
        Checker then = judges.judge(bag.folder().root(), day);
        CheckRun run = compared(today(Controls.run(then, judges.toolVersion(), folder, held, day)), remarks);
        for (FileVerdict file : run.files()) {
            file.signatures().forEach(signature -> signatures.add(new BagVerdict.Signed(file.file(), signature.role(), signature.state().name(),
                    signature.level().name(), signature.proven().map(Object::toString).orElse(""))));
            if (file.verdict() instanceof Verdict.RulesNotRun) {
                remarks.add(BagRemark.of(BagFault.RULES_NOT_RUN, held.fonds().folder() + file.file()));
            } else {
                file.verdict().findings().forEach(finding -> said(file, finding).ifPresent(remarks::add));
            }
        }
        return run;
    }

    /** The run with what is said of electronic signatures as it is on the day of the audit. */
    private CheckRun today(CheckRun run) {
        if (run.referenceDate().equals(judges.today())) {
            return run;
        }
        Checker now = judges.judge(bag.folder().root(), judges.today());
        List<FileVerdict> files = new ArrayList<>();
        for (FileVerdict file : run.files()) {
            boolean electronic = file.signatures().stream().anyMatch(signature -> Set.of(SignatureVerdict.State.VALIDE, SignatureVerdict.State.NON_VALIDE,
                    SignatureVerdict.State.INDETERMINEE).contains(signature.state()));
            files.add(electronic && file.verdict() instanceof Verdict.Checked ? resigned(file, now) : file);
        }
        return new CheckRun(run.toolVersion(), run.ruleSet(), run.referenceDate(), files, run.skipped());
    }

    private FileVerdict resigned(FileVerdict then, Checker judge) {
        FileVerdict now = judge.check(folder.resolve(then.file()).toString(), held.documents().get(then.file()).bytes(), Optional.of(Phase.ARCHIVE));
        if (!(now.verdict() instanceof Verdict.Checked)) {
            return then.with(now.verdict());
        }
        List<Finding> findings = Stream.concat(then.verdict().findings().stream().filter(finding -> !ofSignature(finding)),
                now.verdict().findings().stream().filter(DossierAudit::ofSignature)).toList();
        return then.with(new Verdict.Checked(findings), now.signatures());
    }

    private static boolean ofSignature(Finding finding) {
        return finding.rule().startsWith("SIG-");
    }

    /** The run with what the report of the deposit said already marked as known. */
    private CheckRun compared(CheckRun run, List<BagRemark> remarks) throws IOException {
        RuleSet rules = RulesInForce.ruleSet();
        String then = bag.info().value(BagInfo.RULES).orElse("");
        if (!then.equals(rules.version() + " " + rules.sha256())) {
            remarks.add(new BagRemark(BagFault.RULES_CHANGED, "", then.replaceFirst(" .*", "") + " → " + rules.version()));
        }
        byte[] report = bag.folder().text(Bag.REPORT).orElse("").getBytes(StandardCharsets.UTF_8);
        try {
            Map<String, String> recorded = RecordedFiles.of(report);
            tombstones.chemins().values().forEach(recorded::remove);
            String main = DocumentReader.sha256(Files.readAllBytes(bag.folder().file(held.fonds().path())));
            run.files().stream().filter(file -> !(held.main() == held.documents().get(file.file()) ? main : file.sha256()).equals(recorded.remove(file.file())))
                    .forEach(file -> remarks.add(BagRemark.of(BagFault.OTHER_CONTENT, held.fonds().folder() + file.file())));
            recorded.keySet().forEach(gone -> remarks.add(BagRemark.of(BagFault.OTHER_CONTENT, held.fonds().folder() + gone)));
            CheckRun compared = EarlierReport.read(report).compared(run, rule -> false);
            long gone = compared.comparison().orElseThrow().resolved();
            if (gone > 0) {
                remarks.add(new BagRemark(BagFault.GONE_FINDING, "", String.valueOf(gone)));
            }
            return compared;
        } catch (UnfitReport unfit) {
            remarks.add(BagRemark.of(BagFault.REPORT, Bag.REPORT));
            return run;
        }
    }

    /** A finding as the audit tells it; nothing of one that the deposit's report told already, save that it blocks: then nothing excuses it. */
    private Optional<BagRemark> said(FileVerdict file, Finding finding) {
        boolean blocks = finding.waiver().isEmpty() && finding.severity() == Severity.ERREUR;
        boolean known = finding.excuse().isPresent();
        if (!blocks && known || tombstones.explain(finding)) {
            return Optional.empty();
        }
        String place = finding.rule() + (finding.location().codes().isEmpty() ? "" : " " + finding.location().codes());
        BagFault fault = outside(file, finding) ? BagFault.OUTSIDE : !blocks ? BagFault.NEW_FINDING : ofSignature(finding) ? BagFault.SIGNATURE : BagFault.FINDING;
        return Optional.of(new BagRemark(fault, held.fonds().folder() + file.file(), place));
    }

    private boolean outside(FileVerdict file, Finding finding) {
        return Outside.covers(held.fonds(), held.documents().get(file.file()), finding);
    }
}
