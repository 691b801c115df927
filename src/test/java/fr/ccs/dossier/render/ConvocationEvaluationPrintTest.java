package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** The letter on the assessment to come: who, how, when and where, and what the person may ask for. */
class ConvocationEvaluationPrintTest {
    private static final RenderOptions DATED = RenderOptions.STANDARD.withDate(LocalDate.of(2026, 10, 20));

    private static String text(Source source, RenderOptions options) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.CONVOCATION_EVALUATION, options))) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    @Test
    void thePersonReadsWhatWillHappen() throws Exception {
        String all = text(Prefilled.of("CCS-2026-00044"), DATED);
        assertThat(all).contains("Matthieu Roth SPÉCIMEN 16 rue des Bateliers 67000 STRASBOURG", "Paris, le 20 octobre 2026", "Dossier CCS-2026-00044", "Livret CCS-2026-00044-L1",
                "demandée par Traductions du Ried (SPÉCIMEN)", "ces compétences : • C1 · Établir un contact efficace", "C5 · Rechercher", "Mme Odile Muller SPÉCIMEN, évaluateur externe",
                "Anne-Lise Wagner SPÉCIMEN, référent évaluation", "La décision appartient au seul jury paritaire de branche", "L’observation, pendant votre travail", "L’entretien",
                "Observation : jour et heures", "Lieu de l’observation", "Entretien : jour et heure", "Lieu de l’entretien", "son numéro n’est noté nulle part",
                "jamais ce qui la motive", "version 2026-01, remise le 20 avril 2026", "Téléphone : 01 99 00 12 34", "Page 2 sur 2")
                .doesNotContain("BROUILLON", "non renseigné", "à compléter", "Pièces jointes", "1993", "P-GCU8S7RU1", "HAB-2026-077", "réévaluation", "échec", "matthieu.roth");
    }

    @Test
    void aReassessmentIsOnTheMissingCompetencyAlone() throws Exception {
        String all = text(Prefilled.reassessed("CCS-2026-00023", "extrait-pv-2026-003.xml"), DATED);
        assertThat(all).contains("Votre réévaluation", "vous reste acquis : elle porte seulement sur la compétence suivante : • C4 · Traiter les situations difficiles", "Madame,",
                "M. Marc Lescure SPÉCIMEN").doesNotContain("C1 ·", "C5 ·", "Vidal", "Votre inscription");
    }

    @Test
    void aTemporaryWorkerIsSeenWhereTheWorkIsDoneAndByWhoTookOver() throws Exception {
        assertThat(text(Prefilled.of("CCS-2026-00031"), DATED)).contains("Monsieur,", "demandée par Septentrion Intérim (SPÉCIMEN)", "dans l’entreprise Pévèle Contact (SPÉCIMEN)",
                "Mme Claire Desmet SPÉCIMEN").doesNotContain("Dumont");
        assertThat(text(Prefilled.of("CCS-2026-00058"), DATED)).contains("Barachois Domiciliation (SPÉCIMEN)", "Jean-Luc Payet SPÉCIMEN, référent évaluation").doesNotContain("dans l’entreprise");
    }

    @Test
    void whatIsAgreedAlreadyIsPrintedInThePlaceOfALineToWriteOn() throws Exception {
        String all = text(Prefilled.of("CCS-2026-00044", "<observations/>", "<observations><observation id=\"OBS-1\"><debut>2026-11-03T09:00:00+01:00</debut><lieu>Strasbourg, bureau 4</lieu>"
                + "</observation></observations><entretien id=\"ENT-1\"><debut>2026-11-03T14:00:00+01:00</debut></entretien>"), DATED);
        assertThat(all).contains("Observation : jour et heures", "mardi 3 novembre 2026", "9 h 00", "Strasbourg, bureau 4", "14 h 00", "Lieu de l’entretien");
    }

    @Test
    void whatIsNotKnownYetIsSaidSo() throws Exception {
        Source source = Prefilled.of("CCS-2026-00044", "<evaluateurExterne id=\"P-L4FT4DK7R\" du=\"2026-05-04\">", "<evaluateurExterne>", "<nom>Muller SPÉCIMEN</nom>", "");
        Source alone = new Source(source.document(), new Resolver(List.of(Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT)));
        assertThat(text(alone, RenderOptions.STANDARD)).contains("Adresse postale à compléter", "Paris, le à compléter", "dont la branche vous donnera le nom", "la notice jointe",
                "Pièces jointes • Notice d’information").doesNotContain("version 2026-01");
    }

    @Test
    void withoutADateItIsThatOfTheAppointment() throws Exception {
        assertThat(text(Prefilled.of("CCS-2026-00044"), RenderOptions.STANDARD)).contains("Paris, le 4 mai 2026");
    }

    @Test
    void itFitsInEveryTheme() throws Exception {
        for (Theme theme : Theme.SHIPPED) {
            assertThat(text(Prefilled.of("CCS-2026-00031"), DATED.withTheme(theme))).contains("59100 ROUBAIX", "Lieu de l’entretien", "le secrétariat de la certification");
        }
    }
}
