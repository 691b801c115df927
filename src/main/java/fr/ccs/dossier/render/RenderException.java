package fr.ccs.dossier.render;

/** Says why a document cannot be printed whole: nothing is ever cut or replaced in silence. */
public final class RenderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final int line;

    RenderException(String message, String path, int line) {
        super(message);
        this.path = path;
        this.line = line;
    }

    RenderException(String message, Throwable cause) {
        super(message, cause);
        this.path = "";
        this.line = 0;
    }

    /** The same, said of a part of something larger. */
    RenderException within(String where) {
        return new RenderException(where + getMessage(), path, line);
    }

    /** Path of the element at fault in the source; empty when the fault is not in one element. */
    public String path() {
        return path;
    }

    /** Line of that element in the source, from 1; 0 when there is none. */
    public int line() {
        return line;
    }
}
