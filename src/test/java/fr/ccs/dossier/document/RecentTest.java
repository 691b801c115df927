package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of livrets and dossiers pass through a resolver and do not stay; one that is read again is the one that was read before. */
class RecentTest {
    private static final int MANY = 80;

    @TempDir
    Path folder;
    private Resolver resolver;

    @BeforeEach
    void manyDossiers() throws Exception {
        for (int n = 1; n <= MANY; n++) {
            write(n, "CREE");
        }
        Files.writeString(folder.resolve("pv.xml"), "<procesVerbal xmlns=\"" + Kind.NAMESPACE + "\" numero=\"PV-1\"/>");
        resolver = new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT));
    }

    private void write(int n, String etat) throws Exception {
        Files.writeString(file(n), "<dossier xmlns=\"" + Kind.NAMESPACE + "\" numero=\"D-" + n + "\" etat=\"" + etat + "\"/>");
    }

    private Path file(int n) {
        return folder.resolve("d" + n + ".xml");
    }

    private Lookup dossier(int n) {
        return resolver.find(new Citation(Kind.DOSSIER, "D-" + n, ""));
    }

    private void allOthers() {
        for (int n = 2; n <= MANY; n++) {
            assertThat(dossier(n).found()).isPresent();
        }
    }

    @Test
    void theLastOnesAreInHandAndTheFirstIsNot() {
        Document first = dossier(1).found().orElseThrow();
        assertThat(dossier(1).found().orElseThrow()).isSameAs(first);
        allOthers();
        assertThat(dossier(MANY).found().orElseThrow()).isSameAs(dossier(MANY).found().orElseThrow());
        assertThat(dossier(1).found().orElseThrow()).isNotSameAs(first).extracting(Document::sha256).isEqualTo(first.sha256());
    }

    @Test
    void whatManyAreJudgedWithStays() {
        Citation minutes = new Citation(Kind.PROCES_VERBAL, "PV-1", "");
        Document before = resolver.find(minutes).found().orElseThrow();
        dossier(1);
        allOthers();
        assertThat(resolver.find(minutes).found().orElseThrow()).isSameAs(before);
    }

    @Test
    void nothingIsSaidOfOneThatChangedInTheMeantime() throws Exception {
        dossier(1);
        allOthers();
        write(1, "CLOS");
        assertThatThrownBy(() -> dossier(1)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("D-1");
    }

    @Test
    void norOfOneThatWentAwayOrCame() throws Exception {
        dossier(1);
        allOthers();
        Files.writeString(folder.resolve("d1.xml"), "<dossier");
        assertThatThrownBy(() -> dossier(1)).isInstanceOf(UncheckedIOException.class);
        assertThat(dossier(MANY + 1)).isInstanceOf(Lookup.Absent.class);
        allOthers();
        assertThat(dossier(MANY + 1)).isInstanceOf(Lookup.Absent.class);
    }
}
