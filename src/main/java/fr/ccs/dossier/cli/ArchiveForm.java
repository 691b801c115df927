package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;

/** What a bag is made into: a transfer to an archive service, a signed container, a copy without names. */
@FunctionalInterface
interface ArchiveForm {

    /**
     * Writes it whole or not at all.
     *
     * @param bag the bag's folder
     * @param output the folder that receives it
     * @param name the bag's identifier, as a file may be called
     * @return what is told of it, in the user's language
     * @throws Refus when the bag, or what stands in the place already, does not allow it
     */
    String write(Path bag, Path output, String name) throws IOException, Refus;
}
