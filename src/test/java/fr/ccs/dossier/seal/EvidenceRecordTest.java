package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST_DAY;
import static fr.ccs.dossier.seal.TimeAuthorities.RENEWAL;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;
import static fr.ccs.dossier.seal.TimeAuthorities.TWELVE_YEARS_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.evidencerecord.xml.validation.XMLEvidenceRecordValidator;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagProof.State;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence records made, renewed twice and judged, by us and by DSS. */
class EvidenceRecordTest {
    private static final Trust THEN = FIRST.trust(FIRST_DAY);
    private static final Trust AT_RENEWAL = FIRST.trust(RENEWAL).and(SECOND.trust(RENEWAL));
    private static final Trust LATER = FIRST.trustWithoutList().and(SECOND.trust(TWELVE_YEARS_ON));

    static byte[] thing(int i) {
        return ("0123 bagit.txt\n4567 bag-info.txt " + i + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> first(int count, EvidenceDigest digest) throws Exception {
        return batch(Kind.FIRST, digest, THEN, FIRST.at(FIRST_DAY), FIRST_DAY, List.of(), count);
    }

    static List<byte[]> batch(Kind kind, EvidenceDigest digest, Trust trust, TimeStamping service, Instant at, List<byte[]> before, int count) throws Exception {
        EvidenceBatch batch = new EvidenceBatch(kind, digest, trust);
        for (int i = 0; i < count; i++) {
            batch.add(before.isEmpty() ? Optional.empty() : Optional.of(before.get(i)), thing(i));
        }
        batch.stamp(service, at, at);
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(batch.record(before.isEmpty() ? Optional.empty() : Optional.of(before.get(i)), thing(i)));
        }
        return records;
    }

    static BagProof judged(byte[] record, int i, Trust trust, Instant at) {
        return new EvidenceJudge(trust, at).judge(record, thing(i));
    }

    private static SimpleReport dss(byte[] record, int i, Trust trust, Instant at) {
        XMLEvidenceRecordValidator validator = new XMLEvidenceRecordValidator(new InMemoryDocument(record, "preuve.xml"));
        validator.setDetachedContents(List.of(new InMemoryDocument(thing(i), "tagmanifest-sha512.txt")));
        Reports reports = XadesReport.judged(validator, Dss.verifier(trust), at);
        return reports.getSimpleReport();
    }

    private static void dssPasses(byte[] record, int i, Trust trust, Instant at, int stamps) {
        SimpleReport report = dss(record, i, trust, at);
        String id = report.getFirstEvidenceRecordId();
        assertThat(report.getIndication(id)).as(report.getSubIndication(id) + " " + report.getAdESValidationErrors(id)).isEqualTo(Indication.PASSED);
        assertThat(report.getEvidenceRecordTimestamps(id)).hasSize(stamps);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void oneTimeStampForAll(int count) throws Exception {
        List<byte[]> records = first(count, EvidenceDigest.SHA_512);
        for (int i = 0; i < count; i++) {
            BagProof proof = judged(records.get(i), i, THEN, FIRST_DAY);
            assertThat(proof).isEqualTo(new BagProof(State.VALIDE, "2026-11-30T11:00:00Z", "2037-01-15T00:00:00Z", "SHA-512", 1, ""));
        }
        dssPasses(records.get(count - 1), count - 1, THEN, FIRST_DAY, 1);
        assertThat(records.get(0).length).isLessThan(7_000);
    }

    @Test
    void renewedInTimeItStillHoldsTwelveYearsOn() throws Exception {
        List<byte[]> records = first(3, EvidenceDigest.SHA_256);
        assertThat(judged(records.get(0), 0, LATER, TWELVE_YEARS_ON).state()).isEqualTo(State.PERIMEE);

        List<byte[]> renewed = batch(Kind.TIME_STAMP, EvidenceDigest.SHA_256, AT_RENEWAL, SECOND.at(RENEWAL), RENEWAL, records, 3);
        List<byte[]> anew = batch(Kind.HASH_TREE, EvidenceDigest.SHA_512, AT_RENEWAL, SECOND.at(RENEWAL), RENEWAL, records, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(judged(renewed.get(i), i, LATER, TWELVE_YEARS_ON))
                    .isEqualTo(new BagProof(State.VALIDE, "2026-11-30T11:00:00Z", "2047-01-15T00:00:00Z", "SHA-256", 2, ""));
            assertThat(judged(anew.get(i), i, LATER, TWELVE_YEARS_ON))
                    .isEqualTo(new BagProof(State.VALIDE, "2026-11-30T11:00:00Z", "2047-01-15T00:00:00Z", "SHA-512", 2, ""));
        }
        Trust goingOn = FIRST.trust(TWELVE_YEARS_ON).and(SECOND.trust(TWELVE_YEARS_ON));
        assertThat(judged(renewed.get(0), 0, goingOn, TWELVE_YEARS_ON).state()).as("the first authority still publishes lists").isEqualTo(State.VALIDE);
        dssPasses(renewed.get(1), 1, LATER, TWELVE_YEARS_ON, 2);
        dssPasses(anew.get(1), 1, LATER, TWELVE_YEARS_ON, 2);
    }

    @Test
    void bothRenewalsUponOneAnother() throws Exception {
        List<byte[]> records = first(3, EvidenceDigest.SHA_256);
        List<byte[]> two = batch(Kind.TIME_STAMP, EvidenceDigest.SHA_256, AT_RENEWAL, SECOND.at(RENEWAL), RENEWAL, records, 3);
        Instant later = RENEWAL.plusSeconds(86_400L * 365);
        Trust trust = FIRST.trustWithoutList().and(SECOND.trust(later));
        List<byte[]> three = batch(Kind.HASH_TREE, EvidenceDigest.SHA_384, trust, SECOND.at(later), later, two, 3);
        List<byte[]> four = batch(Kind.TIME_STAMP, EvidenceDigest.SHA_384, trust, SECOND.at(later.plusSeconds(60)), later.plusSeconds(60), three, 3);
        List<byte[]> five = batch(Kind.HASH_TREE, EvidenceDigest.SHA_512, trust, SECOND.at(later.plusSeconds(120)), later.plusSeconds(120), four, 3);
        assertThat(judged(five.get(2), 2, LATER, TWELVE_YEARS_ON))
                .isEqualTo(new BagProof(State.VALIDE, "2026-11-30T11:00:00Z", "2047-01-15T00:00:00Z", "SHA-512", 5, ""));
        dssPasses(four.get(2), 2, LATER, TWELVE_YEARS_ON, 4);
        dssPasses(five.get(2), 2, LATER, TWELVE_YEARS_ON, 5);
    }

    @Test
    void anAuthorityOnTheNetworkIsAskedOnceForAll() throws Exception {
        try (SigningKey key = FIRST.key(); TimeServer server = new TimeServer(TimeServer.stamping(key, FIRST_DAY))) {
            List<byte[]> records = batch(Kind.FIRST, EvidenceDigest.SHA_512, THEN, TimeStamping.at(server.address()), FIRST_DAY, List.of(), 4);
            assertThat(server.asked()).isEqualTo(1);
            assertThat(judged(records.get(3), 3, THEN, FIRST_DAY).state()).isEqualTo(State.VALIDE);
        }
        try (SigningKey key = FIRST.key(); TimeServer server = new TimeServer(TimeServer.ofAnotherDigest(key, FIRST_DAY))) {
            assertThatThrownBy(() -> batch(Kind.FIRST, EvidenceDigest.SHA_512, THEN, TimeStamping.at(server.address()), FIRST_DAY, List.of(), 4))
                    .isInstanceOf(CannotSign.class);
        }
    }

    /** What is digested is what any canonicaliser makes of the file. */
    @Test
    void itsFormIsCanonicalByItself() throws Exception {
        String text = new String(first(3, EvidenceDigest.SHA_512).get(0), StandardCharsets.UTF_8);
        byte[] canonical = eu.europa.esig.dss.xml.utils.XMLCanonicalizer.createInstance(Algorithms.CANONICAL)
                .canonicalize(eu.europa.esig.dss.xml.utils.DomUtils.buildDOM(text).getDocumentElement());
        assertThat(new String(canonical, StandardCharsets.UTF_8)).isEqualTo(text.substring(text.indexOf("<EvidenceRecord")));
    }

    /** The same thing twice has one place, and its record holds for both. */
    @Test
    void theSameThingTwice() throws Exception {
        EvidenceBatch batch = new EvidenceBatch(Kind.FIRST, EvidenceDigest.SHA_512, THEN);
        for (int i : new int[] {0, 1, 0, 2, 0}) {
            batch.add(Optional.empty(), thing(i));
        }
        batch.stamp(FIRST.at(FIRST_DAY), FIRST_DAY, FIRST_DAY);
        for (int i = 0; i < 3; i++) {
            assertThat(judged(batch.record(Optional.empty(), thing(i)), i, THEN, FIRST_DAY).state()).isEqualTo(State.VALIDE);
        }
        assertThatThrownBy(() -> batch.record(Optional.empty(), thing(3))).isInstanceOf(IllegalArgumentException.class);
    }
}
