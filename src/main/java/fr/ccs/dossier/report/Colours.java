package fr.ccs.dossier.report;

/** Terminal colours, or none: reports speak of meaning, this knows the codes. */
public enum Colours {
    /** For a file, a pipe, or a reader who asked for none (NO_COLOR). */
    NONE,
    /** For a terminal. */
    ANSI;

    String bad(String text) {
        return code("31", text);
    }

    String warn(String text) {
        return code("33", text);
    }

    String good(String text) {
        return code("32", text);
    }

    String strong(String text) {
        return code("1", text);
    }

    String dim(String text) {
        return code("2", text);
    }

    private String code(String code, String text) {
        return this == NONE ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
