package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.check.SvrlReport;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.JsonReport;
import fr.ccs.dossier.report.TextReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** The forms a run can be reported in, and where the report goes. */
enum ReportForm {
    TEXT {
        @Override
        void print(CheckRun run, PrintStream out, Ccs ccs, Colours colours) {
            new TextReport(ccs.language, colours).write(run, out);
        }
    },
    JSON {
        @Override
        void print(CheckRun run, PrintStream out, Ccs ccs, Colours colours) {
            new JsonReport().write(run, out);
        }
    },
    SVRL {
        @Override
        void print(CheckRun run, PrintStream out, Ccs ccs, Colours colours) {
            if (run.files().size() != 1) {
                throw Stop.usage(ccs.say("SVRL décrit un seul document : donnez un dossier avec --output pour en écrire un par fichier.",
                        "SVRL describes one document: give a folder with --output to write one a file."));
            }
            new SvrlReport(RuleBook.shipped()).write(run.files().get(0), out);
        }

        @Override
        void write(CheckRun run, Path output, Ccs ccs, Colours colours) throws IOException {
            if (output == null || run.files().size() == 1 && !java.nio.file.Files.isDirectory(output)) {
                super.write(run, output, ccs, colours);
                return;
            }
            for (int i = 0; i < run.files().size(); i++) {
                FileVerdict file = run.files().get(i);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new SvrlReport(RuleBook.shipped()).write(file, bytes);
                String name = Path.of(file.file()).getFileName().toString().replaceFirst("\\.xml$", "");
                WholeFile.write(output.resolve(String.format(Locale.ROOT, "%04d-%s.svrl.xml", i + 1, name)), bytes.toByteArray());
            }
        }
    };

    abstract void print(CheckRun run, PrintStream out, Ccs ccs, Colours colours);

    static ReportForm named(String word, Ccs ccs) {
        return Arrays.stream(values()).filter(form -> form.name().equalsIgnoreCase(word)).findFirst().orElseThrow(() -> Stop.usage(ccs.say(
                "Format inconnu « " + word + " » : choisissez text, json ou svrl.", "Unknown format “" + word + "”: choose text, json or svrl.")));
    }

    /** To the file named, whole or not at all; to standard output when none is. */
    void write(CheckRun run, Path output, Ccs ccs, Colours colours) throws IOException {
        write(output, ccs, out -> print(run, out, ccs, colours));
    }

    /** The same for any report. */
    static void write(Path output, Ccs ccs, Consumer<PrintStream> report) throws IOException {
        if (output == null) {
            report.accept(ccs.out);
            return;
        }
        if (java.nio.file.Files.isDirectory(output)) {
            throw Stop.usage(ccs.say("--output " + output + " est un dossier : donnez un nom de fichier.", "--output " + output + " is a folder: name a file."));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        report.accept(stream);
        stream.flush();
        WholeFile.write(output, bytes.toByteArray());
    }
}
