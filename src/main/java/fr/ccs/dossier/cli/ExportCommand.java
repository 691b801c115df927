package fr.ccs.dossier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ccs export}: what a branch gives to others; alone it shows what there is. */
@Command(name = "export", aliases = "exporter", synopsisSubcommandLabel = "COMMANDE", sortOptions = false, subcommands = {BilanCommand.class, CpfCommand.class, AccesCommand.class, ControleCommand.class, BadgeCommand.class})
final class ExportCommand implements Runnable {
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
