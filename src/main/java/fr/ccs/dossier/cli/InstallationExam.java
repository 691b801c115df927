package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Installed;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks at the software itself: are the rules those that were built, do they and the schemas compile, is the start a fast one. */
final class InstallationExam {
    private static final String CLASS_DATA = "-XX:SharedArchiveFile=";
    private static final String AOT = "-XX:AOTCache=";

    private InstallationExam() {}

    static void take(Exam exam) {
        exam.take("version", InstallationExam::rules);
        exam.take("rules", InstallationExam::compiled);
        exam.take("start", InstallationExam::start);
    }

    private static void rules(Exam exam) throws IOException {
        RuleSet rules = RuleBook.shipped().ruleSet();
        String both = "CCS Dossier " + Ccs.toolVersion() + ", ";
        String found = Installed.digest();
        if (found.equals(rules.sha256())) {
            exam.fine("version", both + "règles " + rules.version() + " (" + found.substring(0, 12) + "…), telles que construites",
                    both + "rules " + rules.version() + " (" + found.substring(0, 12) + "…), as they were built");
        } else {
            exam.fault("version", both + "les fichiers des règles ne sont pas ceux qui ont été construits (" + found.substring(0, 12) + "… au lieu de "
                    + rules.sha256().substring(0, 12)
                    + "…) : réinstallez, ou reconstruisez", both + "the files of the rules are not those that were built (" + found.substring(0, 12)
                            + "… in place of "
                    + rules.sha256().substring(0, 12) + "…): install again, or build again");
        }
    }

    private static void compiled(Exam exam) {
        List<String> broken = Installed.broken();
        if (broken.isEmpty()) {
            exam.fine("rules", "Schémas et règles : tous se chargent, " + RuleBook.shipped().rules().size() + " règles",
                    "Schemas and rules: all load, " + RuleBook.shipped().rules().size() + " rules");
        } else {
            exam.fault("rules", "Ne se chargent pas : " + String.join(", ", broken) + ". Réinstallez",
                    "Do not load: " + String.join(", ", broken) + ". Install again");
        }
    }

    private static void start(Exam exam) throws IOException, InterruptedException {
        List<String> arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
        Optional<String> prepared = arguments.stream().filter(argument -> argument.startsWith(CLASS_DATA) || argument.startsWith(AOT)).findFirst();
        if (prepared.isEmpty()) {
            exam.remark("start", "Démarrage sans données de classes : passez par le lanceur « ccs »", "A start without class data: use the launcher “ccs”");
            return;
        }
        Path file = Path.of(prepared.get().substring(prepared.get().indexOf('=') + 1));
        Optional<String> refusal = Files.isRegularFile(file) ? refusal(prepared.get()) : Optional.of("");
        if (refusal.isEmpty()) {
            exam.fine("start", "Démarrage rapide : " + Exam.shown(file), "Fast start: " + Exam.shown(file));
        } else {
            boolean there = !refusal.get().isEmpty();
            exam.remark("start", "Démarrage lent : " + Exam.shown(file) + (there ? " ne sert pas, " + refusal.get() : " n’existe pas")
                    + ". « ccs » le refait au besoin ; sinon supprimez-le",
                    "Slow start: " + Exam.shown(file) + (there ? " is of no use, " + refusal.get() : " does not exist")
                            + ". “ccs” makes it again when needed; else delete it");
        }
    }

    /** Starts once more in a way for which nothing but these class data will do; empty when it starts. */
    private static Optional<String> refusal(String prepared) throws IOException, InterruptedException {
        String only = prepared.startsWith(AOT) ? "-XX:AOTMode=on" : "-Xshare:on";
        Process again = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin",
                "java").toString(), prepared, only, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Ccs.class.getName(), "--version").redirectErrorStream(true).start();
        again.getOutputStream().close();
        String said = new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return again.waitFor(30, TimeUnit.SECONDS) && again.exitValue() == 0 ? Optional.empty()
                : Optional.of(said.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("?"));
    }
}
