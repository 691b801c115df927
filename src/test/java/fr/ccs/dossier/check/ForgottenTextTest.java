package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
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
        FreeText last = (FreeText) ((ThreadLocal<?>) field(FreeText.class, null, "LAST")).get();
        assertThat(last.text()).isEmpty();
        assertThat(field(FreeText.class, last, "node")).isNull();
        assertThat((Object[]) field(WordCache.class, WordCache.own(), "written")).containsOnlyNulls();
        assertThat((Object[]) field(WordCache.class, WordCache.own(), "normalised")).containsOnlyNulls();
    }

    @Test
    void aClearedCacheGivesTheSameWords() {
        List<String> words = Tokens.of("Noé SPÉCIMEN accueille un élève.");
        FreeText.forget();
        assertThat(Tokens.of("Noé SPÉCIMEN accueille un élève.")).isEqualTo(words);
    }
}
