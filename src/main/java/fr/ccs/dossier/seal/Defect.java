package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** All that can be wrong with a signature of the right structure; the words for each stand in {@code Defect.properties}, and in English beside it. */
enum Defect {
    CHANGED("SIG-001", State.NON_VALIDE, true),
    ALTERED("SIG-001", State.NON_VALIDE, false),
    STAMP_ALTERED("SIG-001", State.NON_VALIDE, false),
    EVIDENCE_ALTERED("SIG-001", State.NON_VALIDE, false),
    PARTIAL("SIG-002", State.NON_VALIDE, false),
    ADDED_AFTER("SIG-002", State.NON_VALIDE, false),
    FORM("SIG-002", State.NON_VALIDE, false),
    UNREADABLE("SIG-002", State.NON_VALIDE, false),
    FOREIGN_CERTIFICATE("SIG-002", State.NON_VALIDE, false),
    MANY_CERTIFICATES("SIG-002", State.NON_VALIDE, false),
    NO_TRUST("SIG-003", State.INDETERMINEE, true),
    UNKNOWN_AUTHORITY("SIG-003", State.INDETERMINEE, false),
    FALSE_AUTHORITY("SIG-003", State.NON_VALIDE, false),
    NO_CERTIFICATE("SIG-003", State.NON_VALIDE, false),
    UNPROVEN_TIME("SIG-003", State.INDETERMINEE, false),
    ENDED("SIG-003", State.NON_VALIDE, false),
    NOT_YET_VALID("SIG-003", State.NON_VALIDE, false),
    FUTURE("SIG-003", State.INDETERMINEE, false),
    REVOKED("SIG-003", State.NON_VALIDE, false),
    REVOKED_UNPROVEN("SIG-003", State.INDETERMINEE, false),
    AUTHORITY_REVOKED("SIG-003", State.INDETERMINEE, false),
    SUSPENDED("SIG-003", State.INDETERMINEE, false),
    NO_LIST("SIG-003", State.INDETERMINEE, true),
    OLD_LIST("SIG-003", State.INDETERMINEE, true),
    NOT_FOR_SIGNING("SIG-003", State.NON_VALIDE, false),
    BAD_CHAIN("SIG-003", State.NON_VALIDE, false),
    NO_PROOF("SIG-003", State.INDETERMINEE, false),
    CLAIMED_LATER("SIG-003", State.NON_VALIDE, false),
    STAMPED_LATER("SIG-003", State.VALIDE, false),
    OTHER_PERSON("SIG-004", State.NON_VALIDE, false),
    NOBODY("SIG-004", State.NON_VALIDE, false),
    TWO_ROLES("SIG-005", State.NON_VALIDE, false),
    WEAK("SIG-006", State.NON_VALIDE, false),
    UNUSUAL_KEY("SIG-006", State.NON_VALIDE, false),
    OTHER_ROLE("SIG-008", State.NON_VALIDE, false),
    OTHER_COMMITMENT("SIG-008", State.NON_VALIDE, false),
    BELOW_LEVEL("SIG-009", State.VALIDE, true);

    private static final Properties FRENCH = words("Defect.properties");
    private static final Properties ENGLISH = words("Defect_en.properties");
    private final String rule;
    private final State state;
    private final boolean shared;

    Defect(String rule, State state, boolean shared) {
        this.rule = rule;
        this.state = state;
        this.shared = shared;
    }

    /** Id of the rule that it breaks. */
    String rule() {
        return rule;
    }

    /** What a signature is when it has this defect. */
    State state() {
        return state;
    }

    /** Whether its cause is outside the signatures, so that it is said once for all that have it. */
    boolean shared() {
        return shared;
    }

    /**
     * The words.
     *
     * @param which the signature or seal: {@code la signature du rôle CANDIDAT}
     * @param detail a day, a name, a reason; empty where the words have no place for one
     */
    Reason reason(Phrase which, Phrase detail) {
        return new Reason(Message.french(filled(FRENCH, "", which.french(), detail.french()), filled(FRENCH, ".remede", which.french(), detail.french())),
                new Message(filled(ENGLISH, "", which.english(), detail.english()), filled(ENGLISH, ".remedy", which.english(), detail.english())));
    }

    private String filled(Properties words, String part, String which, String detail) {
        return words.getProperty(name() + part).replace("{1}", detail).replace("{0}", which);
    }

    private static Properties words(String file) {
        try (Reader reader = new InputStreamReader(Defect.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(file + " is missing or broken in this installation", e);
        }
    }
}
