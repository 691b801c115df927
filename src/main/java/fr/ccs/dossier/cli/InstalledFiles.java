package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete;

/** Run by the build: writes the manual and the completions that go into the installable archive. */
public final class InstalledFiles {
    private InstalledFiles() {}

    /** @param arguments the folder to write to, the version, and the day of the build as an ISO time stamp */
    public static void main(String[] arguments) throws IOException {
        Path share = Path.of(arguments[0]);
        String day = arguments[2].substring(0, 10);
        pages(share.resolve("man/fr/man1"), new Manual(Language.FRENCH, arguments[1], day));
        pages(share.resolve("man/man1"), new Manual(Language.ENGLISH, arguments[1], day));
        write(share.resolve("bash-completion/completions/ccs"), AutoComplete.bash("ccs", Ccs.whole(Language.FRENCH)));
        write(share.resolve("zsh/site-functions/_ccs"), ZshCompletion.of(Ccs.whole(Language.FRENCH)));
    }

    private static void pages(Path folder, Manual manual) throws IOException {
        for (Map.Entry<String, String> page : manual.pages().entrySet()) {
            write(folder.resolve(page.getKey()), page.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
