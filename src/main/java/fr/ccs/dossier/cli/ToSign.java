package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.Signed;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.time.Instant;
import java.util.Optional;

/** What {@code ccs sign} was given and found fit to be signed: a document, or the print of a certificate. */
sealed interface ToSign permits XmlToSign, PdfToSeal {

    /** The file's bytes as they were judged. */
    byte[] original();

    Signed sign(Trust trust, Optional<TimeStamping> stamping, SigningKey key, Instant at) throws CannotSign;

    /** The beginning of the sentence that says what was done to the file, up to whose key it was. */
    String done(String where, SigningKey key);
}
