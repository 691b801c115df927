package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that tries to make the printer fetch, show or carry something: nothing is opened, and what it smuggles in is not printed. */
class HostileDocumentTest {
    private static final String CONSTAT = "À 22 h 40, Mme Durand se lève : « Bonsoir ! Puis-je vous aider ? »";
    /** Those that print a selection by design, and may pass over what they do not know. */
    private static final List<Imprime> SELECTIONS = List.of(Imprime.SYNTHESE, Imprime.GUIDE_ENTRETIEN, Imprime.PAGE_DE_SIGNATURE);

    @TempDir
    Path folder;

    private final AtomicInteger visits = new AtomicInteger();
    private HttpServer server;
    private String url;
    private Path secret;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        secret = Files.writeString(folder.resolve("secret.txt"), "LE SECRET DE LA MAISON");
    }

    @AfterEach
    void nobodyCame() {
        server.stop(0);
        assertThat(visits).hasValue(0);
    }

    private String attack(String pattern) {
        return pattern.replace("URL", url).replace("FILE", secret.toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<fo:external-graphic xmlns:fo='http://www.w3.org/1999/XSL/Format' src='URL'/>",
        "<fo:external-graphic xmlns:fo='http://www.w3.org/1999/XSL/Format' src='FILE'/>",
        "<fo:basic-link xmlns:fo='http://www.w3.org/1999/XSL/Format' external-destination='URL'>ici</fo:basic-link>",
        "<svg xmlns='http://www.w3.org/2000/svg'><image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='FILE'/></svg>",
        "<fo:instream-foreign-object xmlns:fo='http://www.w3.org/1999/XSL/Format'><svg xmlns='http://www.w3.org/2000/svg'><use href='URL'/></svg></fo:instream-foreign-object>",
        "<pdf:embedded-file xmlns:pdf='http://xmlgraphics.apache.org/fop/extensions/pdf' filename='x.exe' src='FILE'/>",
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='FILE' parse='text'/>",
        "<xsl:copy-of xmlns:xsl='http://www.w3.org/1999/XSL/Transform' select=\"unparsed-text('FILE')\"/>",
        "<texte xmlns='urn:other'>autre</texte>"})
    void aStrangeElementStopsTheWholePrintAndIsPassedOverInASelection(String pattern) throws Exception {
        Source source = Samples.petit("<source ref=\"OBS-1\"/>", "<source ref=\"OBS-1\"/>" + attack(pattern));
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD));
        assertThat(refusal).hasMessageContaining("n’a pas de place dans le document imprimé");
        for (Imprime imprime : SELECTIONS) {
            inspect(Samples.pdf(Samples.RENDERER, source, imprime, RenderOptions.STANDARD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"url(URL)", "url('FILE')", "&lt;img src='URL'/>", "FILE", "javascript:app.alert(1)", "{document('FILE')}", "data:text/plain;base64,TEUgU0VDUkVU"})
    void whatLooksLikeAnAddressIsOnlyText(String pattern) throws Exception {
        Source source = Samples.petit(CONSTAT, attack(pattern));
        inspect(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD));
        for (Imprime imprime : SELECTIONS) {
            inspect(Samples.pdf(Samples.RENDERER, source, imprime, RenderOptions.STANDARD));
        }
    }

    @Test
    void instructionsAndHintsAreNotFollowed() throws Exception {
        Source source = Samples.petit("<livret ", attack("<?xml-stylesheet type='text/xsl' href='URL'?><?xml-model href='URL'?><?date 1999-01-01?>"
                + "<livret xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:fr:ccs:dossier:1 URL' xml:base='FILE' "));
        inspect(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD));
    }

    /** Numbers name documents, never files. */
    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "FILE", "URL", "x%2F..%2Fy", "CCS 1/é?#"})
    void aNumberIsNoPath(String number) throws Exception {
        Source source = Samples.petit("dossier=\"ESSAI-1\"", "dossier=\"" + attack(number) + "\"");
        inspect(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD));
        inspect(Samples.pdf(Samples.RENDERER, source, Imprime.SYNTHESE, RenderOptions.STANDARD));
    }

    /** One file inside, the source; no script, no action, no secret. */
    private static void inspect(byte[] bytes) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames()).hasSize(1);
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA)).isFalse();
            assertThat(PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages())).doesNotContain("LE SECRET");
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("LE SECRET", "/JavaScript", "/Launch", "/GoToR");
    }
}
