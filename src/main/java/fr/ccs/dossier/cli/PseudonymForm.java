package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Pseudonymising;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A bag into a copy that says of nobody who he is; what the copy is worth no more is said each time. */
record PseudonymForm(Ccs ccs, Instant at) implements ArchiveForm {

    @Override
    public String write(Path bag, Path output, String name) throws IOException, Refus {
        Pseudonymising.Copy copy = new Pseudonymising(output, at, Ccs.toolVersion()).write(bag);
        if (copy.already()) {
            return ccs.say(copy.folder() + " : cette copie est déjà là. Rien à faire.", copy.folder() + ": this copy is there already. Nothing to do.");
        }
        return ccs.say("Copie pseudonymisée : " + copy.folder() + ". Aucune signature n’y est vérifiable ; " + copy.left()
                        + " fichiers n’y sont pas (PDF, images, signatures, rapports), data/originaux.txt donne leurs empreintes."
                        + " Relisez les textes libres avant de la communiquer.",
                "Pseudonymised copy: " + copy.folder() + ". No signature can be verified in it; " + copy.left()
                        + " files are not in it (PDFs, images, signatures, reports), data/originaux.txt has their digests."
                        + " Read the free texts again before you pass it on.");
    }
}
