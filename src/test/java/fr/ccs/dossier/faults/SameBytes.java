package fr.ccs.dossier.faults;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.cli.CcsProcess;
import fr.ccs.dossier.cli.Commands;
import fr.ccs.dossier.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of its own, whose surroundings can be odd: tells the exit code and the digest of what some commands give. */
public final class SameBytes {
    private SameBytes() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (String form : new String[] {"text", "json", "junit", "sarif", "html"}) {
            tell(form, Commands.run("--lang", "fr", "check", "--date", Specimen.DAY, "--format", form, Specimen.LIVRET, Specimen.FAULTY));
        }
        Path pdf = folder.resolve("livret.pdf");
        tell("render", Commands.run("--lang", "fr", "render", "-q", Specimen.LIVRET, "-o", pdf));
        tell("pdf", new CcsProcess.Result(0, DocumentReader.sha256(Files.readAllBytes(pdf)), ""));
        Path fresh = folder.resolve("neuf.xml");
        tell("new", Commands.run("--lang", "fr", "new", "livret", "--force", "--referentiel", Specimen.REFERENTIEL, "--numero", "CCS-2026-00099-L1", "-o", fresh));
        tell("xml", new CcsProcess.Result(0, DocumentReader.sha256(Files.readAllBytes(fresh)), ""));
        tell("status", Commands.run("--lang", "fr", "status", "--date", "2026-11-20", "--format", "json", "examples/dossiers"));
        System.exit(0);
    }

    /**
     * In bytes of its own choice: a stream of the machine would speak as the surroundings want, UTF-16 perhaps. What is said beside, of how far one is
     * when it takes long, is no answer.
     */
    private static void tell(String what, CcsProcess.Result result) {
        String line = what + " " + result.status() + " " + DocumentReader.sha256(result.out().getBytes(StandardCharsets.UTF_8)) + "\n";
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
