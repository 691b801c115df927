package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Looks at the machine: Java, memory, how names of files are written, room to write, the clock, programs beside. */
final class MachineExam {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LITTLE_MEMORY = 200;
    private static final long LITTLE_ROOM = 200;
    private static final LocalDate RELEASED = LocalDate.of(2026, 1, 1);

    private MachineExam() {}

    static void take(Exam exam) {
        exam.take("java", MachineExam::java);
        exam.take("memory", MachineExam::memory);
        exam.take("encoding", MachineExam::encoding);
        exam.take("temp", MachineExam::temp);
        exam.take("clock", MachineExam::clock);
        exam.take("git", MachineExam::git);
    }

    private static void java(Exam exam) {
        String java = "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor") + ", "
                + Exam.shown(Path.of(System.getProperty("java.home")));
        exam.fine("java", java, java);
    }

    private static void memory(Exam exam) {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        int cores = Runtime.getRuntime().availableProcessors();
        String french = "Mémoire : jusqu’à " + most + " Mo ; " + cores + (cores > 1 ? " cœurs" : " cœur");
        String english = "Memory: up to " + most + " MB; " + cores + (cores > 1 ? " cores" : " core");
        if (most < LITTLE_MEMORY) {
            exam.remark("memory", french + ". C’est peu pour de grands documents : CCS_JAVA_OPTS=-Xmx512m", english
                    + ". That is little for large documents: CCS_JAVA_OPTS=-Xmx512m");
        } else {
            exam.fine("memory", french, english);
        }
    }

    private static void encoding(Exam exam) {
        String names = System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        String both = Locale.getDefault().toLanguageTag() + ", " + names;
        if (Charset.forName(names).equals(StandardCharsets.UTF_8)) {
            exam.fine("encoding", "Langue et codage des noms de fichiers : " + both, "Language and encoding of file names: " + both);
        } else {
            exam.remark("encoding", "Codage des noms de fichiers : " + both + ". Un nom accentué pourrait rester introuvable : LC_ALL=C.UTF-8",
                    "Encoding of file names: " + both + ". A name with accents might not be found: LC_ALL=C.UTF-8");
        }
    }

    private static void temp(Exam exam) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Path probe;
        try {
            probe = Files.createTempFile(folder, "ccs", ".essai");
        } catch (IOException refused) {
            exam.remark("temp", "Rien ne peut être écrit dans le dossier temporaire " + folder + ", qu’il faut à « ccs check --since » : choisissez-en un autre, CCS_JAVA_OPTS=-Djava.io.tmpdir=DOSSIER",
                    "Nothing can be written into the temporary folder " + folder + ", which “ccs check --since” needs: choose another, CCS_JAVA_OPTS=-Djava.io.tmpdir=FOLDER");
            return;
        }
        Files.delete(probe);
        long room = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (room < LITTLE_ROOM) {
            exam.remark("temp", "Dossier temporaire " + folder + " : " + room + " Mo libres seulement, faites de la place",
                    "Temporary folder " + folder + ": only " + room + " MB free, make room");
        } else {
            exam.fine("temp", "Dossier temporaire " + folder + " : " + room + " Mo libres", "Temporary folder " + folder + ": " + room + " MB free");
        }
    }

    private static void clock(Exam exam) {
        clock(exam, Moment.day(null));
    }

    static void clock(Exam exam, LocalDate today) {
        if (today.isBefore(RELEASED) || today.isAfter(RELEASED.plusYears(30))) {
            exam.fault("clock", "L’horloge dit " + today + ", ce qui ne se peut : délais, échéances et signatures seraient mal jugés. Mettez-la à l’heure",
                    "The clock says " + today + ", which cannot be: delays, expiries and signatures would be judged wrongly. Set it right");
        } else {
            exam.fine("clock", "Date du jour à Paris : " + today, "Today in Paris: " + today);
        }
    }

    /** Only {@code --since} needs it. */
    private static void git(Exam exam) throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "--version").redirectErrorStream(true).start();
            String version = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0) {
                exam.fine("git", version, version);
                return;
            }
        } catch (IOException none) {
            // said below
        }
        exam.fine("git", "git n’est pas là : seul « ccs check --since » en a besoin", "git is not there: only “ccs check --since” needs it");
    }
}
