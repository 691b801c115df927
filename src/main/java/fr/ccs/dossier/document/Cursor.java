package fr.ccs.dossier.document;

/** Which element a parse is at, for a companion handler that finds a fault there and must name it afterwards in the tree. */
public final class Cursor {
    private int[] open = new int[32];
    private int depth;
    private int count;
    private int current;

    Cursor() {}

    void enter() {
        if (depth == open.length) {
            open = java.util.Arrays.copyOf(open, depth * 2);
        }
        current = count++;
        open[depth++] = current;
    }

    void leave() {
        current = open[--depth];
    }

    int depth() {
        return depth;
    }

    /** The element being started or ended, by its rank in document order, from 0. */
    public int element() {
        return current;
    }
}
