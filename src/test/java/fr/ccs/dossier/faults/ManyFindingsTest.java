package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.ccs.dossier.cli.CcsProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A hundred thousand findings in one file: every form that is written as it goes tells each of them, whole and well formed, in little memory. */
class ManyFindingsTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void written() throws Exception {
        CcsProcess.Result result = new CcsProcess().program(ManyFindings.class).jvm("-Xmx256m").run(folder);
        assertThat(result.status()).as(result.said()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"json, rule", "sarif, ruleId", "gitlab, check_name"})
    void everyOneIsInTheJson(String form, String field) throws Exception {
        int count = 0;
        try (JsonParser json = new JsonFactory().createParser(folder.resolve(form).toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                count += token == JsonToken.FIELD_NAME && json.currentName().equals(field) ? 1 : 0;
            }
        }
        assertThat(count).isEqualTo(ManyFindings.COUNT);
    }

    @ParameterizedTest
    @CsvSource({"junit, failure", "svrl, failed-assert", "svrl, fired-rule"})
    void everyOneIsInTheXml(String form, String element) throws Exception {
        int[] count = new int[1];
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.newSAXParser().parse(folder.resolve(form).toFile(), new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes attributes) {
                count[0] += name.equals(element) ? 1 : 0;
            }
        });
        assertThat(count[0]).isEqualTo(ManyFindings.COUNT);
    }

    @ParameterizedTest
    @CsvSource({"github, ::error file=livret.xml", "texte, livret.xml:"})
    void everyOneIsInTheText(String form, String start) throws Exception {
        try (var lines = Files.lines(folder.resolve(form))) {
            assertThat(lines.filter(line -> line.startsWith(start))).hasSize(ManyFindings.COUNT);
        }
    }

    @Test
    void thePageEnds() throws Exception {
        assertThat(Files.readString(folder.resolve("html"))).contains("C1.100000").endsWith("</html>\n");
    }
}
