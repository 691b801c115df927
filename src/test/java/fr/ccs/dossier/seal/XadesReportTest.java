package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;

/** Cryptography is asked about the signatures that it may see, and about no other. */
class XadesReportTest {
    private final Document document = Keys.signed(Level.LT, Keys.ROLES.toArray(String[]::new));
    private final List<Slot> slots = Slot.of(document);
    private final XadesReport report = new XadesReport(Keys.trust(), Keys.DAY);

    @Test
    void itSeesNoSignatureThatItIsNotAskedAbout() {
        for (Slot slot : slots) {
            Map<String, Conclusion> found = report.conclusions(document, Set.of(slot.signature().orElseThrow()));
            assertThat(found).containsOnlyKeys(Opinions.id(slot));
            assertThat(found.get(Opinions.id(slot)).flaw()).isEmpty();
            assertThat(found.get(Opinions.id(slot)).roles()).containsExactly(slot.role());
        }
    }

    @Test
    void whatItSaysOfOneDoesNotDependOnTheOthers() {
        Set<XdmNode> all = new HashSet<>(slots.stream().map(slot -> slot.signature().orElseThrow()).toList());
        Map<String, Conclusion> together = report.conclusions(document, all);
        assertThat(together).hasSize(3);
        slots.forEach(slot -> assertThat(report.conclusions(document, Set.of(slot.signature().orElseThrow())).get(Opinions.id(slot)))
                .isEqualTo(together.get(Opinions.id(slot))));
    }

    /** A certificate with a broken extension makes DSS throw: that signature alone is then unreadable. */
    @Test
    void aSignatureThatItCannotReadLeavesTheOthersJudged() {
        AttackText signed = AttackText.of(document);
        byte[] certificate = Base64.getDecoder().decode(signed.value(Keys.CANDIDAT, "ds:X509Certificate").replaceAll("\\s", ""));
        String broken = HexFormat.of().formatHex(certificate).replaceFirst("(0603551d2304(?:81)?..30)..", "$1ff");
        String text = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(broken));
        Document unreadable = signed.signature(Keys.CANDIDAT, signature -> signature.replaceFirst("(<ds:X509Certificate>)[^<]*", "$1" + text)).document();
        List<Slot> changed = Slot.of(unreadable);
        Map<String, Conclusion> found = report.conclusions(unreadable, new HashSet<>(changed.stream().map(slot -> slot.signature().orElseThrow()).toList()));
        assertThat(found.get(Opinions.id(changed.get(0))).flaw()).map(Flaw::defect).contains(Defect.UNREADABLE);
        assertThat(found.get(Opinions.id(changed.get(1))).flaw()).isEmpty();
        assertThat(found.get(Opinions.id(changed.get(2))).flaw()).isEmpty();
    }

    /** Sources of DSS grow while they judge, and are of one thread: shared by two, now and then one failed with no reason to tell. */
    @Test
    void whatJudgesInSeveralThreadsKeepsNothingOfDss() {
        assertThat(List.of(Signatures.class, XadesReport.class, PdfSeals.class, PadesReport.class)).allSatisfy(judge ->
                assertThat(judge.getDeclaredFields()).extracting(field -> field.getType().getName()).noneMatch(type -> type.startsWith("eu.europa.esig")));
    }
}
