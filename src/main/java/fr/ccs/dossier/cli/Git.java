package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the git program about the repository of the current folder: no shell between, no lock taken, nothing written, nothing fetched, and no
 * program run that a repository names, nor a repository used that only lies among the files of another.
 */
final class Git {
    private static final List<String> COMMAND = List.of("git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit",
            "-c", "core.quotePath=false");
    /** One with an equals sign cannot be overridden by an option. */
    private static final Pattern FILTER = Pattern.compile("(filter(?:\\.[ -<>-~]*)?)\\.[a-z0-9-]+");
    private final Ccs ccs;
    private final List<String> command;

    Git(Ccs ccs) {
        this(ccs, COMMAND);
    }

    private Git(Ccs ccs, List<String> command) {
        this.ccs = ccs;
        this.command = command;
    }

    /** The same without the programs that make a file's content before git looks at it; what they would have made counts as changed. */
    Git withoutFilters() throws IOException {
        Answer set = ask(new byte[0], "config", "-z", "--name-only", "--get-regexp", "^filter\\.");
        if (set.status > 1) {
            throw failed(set);
        }
        List<String> without = new ArrayList<>(command);
        for (String name : set.out.length == 0 ? new String[0] : set.line().split("\0")) {
            Matcher filter = FILTER.matcher(name);
            if (!filter.matches()) {
                throw failed(new Answer(1, set.out, name));
            }
            for (String none : List.of(".clean=", ".process=", ".required=false")) {
                without.addAll(List.of("-c", filter.group(1) + none));
            }
        }
        return new Git(ccs, List.copyOf(without));
    }

    /**
     * What one question came to.
     *
     * @param said what git has to say of a failure
     */
    record Answer(int status, byte[] out, String said) {

        String line() {
            return new String(out, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
        }
    }

    /** The answer to a question that always has one; {@link Stop} with git's own words where git fails. */
    byte[] answer(byte[] input, String... question) throws IOException {
        Answer answer = ask(input, question);
        if (answer.status != 0) {
            throw failed(answer);
        }
        return answer.out;
    }

    Stop failed(Answer answer) {
        return Stop.couldNot(ccs.say("git a échoué : rien n’a été vérifié. Il dit : ", "git failed: nothing was checked. It says: ") + answer.said.strip());
    }

    Stop unreadable(String name) {
        return Stop.couldNot(ccs.say("Le nom du fichier « " + name + " » n’est pas en UTF-8 : rien n’a été vérifié. Renommez-le, ou contrôlez tout (sans --since).",
                "The name of the file “" + name + "” is not UTF-8: nothing was checked. Rename it, or check everything (without --since)."));
    }

    /** The answer, or that there is none; {@link Stop} where git cannot be started. */
    Answer ask(byte[] input, String... question) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(Arrays.asList(question));
        Path scratch = Files.createTempDirectory("ccs-git");
        Path in = scratch.resolve("in");
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        try {
            Files.write(in, input);
            ProcessBuilder builder = new ProcessBuilder(whole).redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
            builder.environment().put("GIT_NO_LAZY_FETCH", "1");
            builder.environment().put("GIT_ALLOW_PROTOCOL", "none");
            builder.environment().put("GIT_NO_REPLACE_OBJECTS", "1");
            builder.environment().keySet().removeIf(name -> name.matches("GIT_\\w+_PATHSPECS"));
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            int status = started(builder).waitFor();
            return new Answer(status, Files.readAllBytes(out), new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            for (Path file : List.of(in, out, err, scratch)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw Stop.couldNot(ccs.say("--since demande le programme git, qui ne peut être lancé ici : rien n’a été vérifié. Installez git, ou contrôlez tout (sans --since).",
                    "--since needs the git program, which cannot be started here: nothing was checked. Install git, or check everything (without --since)."));
        }
    }
}
