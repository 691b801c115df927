package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.SipSeda;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;

/** A bag into a transfer to an archive service. */
record SedaForm(Ccs ccs, SipSeda sip) implements ArchiveForm {

    @Override
    public String write(Path bag, Path output, String name) throws IOException, Refus {
        Path target = output.resolve(name + ".zip");
        sip.write(bag, target);
        return ccs.say("Versement SEDA 2.3 écrit : " + target, "SEDA 2.3 transfer written: " + target);
    }
}
