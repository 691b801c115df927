package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form is the one that others make too: the reference program of libxml2, and Apache Santuario. */
class CanonicalTest {
    @TempDir
    Path folder;

    private static XdmNode root(String xml) throws Exception {
        return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml))).select(Steps.child("*")).asNode();
    }

    private static String canonical(XdmNode element) {
        return new String(Canonical.exclusive(element), StandardCharsets.UTF_8);
    }

    private String byXmllint(String xml) throws Exception {
        OutsideProgram.Result result = OutsideProgram.run("xmllint", "--exc-c14n", Files.writeString(folder.resolve("in.xml"), xml).toString());
        assertThat(result.status()).isZero();
        return result.said();
    }

    private static String bySantuario(String xml) throws Exception {
        Init.init();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                .canonicalize(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)).readAllBytes(), out, true);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<evenement xmlns='urn:fr:ccs:dossier:1' type=\"AJOUT\" id='EVT-1'>\n  <acteur qualite='BRANCHE'>Secrétariat &amp; « Cie » &lt;1></acteur>\r\n  <objet ref='PIE-1'/>\n</evenement>",
        "<a xmlns='urn:x' xmlns:inutile='urn:i' z='1' b=\"2&#10;3&#9;4&#13;5 &quot;6&quot;\"><b xmlns='' c='é'/><q:c xmlns:q='urn:q' q:d='1' e='2'/></a>",
        "<a><![CDATA[ < & > ]]>😀&#13;\n\t<?pi  donnée ?></a>"})
    void allAgree(String xml) throws Exception {
        String ours = canonical(root(xml));
        assertThat(ours).isEqualTo(byXmllint(xml)).isEqualTo(bySantuario(xml));
    }

    @Test
    void commentsCountForNothingInIt() throws Exception {
        assertThat(canonical(root("<a>un<!-- remarque --> deux</a>"))).isEqualTo("<a>un deux</a>").isEqualTo(bySantuario("<a>un<!-- remarque --> deux</a>"));
    }

    @Test
    void theWayItIsWrittenAndWhereItStandsCountForNothing() throws Exception {
        XdmNode alone = root("<e xmlns='urn:x' a='1' b='2'><f/></e>");
        XdmNode within = root("<r xmlns='urn:x' xmlns:y='urn:y' xml:lang='fr'><e\n  b = \"2\"\n  a=\"1\"><f></f></e></r>")
                .select(Steps.child("urn:x", "e")).asNode();
        assertThat(canonical(within)).isEqualTo(canonical(alone));
        assertThat(Canonical.sha256(within)).isEqualTo(Canonical.sha256(alone)).matches("[0-9a-f]{64}");
        assertThat(canonical(root("<e xmlns='urn:x' a='1' b='2'><f/> </e>"))).isNotEqualTo(canonical(alone));
    }
}
