package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** Positions hold wherever a tag falls: over the parser's buffers, over line ends of all sorts, over wide characters. */
class SourceTextTest {
    private static final String[] SPACES = {" ", "\n", "\r\n", "\r", "\t", "\n\n\n", "  "};
    /** Without a lone carriage return: behind one in a text the JDK's parser counts one column too few up to the end of that line. */
    private static final String[] FILLINGS = {"", "texte", "é", "𝄞", "\n", "\r\n", "&amp;", "<!-- < > -->", "<![CDATA[<a>]]>", "<?p <a> ?>",
        "x".repeat(3000), "é".repeat(700), "\n".repeat(50), "𝄞".repeat(300)};
    private static final String[] VALUES = {"1", "a>b", "/>", "é\u00A0𝄞", "&lt;b", "y".repeat(900)};

    /** A tag of the text made here: where it begins and ends, as offsets. */
    private record Tag(int start, int end) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyTagOfALongTextIsFoundWhereItStands(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("<annuaire xmlns=\"urn:fr:ccs:dossier:1\">");
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            text.append(any(FILLINGS, random));
            int start = text.length();
            text.append("<e").append(any(SPACES, random)).append("n='").append(i).append('\'').append(any(SPACES, random)).append("v=\"")
                    .append(any(VALUES, random)).append('"').append(random.nextBoolean() ? any(SPACES, random) : "").append("/>");
            tags.add(new Tag(start, text.length()));
        }
        byte[] bytes = text.append("</annuaire>").toString().getBytes(StandardCharsets.UTF_8);

        Document document = ((Reading.Read) new DocumentReader(Limits.DEFAULT)
                .read("long.xml", bytes, (kind, cursor) -> new DefaultHandler())).document();
        SourceText source = document.source();
        List<XdmNode> elements = document.root().select(Steps.child().where(node -> node.getNodeKind() == XdmNodeKind.ELEMENT)).toList();

        String[] places = places(text);
        assertThat(elements).hasSameSizeAs(tags);
        for (int i = 0; i < tags.size(); i++) {
            XdmNode element = elements.get(i);
            Location at = Placement.element(source, element.getLineNumber(), element.getColumnNumber(), "", "");
            assertThat(element.getAttributeValue(new QName("n"))).isEqualTo(String.valueOf(i));
            assertThat(at.line() + ":" + at.column()).as("start of tag %s", i).isEqualTo(places[tags.get(i).start]);
            assertThat(at.endLine() + ":" + at.endColumn()).as("end of tag %s", i).isEqualTo(places[tags.get(i).end]);
        }
    }

    /** The line and column of each offset from 0 to the end, found by walking through the text once. */
    private static String[] places(CharSequence text) {
        String[] places = new String[text.length() + 1];
        int line = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            places[i] = line + ":" + (i - start + 1);
            if (i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r' && text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        return places;
    }

    private static String any(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
