package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One report that a user asks for.
 *
 * @param file null for standard output
 */
record AskedReport(ReportForm form, Path file) {

    /**
     * All that are asked for, the main one first.
     *
     * @param reports the others, each as {@code FORM=FILE}
     * @throws Stop when one cannot be meant so
     */
    static List<AskedReport> all(Ccs ccs, AskedReport main, List<String> reports) {
        List<AskedReport> all = new ArrayList<>(List.of(main));
        for (String report : reports) {
            int sign = report.indexOf('=');
            if (sign < 1 || sign == report.length() - 1 || report.endsWith("=-")) {
                throw Stop.usage(ccs.say("--report « " + report + " » : écrivez FORMAT=FICHIER, par exemple sarif=rapport.sarif.",
                        "--report “" + report + "”: write FORMAT=FILE, sarif=report.sarif for instance."));
            }
            all.add(new AskedReport(ReportForm.named(report.substring(0, sign), ccs), Path.of(report.substring(sign + 1))));
        }
        Set<Path> files = new HashSet<>();
        for (AskedReport one : all) {
            if (one.file == null) {
                continue;
            }
            if (!files.add(identity(one.file))) {
                throw Stop.usage(ccs.say("Deux rapports iraient dans " + one.file + " : donnez un fichier à chacun.",
                        "Two reports would go into " + one.file + ": give each its file."));
            }
            if (one.form != ReportForm.SVRL && Files.isDirectory(one.file)) {
                throw Stop.usage(ccs.say(one.file + " est un dossier : donnez un nom de fichier au rapport.", one.file + " is a folder: name a file for the report."));
            }
        }
        return all;
    }

    /** Whether somebody reads it as it comes. */
    boolean toReader() {
        return form == ReportForm.TEXT && file == null;
    }

    /** What tells a file from another, by whatever path it is named. */
    static Path identity(Path file) {
        Path plain = file.toAbsolutePath().normalize();
        try {
            return Files.exists(plain) ? plain.toRealPath() : plain.getParent().toRealPath().resolve(plain.getFileName());
        } catch (IOException nowhere) {
            return plain;
        }
    }
}
