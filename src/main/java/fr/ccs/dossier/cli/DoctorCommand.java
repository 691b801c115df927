package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.finding.Symptom;
import fr.ccs.dossier.report.SymptomJson;
import fr.ccs.dossier.report.SymptomText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ccs doctor}: what is wrong with this installation, a line for each thing looked at. */
@Command(name = "doctor", aliases = "diagnostic", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private String format;

    @Override
    public Integer call() {
        if (!format.equals("text") && !format.equals("json")) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text ou json.", "Unknown format “" + format + "”: choose text or json."));
        }
        boolean text = format.equals("text");
        SymptomText report = new SymptomText(ccs.language, Terminal.colours(null));
        List<Symptom> all = new ArrayList<>();
        Exam exam = new Exam(ccs, symptom -> {
            all.add(symptom);
            if (text && (!ccs.quiet || symptom.grade() == Symptom.Grade.FAULT)) {
                report.write(symptom, ccs.out);
                ccs.out.flush();
            }
        });
        MachineExam.take(exam);
        InstallationExam.take(exam);
        ProjectExam.take(exam, Path.of(""));
        SelfExam.take(exam);
        if (text) {
            report.conclude(all, ccs.out);
        } else {
            SymptomJson.write(Ccs.toolVersion(), RulesInForce.ruleSet(), all, ccs.out);
        }
        return all.stream().anyMatch(symptom -> symptom.grade() == Symptom.Grade.FAULT) ? Ccs.COULD_NOT : Ccs.CLEAN;
    }
}
