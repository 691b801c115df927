package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

/** The letters of recommendations: what they say, to whom, and where the envelope's window is. */
class LettrePrintTest {
    private static final Path EXTRAIT = Samples.EXAMPLES.resolve("dossiers/CCS-2026-00023/pieces/extrait-pv-2026-003.xml");
    private static final Imprime CANDIDAT = Imprime.RECOMMANDATIONS_CANDIDAT;
    private static final Imprime ENTREPRISE = Imprime.RECOMMANDATIONS_ENTREPRISE;
    private static final double MILLIMETRE = 72 / 25.4;

    /** The example's extract with parts of its text replaced, two by two. */
    private static Source changed(String... replacements) throws Exception {
        String xml = Files.readString(EXTRAIT);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(xml).contains(replacements[i]);
            xml = xml.replace(replacements[i], replacements[i + 1]);
        }
        Reading reading = new DocumentReader(Limits.DEFAULT).read("extrait.xml", xml.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler());
        return new Source(((Reading.Read) reading).document(), Samples.source(EXTRAIT).resolver());
    }

    private static PDDocument pdf(Source source, Imprime imprime, RenderOptions options) throws Exception {
        return Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, imprime, options));
    }

    private static String text(Source source, Imprime imprime, RenderOptions options) throws Exception {
        try (PDDocument pdf = pdf(source, imprime, options)) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    private static String text(Source source, Imprime imprime) throws Exception {
        return text(source, imprime, RenderOptions.STANDARD);
    }

    @Test
    void theCandidateReadsWhatIsAcquiredWhatIsMissingAndWhatComesNext() throws Exception {
        try (PDDocument pdf = pdf(Samples.source(EXTRAIT), CANDIDAT, RenderOptions.STANDARD)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            String all = PdfFactsTest.text(pdf, 1, 2);
            assertThat(all).contains("Paris, le 18 juin 2026", "Objet : Certification non validée à cette session : les recommandations du jury", "Madame,",
                    "une compétence reste à acquérir", "Ce qui vous est acquis", "C1 · Établir un contact efficace", "C5 · Rechercher", "C4 · Traiter les situations difficiles",
                    "travailler l’ouverture des appels tendus", "Les moyens proposés : Écoutes croisées", "24 mois", "18 juin 2028", "Comité CCS – Recours", "2 mois",
                    "au moins jusqu’au 18 août 2026", "lettre recommandée", "une copie de son livret", "jury@ccs-relation-client.example", "Aude Maillard SPÉCIMEN, secrétariat du jury",
                    "Pièces jointes", "Copie du livret d’évaluation CCS-2026-00023-L1", "Extrait du procès-verbal PV-2026-003", "Page 2 sur 2")
                    .doesNotContain("échec", "Échec", "ajourné", "non renseigné", "à compléter", "BROUILLON");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Certification non validée à cette session : les recommandations du jury · Élodie Lacombe SPÉCIMEN");
            PDOutlineItem subject = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(subject.getTitle()).startsWith("Certification non validée à cette session");
            assertThat(subject.children()).extracting(PDOutlineItem::getTitle).containsExactly("Ce qui vous est acquis", "Ce qui reste à acquérir, et les recommandations du jury",
                    "Et maintenant", "Si vous contestez cette décision");
        }
    }

    @Test
    void theCompanyReadsWhatItMayKnow() throws Exception {
        String all = text(changed("decision=\"NON_ACQUISE\"/>", "decision=\"NON_ACQUISE\"><motif>Ce que le jury se dit.</motif></competence>"), ENTREPRISE);
        assertThat(all).contains("Garonne Recouvrement (SPÉCIMEN)", "À l’attention de la direction", "et de Stéphane Rouquette SPÉCIMEN", "52 allée des Tuiliers", "31200 TOULOUSE",
                "les recommandations du jury pour Mme Élodie Lacombe SPÉCIMEN", "Les moyens proposés", "pour cet accompagnement, et pour lui seul", "un recours de la personne candidate")
                .doesNotContain("8 rue du Canal", "31400", "elodie.lacombe", "Ce que le jury se dit", "P-06Z8TCD1I", "1987", "Fabre", "échec");
    }

    /** DL envelope, window at the right: what shows is 100 to 190 mm from the left and 50 to 79 mm from the top, however the sheet slips. */
    @Test
    void theAddressStandsInTheWindowAndNothingElseDoes() throws Exception {
        for (Imprime letter : List.of(CANDIDAT, ENTREPRISE)) {
            try (PDDocument pdf = pdf(Samples.source(EXTRAIT), letter, RenderOptions.STANDARD)) {
                String address = letter == CANDIDAT ? "Mme Élodie Lacombe SPÉCIMEN 8 rue du Canal 31400 TOULOUSE"
                        : "Garonne Recouvrement (SPÉCIMEN) À l’attention de la direction et de Stéphane Rouquette SPÉCIMEN 52 allée des Tuiliers 31200 TOULOUSE";
                assertThat(region(pdf, 105, 49, 90, 30)).isEqualTo(address);
                assertThat(region(pdf, 100, 44, 100, 46)).as("the whole window").isEqualTo(address);
            }
        }
    }

    private static String region(PDDocument pdf, double left, double top, double width, double height) throws Exception {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("window", new java.awt.geom.Rectangle2D.Double(left * MILLIMETRE, top * MILLIMETRE, width * MILLIMETRE, height * MILLIMETRE));
        stripper.extractRegions(pdf.getPage(0));
        return stripper.getTextForRegion("window").replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    @Test
    void wordsAgreeWithThePerson() throws Exception {
        String civility = "<civilite>MADAME</civilite>";
        assertThat(text(Samples.source(EXTRAIT), ENTREPRISE)).contains("Convenez-en avec elle,");
        assertThat(text(changed(civility, "<civilite>MONSIEUR</civilite>"), ENTREPRISE)).contains("Convenez-en avec lui,", "M. Élodie");
        assertThat(text(changed(civility, "<civilite>MONSIEUR</civilite>"), CANDIDAT)).contains("Monsieur, Le jury", "agréer, Monsieur,");
        assertThat(text(changed(civility, ""), ENTREPRISE)).contains("Convenez-en avec la personne candidate,");
        assertThat(text(changed(civility, ""), CANDIDAT)).contains("Madame, Monsieur, Le jury", "agréer, Madame, Monsieur,");
    }

    @Test
    void theDateAskedForMovesTheAppealButNotTheReassessment() throws Exception {
        assertThat(text(Samples.source(EXTRAIT), CANDIDAT, RenderOptions.STANDARD.withDate(LocalDate.of(2026, 7, 1))))
                .contains("Paris, le 1er juillet 2026", "s’est réuni le 18 juin 2026", "au moins jusqu’au 1er septembre 2026", "soit jusqu’au 18 juin 2028");
    }

    @Test
    void whatIsNotAtHandIsSaid() throws Exception {
        Source alone = new Source(Samples.document(EXTRAIT), new Resolver(List.of(Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT)));
        assertThat(text(alone, CANDIDAT)).contains("Mme Élodie Lacombe SPÉCIMEN Adresse postale à compléter");
        assertThat(text(alone, ENTREPRISE)).contains("Destinataire à compléter À l’attention de la direction Adresse postale à compléter");
        assertThat(text(changed("<date>2026-06-18</date>", ""), CANDIDAT)).contains("Paris, le à compléter", "s’est réuni le non renseigné");
        assertThat(text(changed("<recommandation competence=\"C4\">", "<recommandation competence=\"C9\">"), CANDIDAT))
                .contains("C4 · Traiter les situations difficiles en préservant la qualité de la relation client non renseigné", "C9");
    }

    @Test
    void whatTheEditionDoesNotForeseeIsNotPromised() throws Exception {
        Source petit = Samples.source(Samples.OWN.resolve("petit-extrait.xml"));
        try (PDDocument pdf = pdf(petit, CANDIDAT, RenderOptions.STANDARD)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(PdfFactsTest.text(pdf, 1, 1)).contains("Deux matinées au comptoir", "Organisme certificateur à compléter", "Le 21 mai 2026")
                    .doesNotContain("recours", "réévaluation dans un délai", "Pour préparer la suite", "Ce qui vous est acquis", "Page 1");
        }
    }

    @Test
    void competenciesOfAnEarlierProcesVerbalStayAcquired() throws Exception {
        assertThat(text(Samples.source(Samples.OWN.resolve("complet-extrait.xml")), CANDIDAT))
                .contains("C2 · Seconde compétence d’essai (reconnue par le procès-verbal PV-2025-09)", "Cette compétence vous reste acquise", "1 an et 6 mois", "11 décembre 2027",
                        "45 jours", "au moins jusqu’au 26 juillet 2026");
    }

    @Test
    void fiveMissingCompetenciesFillTheirPages() throws Exception {
        String xml = Files.readString(EXTRAIT);
        String one = xml.substring(xml.indexOf("    <recommandation"), xml.indexOf("  </decision>"));
        StringBuilder five = new StringBuilder();
        for (String code : List.of("C1", "C2", "C3", "C4", "C5")) {
            five.append(one.replace("\"C4\"", "\"" + code + "\"").replace("</texte>", " Et le jury ajoute ceci, pour " + code + " seulement." .repeat(12) + "</texte>"));
        }
        Source long5 = changed("decision=\"ACQUISE\"/>", "decision=\"NON_ACQUISE\"/>", one, five.toString());
        for (Imprime letter : List.of(CANDIDAT, ENTREPRISE)) {
            try (PDDocument pdf = pdf(long5, letter, RenderOptions.STANDARD)) {
                int pages = pdf.getNumberOfPages();
                assertThat(pages).isBetween(3, 4);
                for (int page = 1; page < pages; page++) {
                    assertThat(PdfFactsTest.text(pdf, page, page).length()).as("page " + page).isGreaterThan(1400);
                }
                assertThat(PdfFactsTest.text(pdf, 1, pages)).contains("plusieurs compétences restent à acquérir", "les compétences qui manquent", "pour C1", "pour C5", "Page 1 sur " + pages)
                        .doesNotContain("acquise :", "acquises :");
            }
        }
    }

    @Test
    void longNamesAndLargePrintFit() throws Exception {
        String name = "Œuvrard de Saint-Exupéry-Lès-Baronnies d’Aubigné-sur-Layon SPÉCIMEN";
        Source source = changed("Lacombe SPÉCIMEN", name);
        for (Theme theme : Theme.SHIPPED) {
            assertThat(text(source, CANDIDAT, RenderOptions.STANDARD.withTheme(theme)).replace("- ", "-")).contains(name, "31400 TOULOUSE", "Aude Maillard SPÉCIMEN, secrétariat du jury");
        }
    }

    @Test
    void aVeryLongCompanyNameAndAddressFit(@TempDir Path folder) throws Exception {
        String name = "Société coopérative d’intérêt collectif pour l’accueil, l’orientation et l’accompagnement des publics de l’agglomération et de ses environs (SPÉCIMEN)";
        Path livret = folder.resolve("livret.xml");
        Files.writeString(livret, Files.readString(EXTRAIT.resolveSibling("livret-1.xml")).replace("Garonne Recouvrement (SPÉCIMEN)", name)
                .replace("<ligne>52 allée des Tuiliers</ligne>", "<ligne>Bâtiment des Tuileries, escalier C, troisième étage</ligne><ligne>52 allée des Tuiliers</ligne><ligne>BP 40012</ligne>"));
        Source source = new Source(Samples.document(EXTRAIT), new Resolver(List.of(livret, Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT)));
        for (Theme theme : Theme.SHIPPED) {
            assertThat(text(source, ENTREPRISE, RenderOptions.STANDARD.withTheme(theme))).contains(name, "BP 40012 31200 TOULOUSE", "Paris, le 18 juin 2026");
        }
    }

    @Test
    void otherDecisionsHaveNoLetterOfRecommendations() throws Exception {
        for (String decision : List.of("VALIDATION", "REPORT")) {
            RenderException refusal = refused(changed("NON_VALIDATION", decision), RenderOptions.STANDARD);
            assertThat(refusal.getMessage().replaceAll("[\\u00A0\\u202F]", " ")).contains("« Lettre de recommandations à la personne candidate »", "Certification non validée à cette session");
            assertThat(refusal.path()).isEqualTo("/extraitProcesVerbal/decision");
        }
        assertThat(refused(changed(" decisionFinale=\"NON_VALIDATION\"", ""), RenderOptions.STANDARD)).hasMessageContaining("non renseigné");
    }

    @Test
    void theExtractOfAProcesVerbalStillOpenIsMarked(@TempDir Path folder) throws Exception {
        Path open = folder.resolve("pv.xml");
        Files.writeString(open, Files.readString(Samples.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml")).replace("etat=\"CLOS\"", "etat=\"BROUILLON\""));
        Document extrait = Samples.document(EXTRAIT);
        Source source = new Source(extrait, new Resolver(List.of(open, Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT)));
        assertThat(Samples.fo(source, CANDIDAT, RenderOptions.STANDARD)).contains("BROUILLON");
        assertThat(Samples.fo(Samples.source(EXTRAIT), CANDIDAT, RenderOptions.STANDARD)).doesNotContain("BROUILLON");
    }

    private static RenderException refused(Source source, RenderOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.RENDERER.render(source, CANDIDAT, options, out));
        assertThat(refusal).isNotNull();
        assertThat(out.size()).isZero();
        return refusal;
    }
}
