package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.Edits;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A signed document that somebody changed: the profile always answers, and no signature is valid over another text than the one that was signed. Bytes that begin with 0 or 1
 * say how the document with one or two signatures is to be changed.
 */
public final class ProfileFuzz {
    private static final Pattern SIGNATURE = Pattern.compile("(?s)<ds:Signature .*?</ds:Signature>");
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private static final Signatures SIGNATURES = new Signatures(Keys.trust(), Keys.DAY.plus(Duration.ofDays(1)));
    private static final byte[] SIGNED = bytes(AttackText.of(Keys.signed(fr.ccs.dossier.finding.SignatureVerdict.Level.B, Keys.EVALUATEUR)));
    private static final byte[] TWICE = bytes(AttackText.of(Keys.signed(fr.ccs.dossier.finding.SignatureVerdict.Level.T, Keys.EVALUATEUR, Keys.CANDIDAT)));
    private static final String TEXT = text(((Reading.Read) read(SIGNED)).document());

    private ProfileFuzz() {}

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().bytes("signed", SIGNED).bytes("signed-once", new byte[] {0}).bytes("signed-twice", new byte[] {1}).bytes("moved", new byte[] {0, 3, 1, 60, 90})
                .bytes("doubled", new byte[] {1, 2, 1, 90, 0}).bytes("values", new byte[] {0, 0, 1, 70, 3, 0, 1, 80, 6}).text("unsigned", Keys.livretText()).all();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        byte[] bytes = input.length > 0 && (input[0] == 0 || input[0] == 1) ? Edits.of(new String(input[0] == 0 ? SIGNED : TWICE, StandardCharsets.UTF_8), input, 1) : input;
        if (!(read(bytes) instanceof Reading.Read read)) {
            return;
        }
        List<Fault> faults = Bounded.by(bytes.length, () -> Profile.faults(read.document()));
        if (faults.isEmpty() && Slot.signedElectronically(read.document())) {
            Judgement judged = SIGNATURES.judge(read.document(), fr.ccs.dossier.finding.SignatureVerdict.Level.B);
            if (judged.verdicts().stream().anyMatch(verdict -> verdict.state() == State.VALIDE && verdict.role().equals(Keys.EVALUATEUR))) {
                assertThat(text(read.document())).isEqualTo(TEXT);
            }
        }
    }

    private static Reading read(byte[] bytes) {
        return READER.read("livret.xml", bytes, (kind, cursor) -> new DefaultHandler());
    }

    /** All but the signatures, in the one form that there is of it. */
    private static String text(Document document) {
        return SIGNATURE.matcher(new String(Canonical.exclusive(document.root()), StandardCharsets.UTF_8)).replaceAll("");
    }

    private static byte[] bytes(AttackText text) {
        return text.text().getBytes(StandardCharsets.UTF_8);
    }
}
