package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.FolderBusy;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence why a command did not run or did not finish; never a stack trace. */
final class Failures {
    private final Ccs ccs;

    Failures(Ccs ccs) {
        this.ccs = ccs;
    }

    int wrongUsage(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        ccs.err.println(french(fault));
        String name = command.getCommandSpec().qualifiedName();
        ccs.err.println(ccs.say("« " + name + " --help » montre ce qui est possible.", "“" + name + " --help” shows what is possible."));
        return Ccs.USAGE;
    }

    private String french(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unknown) {
            String word = unknown.getUnmatched().get(0);
            String kind = word.startsWith("-") ? ccs.say("Option inconnue", "Unknown option") : ccs.say("Argument ou commande inconnus", "Unknown argument or command");
            String near = String.join(", ", unknown.getSuggestions());
            return kind + ccs.say(" : « " + word + " ».", ": “" + word + "”.") + (near.isEmpty() ? "" : ccs.say(" Vouliez-vous dire ", " Did you mean ") + near + ccs.say(" ?", "?"));
        }
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(argument -> argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName()
                    : argument.paramLabel()).distinct().reduce((a, b) -> a + ", " + b).orElse("");
            return ccs.say("Il manque : " + names + ".", "Missing: " + names + ".");
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            String option = fault.getArgSpec().isOption() ? ((CommandLine.Model.OptionSpec) fault.getArgSpec()).longestName() : fault.getArgSpec().paramLabel();
            return ccs.say("Valeur impossible pour " + option + " : « " + fault.getValue() + " ».", "Impossible value for " + option + ": “" + fault.getValue() + "”.")
                    + choices(fault);
        }
        return fault.getMessage();
    }

    private String choices(ParameterException fault) {
        Class<?> type = fault.getArgSpec().auxiliaryTypes()[0];
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return ccs.say(" Choisissez parmi " + names + ".", " Choose among " + names + ".");
        }
        return fault.getCause() instanceof CommandLine.TypeConversionException reason ? " " + reason.getMessage() : "";
    }

    int couldNot(Exception fault, CommandLine command, ParseResult parsed) {
        if (fault instanceof Stop stop) {
            ccs.err.println(stop.getMessage());
            return stop.status();
        }
        if (fault instanceof Refus refused) {
            ccs.err.println(refused.reason(ccs.language));
            return Ccs.BLOCKED;
        }
        if (fault instanceof UnusableTrust unusable) {
            ccs.err.println(unusable.reason(ccs.language));
            return Ccs.COULD_NOT;
        }
        return couldNot((Throwable) fault);
    }

    /** What is no refusal: the disk, or the installation itself. */
    int couldNot(Throwable cause) {
        ccs.err.println(reason(cause));
        if (!(cause instanceof IOException || cause instanceof UncheckedIOException) && System.getenv("CCS_DEBUG") != null) {
            cause.printStackTrace(ccs.err);
        }
        return Ccs.COULD_NOT;
    }

    /** One sentence on what went wrong. */
    String reason(Throwable cause) {
        if (cause instanceof UncheckedIOException wrapped) {
            return reason(wrapped.getCause());
        }
        if (cause instanceof NoSuchFileException missing) {
            return ccs.say("Fichier introuvable : " + missing.getFile(), "File not found: " + missing.getFile());
        }
        if (cause instanceof AccessDeniedException denied) {
            return ccs.say("Accès refusé : " + denied.getFile(), "Access denied: " + denied.getFile());
        }
        if (cause instanceof FolderBusy busy) {
            return ccs.say("Un autre programme travaille sur " + busy.where() + " : rien n’a été écrit. Recommencez dans un instant.",
                    "Another program is working on " + busy.where() + ": nothing was written. Try again in a moment.");
        }
        if (cause instanceof FileSystemException fault) {
            return ccs.say("Lecture ou écriture impossible\u202F: ", "Cannot read or write: ") + DiskFault.words(fault, ccs.language) + ".";
        }
        if (cause instanceof InvalidPathException name) {
            return ccs.say("Nom de fichier impossible avec ce codage\u202F: " + name.getInput() + ". Lancez la commande avec LC_ALL=C.UTF-8.",
                    "Impossible file name in this encoding: " + name.getInput() + ". Run the command with LC_ALL=C.UTF-8.");
        }
        if (cause instanceof IOException) {
            return ccs.say("Lecture ou écriture impossible : ", "Cannot read or write: ") + cause.getMessage();
        }
        Throwable root = cause instanceof ExceptionInInitializerError && cause.getCause() != null ? cause.getCause() : cause;
        return ccs.say("Défaut de l’installation, rien n’a été vérifié ni écrit : " + root + " (CCS_DEBUG=1 donne le détail).",
                "Fault of the installation, nothing was checked or written: " + root + " (CCS_DEBUG=1 gives the details).");
    }
}
