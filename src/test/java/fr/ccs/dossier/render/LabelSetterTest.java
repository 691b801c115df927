package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Saxon;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The labels that the build sets are those that a print would set itself. */
class LabelSetterTest {
    @Test
    void theBuildLosesNoLabelAndNoSpaceOfOne(@TempDir Path classes) throws Exception {
        LabelSetter.write("fr", classes);
        XdmNode built = Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(classes.resolve("stylesheets/" + LabelSetter.name("fr")).toFile()));
        assertThat(words(built)).isEqualTo(words(Stylesheets.setLabels("fr", Map.of())));
        assertThat(words(built)).hasSizeGreaterThan(600);
        assertThat(words(built).values()).anyMatch(word -> word.contains("\u202F")).noneMatch(word -> word.contains("'"));
    }

    @Test
    void aPrintReadsThem() {
        assertThat(words(Stylesheets.readLabels("fr"))).isEqualTo(words(Stylesheets.setLabels("fr", Map.of())));
    }

    @Test
    void aThemesOwnWordIsSetAndTakesThePlaceOfOurs() {
        String id = words(Stylesheets.readLabels("fr")).keySet().iterator().next();
        Map<String, String> changed = words(Stylesheets.setLabels("fr", Map.of(id, "L'accord : oui !")));
        assertThat(changed.remove(id)).isEqualTo("L’accord\u202F: oui\u202F!");
        assertThat(words(Stylesheets.readLabels("fr"))).containsAllEntriesOf(changed);
    }

    private static Map<String, String> words(XdmNode labels) {
        Map<String, String> words = new TreeMap<>();
        labels.select(Steps.descendant("label")).forEach(label -> words.put(label.getAttributeValue(new QName("id")), label.getStringValue()));
        return words;
    }
}
