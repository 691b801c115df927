package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.WholeFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The forms a run can be reported in, and how any report reaches its file. */
enum ReportForm {
    TEXT, JSON, SVRL, HTML, JUNIT, SARIF, GITHUB, GITLAB;

    /** Whether its reader is a system that shows it to others: then it hides what documents say, unless told otherwise. */
    boolean leavesTheHouse() {
        return this == JUNIT || this == SARIF || this == GITHUB || this == GITLAB;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportForm named(String word, Ccs ccs) {
        String all = Arrays.stream(values()).map(ReportForm::word).collect(Collectors.joining(", "));
        return Arrays.stream(values()).filter(form -> form.name().equalsIgnoreCase(word)).findFirst().orElseThrow(() -> Stop.usage(ccs.say(
                "Format inconnu « " + word + " » : choisissez parmi " + all + ".", "Unknown format “" + word + "”: choose among " + all + ".")));
    }

    /** To the file named, whole or not at all; to standard output when none is. */
    static void write(Path output, Ccs ccs, Consumer<PrintStream> report) throws IOException {
        if (output == null) {
            report.accept(ccs.out);
            return;
        }
        if (Files.isDirectory(output)) {
            throw Stop.usage(ccs.say("--output " + output + " est un dossier : donnez un nom de fichier.", "--output " + output + " is a folder: name a file."));
        }
        WholeFile.write(output, out -> {
            Faithful faithful = new Faithful(out);
            PrintStream stream = new PrintStream(faithful, false, StandardCharsets.UTF_8);
            report.accept(stream);
            stream.flush();
            if (faithful.fault != null) {
                throw faithful.fault;
            }
        });
    }

    /** Remembers what kept a report from being written, which a print stream would not tell. */
    private static final class Faithful extends FilterOutputStream {
        private IOException fault;

        private Faithful(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException broken) {
                fault = fault == null ? broken : fault;
                throw broken;
            }
        }
    }
}
