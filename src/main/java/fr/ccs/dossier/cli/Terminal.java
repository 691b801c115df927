package fr.ccs.dossier.cli;

import fr.ccs.dossier.report.Colours;
import java.nio.file.Path;

/** What can be shown where a report goes. */
final class Terminal {

    private Terminal() {}

    /**
     * Colours on a terminal whose user did not decline them (NO_COLOR), none elsewhere.
     *
     * @param output the file a report goes to; null for standard output
     */
    static Colours colours(Path output) {
        return System.console() != null && output == null && System.getenv("NO_COLOR") == null ? Colours.ANSI : Colours.NONE;
    }
}
