package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transfer of a meeting of the jury: session and minutes as units, signed as they were, each of its class. */
class SipSessionTest {
    @TempDir
    Path temporary;

    private Sip sip(Path session, String bag) throws Exception {
        Bags.sessions(temporary.resolve("paquets"), new BagDisk(), session).archive(session);
        return Sip.of(temporary.resolve("paquets").resolve(bag), temporary.resolve("versement.zip"));
    }

    private static String unit(String path) {
        return "//ArchiveUnit[Content/FilePlanPosition = 'data/session/" + path + "']";
    }

    @Test
    void minutesSignedByHand() throws Exception {
        Sip sip = sip(Meetings.byHand(temporary), "SES-2026-003-V1");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-0']/Content/(Title, DocumentType, Agent)")).containsExactly("Session du jury paritaire SES-2026-003", "Session du jury");
        assertThat(sip.values("//ManagementMetadata/AppraisalRule/*")).containsExactly("CCS-session-P10Y", "2026-06-18", "Destroy");
        assertThat(sip.values(unit("pv.xml") + "/Management/*/Rule")).containsExactly("CCS-procesVerbal-P10Y", "CCS-ACCES-PROCESVERBAL");
        assertThat(sip.values(unit("pv.xml") + "/Content/Title")).containsExactly("Procès-verbal du jury");
        assertThat(sip.values(unit("pv.xml") + "/ArchiveUnit//Signer/FullName")).isNotEmpty().allMatch(name -> name.endsWith("SPÉCIMEN"));
        assertThat(sip.values("distinct-values(" + unit("pv.xml") + "/ArchiveUnit/DataObjectReference/*)")).as("the page that lies beside the minutes").isEqualTo(
                sip.values(unit("pv-2026-003-signatures.png") + "/DataObjectReference/*"));
        assertThat(sip.values("//FilePlanPosition")).contains("data/session/session.xml", "data/session/bordereau.pdf");
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    @Test
    void minutesSignedElectronically() throws Exception {
        Sip sip = sip(Meetings.electronic(temporary), "SES-2026-004-V1");
        assertThat(sip.values(unit("pv.xml") + "/ArchiveUnit//Signer/Role")).contains("Présidence du jury", "Vice-présidence du jury");
        assertThat(sip.values(unit("pv.xml") + "/Content/SigningInformation/*")).contains("SignedDocument", "Signature", "AdditionalProof");
        assertThat(sip.values("//DataObjectGroup/@id")).containsExactlyInAnyOrderElementsOf(sip.values("distinct-values(//DataObjectGroupReferenceId)"));
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }
}
