package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Saxon;
import java.lang.reflect.Field;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;

/** When the rules of a document have run, its thread holds no word of it: a service that stays up keeps no document. */
class ForgottenTextTest {
    private static Object field(Class<?> type, Object owner, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    @Test
    void nothingOutlivesTheRun() throws ReflectiveOperationException {
        assertThat(Specimen.livret().verdict().verdict().findings()).isEmpty();
        FreeText last = last();
        assertThat(last.text().toString()).isEmpty();
        assertThat(field(FreeText.class, last, "node")).isNull();
        Words words = (Words) field(FreeText.class, last, "words");
        assertThat((int[]) field(Words.class, words, "starts")).containsOnly(0);
        assertThat(field(FreeText.class, last, "names")).isNull();
        Tokens tokens = (Tokens) field(FreeText.class, last, "tokens");
        assertThat((Object[]) field(Tokens.class, tokens, "names")).isEmpty();
        for (Object held : List.of(last.text(), field(FreeText.class, last, "compared"), field(Words.class, words, "letters"), field(Tokens.class, tokens, "words"),
                field(Tokens.class, tokens, "word"))) {
            assertThat((char[]) field(Characters.class, held, "chars")).as("characters of a text").containsOnly('\0');
        }
    }

    private static FreeText last() throws ReflectiveOperationException {
        return (FreeText) ((ThreadLocal<?>) field(FreeText.class, null, "LAST")).get();
    }

    /** A text read after a longer one shows nothing of it. */
    @Test
    void aTextReadInThePlaceOfAnotherIsItself() throws SaxonApiException {
        List<XdmNode> texts = Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(Specimen.LIVRET.toFile())).select(Steps.descendant("urn:fr:ccs:dossier:1", "texte")).toList();
        assertThat(texts).hasSizeGreaterThan(5);
        for (XdmNode text : texts) {
            FreeText read = FreeText.of(text.getUnderlyingNode());
            FreeText alone = FreeText.of(text.getStringValue());
            assertThat(read.text().toString()).isEqualTo(text.getStringValue());
            assertThat(read.normalised()).isEqualTo(alone.normalised());
            assertThat(read.compared().toString()).isEqualTo(alone.compared().toString());
            assertThat(read.tokens(List.of()).list()).isEqualTo(alone.tokens(List.of()).list()).isNotEmpty();
            assertThat(read.tokens(List.of("elle")).list()).isEqualTo(alone.tokens(List.of("elle")).list());
        }
        FreeText.forget();
    }
}
