package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program for a small disk of its own ({@code unshare --map-root-user --mount}): has every kind of command write there while it is full, almost full, only to be read, and well;
 * and those that write many files while there is room for some of them.
 *
 * <p>Tells a line for each: how the disk was, the command, its exit code, what it said, and which files are not as they were.
 */
public final class AilingDisk {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final int PAGE = 4096;

    /** What a command that writes many files has room for until it is in the middle. */
    private static final int SOME_OF_ITS_FILES = 30 * PAGE;
    private final Path disk;
    private final Path filler;

    private AilingDisk(Path disk) {
        this.disk = disk;
        this.filler = disk.resolve("plein");
    }

    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        mount("-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString());
        new AilingDisk(disk).run();
        System.exit(0);
    }

    private static void mount(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(words));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("no such disk: " + command);
        }
    }

    private void run() throws Exception {
        Map<String, Object[]> commands = prepared();
        fill();
        tell("plein", commands);
        try (var channel = java.nio.channels.FileChannel.open(filler, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - PAGE);
        }
        tell("presque", commands);
        try (var channel = java.nio.channels.FileChannel.open(filler, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - SOME_OF_ITS_FILES);
        }
        Map<String, Object[]> many = new LinkedHashMap<>(commands);
        many.keySet().retainAll(List.of("submit", "deliver", "archive"));
        tell("entamé", many);
        Files.delete(filler);
        mount("-o", "remount,ro", disk.toString());
        tell("lecture", commands);
        mount("-o", "remount,rw", disk.toString());
        tell("bien", commands);
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] page = new byte[PAGE];
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            return;
        }
    }

    private void tell(String how, Map<String, Object[]> commands) throws IOException {
        for (Map.Entry<String, Object[]> command : commands.entrySet()) {
            Map<String, String> before = files();
            // where no project file brings the examples, of one of which the dossier is a copy
            CcsProcess.Result result = command.getKey().equals("archive") ? new CcsProcess().in(disk).run(command.getValue()) : Commands.run(command.getValue());
            Map<String, String> after = files();
            List<String> changed = Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                    .filter(name -> !java.util.Objects.equals(before.get(name), after.get(name))).toList();
            System.out.println(String.join("\t", how, command.getKey(), String.valueOf(result.status()), result.said().replaceAll("\\s+", " "), changed.toString()));
        }
    }

    /** The digest of every file, but for locks. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(disk)) {
            for (Path file : walk.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS) && !one.endsWith(".verrou") && !one.equals(filler)).toList()) {
                files.put(disk.relativize(file).toString(), DocumentReader.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** What is to be written, and all that it needs, which lies there already; where a file can be replaced, an old one does. */
    private Map<String, Object[]> prepared() throws Exception {
        Files.writeString(disk.resolve("ancien.txt"), "ancien");
        Files.writeString(disk.resolve("ancien.pdf"), "ancien");
        Path livret = Specimen.LIVRET.toAbsolutePath();
        Path open = Files.writeString(disk.resolve("ouvert.xml"), Files.readString(livret).replace("etat=\"CLOS\"", "etat=\"BROUILLON\"").replaceFirst("(?s)<signatures>.*</signatures>", ""));
        Path closed = DemoRound.livret(Files.createDirectory(disk.resolve("clos")));
        Path pdf = disk.resolve("livret.pdf");
        ok("render", livret, "-o", pdf);
        Path register = Files.copy(Path.of("templates/registre.xml"), disk.resolve("registre.xml"));
        Path table = Files.writeString(disk.resolve("inscriptions.csv"), "nomNaissance;prenoms;dateNaissance;raisonSociale\nPetit SPÉCIMEN;Omar;03/02/1988;Accueil Plus (SPÉCIMEN)\n");
        Path dossier = copied("CCS-2026-00031", disk.resolve("a"));
        Path finished = copied("CCS-2026-00031", disk.resolve("b"));
        ok("dossier", "cloture", finished, "--date", "2026-11-20");
        Map<String, Object[]> commands = new LinkedHashMap<>();
        commands.put("check -o", line("check", "--date", Specimen.DAY, "-o", disk.resolve("ancien.txt"), livret));
        commands.put("check --report", line("check", "--date", Specimen.DAY, "--report", "html=" + disk.resolve("rapport.html"), livret));
        commands.put("render", line("render", livret, "-o", disk.resolve("ancien.pdf")));
        commands.put("rules", line("rules", "--format", "md", "-o", disk.resolve("regles.md")));
        commands.put("new livret", line("new", "livret", "--referentiel", Specimen.REFERENTIEL, "--numero", "CCS-2026-00099-L1", "--force", "-o", disk.resolve("neuf.xml")));
        commands.put("new dossier", line("new", "dossier", "--from", table, "--registre", register, "--date=2026-11-20"));
        commands.put("close", line("close", open, "--date", "2026-04-07"));
        commands.put("sign", line("sign", closed, "--role", "CANDIDAT", "--key", DemoRound.candidate(), "--password-file", DemoRound.keys().resolve("mot-de-passe"), "--trust",
                DemoRound.keys().resolve("confiance"), "--date", DemoRound.DAY));
        commands.put("extract", line("extract", pdf, "-o", disk.resolve("extrait.xml")));
        commands.put("dossier cloture", line("dossier", "cloture", dossier, "--date", "2026-11-20"));
        commands.put("archive", line("archive", finished, "-o", disk.resolve("paquets"), "--date", "2026-11-30", "--trust", EXAMPLES.resolve("confiance"), "--with", EXAMPLES.resolve("referentiel"),
                "--with", EXAMPLES.resolve("annuaire.xml"), "--with", EXAMPLES.resolve("proces-verbaux")));
        SubmitBranch awaiting = SubmitBranch.at(disk.resolve("presenter")).received(2);
        commands.put("submit", line("submit", awaiting.folder().resolve("dossiers"), "--session", awaiting.session(), "--referentiels", awaiting.folder().resolve("referentiel"), "--with",
                awaiting.folder().resolve("annuaire.xml"), SubmitBranch.DAY));
        DeliveryBranch decided = DeliveryBranch.decided(disk.resolve("delivrer"), DeliveryBranch.VALIDATION, DeliveryBranch.NON_VALIDATION);
        commands.put("deliver", line("deliver", decided.minutes(), decided.folder(), "--registre", decided.registre(), "--referentiels", decided.folder().resolve("referentiel"), "--date",
                "2026-06-22", "--trust", DemoRound.keys().resolve("confiance")));
        commands.put("export bilan", line("export", "bilan", "--annee", "2026", dossier.getParent(), "--format", "json", "-o", disk.resolve("bilan.json")));
        commands.put("keys demo", line("keys", "demo", disk.resolve("cles"), "--for", livret));
        return commands;
    }

    private static Object[] line(Object... words) {
        List<Object> line = new ArrayList<>(List.of("--lang", "fr"));
        line.addAll(List.of(words));
        return line.toArray();
    }

    private static void ok(Object... words) {
        CcsProcess.Result result = Commands.run(words);
        if (result.status() != 0) {
            throw new IllegalStateException(result.said());
        }
    }

    private static Path copied(String numero, Path parent) throws IOException {
        Path from = EXAMPLES.resolve("dossiers").resolve(numero);
        Path to = parent.resolve(numero);
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
