package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.serve.Offer;
import fr.ccs.dossier.serve.Service;
import fr.ccs.dossier.serve.ServiceLimits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ccs serve}: the check over HTTP, for programs of this machine, until it is stopped. */
@Command(name = "serve", aliases = "servir", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @ParentCommand
    private Ccs ccs;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8017")
    private int port;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Mixin
    private Redacting redacting;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Stop.usage(ccs.say("Port impossible : " + port + ". Choisissez de 1 à 65535, ou 0 pour n’importe quel port libre.",
                    "Impossible port: " + port + ". Choose 1 to 65535, or 0 for any that is free."));
        }
        Project project = sources.project(ccs);
        Demands.rules(ccs, project.minimumRules().orElse("0"));
        sources.resolverOfPlacesThatExist(ccs, List.of());
        FreshChecker checker = new FreshChecker(ccs, sources, trusting);
        checker.on(Moment.day(date));
        Answering answering = new Answering(ccs, checker, Demands.threshold(ccs, "", project), redacting, date);
        Service service = new Service(port, offer(), ServiceLimits.of(Limits.DEFAULT.bytes(), Jobs.CORES), answering);
        try {
            service.start();
        } catch (IOException taken) {
            throw Stop.couldNot(ccs.say("Le port " + port + " de 127.0.0.1 n’est pas libre (" + taken.getMessage()
                    + ") : rien n’est servi. Choisissez-en un autre avec --port, 0 pour n’importe lequel.",
                    "Port " + port + " of 127.0.0.1 is not free (" + taken.getMessage() + "): nothing is served. Choose another with --port, 0 for any."));
        }
        try (UntilStopped stopped = new UntilStopped(ccs, service::stop)) {
            ccs.out.println("http://127.0.0.1:" + service.port() + "/");
            ccs.out.flush();
            if (!ccs.quiet) {
                ccs.err.println(ccs.say("Service prêt, pour cette machine seule ; Ctrl-C l’arrête.", "Ready, for this machine alone; Ctrl-C stops it."));
            }
            stopped.await();
        }
        return Ccs.CLEAN;
    }

    private Offer offer() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(ReportForm.JSON.word(), "application/json");
        forms.put(ReportForm.HTML.word(), "text/html; charset=utf-8");
        forms.put(ReportForm.TEXT.word(), "text/plain; charset=utf-8");
        forms.put(ReportForm.SARIF.word(), "application/sarif+json");
        forms.put(ReportForm.JUNIT.word(), "application/xml");
        forms.put(ReportForm.SVRL.word(), "application/xml");
        List<String> phases = Stream.concat(Stream.of("auto"), Arrays.stream(Phase.values()).map(Phase::code)).toList();
        return new Offer(Ccs.toolVersion(), RulesInForce.ruleSet(), phases, forms, Set.of(ReportForm.SVRL.word()), ccs.language);
    }
}
