package fr.ccs.dossier.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of words of two texts.
 *
 * @param before the words of the older text, {@code after} those of the newer; the same where nothing changed
 */
public record WordChange(String before, String after) {
    /** Beyond so many comparisons the changed middle is told as a whole: a cost that nobody waits for. */
    private static final long MOST = 4_000_000;

    public boolean same() {
        return before.equals(after);
    }

    /** The runs that two texts are made of, in their order: the longest common words, and what stands between them. */
    public static List<WordChange> between(String before, String after) {
        List<String> first = words(before);
        List<String> second = words(after);
        int from = 0;
        while (from < Math.min(first.size(), second.size()) && first.get(from).equals(second.get(from))) {
            from++;
        }
        int end = 0;
        while (end < Math.min(first.size(), second.size()) - from && first.get(first.size() - 1 - end).equals(second.get(second.size() - 1 - end))) {
            end++;
        }
        List<WordChange> runs = new ArrayList<>();
        add(runs, first.subList(0, from), second.subList(0, from));
        middle(first.subList(from, first.size() - end), second.subList(from, second.size() - end), runs);
        add(runs, first.subList(first.size() - end, first.size()), second.subList(second.size() - end, second.size()));
        return runs;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static void middle(List<String> first, List<String> second, List<WordChange> runs) {
        if ((long) first.size() * second.size() > MOST) {
            add(runs, first, second);
            return;
        }
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            int fromFirst = i;
            int fromSecond = j;
            boolean alike = alike(first, second, i, j);
            while ((i < first.size() || j < second.size()) && alike(first, second, i, j) == alike) {
                if (alike) {
                    i++;
                    j++;
                } else if (j == second.size() || i < first.size() && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            add(runs, first.subList(fromFirst, i), second.subList(fromSecond, j));
        }
    }

    private static boolean alike(List<String> first, List<String> second, int i, int j) {
        return i < first.size() && j < second.size() && first.get(i).equals(second.get(j));
    }

    private static void add(List<WordChange> runs, List<String> first, List<String> second) {
        if (!first.isEmpty() || !second.isEmpty()) {
            runs.add(new WordChange(String.join(" ", first), String.join(" ", second)));
        }
    }
}
