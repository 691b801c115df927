package fr.ccs.dossier.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What zsh needs to complete a command line, made from the command line itself; bash has picocli's own. */
final class ZshCompletion {
    private final StringBuilder script = new StringBuilder("#compdef ccs\n# Made from the command line by “ccs completion zsh”.\n");

    static String of(CommandLine whole) {
        ZshCompletion completion = new ZshCompletion();
        completion.function(whole, "_ccs");
        return completion.script.append("\nif [ \"$funcstack[1]\" = \"_ccs\" ]; then _ccs \"$@\"; else compdef _ccs ccs; fi\n").toString();
    }

    private void function(CommandLine command, String name) {
        Set<CommandLine> commands = Manual.commands(command);
        script.append('\n').append(name).append("() {\n  local line state\n  _arguments -s -S");
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                option(option);
            }
        }
        script.append(commands.isEmpty() ? " \\\n    '*:file:_files'\n" : " \\\n    '1: :->command' '*:: :->arguments'\n");
        if (!commands.isEmpty()) {
            choice(commands, name);
        }
        script.append("}\n");
        commands.forEach(each -> function(each, name + "_" + each.getCommandName().replace('-', '_')));
    }

    private void option(OptionSpec option) {
        boolean flag = option.typeInfo().isBoolean() || option.arity().max() == 0;
        String value = flag ? "" : ":" + words(option.paramLabel()) + ":" + (option.paramLabel().contains("|") ? "(" + words(option.paramLabel().replace('|', ' ')) + ")" : "_files");
        String about = option.description().length == 0 ? "" : option.description()[0];
        for (String name : option.names()) {
            script.append(" \\\n    '").append(option.isMultiValue() ? "*" : "").append(name).append('[').append(words(about)).append(']').append(value).append('\'');
        }
    }

    private void choice(Set<CommandLine> commands, String name) {
        script.append("  case $state in\n    command)\n      local -a commands=(\n");
        commands.forEach(each -> script.append("        '").append(each.getCommandName()).append(':')
                .append(words(String.join(" ", each.getCommandSpec().usageMessage().header()))).append("'\n"));
        script.append("      )\n      _describe command commands ;;\n    arguments)\n      case $line[1] in\n");
        commands.forEach(each -> script.append("        ").append(String.join("|", each.getCommandSpec().names())).append(") ")
                .append(name).append('_').append(each.getCommandName().replace('-', '_')).append(" ;;\n"));
        script.append("      esac ;;\n  esac\n");
    }

    /** Nothing in a description ends the text that it stands in. */
    private static String words(String text) {
        return text.replace("%n", " ").replace("%%", "%").replace("'", "’").replaceAll("([\\[\\]:\\\\])", "\\\\$1");
    }
}
