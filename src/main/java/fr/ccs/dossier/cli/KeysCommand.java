package fr.ccs.dossier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ccs keys}: what has to do with keys; alone it shows what there is. */
@Command(name = "keys", aliases = "cles", synopsisSubcommandLabel = "COMMANDE", sortOptions = false, subcommands = DemoKeysCommand.class)
final class KeysCommand implements Runnable {
    @ParentCommand
    private Ccs ccs;

    @Spec
    private CommandSpec spec;

    Ccs ccs() {
        return ccs;
    }

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }
}
