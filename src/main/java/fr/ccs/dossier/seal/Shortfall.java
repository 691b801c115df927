package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import java.time.Instant;
import java.util.Optional;

/** Why a signature carries less than what outlives its certificates, and what would give it more. */
final class Shortfall {

    private Shortfall() {}

    /** Level B. */
    static Reason noTimeStamp(SigningKey key) {
        return reason("Sans horodatage, rien ne prouve quand la signature a été donnée : elle ne se vérifiera plus une fois le certificat expiré, le "
                        + Days.of(key.certificate().getNotAfter(), Language.FRENCH) + ".", "Signez avec une autorité d’horodatage (--tsa).",
                "Without a time-stamp nothing proves when the signature was given: it will not verify any more once the certificate has expired, on "
                        + Days.of(key.certificate().getNotAfter(), Language.ENGLISH) + ".", "Sign with a time-stamp authority (--tsa).");
    }

    /** What keeps a time-stamped signature from level LT; empty when nothing does. */
    static Optional<Reason> ofTrust(SigningKey key, Stamp stamp, Trust trust, Instant at) {
        return ofSigner(key, trust, at).or(() -> ofService(stamp, trust));
    }

    /** What of the signatory's authority keeps a time-stamped signature from level LT; empty when nothing does. */
    static Optional<Reason> ofSigner(SigningKey key, Trust trust, Instant at) {
        Optional<Chain> chain = Chain.of(key.certificate(), key.chain(), trust);
        return chain.isEmpty() ? Optional.of(unknown("L’autorité qui a délivré le certificat de signature n’est pas dans le dossier de confiance",
                "The authority that issued the signing certificate is not in the trust folder"))
                : list(chain.get(), trust, at, "du certificat de signature", "of the signing certificate");
    }

    /** The same of the time-stamp service, once it has answered. */
    static Optional<Reason> ofService(Stamp stamp, Trust trust) {
        Optional<Chain> chain = stamp.chain(trust);
        return chain.isEmpty() ? Optional.of(unknown("L’autorité qui a délivré le certificat du service d’horodatage n’est pas dans le dossier de confiance",
                "The authority that issued the time-stamp service’s certificate is not in the trust folder"))
                : list(chain.get(), trust, stamp.time(), "du service d’horodatage", "of the time-stamp service");
    }

    /** Validation data that DSS would not take, for a reason that the lists themselves do not show. */
    static Reason refusedData() {
        return reason("Les listes de révocation du dossier de confiance n’ont pas pu être jointes à la signature : elle est horodatée, sans plus.",
                "Remplacez-les par les listes que l’autorité publie aujourd’hui.",
                "The revocation lists of the trust folder could not be put into the signature: it is time-stamped, and no more.",
                "Replace them by the lists that the authority publishes today.");
    }

    private static Optional<Reason> list(Chain chain, Trust trust, Instant at, String ofWhat, String ofWhatEnglish) {
        return chain.revocations(trust).filter(said -> !said.speakOf(at)).findFirst().map(said -> said.end().filter(end -> !end.isAfter(at))
                .map(end -> reason("La liste de révocation " + ofWhat + " a pris fin le " + Days.of(end, Language.FRENCH) + ".",
                        "Mettez dans le dossier de confiance (--trust) celle que l’autorité publie aujourd’hui.",
                        "The revocation list " + ofWhatEnglish + " ended on " + Days.of(end, Language.ENGLISH) + ".",
                        "Put the one that the authority publishes today into the trust folder (--trust)."))
                .orElseGet(() -> reason("Le dossier de confiance n’a pas de liste de révocation " + ofWhat + " pour cette date.",
                        "Ajoutez-y (--trust) le fichier .crl que publie l’autorité.",
                        "The trust folder has no revocation list " + ofWhatEnglish + " for this date.",
                        "Add the .crl file that the authority publishes to it (--trust).")));
    }

    private static Reason unknown(String french, String english) {
        return reason(french + " : la signature est horodatée, mais ne se vérifiera pas sans elle.", "Ajoutez-y (--trust) le certificat de cette autorité.",
                english + ": the signature is time-stamped, but will not verify without it.", "Add that authority’s certificate to it (--trust).");
    }

    private static Reason reason(String french, String remedy, String english, String englishRemedy) {
        return new Reason(Message.french(french, remedy), new Message(english, englishRemedy));
    }
}
