package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ccs config}: which settings are in force here, and which file they come from. */
@Command(name = "config")
final class ConfigCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Override
    public Integer call() throws IOException {
        Project project = Project.above(Path.of(""), ccs.language);
        ccs.out.println(project.file().map(file -> ccs.say("Fichier de projet : ", "Project file: ") + file)
                .orElse(ccs.say("Aucun fichier de projet ccs.xml, d’ici à la racine : rien n’est réglé d’avance.",
                        "No project file ccs.xml from here up to the root: nothing is set beforehand.")));
        project.referentiels().forEach(path -> ccs.out.println("  referentiels  " + path));
        project.documents().forEach(path -> ccs.out.println("  documents     " + path));
        project.registre().ifPresent(path -> ccs.out.println("  registre      " + path + ccs.say(", dossiers numérotés ", ", dossiers numbered ") + project.numeroDossier()));
        project.cpf().ifPresent(cpf -> ccs.out.println("  cpf           client " + cpf.client() + ccs.say(", certificateur ", ", certifier ") + cpf.certificateur()
                + ccs.say(", contrat ", ", contract ") + cpf.contrat()));
        project.versement().ifPresent(seda -> ccs.out.println("  versement     " + seda.versant() + " → " + seda.archives()
                + ccs.say(", producteur ", ", producer ") + seda.producteur() + seda.accord().map(accord -> ccs.say(", accord ", ", agreement ") + accord).orElse("")));
        project.phases().forEach(phase -> ccs.out.println("  phase         " + phase.glob() + " → " + phase.phase()));
        project.excluded().forEach(excluded -> ccs.out.println("  exclu         " + excluded.glob()));
        project.trust().ifPresent(path -> ccs.out.println("  confiance     " + path));
        project.theme().ifPresent(path -> ccs.out.println("  theme         " + path));
        project.failOn().ifPresent(threshold -> ccs.out.println("  bloquant      " + threshold));
        project.minimumRules().ifPresent(version -> ccs.out.println("  regles        ≥ " + version));
        return Ccs.CLEAN;
    }
}
