package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual, made from the command line itself: one page for the program and one for each command, with the commands below it. */
final class Manual {
    private final Language language;
    private final String version;
    private final String date;

    /** @param date what the pages bear, of the form AAAA-MM-JJ */
    Manual(Language language, String version, String date) {
        this.language = language;
        this.version = version;
        this.date = date;
    }

    /** The pages by the names of their files: {@code ccs.1}, {@code ccs-check.1} … */
    Map<String, String> pages() {
        CommandLine whole = Ccs.whole(language);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ccs.1", page(whole));
        commands(whole).forEach(command -> pages.put(name(command) + ".1", page(command)));
        return pages;
    }

    private String page(CommandLine command) {
        Roff page = new Roff().title(name(command), date, "CCS Dossier " + version, say("Manuel de CCS Dossier", "CCS Dossier manual"));
        page.section(say("NOM", "NAME")).text(name(command) + " - " + words(command.getCommandSpec().usageMessage().header()));
        page.section("SYNOPSIS").text(synopsis(command));
        String description = words(command.getCommandSpec().usageMessage().description());
        if (!(description + otherNames(command)).isEmpty()) {
            page.section("DESCRIPTION").text(description + otherNames(command));
        }
        arguments(page.section(say("PARAMÈTRES ET OPTIONS", "PARAMETERS AND OPTIONS")), command);
        below(page, command);
        new ManualEnd(language).write(page, command.getParent() == null
                ? commands(command).stream().map(each -> name(each) + "(1)").collect(Collectors.joining(", ")) : "ccs(1)");
        return page.toString();
    }

    private void arguments(Roff page, CommandLine command) {
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            page.item(parameter.paramLabel(), words(parameter.description()));
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                boolean valued = option.typeInfo().isBoolean() || option.arity().max() == 0;
                page.item(String.join(", ", option.names()) + (valued ? "" : " " + option.paramLabel()), words(option.description()));
            }
        }
    }

    private void below(Roff page, CommandLine command) {
        Set<CommandLine> commands = commands(command);
        if (commands.isEmpty()) {
            return;
        }
        page.section(say("COMMANDES", "COMMANDS"));
        boolean program = command.getParent() == null;
        for (CommandLine each : commands) {
            String header = words(each.getCommandSpec().usageMessage().header());
            if (program) {
                page.item(each.getCommandName(), header + otherNames(each));
            } else {
                page.subsection(synopsis(each)).text(header + otherNames(each));
                arguments(page, each);
            }
        }
    }

    private String otherNames(CommandLine command) {
        String names = String.join(", ", command.getCommandSpec().aliases());
        return names.isEmpty() ? "" : say(" Autre nom : ", " Other name: ") + names + ".";
    }

    private static String synopsis(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " " + new Help(command.getCommandSpec(), Help.Ansi.OFF).synopsis(0).strip()
                .substring(command.getCommandSpec().qualifiedName().length()).strip();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    /** Each once, whatever its other names. */
    static Set<CommandLine> commands(CommandLine command) {
        return new LinkedHashSet<>(command.getSubcommands().values());
    }

    private static String words(String... lines) {
        return Stream.of(lines).map(line -> line.replace("%n", " ").replace("%%", "%")).collect(Collectors.joining(" ")).strip();
    }

    private String say(String french, String english) {
        return language.choose(french, english);
    }
}
