package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are found by what they are called inside, in the places given and nowhere else. */
class ResolverTest {
    private static final Citation WANTED = new Citation(Kind.PROCES_VERBAL, "PV-2026-003", "");
    private static final String PV = "<procesVerbal xmlns=\"urn:fr:ccs:dossier:1\" numero=\"%s\" etat=\"BROUILLON\" nature=\"ORIGINAL\"/>";

    @TempDir
    Path folder;

    @Test
    void theNameOfTheFileDoesNotMatter() throws IOException {
        write("sous/dossier/n-importe-quoi.xml", PV.formatted("PV-2026-003"));
        assertThat(find()).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void hiddenFoldersAndOtherEndingsAreLeftAside() throws IOException {
        write(".corbeille/pv.xml", PV.formatted("PV-2026-003"));
        write("sous/.cache/pv.xml", PV.formatted("PV-2026-003"));
        write("pv.xml.bak", PV.formatted("PV-2026-003"));
        assertThat(find()).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void aLinkOutOfTheFolderIsLeftAside(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("pv.xml"), PV.formatted("PV-2026-003"));
        Files.createSymbolicLink(folder.resolve("lien.xml"), outside);
        Files.createSymbolicLink(folder.resolve("dossier"), elsewhere);
        assertThat(find()).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void onlyTheRootElementDecides() throws IOException {
        write("dedans.xml", "<lot xmlns=\"urn:fr:ccs:dossier:1\">" + PV.formatted("PV-2026-003") + "</lot>");
        write("etranger.xml", PV.formatted("PV-2026-003").replace("urn:fr:ccs:dossier:1", "urn:autre"));
        write("doctype.xml", "<!DOCTYPE procesVerbal>" + PV.formatted("PV-2026-003"));
        write("autre-genre.xml", "<session xmlns=\"urn:fr:ccs:dossier:1\" numero=\"PV-2026-003\"/>");
        assertThat(find()).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void aFileGivenTwiceIsOneDocument() throws IOException {
        Path file = write("pv.xml", PV.formatted("PV-2026-003"));
        Resolver resolver = new Resolver(List.of(folder, file, folder.resolve("../" + folder.getFileName())), new DocumentReader(Limits.DEFAULT));
        assertThat(resolver.find(WANTED)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void aPlaceThatCannotBeReadIsNotAPlaceWithoutDocuments() {
        Resolver resolver = new Resolver(List.of(folder.resolve("absent")), new DocumentReader(Limits.DEFAULT));
        assertThatThrownBy(() -> resolver.find(WANTED)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void twoResolversInOneProcessDoNotDisturbOneAnother() throws IOException {
        write("edition.xml", Files.readString(Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml")));
        Citation edition = new Citation(Kind.REFERENTIEL, "CCS-RC", "2026.1-specimen");
        for (int i = 0; i < 2; i++) {
            assertThat(new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)).find(edition)).isInstanceOf(Lookup.Found.class);
        }
    }

    private Lookup find() {
        return new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)).find(WANTED);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
