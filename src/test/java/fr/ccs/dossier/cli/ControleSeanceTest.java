package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that members signed by hand, as the minutes cite them. */
class ControleSeanceTest {
    @TempDir
    Path temporary;

    @Test
    void aPageCitedWithTwoDigestsIsCopiedOnceAndToldAsAltered() throws Exception {
        byte[] page = "a page".getBytes(StandardCharsets.UTF_8);
        Files.write(temporary.resolve("page.png"), page);
        String cited = "<signature role=\"PRESIDENT\" mode=\"MANUSCRITE\" piece=\"page.png\" empreinte=\"%s\"/>";
        String good = cited.formatted(DocumentReader.sha256(page));
        Path file = temporary.resolve("pv.xml");
        Files.writeString(file, Files.readString(Path.of("examples/proces-verbaux/pv-2026-004.xml"))
                .replaceFirst("(?s)<signatures>.*</signatures>", "<signatures>" + good + good + cited.formatted("0".repeat(64)) + "</signatures>"));
        Reading.Read minutes = (Reading.Read) new DocumentReader(Limits.DEFAULT).read(file);
        ControlePart part = new ControlePart("");
        ControleSeance.signedPages(part, minutes.document(), "session/pv");
        assertThat(part.lignes().stream().map(line -> line.etat() + " " + line.chemin())).containsExactly("JOINT session/pv-page-signee-1.png", "ALTERE ");
    }
}
