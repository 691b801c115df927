package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page to sign by hand names the exact bytes that it is for, and has room for each hand that is expected and for no other. */
class PageDeSignaturePrintTest {
    private static final Path LIVRET = Samples.LIVRETS.resolve("observation-directe.xml");
    private static final Path PROCES_VERBAL = Samples.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml");
    private static final Path CERTIFICAT = Samples.OWN.resolve("petit-certificat.xml");
    /** What a handwritten slot receives when the page comes back signed. */
    private static final String FILLED = " date=\"[^\"]*\" lieu=\"[^\"]*\" piece=\"[^\"]*\"( empreinte=\"[^\"]*\")?(?=/>)";

    static List<Samples.Print> prints() throws Exception {
        return Samples.prints().stream().filter(print -> print.imprime() == Imprime.PAGE_DE_SIGNATURE).toList();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void isOnePageWhoseCodeNamesTheExactDocument(Samples.Print print) throws Exception {
        Document document = Samples.document(print.file());
        try (PDDocument pdf = Loader.loadPDF(print.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(QrCodeTest.read(pdf, 0)).isEqualTo(document.kind().root() + " " + document.attribute("numero").orElse("") + " SHA-256 " + document.sha256());
            assertThat(plain(PdfFactsTest.text(pdf, 1, 1))).contains(plain(document.sha256()), plain(document.sha256().substring(0, 16)));
        }
    }

    @Test
    void aClosedLivretHasRoomForEachHand() throws Exception {
        Source source = unsigned(LIVRET);
        String text = text(source);
        String digest = source.document().sha256();
        assertThat(text).contains("Page de signature", "Livret d’évaluation", "CCS-2026-00017-L1", "Nadia Belkacem SPÉCIMEN", "Hélène Marchand SPÉCIMEN", "Philippe Aubert SPÉCIMEN",
                "Je me porte garant, vis-à-vis de la branche", "J’ai reçu les explications des évaluateurs", "PAGE_SIGNEE",
                digest.replaceAll("^(.{4})(.{4})(.{4})(.{4}).*", "$1 $2 $3 $4"), "tel qu’il était à l’impression").doesNotContain("Signé à la main", "brouillon");
        assertThat(text.split("Fait à", -1)).hasSize(4);
    }

    @Test
    void withoutWhatTheSlotsReceivedTheFileIsTheOneThatWasSigned() throws Exception {
        Document before = unsigned(LIVRET).document();
        String emptied = new String(Samples.document(LIVRET).bytes(), StandardCharsets.UTF_8).replaceAll(FILLED, "");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(emptied.getBytes(StandardCharsets.UTF_8)))).isEqualTo(before.sha256());
        assertThat(text(unsigned(LIVRET))).contains(before.sha256().substring(0, 8)).doesNotContain(Samples.document(LIVRET).sha256().substring(0, 8));
    }

    @Test
    void onceFilledItSaysSoAndOffersNoSecondArea() throws Exception {
        assertThat(text(Samples.source(PROCES_VERBAL))).contains("Procès-verbal du jury", "PV-2026-003", "SES-2026-003", "Signé à la main le 18 juin 2026 à Paris.", "Odile Charpentier SPÉCIMEN",
                "Karim Benali SPÉCIMEN", "il n’y a plus rien à signer").doesNotContain("Fait à", "Aude Maillard", "Numérisez");
    }

    @Test
    void aDraftOffersTheSignatoriesOfItsEditionAndAsksNotToSign() throws Exception {
        String text = text(Samples.source(Samples.LIVRETS.resolve("brouillon.xml")));
        assertThat(text).contains("ne signez pas cette page", "Marie-Anaïs Hoareau SPÉCIMEN", "Jean-Luc Payet SPÉCIMEN", "Sandrine Grondin SPÉCIMEN");
        assertThat(text.replaceAll("\\s", "")).contains("BROUILLON");
        assertThat(text.split("Fait à", -1)).hasSize(4);
    }

    @Test
    void aCertificateIsSignedByWhoDeliversIt() throws Exception {
        assertThat(text(Samples.source(CERTIFICAT))).contains("Comité CCS", "Claude Garant SPÉCIMEN", "Présidence du comité", "11 mai 2026, Le Mans", "Titulaire Anne Œuvrard-d’Haÿ SPÉCIMEN", "Fait à");
    }

    @Test
    void whereOnlyMachinesSignNoHandIsAsked() throws Exception {
        assertThat(text(Samples.source(Samples.OWN.resolve("rectificatif-certificat.xml")))).contains("Aucune signature à la main n’est attendue").doesNotContain("Fait à", "Numérisez");
    }

    @Test
    void aProcesVerbalWithoutSlotsIsSignedByWhoPresidesAtItsEnd() throws Exception {
        String text = text(CertificatPrintTest.changed(PROCES_VERBAL, signatures(PROCES_VERBAL), ""));
        assertThat(text).contains("Présidence du jury Odile Charpentier SPÉCIMEN", "Vice-présidence du jury Karim Benali SPÉCIMEN", "Secrétariat du jury Aude Maillard SPÉCIMEN",
                "Collège des employeurs, Accueil des Deux Rives (SPÉCIMEN)");
        String replaced = text(CertificatPrintTest.changed(PROCES_VERBAL, signatures(PROCES_VERBAL), "", "  <decisions>",
                "  <substitution charge=\"PRESIDENT\" membre=\"P-XRYKDEMC7\" remplace=\"P-BHN1G201L\"/>\n  <decisions>"));
        assertThat(replaced).contains("Présidence du jury Thibault Vasseur SPÉCIMEN").doesNotContain("Odile Charpentier");
    }

    private static String signatures(Path file) throws Exception {
        String xml = new String(Samples.document(file).bytes(), StandardCharsets.UTF_8);
        return xml.substring(xml.indexOf("  <signatures>"), xml.indexOf("</signatures>") + "</signatures>\n".length());
    }

    /** The document as « ccs close » left it, its handwritten slots still empty. */
    private static Source unsigned(Path file) throws Exception {
        String xml = new String(Samples.document(file).bytes(), StandardCharsets.UTF_8);
        String emptied = xml.replaceAll(FILLED, "");
        assertThat(emptied).isNotEqualTo(xml);
        return CertificatPrintTest.changed(file, xml, emptied);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(Source source) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.PAGE_DE_SIGNATURE, RenderOptions.STANDARD))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return PdfFactsTest.text(pdf, 1, 1);
        }
    }
}
