package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.seal.Cachet;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.PdfSeal;
import fr.ccs.dossier.seal.Signed;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The print of a certificate, to be sealed for whoever delivers it.
 *
 * @param original the PDF's bytes
 */
record PdfToSeal(Ccs ccs, byte[] original, Cachet cachet) implements ToSign {

    static PdfToSeal of(Ccs ccs, Path file, Role role, Readiness readiness) throws IOException {
        if (role != null && role != Role.COMITE_CCS) {
            throw Stop.usage(ccs.say("Un certificat imprimé se scelle au nom de qui le délivre (COMITE_CCS) : ôtez --role " + role + ".",
                    "A printed certificate is sealed in the name of who delivers it (COMITE_CCS): drop --role " + role + "."));
        }
        byte[] pdf = CarriedDocument.bytes(ccs, file);
        EmbeddedSource source = CarriedDocument.of(ccs, file, pdf);
        if (!source.intact()) {
            throw Stop.blocked(ccs.say("Le document joint à " + file + " n’est pas celui qui a été imprimé : rien n’a été scellé.",
                    "The document in " + file + " is not the one that was printed: nothing was sealed."));
        }
        String name = file + "!/" + source.name();
        Optional<Document> carried = Readiness.document(name, source.bytes());
        if (carried.filter(document -> document.kind() == Kind.CERTIFICAT).isEmpty()) {
            throw Stop.blocked(ccs.say(file + " n’est pas un certificat imprimé : lui seul porte un cachet.",
                    file + " is not a printed certificate: nothing else bears a seal."));
        }
        XmlToSign.mustBeClosed(ccs, carried.get());
        Document certificat = readiness.of(name, source.bytes(), ccs.say("Le certificat que porte " + file + " n’est pas en ordre ; rien n’a été scellé.",
                "The certificate in " + file + " is not in order; nothing was sealed."));
        return new PdfToSeal(ccs, pdf, Cachet.of(certificat));
    }

    @Override
    public Signed sign(Trust trust, Optional<TimeStamping> stamping, SigningKey key, Instant at) throws CannotSign {
        return new PdfSeal(trust, stamping).seal(original, cachet, key, at);
    }

    @Override
    public String done(String where, SigningKey key) {
        return ccs.say("Scellé : " + where + ", au nom de " + cachet.signataire(), "Sealed: " + where + ", in the name of " + cachet.signataire());
    }
}
