package fr.ccs.dossier.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was established of one signature: who signed, in which role, when, and whether it holds.
 *
 * @param role the role of its slot; empty for the seal of a PDF
 * @param signataire id of the person whom the slot is for; empty for the seal of a PDF
 * @param holder the name in the signing certificate; empty for a signature by hand or one not given yet
 * @param claimed when the signatory says that it was given
 * @param proven when a time-stamp proves that it existed
 * @param level what it carries to stay verifiable
 * @param scope how much of the document it covers
 * @param reasons why the state is what it is; empty only for a valid signature that needs no remark
 */
public record SignatureVerdict(String role, String signataire, String holder, Optional<Instant> claimed, Optional<Instant> proven, Level level, Scope scope,
        State state, List<Reason> reasons) {

    public SignatureVerdict {
        reasons = List.copyOf(reasons);
    }

    /** The same without a name, a person's number or a reason that might tell of one. */
    public SignatureVerdict redacted() {
        return new SignatureVerdict(role, "", "", claimed, proven, level, scope, state, List.of());
    }

    /** What came of judging it. */
    public enum State {
        /** It holds, is trusted, and is of the person and role that the slot names. */
        VALIDE,
        /** It does not hold, or is not of whom it must be. */
        NON_VALIDE,
        /** It could not be decided with what is at hand: never to be taken for valid. */
        INDETERMINEE,
        /** Given by hand on a page that is a pièce of the dossier. */
        MANUSCRITE,
        /** Not given yet. */
        ATTENDUE
    }

    /** The baseline level of an electronic signature, from none (no electronic signature) to what outlives its certificates. */
    public enum Level {
        NONE, B, T, LT, LTA;

        /** Whether it reaches another level. */
        public boolean atLeast(Level other) {
            return compareTo(other) >= 0;
        }
    }

    /** How much of the document a signature covers. */
    public enum Scope { NONE, PARTIAL, FULL }

    /** One sentence, in both languages. */
    public record Reason(Message french, Message english) {

        /** The words in the reader's language. */
        public Message message(Language language) {
            return language.choose(french, english);
        }
    }
}
