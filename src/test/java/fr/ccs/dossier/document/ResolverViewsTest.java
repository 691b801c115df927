package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of dossiers are judged with one index, and what one of them alone needs is not kept. */
class ResolverViewsTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Citation LIVRET = new Citation(Kind.LIVRET, "CCS-2026-00017-L1", "");
    private static final Citation EDITION = new Citation(Kind.REFERENTIEL, "CCS-RC", "2026.1-specimen");

    @TempDir
    Path folder;
    private Path livret;
    private Resolver whole;

    @BeforeEach
    void aLivretAndItsEdition() throws IOException {
        livret = Files.copy(EXAMPLES.resolve("livrets/observation-directe.xml"), folder.resolve("livret.xml"));
        Files.copy(EXAMPLES.resolve("referentiel/ccs-rc-2026.1-specimen.xml"), folder.resolve("edition.xml"));
        whole = new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT));
    }

    private static Document found(Resolver resolver, Citation citation) {
        return ((Lookup.Found) resolver.find(citation)).document();
    }

    @Test
    void whatADossierAloneNeedsIsForgottenAndWhatAllNeedIsKept() throws IOException {
        String before = found(whole.aside(), LIVRET).sha256();
        Files.writeString(livret, Files.readString(livret) + "\n");
        assertThat(found(whole.aside(), LIVRET).sha256()).as("read anew").isNotEqualTo(before);
        Resolver aside = whole.aside();
        assertThat(found(aside, LIVRET)).as("once for one dossier").isSameAs(found(aside, LIVRET));
        assertThat(found(whole.aside(), EDITION)).isSameAs(found(whole, EDITION));
        assertThat(aside.known(Kind.LIVRET)).isEqualTo(whole.known(Kind.LIVRET)).isNotEmpty();
        assertThat(aside.find(new Citation(Kind.LIVRET, "AUTRE", ""))).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void ofALotNoMoreIsHeldThanWhoEachLivretIs() throws IOException {
        Document head = found(whole.headsOf(Kind.LIVRET), LIVRET);
        assertThat(head.sha256()).isEqualTo(DocumentReader.sha256(Files.readAllBytes(livret)));
        assertThat(head.bytes()).isEmpty();
        assertThat(head.attribute("dossier")).contains("CCS-2026-00017");
        assertThat(head.root().axisIterator(net.sf.saxon.s9api.Axis.CHILD)).isExhausted();
        assertThat(found(whole.headsOf(Kind.LIVRET), EDITION).bytes()).isNotEmpty();
    }

    @Test
    void twoLivretsUnderOneNumberAreSeenByTheirHeadsToo() throws IOException {
        Files.writeString(folder.resolve("autre.xml"), Files.readString(livret) + "\n");
        assertThat(whole.headsOf(Kind.LIVRET).find(LIVRET)).isInstanceOf(Lookup.Ambiguous.class);
    }
}
