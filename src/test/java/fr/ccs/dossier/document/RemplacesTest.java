package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A livret that was completed stands beside the one that was sent: the last counts, and the first stays what older decisions were about. */
class RemplacesTest {
    @TempDir
    Path folder;

    private Path sent;
    private Path completed;

    @BeforeEach
    void twoLivretsOfOneNumber() throws IOException {
        Path pieces = Files.createDirectories(folder.resolve("D-1/pieces"));
        sent = Files.writeString(pieces.resolve("livret.xml"), "<livret xmlns=\"urn:fr:ccs:dossier:1\" numero=\"D-1-L1\"/>");
        completed = Files.writeString(pieces.resolve("livret-2.xml"), "<livret xmlns=\"urn:fr:ccs:dossier:1\" numero=\"D-1-L1\" dossier=\"D-1\"/>");
    }

    private Path dossier(String numero, String disponibilite) throws IOException {
        return dossier(numero, disponibilite, "COMPLEMENT_RECU");
    }

    private Path dossier(String numero, String disponibilite, String evenement) throws IOException {
        return Files.writeString(folder.resolve("D-1/dossier.xml"), """
                <dossier xmlns="urn:fr:ccs:dossier:1" numero="D-1" etat="RECU">
                  <pieces>
                    <piece id="PIE-1" type="LIVRET" chemin="pieces/livret.xml" numero="D-1-L1" disponibilite="PRESENTE"/>
                    <piece id="PIE-2" type="LIVRET" chemin="pieces/livret-2.xml" numero="%s" disponibilite="%s"/>
                  </pieces>
                  <journal>
                    <evenement id="EVT-1" type="%s"><objet ref="PIE-2"/></evenement>
                  </journal>
                </dossier>
                """.formatted(numero, disponibilite, evenement));
    }

    @Test
    void theLastOfOneNumberIsTheOneThatIsFound() throws IOException {
        Path dossier = dossier("D-1-L1", "PRESENTE");
        assertThat(Resolver.xmlFiles(folder)).containsExactly(dossier, completed);
        Lookup found = resolver().find(new Citation(Kind.LIVRET, "D-1-L1", ""));
        assertThat(found).isInstanceOfSatisfying(Lookup.Found.class, one -> assertThat(one.document().name()).isEqualTo(completed.toString()));
        assertThat(resolver().rivals(document(completed))).isEmpty();
    }

    /** A list does not reach out of its folder: it would hide the files of others. */
    @Test
    void noFileOfAnotherFolderIsReplaced() throws IOException {
        Path other = Files.createDirectories(folder.resolve("D-2")).resolve("livret.xml");
        Files.copy(sent, other);
        Path dossier = dossier("D-1-L1", "PRESENTE");
        Files.writeString(dossier, Files.readString(dossier).replace("pieces/livret.xml", "../D-2/livret.xml"));
        assertThat(Resolver.xmlFiles(folder)).contains(other, sent, completed);
    }

    @Test
    void whatWasDecidedOnTheFirstIsStillAboutThisLivret() throws IOException {
        dossier("D-1-L1", "PRESENTE");
        assertThat(resolver().replaced(document(completed), document(sent).sha256())).isTrue();
        assertThat(resolver().replaced(document(completed), "0".repeat(64))).isFalse();
    }

    @Test
    void anotherNumberOrALostFileReplacesNothing() throws IOException {
        Path dossier = dossier("D-1-L2", "PRESENTE");
        assertThat(Resolver.xmlFiles(folder)).containsExactly(dossier, completed, sent);
        dossier("D-1-L1", "PERDUE");
        assertThat(Resolver.xmlFiles(folder)).containsExactly(dossier, completed, sent);
        assertThat(resolver().find(new Citation(Kind.LIVRET, "D-1-L1", ""))).isInstanceOf(Lookup.Ambiguous.class);
    }

    /** What the jury decided on must not be hidden by a file that somebody adds later. */
    @Test
    void oneThatWasMerelyAddedReplacesNothing() throws IOException {
        dossier("D-1-L1", "PRESENTE", "AJOUT_PIECE");
        assertThat(Resolver.xmlFiles(folder)).contains(sent, completed);
        assertThat(resolver().rivals(document(completed))).isNotEmpty();
    }

    @Test
    void aListThatCannotBeReadHidesNothing() throws IOException {
        Path dossier = dossier("D-1-L1", "PRESENTE");
        Files.writeString(dossier, Files.readString(dossier).replace("</dossier>", ""));
        assertThat(Resolver.xmlFiles(folder)).contains(sent, completed);
    }

    private Resolver resolver() {
        return new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT));
    }

    private static Document document(Path file) throws IOException {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(file)).document();
    }
}
