package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xml.sax.helpers.DefaultHandler;

/** What is said of a forged livret on the day after its signature, by a branch that trusts {@link Keys#AUTHORITY}. */
record AttackVerdict(List<SignatureVerdict> verdicts, List<Finding> findings) {
    private static final Instant NEXT_DAY = Keys.DAY.plus(Duration.ofDays(1));
    private static final Signatures SIGNATURES = new Signatures(Keys.trust(), NEXT_DAY);

    /** As in an archive, which demands level LT. */
    static AttackVerdict of(AttackText forged) {
        return of(forged, Level.LT);
    }

    static AttackVerdict of(AttackText forged, Level required) {
        return of(forged, required, SIGNATURES);
    }

    /** By a branch that trusts others. */
    static AttackVerdict of(AttackText forged, Trust trust) {
        return of(forged, Level.B, new Signatures(trust, NEXT_DAY));
    }

    /**
     * By a branch whose clock cannot be read: cryptography, which always asks for the time, breaks down, and structure alone can answer.
     *
     * <p>So an answer is the proof that DSS never ran.
     */
    static AttackVerdict withoutCryptography(AttackText forged) {
        return of(forged, Level.B, new Signatures(Keys.trust(), null));
    }

    private static AttackVerdict of(AttackText forged, Level required, Signatures signatures) {
        Judgement judgement = signatures.judge(forged.document(), required);
        return new AttackVerdict(judgement.verdicts(), judgement.findings());
    }

    /** Whether a file is refused when it is read, or none of its signatures passes without a finding. */
    static boolean caught(String text) {
        return caught(text.getBytes(StandardCharsets.UTF_8));
    }

    static boolean caught(byte[] file) {
        Reading reading = new DocumentReader(Limits.DEFAULT).read("livret.xml", file, (kind, cursor) -> new DefaultHandler());
        return !(reading instanceof Reading.Read read) || !SIGNATURES.judge(read.document(), Level.B).findings().isEmpty();
    }

    /** These states, in the order of the slots. */
    AttackVerdict says(State... states) {
        assertThat(states()).as("%s", findings).containsExactly(states);
        return this;
    }

    /** These findings and no other. */
    AttackVerdict finds(String... rules) {
        assertThat(findings).as("%s", findings).extracting(Finding::rule).containsExactly(rules);
        return this;
    }

    List<State> states() {
        return verdicts.stream().map(SignatureVerdict::state).toList();
    }
}
