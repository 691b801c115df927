package fr.ccs.dossier.render;

import java.util.List;

/** Says all that is wrong with a branch's theme: with such a one nothing is printed. */
public final class ThemeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    ThemeException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem, in the order of the folder's files. */
    public List<String> problems() {
        return problems;
    }
}
