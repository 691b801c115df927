package fr.ccs.dossier.dossier;

import java.io.IOException;

/** What a copy is written on: a zip file that can be sent, or a folder that can be looked at. */
sealed interface Support extends AutoCloseable permits SupportRepertoire, SupportZip {

    /** Writes one file. */
    void write(String chemin, Copie.Octets octets, Empreintes expected) throws IOException;

    /** Ends the writing: afterwards all of it is on the disk. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
