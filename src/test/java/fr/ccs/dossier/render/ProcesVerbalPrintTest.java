package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.document.Saxon;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** Minutes say who sat, who decided what and how. */
class ProcesVerbalPrintTest {
    private static final Path PV3 = Samples.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml");
    private static final Path PV4 = Samples.EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml");
    private static final Path FAULTY = Samples.EXAMPLES.resolve("proces-verbaux/fautes-pv.xml");
    private static final Path COMPLET = Samples.OWN.resolve("complet-proces-verbal.xml");
    private static final Path PETIT = Samples.OWN.resolve("petit-proces-verbal.xml");
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    @Test
    void theMeetingAndItsMembers() throws Exception {
        assertThat(text(PV4)).contains("Procès-verbal du jury", "Jury paritaire de branche, séance du jeudi 2 juillet 2026", "Session SES-2026-004", "Lieu Paris, siège de la branche",
                "Ouverture 9 h 30", "Clôture 11 h 30 (2 h)", "Décisions 2 certifications validées", "Clos : ce procès-verbal ne change plus",
                "Les évaluateurs ont proposé, preuves à l’appui. Le jury paritaire de branche, et lui seul, décide.",
                "Odile Charpentier SPÉCIMEN", "Présidence", "Vice-présidence", "Vasseur Traduction (SPÉCIMEN)", "SIREN 922 409 180", "Sans employeur",
                "Aude Maillard SPÉCIMEN tient le secrétariat de la séance et ne prend pas part aux votes.");
    }

    @Test
    void whoCameLateAndHowManyWereThere() throws Exception {
        assertThat(text(PV4)).contains("Arrivée à 10 h 05, puis jusqu’à la clôture", "Toute la séance", "Ce que demande l’édition 2026.1-specimen", "Quorum 4 membres présents",
                "9 h 30 Ouverture 1 3 4", "10 h 05 Arrivée : Thibault Vasseur SPÉCIMEN 2 3 5", "11 h 30 Clôture 2 3 5",
                "9 h 55, 4 membres prennent part à la décision (employeurs : 1, salariés : 3) Absence à cette heure : Thibault Vasseur SPÉCIMEN",
                "10 h 50, 4 membres prennent part à la décision (employeurs : 2, salariés : 2)");
        assertThat(text(COMPLET)).contains("Présence de l’ouverture à 10 h 15, puis de 10 h 45 à la clôture", "Dès l’ouverture ; départ à 11 h 50", "Maud Lévêque SPÉCIMEN Membre Sans employeur Absence",
                "10 h 15 Départ : Yann Quéré SPÉCIMEN 1 3 4", "10 h 45 Retour : Yann Quéré SPÉCIMEN 2 3 5", "12 h 30 Clôture 2 2 4",
                "62,5 % des membres du jury, soit 4 membres présents sur 6");
    }

    @Test
    void everyDecisionIsInTheTableAndInASectionOfItsOwn() throws Exception {
        String all = text(PV4);
        assertThat(all).contains("Mme Nadia Belkacem SPÉCIMEN CCS-2026-00017-L1, 1re présentation, page 3 ✓ ✓ ✓ ✓ ✓ Certification validée",
                "Entreprise Confluence Accueil Services (SPÉCIMEN), SIRET 939 981 130 00015", "Entreprise utilisatrice Pévèle Contact (SPÉCIMEN)",
                "Déport Sonia Delvaux SPÉCIMEN, collège des salariés Mme Delvaux travaille pour Pévèle Contact", "Le jury décide d’un commun accord, sans vote.", "Le jury décide par un vote.",
                "Acquise 3 1 0 Acquise", "Décision du jury Certification validée").doesNotContain("autre que la proposition", "BROUILLON", "non renseigné");
        assertThat(PdfFactsTest.bookmarks(pdf(PV4))).containsExactly("1. La composition du jury", "2. Le quorum et la parité", "3. Les décisions en un tableau", "4. Les décisions, personne par personne",
                "Mme Nadia Belkacem SPÉCIMEN · CCS-2026-00017", "M. Julien Delattre SPÉCIMEN · CCS-2026-00031", "5. Les signatures");
    }

    @Test
    void whatIsMissingIsSaidWithItsRecommendation() throws Exception {
        assertThat(text(PV3)).contains("Mme Élodie Lacombe SPÉCIMEN CCS-2026-00023-L1, 1re présentation, page 3 ✓ ✓ ✓ ○ ✓ Certification non validée à cette session", "nom de naissance : Fabre SPÉCIMEN", "Élodie, Jeanne",
                "Non acquise Non acquise", "Les recommandations du jury", "Le jury salue la rigueur", "Moyens : Écoutes croisées");
    }

    @Test
    void whereTheJuryDepartsFromTheProposalOneSeesIt() throws Exception {
        assertThat(text(COMPLET)).containsPattern("2e présentation, page \\d ○ ≠ \\(✓\\)").contains("Acquise Non acquise autre que la proposition", "Les motifs écrits du jury", "Deux constats sur trois",
                "Déjà acquise PV-2025-09", "C2, par le procès-verbal PV-2025-09, selon l’édition 2025.1");
    }

    @Test
    void votesSubstitutionsDerogationsAndReasons() throws Exception {
        assertThat(text(COMPLET)).contains("Procès-verbal rectificatif du jury", "Ce procès-verbal rectifie le procès-verbal ESSAI-PV-1, du jeudi 21 mai 2026. Le nom d’usage",
                "Présidence tenue par Yann Quéré SPÉCIMEN, à la place de Lise Œuvrard SPÉCIMEN, de l’ouverture à 9 h 30.", "Train retardé", "Vice-présidence tenue par Sélim Haddad SPÉCIMEN, de 12 h 00 à la clôture.",
                "Référentiels appliqués COMPLET, 2026.2", "PETIT, 1", "Vote sur l’ensemble : 2 pour, 2 contre, 0 abstention.", "Sur l’ensemble, les voix sont à égalité : celle de la présidence, exprimée contre, l’emporte.",
                "Sur C1, voix de la présidence : abstention.", "2e présentation", "Motif général", "Décision reportée, dossier à compléter",
                "Pourquoi la décision est reportée, et ce qu’il faut compléter La page signée manque", "Avis divergents Acquise",
                "Dérogation à la règle LIV-013", "Fermeture pour travaux", "Accordée par : Comité CCS, réunion du 4 mai 2026 · le 4 mai 2026 · valable jusqu’au 31 décembre 2026",
                "Dérogation à la règle LIV-040 (inscrite au dossier) Incomplète", "Signé à la main le 11 juin 2026 à Bruxelles.", "Signature électronique posée le 12 juin 2026.",
                "1 certification validée, 1 certification non validée à cette session et 1 décision reportée")
                .doesNotContain("douze minutes d’observation", "Celle d’un autre dossier", "Celle du premier livret");
    }

    @Test
    void onceLaidDownTheSlotsAreTheOnlySignatures() throws Exception {
        assertThat(text(PV3)).contains("Signé à la main le 18 juin 2026 à Paris.").doesNotContain("Fait à");
        assertThat(text(PV4)).contains("Signature électronique posée le 2 juillet 2026").doesNotContain("Fait à", "Signé à la main");
        String open = text(edited(PV4, xml -> xml.replaceAll("(?s)<signatures>.*</signatures>", "")), Imprime.PROCES_VERBAL);
        assertThat(open).contains("Présidence du jury", "Vice-présidence du jury", "J’ai tenu la feuille de présence", "Collège des salariés, Lignes Claires (SPÉCIMEN)", "Fait à").doesNotContain("Signé à la main");
    }

    @Test
    void theFixedWordsAndNoOthers() throws Exception {
        for (Path file : List.of(PV3, PV4, FAULTY, COMPLET, PETIT)) {
            assertThat(text(file)).doesNotContainPattern("(?i)échec|échou|ajourn|refus[ée]|recal");
        }
    }

    @Test
    void minutesWithFaultsArePrintedAsTheyAre() throws Exception {
        assertThat(text(FAULTY)).contains("1re présentation, page 6 — — — — — Décision reportée, dossier à compléter", "11 h 45, 0 membre prend part à la décision", "Acquise 2 3 0",
                "3 certifications validées, 1 certification non validée à cette session et 1 décision reportée");
    }

    @Test
    void aDraftIsMarkedAndSaysWhatIsMissing() throws Exception {
        Source draft = edited(PETIT, xml -> xml.replace("etat=\"CLOS\"", "etat=\"BROUILLON\"").replaceAll("(?s)<(seance|composition)>.*?</\\1>", "")
                .replaceAll("(?s)<deliberation.*</recommandation>", "").replaceAll(" (numero|session|presentation|heure|decisionFinale)=\"[^\"]*\"", "").replaceAll("(?s)<civilite>.*</prenom>", ""));
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, draft, Imprime.PROCES_VERBAL, RenderOptions.STANDARD))) {
            String all = PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages()).replaceAll(" +", " ");
            assertThat(all).contains("Brouillon : ce procès-verbal peut encore changer", "Date à compléter", "1 décision à inscrire", "Décision du jury à compléter", "Délibération à compléter", "Prénom et nom");
            assertThat(all.replaceAll("\\s", "")).contains("BROUILLON");
        }
    }

    @Test
    void severalEditionsAreReadEachInItsOwnWords() throws Exception {
        String all = text(COMPLET);
        assertThat(all).contains("Première compétence d’essai", "Accueillir le client", "Cette édition n’est pas à portée de main, ou ne dit rien du jury.");
        Source unknown = edited(PV4, xml -> xml.replaceFirst("(?s)(CCS-2026-00031-L1.*?edition=\")2026.1-specimen", "$11999.9"));
        assertThat(text(unknown, Imprime.PROCES_VERBAL)).contains("C5 Compétence absente du référentiel appliqué", "Ce que demande l’édition 1999.9");
    }

    @Test
    void fortyDecisions() throws Exception {
        Source many = edited(PV4, xml -> {
            int start = xml.indexOf("    <decision ");
            int end = xml.indexOf("  </decisions>");
            String two = xml.substring(start, end);
            return xml.substring(0, start) + IntStream.range(0, 20).mapToObj(n -> two.replace("-00017", "-100" + (10 + n)).replace("-00031", "-200" + (10 + n))).collect(Collectors.joining()) + xml.substring(end);
        });
        for (RenderOptions options : List.of(RenderOptions.STANDARD, RenderOptions.STANDARD.withTheme(Theme.GRANDS_CARACTERES))) {
            try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, many, Imprime.PROCES_VERBAL, options))) {
                assertThat(pdf.getNumberOfPages()).isBetween(25, 55);
                assertThat(PdfFactsTest.bookmarks(pdf)).hasSize(45);
                String all = PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
                assertThat(all).contains("Sommaire", "(suite)", "40 certifications validées", "CCS-2026-20029-L1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "grands-caracteres"})
    void longNamesAreSetWhole(String theme) throws Exception {
        String company = "Compagnie Générale Interprofessionnelle d’Accueil et de Prestations Anticonstitutionnellement Téléphoniques ".repeat(4).strip() + " (SPÉCIMEN)";
        String word = "Wolfeschlegelsteinhausenbergerdorff".repeat(8);
        Source source = edited(PV4, xml -> xml.replace("Accueil des Deux Rives (SPÉCIMEN)", company).replace("<nom>Vasseur", "<nom>" + word)
                .replace("<nomNaissance>Delattre", "<nomNaissance>" + word).replace("<nomNaissance>Belkacem", "<nomNaissance>" + "de la Rochefoucauld-Œuvrecourt d’Île-aux-Moines ".repeat(8) + "Belkacem"));
        RenderOptions options = theme.equals("standard") ? RenderOptions.STANDARD : RenderOptions.STANDARD.withTheme(Theme.GRANDS_CARACTERES);
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.PROCES_VERBAL, options))) {
            String all = squeeze(PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages()));
            assertThat(all).contains(squeeze(company), word, squeeze("de la Rochefoucauld-Œuvrecourt d’Île-aux-Moines ".repeat(8)));
        }
    }

    @Test
    void moreCompetenciesThanMarksFitAreNamed() throws Exception {
        Source source = edited(PV4, xml -> xml.replace("<competence code=\"C5\" proposition=\"ACQUISE\" decision=\"ACQUISE\"/>", IntStream.rangeClosed(5, 12)
                .mapToObj(n -> "<competence code=\"C" + n + "\" proposition=\"ACQUISE\" decision=\"" + (n == 12 ? "NON_ACQUISE" : "ACQUISE") + "\"/>").collect(Collectors.joining())));
        assertThat(text(source, Imprime.PROCES_VERBAL)).contains("Acquises : C1, C2, C3, C4, C5", "C10 et C11", "Non acquises : C12");
    }

    @Test
    void theAttendanceTableMayHaveRoomToSign() throws Exception {
        String signing = table("true()", "()");
        assertThat(signing).contains("Nom et qualité", "Collège", "Employeur", "Signature", "Lise Œuvrard", "Membre", "Atelier", "line-height=\"13mm\"").doesNotContain("Présence", "Toute la séance", "non renseigné");
        assertThat(signing.split("<fo:table-column ", -1)).hasSize(5);
        String said = table("false()", "()");
        assertThat(said).contains("Présence", "Toute la séance").doesNotContain("Signature", "13mm");
        assertThat(table("true()", "''").split("<fo:table-column ", -1)).as("without a college").hasSize(4);
    }

    /** The block alone, of a form to fill in; withheld: which part the person lacks. */
    private static String table(String signing, String withheld) throws Exception {
        String sheet = """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:fr:ccs:dossier:impression">
                  <xsl:import href="common.xsl"/><xsl:import href="blocks/continuation.xsl"/><xsl:import href="blocks/attendance.xsl"/>
                  <xsl:variable name="vierge" select="true()"/><xsl:variable name="provisoire" select="false()"/><xsl:variable name="plan" select="p:entree('x', 'x', ())"/>
                  <xsl:template name="xsl:initial-template">
                    <xsl:call-template name="presences">
                      <xsl:with-param name="people" select="p:present('Lise Œuvrard', 'Membre', if (exists(%s)) then () else 'salariés', 'Atelier', 'Toute la séance')"/>
                      <xsl:with-param name="signing" select="%s"/>
                    </xsl:call-template>
                  </xsl:template>
                </xsl:stylesheet>""".formatted(withheld, signing);
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(Stylesheets.OWN);
        Xslt30Transformer transformer = compiler.compile(new StreamSource(new StringReader(sheet), Resources.BASE + "modules/test.xsl")).load30();
        XdmNode labels = Stylesheets.readLabels("fr");
        transformer.setStylesheetParameters(Map.<QName, XdmValue>of(new QName("labels"), labels, new QName("referentiel"), labels, new QName("empreinte"), new XdmAtomicValue(""),
                new QName("theme"), Theme.STANDARD.parameter()));
        transformer.setGlobalContextItem(labels);
        return transformer.callTemplate(null).toString();
    }

    static Source edited(Path file, UnaryOperator<String> change) throws Exception {
        String xml = Files.readString(file);
        String changed = change.apply(xml);
        assertThat(changed).isNotEqualTo(xml);
        Reading reading = READER.read(file.getFileName().toString(), changed.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler());
        return new Source(((Reading.Read) reading).document(), new Resolver(List.of(Samples.OWN, Samples.EXAMPLES), READER));
    }

    private static PDDocument pdf(Path file) throws Exception {
        return pdf(file, Imprime.PROCES_VERBAL);
    }

    static PDDocument pdf(Path file, Imprime imprime) throws Exception {
        return Loader.loadPDF(new Samples.Print(imprime, file, RenderOptions.STANDARD).pdf());
    }

    private static String text(Path file) throws Exception {
        return text(file, Imprime.PROCES_VERBAL);
    }

    static String text(Path file, Imprime imprime) throws Exception {
        try (PDDocument pdf = pdf(file, imprime)) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages()).replaceAll(" +", " ");
        }
    }

    static String text(Source source, Imprime imprime) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, imprime, RenderOptions.STANDARD))) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages()).replaceAll(" +", " ");
        }
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u200B]+", "");
    }
}
