package fr.ccs.dossier.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What opens a key, as its owner gives it: in a file, the environment or at the prompt, never as an argument that others can see; wiped after use. */
final class Passphrase implements AutoCloseable {
    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /** Whether an option says where it is; else it is asked for. */
    static boolean given(Path file, String variable) {
        return file != null || variable != null;
    }

    /**
     * Reads it from the file, else the environment variable, else the console.
     *
     * @param options how the options that name the two begin, {@code --password}
     * @param what it opens, as the prompt says it
     */
    static Passphrase of(Ccs ccs, Path file, String variable, String options, String what) throws IOException {
        if (file != null && variable != null) {
            throw Stop.usage(ccs.say("Choisissez entre " + options + "-file et " + options + "-env.",
                    "Choose one of " + options + "-file and " + options + "-env."));
        }
        char[] read = file != null ? firstLine(ccs, file) : variable != null ? ofEnvironment(ccs, variable) : prompted(ccs, options, what);
        if (read.length == 0) {
            throw Stop.usage(ccs.say("Le mot de passe de " + what + " est vide : rien n’a été signé.",
                    "The passphrase of " + what + " is empty: nothing was signed."));
        }
        return new Passphrase(read);
    }

    private static char[] firstLine(Ccs ccs, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < decoded.length() && decoded.charAt(end) != '\n' && decoded.charAt(end) != '\r') {
                end++;
            }
            char[] line = Arrays.copyOf(decoded.array(), end);
            Arrays.fill(decoded.array(), '\0');
            return line;
        } catch (CharacterCodingException binary) {
            throw Stop.usage(ccs.say(file + " n’est pas un fichier de texte en UTF-8 : le mot de passe doit en être la première ligne.",
                    file + " is no text file in UTF-8: the passphrase must be its first line."));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] ofEnvironment(Ccs ccs, String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw Stop.usage(ccs.say("La variable d’environnement " + variable + " n’existe pas.", "There is no environment variable " + variable + "."));
        }
        return value.toCharArray();
    }

    private static char[] prompted(Ccs ccs, String options, String what) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", ccs.say("Mot de passe de " + what + "\u00A0: ", "Passphrase of " + what + ": "));
        if (typed == null) {
            throw Stop.usage(ccs.say("Pas de terminal où demander le mot de passe de " + what + " : donnez-le par " + options + "-file ou " + options + "-env.",
                    "No terminal to ask for the passphrase of " + what + ": give it by " + options + "-file or " + options + "-env."));
        }
        return typed;
    }

    /** The characters themselves, until this is closed. */
    char[] characters() {
        return characters;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }
}
