package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signed what, when and how, and what that is judged with, as a transfer tells it; and what is there no more. */
class SipSignaturesTest {
    private static final String SIGNER = "/string-join((.//SigningRole, .//SignedDocumentReferenceId, .//FullName, .//Signer/Identifier, .//SigningTime, .//Role, .//SigningType,"
            + " .//TimeStamp), ' | ')";
    private static final String CERTIFICAT = "CCS-certificat-P50Y 2026-07-09 true Destroy";

    @TempDir
    Path temporary;

    private Sip sip(Path bag) throws Exception {
        return Sip.of(bag, temporary.resolve("versement.zip"));
    }

    @Test
    void anElectronicSignatureIsAUnitOfItsOwn() throws Exception {
        Sip sip = sip(Bags.bag(Bags.ELECTRONIC, temporary));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-5']/Content/SigningInformation/*")).containsExactly("SignedDocument", "Signature", "Timestamp", "AdditionalProof");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-5']/ArchiveUnit[contains(@id, '-S')]" + SIGNER)).containsExactly(
                "Signature | AU-PIE-5 | Julien Delattre SPÉCIMEN | P-B9W73LZZR | 2026-06-02T10:00:00Z | La personne candidate | XAdES, enveloppée dans le document | 2026-06-02T10:00:00Z",
                "Signature | AU-PIE-5 | Amandine Leclercq SPÉCIMEN | P-W63FCH26F | 2026-06-02T10:00:00Z | Référent évaluation entreprise | XAdES, enveloppée dans le document"
                        + " | 2026-06-02T10:00:00Z",
                "Signature | AU-PIE-5 | Claire Desmet SPÉCIMEN | P-CHUYWYFZB | 2026-06-02T10:00:00Z | Évaluateur externe | XAdES, enveloppée dans le document | 2026-06-02T10:00:00Z");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-5-S1']/DataObjectReference/*")).isEqualTo(sip.values("//ArchiveUnit[@id = 'AU-PIE-5']/DataObjectReference/*"));
    }

    /** What serves documents of two classes must not go with the first of them. */
    @Test
    void whatSignaturesAreJudgedWithLastsAsLongAsTheyDo() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        Sip sip = sip(bag);
        List<String> lines = Files.readAllLines(bag.resolve("data/signatures/liste.txt"));
        for (String line : lines) {
            String[] cells = line.split("\t");
            assertThat(sip.values("//ArchiveUnit[Content/FilePlanPosition = '" + cells[5] + "']/Content/SigningInformation/SignedDocumentReferenceId"))
                    .as(line).contains(cells[0].endsWith("livret-1.xml") ? "AU-PIE-5" : "AU-PIE-8");
        }
        List<String> shared = lines.stream().map(line -> line.split("\t")).filter(cells -> cells[0].endsWith("livret-1.xml")).map(cells -> cells[5]).distinct()
                .filter(file -> lines.stream().anyMatch(line -> line.contains("certificat.xml\t") && line.contains(file))).toList();
        assertThat(shared).isNotEmpty();
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-signatures']/ArchiveUnit/Content/FilePlanPosition")).containsExactlyInAnyOrderElementsOf(shared);
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-signatures']/ArchiveUnit[1]/Management/AppraisalRule/*")).containsExactly("CCS-certificat-P50Y", "2026-07-09",
                "CCS-livret-P5Y", "2026-07-02", "true", "Destroy");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-8']//SigningRole")).contains("SignedDocument", "Signature", "Timestamp", "AdditionalProof");
    }

    @Test
    void aSignatureByHandNamesItsPage() throws Exception {
        Sip sip = sip(Bags.bag(Bags.HAND, temporary));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-7-S1']" + SIGNER)).containsExactly(
                "Signature | AU-PIE-7 | Solène Marchetti SPÉCIMEN | P-MVU1QMZJS | 2026-07-09T00:00:00 | Comité CCS | Manuscrite, page numérisée");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-7-S1']/Content/Description")).containsExactly(
                "Signé à la main le 9 juillet 2026 à Paris. L’heure n’est pas connue\u202F: minuit en tient lieu.");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-7-S1']/DataObjectReference/*")).isEqualTo(sip.values("//ArchiveUnit[@id = 'AU-PIE-10']/DataObjectReference/*"));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-10']/Content/(Description | CreatedDate)")).containsExactly(
                "Numérisation de 1 page à 120 points par pouce, original conservé. Accès\u202F: Comité CCS, personne titulaire.", "2026-07-09");
    }

    private static List<String> rules(Sip sip, String piece) throws Exception {
        return sip.values("//ArchiveUnit[@id = 'AU-" + piece + "']/Management/AppraisalRule/string-join(*, ' ')");
    }

    /** Page PIE-10 of the certificat, cited by a path from the dossier's folder or from the document's own. */
    @ParameterizedTest
    @ValueSource(strings = {"pieces/certificat-signature.png", "pieces/./certificat-signature.png", "certificat-signature.png", "../pieces/certificat-signature.png"})
    void aPageCitedByItsPathIsKeptWithItsDocument(String path) throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve("data/dossier/pieces/certificat.xml"), "piece=\"PIE-10\" empreinte=\"[0-9a-f]+\"", "piece=\"" + path + "\"");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(rules(sip, "PIE-10")).containsExactly(CERTIFICAT);
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-7-S1']/DataObjectReference/*")).isEqualTo(sip.values("//ArchiveUnit[@id = 'AU-PIE-10']/DataObjectReference/*"));
    }

    @Test
    void aPageCitedByItsDigestAloneIsKeptWithItsDocument() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve("data/dossier/pieces/certificat.xml"), "piece=\"PIE-10\"", "piece=\"autre.png\"");
        assertThat(rules(sip(Bags.resealed(bag)), "PIE-10")).containsExactly(CERTIFICAT);
    }

    /** Page PIE-3, which the livret cites, as an extract's or as nobody's. */
    @Test
    void thePageOfAnExtractIsKeptWithItAndOneThatNobodyCitesWithTheDossier() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Path livret = bag.resolve("data/dossier/pieces/livret-1.xml");
        Files.writeString(livret, Files.readString(livret).replaceAll(" piece=\"PIE-3\" empreinte=\"[0-9a-f]+\"", ""));
        assertThat(rules(sip(Bags.resealed(bag)), "PIE-3")).as("as the dossier").isEmpty();
        Bags.replace(bag.resolve("data/dossier/pieces/extrait-pv-2026-004.xml"), "</extraitProcesVerbal>", "<signatures><signature role=\"PRESIDENT_JURY\" "
                + "signataire=\"P-TA35QYJF7\" mode=\"MANUSCRITE\" date=\"2026-07-02\" piece=\"pieces/livret-1-signatures.png\"/></signatures></extraitProcesVerbal>");
        assertThat(rules(sip(Bags.resealed(bag)), "PIE-3")).containsExactly("CCS-procesVerbal-P10Y 2026-11-20 true Destroy");
    }

    /** One scan of signatures under two documents must last as long as either. */
    @Test
    void aPageOfSeveralDocumentsHasTheRulesOfAll() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve("data/dossier/pieces/certificat.xml"), "piece=\"PIE-10\" empreinte=\"[0-9a-f]+\"", "piece=\"PIE-3\"");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(rules(sip, "PIE-3")).containsExactly("CCS-certificat-P50Y 2026-07-09 CCS-livret-P5Y 2026-07-02 true Destroy");
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    /** Which page a document cites that cannot be read, nobody knows; one that was eliminated needs none. */
    @Test
    void aPageThatAnUnreadableDocumentMayCiteIsKeptAsLong() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Path certificat = bag.resolve("data/dossier/pieces/certificat.xml");
        Files.writeString(certificat, "<certificat");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(rules(sip, "PIE-10")).containsExactly(CERTIFICAT);
        assertThat(rules(sip, "PIE-3")).containsExactly("CCS-certificat-P50Y 2026-07-09 CCS-livret-P5Y 2026-07-02 true Destroy");
        Files.delete(certificat);
        Files.writeString(certificat.resolveSibling("certificat.xml.elimine.xml"), "<elimine xmlns=\"urn:fr:ccs:dossier:1\" piece=\"PIE-7\" date=\"2076-07-10\" decision=\"ELI-1\"/>");
        assertThat(rules(sip(Bags.resealed(bag)), "PIE-3")).containsExactly("CCS-livret-P5Y 2026-07-02 true Destroy");
    }

    @Test
    void theSealOfAPdfIsASignature() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Path list = bag.resolve("data/signatures/liste.txt");
        Files.writeString(list, Files.readString(list) + "data/dossier/pieces/notification.pdf\t-\t-\t-\tCACHET\t-\t-\n");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-6']/Content/SigningInformation/*")).containsExactly("SignedDocument", "Signature");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-6-CACHET']/Content/SigningInformation//text()[normalize-space()]")).containsExactly("Signature", "AU-PIE-6",
                "PAdES, dans le document");
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    /** What was eliminated is told as such, with what stands in its place. */
    @Test
    void anEliminatedPieceIsDescribed() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        String digest = Digests.sha512(bag.resolve("data/dossier/pieces/livret-1.xml"));
        Files.delete(bag.resolve("data/dossier/pieces/livret-1.xml"));
        Files.writeString(bag.resolve("data/dossier/pieces/livret-1.xml.elimine.xml"), "<elimine xmlns=\"urn:fr:ccs:dossier:1\" piece=\"PIE-4\" type=\"LIVRET\" dossier=\"" + Bags.HAND
                + "\" empreinte=\"8dcdbc7d5c502b491f9efb88ec6fc0b3a79a272a30c8a0af9bea8a35fc87a0de\" date=\"2032-01-05\" decision=\"ELI-1\"/>");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-4']/Content/Description")).first().asString().startsWith(
                "Pièce éliminée\u202F; empreinte SHA-256 de ce qu’elle était\u202F: 8dcdbc7d5c502b491f9efb88ec6fc0b3a79a272a30c8a0af9bea8a35fc87a0de.");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-4']/Content/Event/*")).containsExactly("ELIMINEE", "2032-01-05", "ELI-1");
        assertThat(sip.values("//BinaryDataObject[../@id = //ArchiveUnit[@id = 'AU-PIE-4']/DataObjectReference/*]/FileInfo/Filename")).containsExactly("livret-1.xml.elimine.xml");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-4']/Content/FilePlanPosition")).containsExactly("data/dossier/pieces/livret-1.xml.elimine.xml");
        assertThat(sip.values("//MessageDigest")).doesNotContain(digest);
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    /** One that is lost has no file at all. */
    @Test
    void aLostPieceIsDescribed() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve("data/dossier/dossier.xml"), "(chemin=\"pieces/notification.pdf\"[^>]*)PRESENTE", "$1PERDUE");
        Files.delete(bag.resolve("data/dossier/pieces/notification.pdf"));
        Sip sip = sip(Bags.resealed(bag));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-6']/Content/Description")).first().asString().startsWith("Pièce perdue\u202F;");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-6']/DataObjectReference/*")).isEmpty();
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    /** What came after the deposit, and no manifest lists, goes along and lasts as long as any of it. */
    @Test
    void proofsGoAlong() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Files.writeString(Files.createDirectories(bag.resolve("preuves")).resolve("preuve.xml"), "<EvidenceRecord/>");
        Files.writeString(Files.createDirectories(bag.resolve("eliminations")).resolve("tagmanifest-sha512.txt"), "as it was\n");
        Sip sip = sip(bag);
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-paquet']/ArchiveUnit/Content[matches(FilePlanPosition, '^(preuves|eliminations)/')]/Title")).containsExactly(
                "Empreintes d’avant une élimination", "Enregistrement de preuve (RFC 6283)");
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }
}
