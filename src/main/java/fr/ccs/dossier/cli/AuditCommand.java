package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Audit;
import fr.ccs.dossier.archive.BagJudges;
import fr.ccs.dossier.archive.Deposits;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.report.AuditCsv;
import fr.ccs.dossier.report.AuditJournal;
import fr.ccs.dossier.report.AuditJson;
import fr.ccs.dossier.report.AuditPage;
import fr.ccs.dossier.report.AuditText;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs audit}: deposits looked at again, years later: whole, unaltered, and what today's rules say of the dossiers in them. */
@Command(name = "audit", aliases = "auditer", sortOptions = false)
final class AuditCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json", "csv", "html");

    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<Path> paths;

    @Option(names = "--format", paramLabel = "text|json|csv|html", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--with", paramLabel = "DIR")
    private List<Path> with = List.of();

    @Mixin
    private Trusting trusting;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Option(names = "--echantillon", paramLabel = "N")
    private Integer sample;

    @Option(names = "--graine", paramLabel = "TEXTE")
    private String seed;

    @Option(names = "--journal", paramLabel = "FILE")
    private Path journal;

    @Override
    public Integer call() throws IOException {
        Optional<AuditRun.Sample> drawn = asked();
        Deposits deposits = Deposits.in(paths);
        if (deposits.paths().isEmpty()) {
            throw Stop.couldNot(ccs.say("Aucun paquet dans " + shown() + " : rien n’a été audité.", "No bag in " + shown() + ": nothing was audited."));
        }
        LocalDate day = Moment.day(date);
        Trust trust = trusting.trust(ccs, new Sources().project(ccs));
        RuleSet rules = RulesInForce.ruleSet();
        BagJudges judges = new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at, CarriedDocument::in), with, trust, day,
                Ccs.toolVersion());
        Audit.Outcome outcome;
        if (journal == null) {
            outcome = new Audit(judges, AuditMemory.NONE).run(deposits, drawn);
        } else {
            try (AuditMemory memory = AuditMemory.open(ccs, journal, AuditJournal.head(Ccs.toolVersion(), rules, day, digest(trust)))) {
                outcome = new Audit(judges, memory).run(deposits, drawn);
            }
        }
        AuditRun run = new AuditRun(Ccs.toolVersion(), rules, day, deposits.paths().size(), deposits.strays(), drawn, outcome.resumed(), outcome.verdicts());
        report(run);
        return run.bags().stream().anyMatch(BagVerdict::notChecked) ? Ccs.COULD_NOT
                : run.count(BagVerdict.State.CONFORME) == run.bags().size() ? Ccs.CLEAN : Ccs.BLOCKED;
    }

    private Optional<AuditRun.Sample> asked() throws IOException {
        if (!FORMATS.contains(format)) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text, json, csv ou html.",
                    "Unknown format “" + format + "”: choose text, json, csv or html."));
        }
        if ((sample == null) != (seed == null)) {
            throw Stop.usage(ccs.say("Un échantillon se tire avec sa graine, pour qu’un autre tire le même : --echantillon N --graine TEXTE.",
                    "A sample is drawn with its seed, so that another draws the same: --echantillon N --graine TEXTE."));
        }
        if (sample != null && sample < 1) {
            throw Stop.usage(ccs.say("Un échantillon a au moins un paquet.", "A sample has one bag at least."));
        }
        for (Path place : with) {
            if (!Files.exists(place)) {
                throw Stop.couldNot(ccs.say("Dossier de documents introuvable : ", "Folder of documents not found: ") + place);
            }
        }
        return sample == null ? Optional.empty() : Optional.of(new AuditRun.Sample(sample, seed));
    }

    private void report(AuditRun run) throws IOException {
        ReportForm.write(output, ccs, out -> {
            switch (format) {
                case "json" -> new AuditJson().write(run, out);
                case "csv" -> new AuditCsv().write(run, out);
                case "html" -> new AuditPage(ccs.language).write(run, out);
                default -> new AuditText(ccs.language, Terminal.colours(output)).write(run, out, ccs.quiet);
            }
        });
    }

    /** What tells one trust, and one set of documents brought along, from another. */
    private String digest(Trust trust) {
        StringBuilder all = new StringBuilder();
        trust.authorities().forEach(authority -> all.append(authority.getIssuerX500Principal()).append(authority.getSerialNumber()).append('\n'));
        trust.revocations().forEach(list -> all.append(list.getIssuerX500Principal()).append(list.getThisUpdate().toInstant()).append('\n'));
        with.forEach(place -> all.append(place).append('\n'));
        return DocumentReader.sha256(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private String shown() {
        return paths.stream().map(Path::toString).reduce((some, more) -> some + ", " + more).orElse("");
    }
}
