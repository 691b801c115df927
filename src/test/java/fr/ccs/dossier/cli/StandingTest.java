package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check would read is noticed when it changes, by links too: trust must not stay as it was when a list of revoked ones is replaced. */
class StandingTest {
    @TempDir
    Path around;
    private Path folder;
    private Path file;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectories(around.resolve("dossier"));
        file = Files.writeString(folder.resolve("a.xml"), "a");
    }

    @Test
    void aPlaceThatIsALinkStandsForWhereItLeads() throws IOException {
        Path link = Files.createSymbolicLink(around.resolve("lien"), folder);
        Path linked = Files.createSymbolicLink(around.resolve("lien.xml"), file);
        Standing before = Standing.of(List.of(link, linked));
        Files.writeString(file, "aa");
        assertThat(before.changed(Standing.of(List.of(link, linked)))).containsExactlyInAnyOrder(link.resolve("a.xml"), linked);
    }

    @Test
    void aLinkToAFileIsFollowedAndOneToAFolderIsNot() throws IOException {
        Path place = Files.createDirectories(around.resolve("confiance"));
        Path link = Files.createSymbolicLink(place.resolve("liste.crl"), file);
        Files.createSymbolicLink(place.resolve("boucle"), place);
        Files.createSymbolicLink(place.resolve("nulle-part"), place.resolve("absent"));
        Standing before = Standing.of(List.of(place));
        assertThat(before.files()).containsOnlyKeys(link);
        Files.writeString(file, "aa");
        assertThat(before.changed(Standing.of(List.of(place)))).containsExactly(link);
    }

    @Test
    void aPlaceThatComesIsAChange() throws IOException {
        Path later = around.resolve("plus-tard");
        Standing before = Standing.of(List.of(later));
        Files.createDirectories(later);
        assertThat(before.changed(Standing.of(List.of(later)))).containsExactly(later);
    }
}
