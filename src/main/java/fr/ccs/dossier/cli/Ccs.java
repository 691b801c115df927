package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code ccs} command: what every command shares, and nothing else. */
@Command(name = "ccs", synopsisSubcommandLabel = "COMMANDE", sortOptions = false)
public final class Ccs implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(DemoCommand.class, CheckCommand.class, RenderCommand.class, ExtractCommand.class, NewCommand.class,
            CloseCommand.class, SignCommand.class, VerifyCommand.class, DossierCommand.class, SubmitCommand.class, DeliverCommand.class, StatusCommand.class,
            ExportCommand.class, ArchiveCommand.class, AuditCommand.class, RetentionCommand.class, ProofCommand.class, MigrateCommand.class, DiffCommand.class, WatchCommand.class, ServeCommand.class, KeysCommand.class, RulesCommand.class, ConfigCommand.class, DoctorCommand.class,
            CompletionCommand.class);

    static final int CLEAN = 0;
    static final int BLOCKED = 1;
    static final int USAGE = 2;
    static final int COULD_NOT = 3;

    final PrintStream out;
    final PrintStream err;
    Language language;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    void lang(String code) {
        language = Languages.named(code).orElseThrow(() -> new CommandLine.ParameterException(line, Languages.unknown(code, language)));
    }

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT)
    boolean quiet;

    private CommandLine line;

    Ccs(PrintStream out, PrintStream err, Language language) {
        this.out = new PlainText(out, false);
        this.err = new PlainText(err, true);
        this.language = language;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(arguments, out, err);
        if (out.checkError() && status != COULD_NOT) {
            err.println(Languages.wanted(arguments).choose("La sortie n’a pas pu être écrite en entier : disque plein, ou tube fermé ?",
                    "The output could not be written to its end: is the disk full, or the pipe closed?"));
            status = COULD_NOT;
        }
        System.exit(status);
    }

    /** Runs one command line and gives its exit code: 0 clean, 1 blocking findings, 2 wrong usage, 3 could not check or do. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Ccs ccs = new Ccs(out, err, Languages.wanted(arguments));
        try {
            int status = ccs.commandLine(arguments).execute(arguments);
            return status < CLEAN || status > COULD_NOT ? COULD_NOT : status;
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            err.println(ccs.say("Mémoire insuffisante pour finir : rien n’est vérifié ni écrit. Donnez-en plus avec CCS_JAVA_OPTS=-Xmx2g.",
                    "Not enough memory to finish: nothing is checked or written. Give more with CCS_JAVA_OPTS=-Xmx2g."));
            return COULD_NOT;
        } catch (Error fault) {
            return new Failures(ccs).couldNot(fault);
        }
    }

    /** The whole command line, each command with all that stands below it: for what is made from it, and never run. */
    static CommandLine whole(Language language) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Ccs(nowhere, nowhere, language).commandLine(new String[] {"--help", "dossier"});
    }

    private CommandLine commandLine(String[] arguments) {
        line = new CommandLine(this);
        wanted(arguments).forEach(line::addSubcommand);
        if (line.getSubcommands().containsKey("dossier") && List.of(arguments).contains("dossier")) {
            DossierCommand.addEvents(line.getSubcommands().get("dossier"), this);
        }
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setResourceBundle(new HelpTexts(language));
        line.setUsageHelpWidth(100).setUsageHelpAutoWidth(false);
        line.setAbbreviatedOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, this::date);
        line.getCommandSpec().versionProvider(() -> new String[] {version()});
        Failures failures = new Failures(this);
        line.setParameterExceptionHandler(failures::wrongUsage);
        line.setExecutionExceptionHandler(failures::couldNot);
        helpOn(line);
        return line;
    }

    /** The one command that is named first, so that its start does not pay for the others; all for a help text, another name or a mistake. */
    static List<Class<?>> wanted(String... arguments) {
        String first = (arguments.length == 0 ? "" : arguments[0]) + "command";
        List<Class<?>> named = COMMANDS.stream().filter(command -> command.getSimpleName().toLowerCase(Locale.ROOT).equals(first)).toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private LocalDate date(String text) {
        try {
            if (text.matches("(?!0000)\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
            throw new DateTimeParseException("of another form", text, 0);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(say("Écrivez une date du calendrier sous la forme AAAA-MM-JJ.", "Write a calendar date as YYYY-MM-DD."));
        }
    }

    /** {@code --help} and {@code --version} stand in every command, in the reader's language. */
    private static void helpOn(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(Ccs::helpOn);
    }

    static String toolVersion() {
        String version = Ccs.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private String version() {
        RuleBook book = RuleBook.shipped();
        return "CCS Dossier " + toolVersion() + "\n" + language.choose("Règles ", "Rules ") + book.ruleSet().version() + ", SHA-256 "
                + book.ruleSet().sha256();
    }

    @Override
    public void run() {
        line.usage(line.getOut());
    }

    /** A sentence in the language of the reader. */
    String say(String french, String english) {
        return language.choose(french, english);
    }
}
