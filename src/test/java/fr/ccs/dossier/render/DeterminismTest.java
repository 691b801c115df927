package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same document gives the same bytes: at another hour, elsewhere in the world, in another order, from many threads. */
class DeterminismTest {
    private static final List<Path> FILES = List.of(Samples.OWN.resolve("complet.xml"), Samples.OWN.resolve("petit.xml"));

    @Test
    void sameBytesInAnotherTimeZoneLocaleAndProcessOrder() throws Exception {
        Source source = Samples.source(FILES.get(0));
        byte[] here = Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String[] place : new String[][] {{"Pacific/Kiritimati", "ar-EG-u-nu-arab"}, {"America/St_Johns", "tr-TR"}, {"Asia/Bangkok", "th-TH-u-ca-buddhist"}}) {
                TimeZone.setDefault(TimeZone.getTimeZone(place[0]));
                Locale.setDefault(Locale.forLanguageTag(place[1]));
                Renderer elsewhere = new Renderer();
                Samples.pdf(elsewhere, Samples.source(FILES.get(1)), Imprime.LIVRET, RenderOptions.STANDARD);
                assertThat(Samples.pdf(elsewhere, source, Imprime.LIVRET, RenderOptions.STANDARD)).as(place[0]).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void identifierIsThatOfTheContent() throws Exception {
        Source source = Samples.source(FILES.get(1));
        String id = id(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD));
        assertThat(id).matches("[0-9A-F]{32}").isNotEqualTo("0".repeat(32))
                .isEqualTo(id(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD)))
                .isNotEqualTo(id(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD.withDraft(true))));
    }

    /** A renderer that is asked by eight threads before it has ever printed must not write one bad PDF. */
    @RepeatedTest(3)
    void eightThreadsAtOnceFromTheFirstMoment() throws Exception {
        List<byte[]> expected = new ArrayList<>();
        for (Path file : FILES) {
            expected.add(Samples.pdf(Samples.RENDERER, Samples.source(file), Imprime.LIVRET, RenderOptions.STANDARD));
        }
        Renderer fresh = new Renderer();
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int which = i % FILES.size();
                Source source = Samples.source(FILES.get(which));
                tasks.add(() -> {
                    start.await();
                    return Arrays.equals(Samples.pdf(fresh, source, Imprime.LIVRET, RenderOptions.STANDARD), expected.get(which));
                });
            }
            for (Future<Boolean> same : threads.invokeAll(tasks)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String id(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf('<', text.lastIndexOf("/ID"));
        return text.substring(at + 1, at + 33);
    }
}
