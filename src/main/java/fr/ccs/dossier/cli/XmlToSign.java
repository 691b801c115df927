package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.draft.Closing;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.Signed;
import fr.ccs.dossier.seal.Signer;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.Slot;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A closed document and the slot in it that waits for a signature. */
record XmlToSign(Ccs ccs, Document document, Slot slot, Optional<String> place) implements ToSign {

    static XmlToSign of(Ccs ccs, Path file, Role role, Optional<String> place, Readiness readiness) throws IOException {
        byte[] bytes = new DocumentReader(Limits.DEFAULT).bytes(file);
        Optional<XmlToSign> waiting = Readiness.document(file.toString(), bytes).map(document -> {
            mustBeClosed(ccs, document);
            return new XmlToSign(ccs, document, Awaited.of(ccs, document).slot(role), place);
        });
        Document document = readiness.of(file.toString(), bytes, ccs.say(file + " n’est pas prêt à être signé ; le fichier n’a pas été modifié.",
                file + " is not ready to be signed; the file was left as it is."));
        Awaited.of(ccs, document).handwrittenOnesMustBeFilled(SigningEdition.of(document, readiness.resolver()).engagements(document.kind()));
        return waiting.orElseThrow();
    }

    /** A draft still changes: a signature on it would be void with the next word. */
    static void mustBeClosed(Ccs ccs, Document document) {
        if (!Closing.fits(document.kind())) {
            throw Stop.usage(ccs.say(document.name() + " est un document « " + document.kind().root() + " » : il ne se signe pas.",
                    document.name() + " is a “" + document.kind().root() + "”: nobody signs it."));
        }
        if (document.attribute("etat").filter("CLOS"::equals).isEmpty()) {
            throw Stop.blocked(ccs.say(document.name() + " n’est pas clos : rien n’a été signé. Clôturez-le d’abord avec « ccs close ».",
                    document.name() + " is not closed: nothing was signed. Close it first with “ccs close”."));
        }
    }

    @Override
    public byte[] original() {
        return document.bytes();
    }

    @Override
    public Signed sign(Trust trust, Optional<TimeStamping> stamping, SigningKey key, Instant at) throws CannotSign {
        return new Signer(trust, stamping).sign(document, slot, key, place, at);
    }

    @Override
    public String done(String where, SigningKey key) {
        return ccs.say("Signé : " + where + ", " + slot.role() + ", par " + key.holder(), "Signed: " + where + ", " + slot.role() + ", by " + key.holder());
    }
}
