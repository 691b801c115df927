package fr.ccs.dossier.cli;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lines that stand in one text and not, in the same order, in another: what was changed from a sound document to a faulty one.
 *
 * @param first indexes of the lines that only the first text has
 * @param second the same for the second
 */
record LineDifference(SortedSet<Integer> first, SortedSet<Integer> second) {

    /** By the longest common subsequence; what both begin and end with is not even looked at. */
    static LineDifference between(List<String> first, List<String> second) {
        int from = 0;
        int most = Math.min(first.size(), second.size());
        while (from < most && first.get(from).equals(second.get(from))) {
            from++;
        }
        int same = 0;
        while (same < most - from && first.get(first.size() - 1 - same).equals(second.get(second.size() - 1 - same))) {
            same++;
        }
        return walked(first, second, from, first.size() - same, second.size() - same);
    }

    private static LineDifference walked(List<String> first, List<String> second, int from, int firstEnd, int secondEnd) {
        int[][] common = new int[firstEnd - from + 1][secondEnd - from + 1];
        for (int i = firstEnd - 1; i >= from; i--) {
            for (int j = secondEnd - 1; j >= from; j--) {
                common[i - from][j - from] = first.get(i).equals(second.get(j)) ? common[i - from + 1][j - from + 1] + 1
                        : Math.max(common[i - from + 1][j - from], common[i - from][j - from + 1]);
            }
        }
        LineDifference difference = new LineDifference(new TreeSet<>(), new TreeSet<>());
        int i = from;
        int j = from;
        while (i < firstEnd || j < secondEnd) {
            if (i < firstEnd && j < secondEnd && first.get(i).equals(second.get(j))) {
                i++;
                j++;
            } else if (j == secondEnd || i < firstEnd && common[i - from + 1][j - from] >= common[i - from][j - from + 1]) {
                difference.first.add(i++);
            } else {
                difference.second.add(j++);
            }
        }
        return difference;
    }

    int size() {
        return first.size() + second.size();
    }
}
