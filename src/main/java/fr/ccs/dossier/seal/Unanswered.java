package fr.ccs.dossier.seal;

import java.time.Duration;

/** A time-stamp that was not given, with the words that tell whom to ask; by then nothing was changed. */
final class Unanswered extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final transient CannotSign told;

    private Unanswered(CannotSign told, Throwable cause) {
        super(told.getMessage(), cause);
        this.told = told;
    }

    CannotSign told() {
        return told;
    }

    /** Any other failure of a service, for which only its own words are at hand. */
    static CannotSign of(String service, Exception cause) {
        return cause instanceof Unanswered unanswered ? unanswered.told : new By(service).isNone(cause).told;
    }

    /** The ways in which an authority leaves a question without an answer. */
    record By(String authority) {

        Unanswered isSilent(Duration patience, Throwable cause) {
            long seconds = Math.max(1, patience.toSeconds());
            return unanswered("n’a pas répondu en " + seconds + " secondes. Réessayez plus tard, ou signez sans --tsa.",
                    "did not answer within " + seconds + " seconds. Try again later, or sign without --tsa.", cause);
        }

        Unanswered isOut(Throwable cause) {
            return unanswered("est injoignable. Vérifiez l’adresse donnée à --tsa et la connexion de ce poste, ou signez sans --tsa.",
                    "cannot be reached. Check the address given to --tsa and this machine’s connection, or sign without --tsa.", cause);
        }

        Unanswered breaksOff(Throwable cause) {
            return unanswered("a coupé la conversation avant d’avoir répondu. Réessayez plus tard, ou signez sans --tsa.",
                    "broke the conversation off before it had answered. Try again later, or sign without --tsa.", cause);
        }

        Unanswered isNotSecure(Throwable cause) {
            return unanswered("n’a pas pu être jointe par une connexion chiffrée (TLS) à laquelle ce poste se fie."
                            + " Vérifiez l’adresse donnée à --tsa, ou demandez à qui tient ce poste s’il connaît le certificat de ce service.",
                    "could not be reached by an encrypted connection (TLS) that this machine trusts."
                            + " Check the address given to --tsa, or ask whoever keeps this machine whether it knows the certificate of that service.", cause);
        }

        Unanswered speaksOtherwise(Throwable cause) {
            return unanswered("ne répond pas en HTTP : c’est un autre service qui écoute là. Vérifiez l’adresse donnée à --tsa.",
                    "does not answer in HTTP: another service listens there. Check the address given to --tsa.", cause);
        }

        Unanswered says(int status) {
            return unanswered("a répondu par l’erreur HTTP " + status + ". Vérifiez l’adresse donnée à --tsa, ou demandez à l’autorité ce qui se passe.",
                    "answered with HTTP error " + status + ". Check the address given to --tsa, or ask the authority what is wrong.", null);
        }

        Unanswered refuses(String words) {
            String quoted = words == null || words.isBlank() ? "" : " (« " + Irregularity.shown(words) + " »)";
            String quotedEnglish = words == null || words.isBlank() ? "" : " (“" + Irregularity.shown(words) + "”)";
            return unanswered("refuse d’horodater" + quoted + ". Demandez-lui si ce poste a le droit de s’en servir.",
                    "refuses to give a time-stamp" + quotedEnglish + ". Ask it whether this machine may use it.", null);
        }

        Unanswered isNone(Exception cause) {
            return unanswered("a répondu autre chose qu’un horodatage de cette signature. Vérifiez l’adresse donnée à --tsa ;"
                            + " si elle est bonne, ne vous fiez pas à cette autorité.",
                    "answered something else than a time-stamp of this signature. Check the address given to --tsa;"
                            + " if it is right, do not rely on this authority.",
                    cause);
        }

        private Unanswered unanswered(String french, String english, Throwable cause) {
            return new Unanswered(CannotSign.unable("L’autorité d’horodatage " + authority + " " + french,
                    "The time-stamp authority " + authority + " " + english,
                    cause), cause);
        }
    }
}
