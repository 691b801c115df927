package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    /** Every printed document once or more, of our own samples. */
    private static List<Samples.Print> all() throws Exception {
        List<Samples.Print> prints = Samples.prints().stream().filter(print -> print.file().startsWith(Samples.OWN)).toList();
        assertThat(prints).extracting(Samples.Print::imprime).contains(Imprime.values());
        return prints;
    }

    @Test
    void sameBytesInAnotherTimeZoneLocaleAndOrder() throws Exception {
        List<Samples.Print> prints = new ArrayList<>(all());
        for (Samples.Print print : prints) {
            print.pdf();
        }
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String[] place : new String[][] {{"Pacific/Kiritimati", "ar-EG-u-nu-arab"}, {"America/St_Johns", "tr-TR"}, {"Asia/Bangkok", "th-TH-u-ca-buddhist"}}) {
                TimeZone.setDefault(TimeZone.getTimeZone(place[0]));
                Locale.setDefault(Locale.forLanguageTag(place[1]));
                Collections.reverse(prints);
                Renderer elsewhere = new Renderer();
                for (Samples.Print print : prints) {
                    assertThat(Samples.pdf(elsewhere, Samples.source(print.file()), print.imprime(), print.options())).as(print + " in " + place[0]).isEqualTo(print.pdf());
                }
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
        List<Samples.Print> prints = all();
        for (Samples.Print print : prints) {
            print.pdf();
        }
        Renderer fresh = new Renderer();
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread;
                tasks.add(() -> {
                    List<String> different = new ArrayList<>();
                    start.await();
                    for (int i = first; i < prints.size(); i += 8) {
                        Samples.Print print = prints.get(i);
                        if (!Arrays.equals(Samples.pdf(fresh, Samples.source(print.file()), print.imprime(), print.options()), print.pdf())) {
                            different.add(print.toString());
                        }
                    }
                    return different;
                });
            }
            for (Future<List<String>> different : threads.invokeAll(tasks)) {
                assertThat(different.get()).isEmpty();
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
