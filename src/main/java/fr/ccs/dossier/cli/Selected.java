package fr.ccs.dossier.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What one check judges, and what it only looks at.
 *
 * @param named as the user named them: files, folders that are walked, things that hold documents, or standard input
 * @param listed files that a program named: judged like those of a walked folder, so that one of a foreign namespace is left aside
 * @param beside files and folders at hand that are not judged: those that are judged get the verdict that a check of all of them would give
 */
record Selected(List<String> named, List<Path> listed, List<Path> beside) {

    Selected {
        named = List.copyOf(named);
        listed = List.copyOf(listed);
        beside = List.copyOf(beside);
    }

    /** All that the user named. */
    static Selected of(List<String> paths) {
        return new Selected(paths, List.of(), List.of());
    }
}
