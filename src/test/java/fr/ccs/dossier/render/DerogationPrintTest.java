package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** What the branch let pass stands where the jury reads the livret, with who decided it, why and until when. */
class DerogationPrintTest {
    private static final Path COMPLET = Samples.OWN.resolve("complet.xml");

    @Test
    void theLivretBearsTheDerogationsOfItsDossier() throws Exception {
        String all = text(Imprime.LIVRET, COMPLET);
        assertThat(all).contains("accordées par la branche : LIV-013 Organisme", "Les dérogations accordées par la branche", "Dérogation à la règle LIV-013",
                "Comité CCS, réunion du 4 mai 2026", "4 mai 2026", "31 décembre 2026", "à 11 h 30 : il manque douze minutes", "« deux accueils complets »",
                "elle ne fait pas partie du livret que les évaluateurs ont signé");
    }

    @Test
    void theRuleIsSaidInItsOwnWords() throws Exception {
        String title = fr.ccs.dossier.check.RuleBook.shipped().rule("LIV-013").orElseThrow().title().french();
        assertThat(plain(fo(COMPLET))).contains(plain(title), plain("Sa raison"));
    }

    @Test
    void whatADerogationLacksIsSaid() throws Exception {
        String all = text(Imprime.LIVRET, COMPLET);
        assertThat(all.substring(all.indexOf("Dérogation à la règle LIV-040"))).contains("Incomplète : tant qu’il y manque quelque chose, elle ne vaut rien", "Accordée par non renseigné", "Valable jusqu’au non renseigné");
    }

    @Test
    void thoseOfAnotherLivretOrDossierAreNot() throws Exception {
        assertThat(text(Imprime.LIVRET, COMPLET)).doesNotContain("Celle du premier livret", "Celle d’un autre dossier", "LIV-018");
    }

    @Test
    void withoutADossierAtHandNothingIsSaid() throws Exception {
        Source alone = new Source(Samples.document(COMPLET), new Resolver(List.of(Samples.OWN.resolve("complet-referentiel.xml")), new DocumentReader(Limits.DEFAULT)));
        assertThat(Samples.fo(alone, Imprime.LIVRET, RenderOptions.STANDARD)).doesNotContain("Dérogations", "érogation à la règle");
        assertThat(fo(Samples.OWN.resolve("petit.xml"))).doesNotContain("Dérogations");
    }

    @Test
    void aBlankFormHasNone() throws Exception {
        assertThat(Samples.fo(Samples.source(COMPLET), Imprime.LIVRET_VIERGE, RenderOptions.STANDARD)).doesNotContain("Dérogations", "LIV-040");
    }

    private static String fo(Path file) throws Exception {
        return Samples.fo(Samples.source(file), Imprime.LIVRET, RenderOptions.STANDARD);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u200B]+", "");
    }

    private static String text(Imprime imprime, Path file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(new Samples.Print(imprime, file, RenderOptions.STANDARD).pdf())) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
        }
    }
}
