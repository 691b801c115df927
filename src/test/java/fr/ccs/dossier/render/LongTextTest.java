package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Texts of an unlikely length are printed whole. */
class LongTextTest {
    private static final String CONSTAT = "À 22 h 40, Mme Durand se lève : « Bonsoir ! Puis-je vous aider ? »";

    private static String printed(String constat) throws Exception {
        byte[] pdf = Samples.pdf(Samples.RENDERER, Samples.petit(CONSTAT, constat), Imprime.LIVRET, RenderOptions.STANDARD);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return PdfFactsTest.text(document, 1, 99);
        }
    }

    @Test
    void wordOfThreeHundredLetters() throws Exception {
        String word = "abcdefghij".repeat(30);
        assertThat(printed(word).replaceAll("[\\s\\u200B-]", "")).contains(word);
    }

    @Test
    void constatOfFourThousandWords() throws Exception {
        StringBuilder constat = new StringBuilder();
        for (int i = 1; i <= 4000; i++) {
            constat.append("mot").append(i).append(' ');
        }
        String text = printed(constat.toString());
        assertThat(text).contains("mot1 ", "mot2000 ", "mot4000 ");
        for (int i = 1; i <= 4000; i++) {
            assertThat(text).contains("mot" + i);
        }
    }
}
