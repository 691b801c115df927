package fr.ccs.dossier.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs completion}: what a shell needs to complete a command line, for an installation that did not bring it along. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "bash|zsh", descriptionKey = "shell")
    private String shell;

    @Override
    public Integer call() {
        ccs.out.print(switch (shell) {
            case "bash" -> bash(ccs);
            case "zsh" -> ZshCompletion.of(Ccs.whole(ccs.language));
            default -> throw Stop.usage(ccs.say("Interpréteur inconnu « " + shell + " » : choisissez bash ou zsh.", "Unknown shell “" + shell + "”: choose bash or zsh."));
        });
        return Ccs.CLEAN;
    }

    private static String bash(Ccs ccs) {
        return AutoComplete.bash("ccs", Ccs.whole(ccs.language));
    }
}
