package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be printed whole is refused with a message about the document, and nothing is written. */
class RefusalTest {
    private static RenderException refused(Source source, Imprime imprime, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.RENDERER.render(source, imprime, options, out));
        assertThat(refusal).isNotNull();
        assertThat(out.size()).isZero();
        return refusal;
    }

    @Test
    void characterThatTheFontLacks() throws Exception {
        RenderException refusal = refused(Samples.petit("se lève", "se lève 🙂"), Imprime.LIVRET, RenderOptions.STANDARD);
        assertThat(refusal).hasMessage("Le caractère « 🙂 » (U+1F642) n’existe pas dans la police « SourceSans3-Regular » : remplacez-le ou supprimez-le.");
        assertThat(refusal.path()).isEqualTo("/livret/evaluation/competence/critere/constat/texte");
        assertThat(refusal.line()).isEqualTo(30);
    }

    @Test
    void elementThatNoPageKnows() throws Exception {
        RenderException refusal = refused(Samples.petit("<source ref=\"OBS-1\"/>", "<source ref=\"OBS-1\"/><humeur>bonne</humeur>"), Imprime.LIVRET, RenderOptions.STANDARD);
        assertThat(refusal.getMessage()).contains("humeur", "constat", "n’a pas de place dans le document imprimé");
        assertThat(refusal.path()).isEqualTo("/livret/evaluation/competence/critere/constat/humeur");
    }

    @Test
    void elementThatIsKnownElsewhereOnly() throws Exception {
        RenderException refusal = refused(Samples.petit("<prenom>Anne</prenom>", "<prenom>Anne</prenom><derogation>oui</derogation>"), Imprime.LIVRET_VIERGE, RenderOptions.STANDARD);
        assertThat(refusal.getMessage()).contains("derogation", "candidat");
    }

    @Test
    void missingReferentiel() throws Exception {
        Source alone = new Source(Samples.document(Samples.OWN.resolve("petit.xml")), new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)));
        assertThat(refused(alone, Imprime.LIVRET, RenderOptions.STANDARD)).hasMessageContaining("PETIT 1").hasMessageContaining("introuvable");
    }

    @Test
    void documentThatDoesNotFit() throws Exception {
        assertThat(refused(Samples.source(Samples.OWN.resolve("petit-referentiel.xml")), Imprime.LIVRET, RenderOptions.STANDARD)).hasMessageContaining("livret", "referentiel");
    }

    @Test
    void languageWithoutLabels() throws Exception {
        RenderOptions english = new RenderOptions(false, Optional.empty(), "en", Theme.STANDARD);
        assertThat(refused(Samples.source(Samples.OWN.resolve("petit.xml")), Imprime.LIVRET, english)).hasMessageContaining("« en »");
    }

    @Test
    void headingThatDoesNotFitItsPlace() throws Exception {
        String title = "Titre ".repeat(80).strip();
        RenderException refusal = refused(Samples.petit("<prenom>Anne</prenom>", "<prenom>" + title + "</prenom>"), Imprime.LIVRET, RenderOptions.STANDARD);
        assertThat(refusal.getMessage()).contains("ne tient pas dans la place prévue", "rien n’est coupé");
    }
}
