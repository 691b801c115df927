package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stylesheet or rule reads what we ship and what is cited, and writes its one result: nothing else of the machine or the network. */
class LockedDownTest {
    private static final String SECRET = "a secret of this machine";

    @TempDir
    Path folder;

    private Path secret;

    @BeforeEach
    void aSecret() throws IOException {
        secret = Files.writeString(folder.resolve("secret.xml"), "<secret>" + SECRET + "</secret>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"document('@FILE@')", "doc('@FILE@')", "unparsed-text('@FILE@')", "unparsed-text-lines('@FILE@')", "json-doc('@FILE@')",
        "collection('@FOLDER@')", "uri-collection('@FOLDER@') ! doc(.)", "doc('@HTTP@')", "unparsed-text('@HTTP@')", "doc('ccs:/../secret.xml')",
        "doc('ccs:/schemas/../../secret.xml')", "doc('secret.xml')", "unparsed-text('secret.xml')", "parse-xml('<!DOCTYPE a [<!ENTITY e SYSTEM \"@FILE@\">]><a>&amp;e;</a>')",
        "transform(map{'stylesheet-location': '@FILE@'})", "doc('jar:@FILE@!/a')"})
    void aStylesheetCannotRead(String expression) throws IOException {
        try (CountingServer server = new CountingServer()) {
            String read = expression.replace("@FILE@", secret.toUri().toString()).replace("@FOLDER@", folder.toUri().toString())
                    .replace("@HTTP@", server.address() + "/");
            assertThatThrownBy(() -> run("<xsl:sequence select=\"" + read.replace("<", "&lt;").replace("\"", "&quot;") + "\"/>"))
                    .as("%s", read).isInstanceOf(SaxonApiException.class).hasMessageNotContaining(SECRET);
            assertThat(server.connections()).as("connections").isZero();
        }
    }

    @Test
    void aStylesheetCannotWriteAnotherFile() {
        Path written = folder.resolve("written.xml");
        assertThatThrownBy(() -> run("<xsl:result-document href=\"" + written.toUri() + "\"><a/></xsl:result-document>")).isInstanceOf(SaxonApiException.class);
        assertThat(written).doesNotExist();
    }

    @Test
    void aStylesheetSeesNoEnvironment() throws SaxonApiException {
        assertThat(run("<a><xsl:value-of select=\"available-environment-variables(), environment-variable('PATH')\"/></a>")).doesNotContain("/bin");
    }

    @Test
    void aStylesheetCallsNoJava() {
        assertThatThrownBy(() -> run("<a xmlns:j=\"java:java.lang.System\"><xsl:value-of select=\"j:getProperty('user.home')\"/></a>"))
                .isInstanceOf(SaxonApiException.class);
    }

    private String run(String body) throws SaxonApiException {
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(OwnResources.RESOLVER);
        Xslt30Transformer transformer = compiler.compile(new StreamSource(new StringReader("""
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template name="xsl:initial-template">%s</xsl:template>
                </xsl:stylesheet>""".formatted(body)), folder.toUri() + "essai.xsl")).load30();
        transformer.setResourceResolver(new CitedDocuments(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT))));
        transformer.setErrorReporter(error -> { });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.callTemplate(null, Saxon.PROCESSOR.newSerializer(out));
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
