package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A command that is killed with SIGKILL while it works, and typed again.
 *
 * @param before a folder that holds all it needs
 * @param line as it is typed in there
 */
public record KilledCommand(String name, Path before, Object... line) {
    private static final int PATIENCE = 600;
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    /** A file as it is seen by who reads the folder: not what begins with a dot, which is a lock, or in the making. */
    private static final String HIDDEN = "(.*/)?\\..*";

    /** What another run draws by chance, in these files: codes of certificates, digests of what has them, values of elliptic signatures. */
    private static final Map<String, UnaryOperator<String>> DRAWN = Map.of("(.*/)?(certificat|registre)\\.xml",
            text -> text.replaceAll("([0-9A-Z]{4}-){4}[0-9A-Z]", "CODE").replaceAll("[0-9a-f]{64}", "DIGEST"),
            "a-signer\\.xml", text -> text.replaceAll("(<ds:SignatureValue[^>]*>)[^<]*", "$1"));

    /** The commands, each with a folder of its own below this one. */
    public static List<KilledCommand> all(Path folder) throws Exception {
        Path keys = DemoRound.keys();
        Path sign = branch(folder.resolve("sign"));
        Files.move(DemoRound.livret(sign), sign.resolve("a-signer.xml"));
        Path close = branch(folder.resolve("close"));
        Files.writeString(close.resolve("ouvert.xml"), Specimen.livret().text().replace("etat=\"CLOS\"", "etat=\"BROUILLON\"").replaceFirst("(?s)<signatures>.*</signatures>", ""));
        Path livrets = branch(folder.resolve("check"));
        Files.createDirectory(livrets.resolve("livrets"));
        for (String name : List.of("observation-directe", "fautes-multiples", "brouillon")) {
            Files.copy(EXAMPLES.resolve("livrets/" + name + ".xml"), livrets.resolve("livrets/" + name + ".xml"));
        }
        Path archive = branch(folder.resolve("archive"));
        copy(EXAMPLES.resolve("dossiers/CCS-2026-00031"), archive.resolve("CCS-2026-00031"));
        copy(archive, folder.resolve("cloture"));
        DeliveryBranch.ok(Commands.run("dossier", "cloture", archive.resolve("CCS-2026-00031"), "--date", "2026-11-20"));
        SubmitBranch.at(folder.resolve("submit")).received(2);
        DeliveryBranch.decided(folder.resolve("deliver"), DeliveryBranch.VALIDATION, DeliveryBranch.NON_VALIDATION, DeliveryBranch.REPORT);
        return List.of(
                new KilledCommand("check", livrets, "check", "livrets", "--date", Specimen.DAY, "--jobs", 2, "--report", "json=rapports/r.json", "-o", "rapports/r.txt"),
                new KilledCommand("render", livrets, "render", "livrets", "--draft", "-o", "imprimes"),
                new KilledCommand("close", close, "close", "ouvert.xml", "--date", "2026-04-07"),
                new KilledCommand("sign", sign, "sign", "a-signer.xml", "--role", "CANDIDAT", "--key", DemoRound.candidate(), "--password-file", keys.resolve("mot-de-passe"), "--trust",
                        keys.resolve("confiance"), "--date", DemoRound.DAY),
                new KilledCommand("cloture", folder.resolve("cloture"), "dossier", "cloture", "CCS-2026-00031", "--date", "2026-11-20"),
                new KilledCommand("submit", folder.resolve("submit"), "submit", "dossiers", "--session", "sessions/SES-E-2026-1/session.xml", SubmitBranch.DAY),
                new KilledCommand("deliver", folder.resolve("deliver"), "deliver", "sessions/SES-2026-907/pv.xml", ".", "--date", "2026-06-22", "--trust", keys.resolve("confiance")),
                new KilledCommand("archive", archive, "archive", "CCS-2026-00031", "-o", "paquets", "--date", "2026-11-30", "--trust", EXAMPLES.resolve("confiance"), "--with",
                        EXAMPLES.resolve("proces-verbaux")));
    }

    /** A folder with the edition and the register of persons that the examples cite. */
    private static Path branch(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("referentiel"));
        Files.copy(Specimen.REFERENTIEL, folder.resolve("referentiel/edition.xml"));
        Files.copy(Specimen.ANNUAIRE, folder.resolve("annuaire.xml"));
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"><referentiels chemin=\"referentiel\"/><documents chemin=\"annuaire.xml\"/></ccs>");
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The same state, to begin from once more. */
    public Path copyTo(Path folder) throws IOException {
        copy(before, folder);
        return folder;
    }

    private static List<String> jvm(Path folder) {
        return List.of("-Dccs.cache=" + folder.toAbsolutePath().resolve(".cache"));
    }

    private Object[] words() {
        return Stream.concat(Stream.of("--lang", "fr"), Stream.of(line)).toArray();
    }

    /**
     * Kills it when it is about to change the disk for the n-th time, in a folder that {@link #copyTo} made.
     *
     * @return what it came to; undisturbed, where it does not change so much
     */
    public Killed kill(Path folder, int n) throws Exception {
        StoppedProcess.End end = StoppedProcess.atChange(n, folder, jvm(folder), words());
        return new Killed(end.killed(), end.count(), end.status());
    }

    /**
     * What a command came to.
     *
     * @param killed whether it was, or had ended before
     * @param changes how often it had come to change something
     * @param status its exit code, where it ended
     */
    public record Killed(boolean killed, int changes, int status) {}

    public CcsProcess.Result run(Path folder) throws IOException {
        return new CcsProcess().in(folder).seconds(PATIENCE).jvm(jvm(folder).toArray(String[]::new)).run(words());
    }

    /** The digest of each file that is seen, without what is drawn by chance. */
    public static Map<String, String> seen(Path folder) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Path file : files(folder, false)) {
            String name = folder.relativize(file).toString();
            byte[] bytes = Files.readAllBytes(file);
            for (Map.Entry<String, UnaryOperator<String>> drawn : DRAWN.entrySet()) {
                bytes = name.matches(drawn.getKey()) ? drawn.getValue().apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes;
            }
            seen.put(name, DocumentReader.sha256(bytes));
        }
        return seen;
    }

    /** What is left that nobody sees: by name, locks and what is kept between runs aside. */
    public static Set<String> hidden(Path folder) throws IOException {
        Set<String> hidden = new TreeSet<>();
        for (Path file : files(folder, true)) {
            String name = folder.relativize(file).toString();
            if (!name.startsWith(".cache/") && !file.endsWith(".verrou")) {
                hidden.add(name);
            }
        }
        return hidden;
    }

    private static List<Path> files(Path folder, boolean hidden) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).filter(file -> folder.relativize(file).toString().matches(HIDDEN) == hidden).sorted().toList();
        }
    }
}
