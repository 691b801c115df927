package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

/**
 * A certificate that the Caisse des Dépôts is still to be sent, and until when.
 *
 * @param jusque the last day on which it is in time
 */
public record AttenteCpf(String certificat, String dossier, Cause cause, LocalDate delivreLe, LocalDate jusque) {
    /** The law gives three months from the delivery. */
    static final Period DELAI = Period.ofMonths(3);

    /** Why it is not there yet. */
    public enum Cause {
        A_TRANSMETTRE("à transmettre", "to send"),
        REJETE("refusé : à corriger et à transmettre de nouveau", "rejected: to correct and to send again"),
        A_REMETTRE("à signer et à remettre d’abord", "to sign and to hand over first");

        private final String french;
        private final String english;

        Cause(String french, String english) {
            this.french = french;
            this.english = english;
        }

        public String french() {
            return french;
        }

        public String english() {
            return english;
        }
    }

    /** All of a register, those that have least time first. */
    public static List<AttenteCpf> of(TransmissionsCpf known) {
        return known.dues().stream().map(line -> new AttenteCpf(line.numero(), line.dossier(), cause(known, line), line.delivreLe(), line.delivreLe().plus(DELAI)))
                .sorted(Comparator.comparing(AttenteCpf::jusque).thenComparing(AttenteCpf::certificat)).toList();
    }

    private static Cause cause(TransmissionsCpf known, Delivrance line) {
        return line.empreinte().isEmpty() ? Cause.A_REMETTRE : known.rejetee(line.numero()) ? Cause.REJETE : Cause.A_TRANSMETTRE;
    }

    /** Whether the last day has gone by. */
    public boolean depassee(LocalDate jour) {
        return jour.isAfter(jusque);
    }
}
