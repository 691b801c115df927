package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the rules that read free text are right, on texts written by people who had not seen their word lists: the figures that the
 * rule book states are these. {@code -Dmesure=true} writes them anew.
 */
class CorpusTest {
    private static final Path MEASURES = Path.of("schemas/1/rules/mesures.xml");
    private static final Map<String, Corpus> CORPORA = new TreeMap<>();

    @BeforeAll
    static void judge(@TempDir Path work) throws Exception {
        for (Path file : RuleFixtures.list(Corpus.FOLDER)) {
            String name = file.getFileName().toString().replace(".xml", "");
            CORPORA.put(name, new Corpus(file, Files.createDirectory(work.resolve(name))));
        }
        if (Boolean.getBoolean("mesure")) {
            Files.writeString(MEASURES, text());
        }
    }

    @Test
    void theFiguresOfTheRuleBookAreTheseOnes() throws Exception {
        assertThat(Files.readString(MEASURES)).as("rewrite them with -Dmesure=true%n%s", differences()).isEqualTo(text());
    }

    @Test
    void theRulesAreMostlyRightOnTheOpenCorpus() {
        assertThat(CORPORA.get("ouvert").measures()).allSatisfy(measure -> {
            assertThat(measure.precision()).as("precision of %s%n%s", measure.rule(), differences()).isGreaterThanOrEqualTo(0.9);
            assertThat(measure.recall()).as("recall of %s%n%s", measure.rule(), differences()).isGreaterThanOrEqualTo(0.8);
        });
    }

    /** What no one who wrote the lists has seen. */
    @Test
    void theRulesAreRightOnTheOtherCorporaToo() {
        assertThat(CORPORA.entrySet()).allSatisfy(corpus ->
                assertThat(corpus.getValue().precision()).as(corpus.getKey()).isGreaterThanOrEqualTo(0.85));
    }

    private static String differences() {
        List<String> all = new ArrayList<>();
        CORPORA.forEach((name, corpus) -> corpus.differences().forEach(difference -> all.add(name + " " + difference)));
        return String.join("\n", all);
    }

    private static String text() {
        return CORPORA.values().stream().flatMap(corpus -> corpus.measures().stream()).map(measure -> String.format(Locale.ROOT,
                        "  <mesure regle=\"%s\" corpus=\"%s\" textes=\"%d\" attendus=\"%d\" precision=\"%s\" rappel=\"%s\"/>%n".replace("%n", "\n"),
                        measure.rule(), measure.corpus(), measure.texts(), measure.expected(), measure.precision(), measure.recall()))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!-- How often the rules that read free text are right, on the texts of src/test/resources/textes. Written by CorpusTest. -->
                        <mesures xmlns="urn:fr:ccs:dossier:regles">
                        """, "</mesures>\n"));
    }
}
