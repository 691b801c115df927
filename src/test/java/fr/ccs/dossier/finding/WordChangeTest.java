package fr.ccs.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The runs of two texts are those texts, and mark no more than they must. */
class WordChangeTest {

    @Test
    void onlyTheWordsThatChangedAreMarked() {
        assertThat(WordChange.between("le client est accueilli dès lors", "le client est salué lors")).containsExactly(
                new WordChange("le client est", "le client est"), new WordChange("accueilli dès", "salué"), new WordChange("lors", "lors"));
        assertThat(WordChange.between("", "a")).containsExactly(new WordChange("", "a"));
        assertThat(WordChange.between("", "")).isEmpty();
    }

    @Test
    void runsPutTogetherAreBothTexts() {
        Random chance = new Random(42);
        for (int i = 0; i < 300; i++) {
            String before = words(chance);
            String after = words(chance);
            List<WordChange> runs = WordChange.between(before, after);
            assertThat(runs.stream().map(WordChange::before).filter(run -> !run.isEmpty()).collect(Collectors.joining(" "))).isEqualTo(before);
            assertThat(runs.stream().map(WordChange::after).filter(run -> !run.isEmpty()).collect(Collectors.joining(" "))).isEqualTo(after);
        }
    }

    @Test
    void textsOfThousandsOfOtherWordsAreToldAsAWhole() {
        String before = IntStream.range(0, 5000).mapToObj(number -> "a" + number).collect(Collectors.joining(" "));
        assertThat(WordChange.between("x " + before, "x " + before.replace('a', 'b'))).hasSize(2);
    }

    private static String words(Random chance) {
        return chance.ints(chance.nextInt(9), 0, 5).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
    }
}
