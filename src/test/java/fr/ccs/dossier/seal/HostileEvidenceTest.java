package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.EvidenceRecordTest.batch;
import static fr.ccs.dossier.seal.EvidenceRecordTest.first;
import static fr.ccs.dossier.seal.EvidenceRecordTest.judged;
import static fr.ccs.dossier.seal.EvidenceRecordTest.thing;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST_DAY;
import static fr.ccs.dossier.seal.TimeAuthorities.RENEWAL;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;
import static fr.ccs.dossier.seal.TimeAuthorities.TWELVE_YEARS_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.finding.BagProof.State;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import fr.ccs.dossier.seal.EvidenceRecord.Chained;
import fr.ccs.dossier.seal.EvidenceRecord.Material;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evidence records that somebody made up or changed: none of them proves anything, and none keeps anybody busy. */
class HostileEvidenceTest {
    private static final Trust THEN = FIRST.trust(FIRST_DAY);
    private static List<byte[]> records;
    private static String text;

    @BeforeAll
    static void made() throws Exception {
        records = first(5, EvidenceDigest.SHA_512);
        text = new String(records.get(0), StandardCharsets.UTF_8);
    }

    private static State state(String record) {
        return judged(record.getBytes(StandardCharsets.UTF_8), 0, THEN, FIRST_DAY).state();
    }

    private static State state(EvidenceRecord record) {
        return judged(EvidenceXml.file(record), 0, THEN, FIRST_DAY).state();
    }

    private static EvidenceRecord record() {
        return EvidenceReader.read(records.get(0)).orElseThrow();
    }

    private static EvidenceRecord with(Stamped stamped) {
        return new EvidenceRecord(List.of(new Chained(EvidenceDigest.SHA_512, List.of(stamped))));
    }

    static List<String> otherForms() {
        String value = text.replaceFirst(".*?<DigestValue>([^<]*).*", "$1");
        return List.of("", "x", "<a/>",
                text.replace("<EvidenceRecord", "<!DOCTYPE EvidenceRecord><EvidenceRecord"),
                text.replace("<EvidenceRecord", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><EvidenceRecord"),
                text.replace("<TimeStamp>", "<!-- a comment --><TimeStamp>"),
                text.replace("<TimeStamp>", "<?pi?><TimeStamp>"),
                text.replace("<TimeStamp>", " <TimeStamp>"),
                text.replace("<HashTree>", "<HashTree xmlns:a=\"urn:a\">"),
                text.replace("xmlns=\"urn:ietf:params:xml:ns:ers\"", "xmlns=\"urn:ietf:params:xml:ns:ers2\""),
                text.replace("Version=\"1.0\"", "Version=\"1.1\""),
                text.replace("xmlenc#sha512", "xmldsig#sha1"),
                text.replace("ArchiveTimeStamp Order=\"1\"", "ArchiveTimeStamp Order=\"2\""),
                text.replace("<ArchiveTimeStampSequence>", "<SupportingInformationList></SupportingInformationList><ArchiveTimeStampSequence>"),
                text.replaceFirst("<TimeStamp>.*</TimeStamp>", ""),
                text.replace("Type=\"RFC3161\"", "Type=\"XMLENTRUST\""),
                text.replace("<DigestValue>", "<DigestValue>="),
                text.replaceFirst("<HashTree>.*</HashTree>", ""),
                text.replaceFirst("<HashTree>.*</HashTree>", "<HashTree></HashTree>"),
                text.replaceFirst("<DigestValue>[^<]*</DigestValue>", ""),
                text.replaceFirst("<DigestValue>", "<DigestValue>" + value + "</DigestValue><DigestValue>".repeat(100_000)),
                text.replaceFirst("<DigestValue>", ("<DigestValue>" + value + "</DigestValue>").repeat(100_000) + "<DigestValue>"),
                text.replaceFirst("<DigestValue>", ("<DigestValue>" + value + "</DigestValue>").repeat(30_000) + "<DigestValue>"),
                text.replace("<HashTree>", "<HashTree>" + "<a>".repeat(200_000) + "</a>".repeat(200_000)),
                text.replaceFirst("<ArchiveTimeStampChain .*</ArchiveTimeStampChain>", ""),
                text + " ", text + "<a/>", "\uFEFF" + text, text.replace("\"1.0\" encoding", "\"1.1\" encoding"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("otherForms")
    void anotherForm(String record) {
        assertThat(record).isNotEqualTo(text);
        assertThat(state(record)).isEqualTo(State.ILLISIBLE);
    }

    @Test
    void ofAnotherBag() {
        assertThat(judged(records.get(1), 0, THEN, FIRST_DAY).state()).isEqualTo(State.ETRANGERE);
        assertThat(new EvidenceJudge(THEN, FIRST_DAY).judge(records.get(0), "another seal\n".getBytes(StandardCharsets.UTF_8)).state()).isEqualTo(State.ETRANGERE);
    }

    /** Every digest of the tree, one bit of each. */
    @Test
    void aTreeThatWasAltered() {
        List<List<byte[]>> way = record().last().sequences();
        assertThat(way).hasSize(4);
        for (int i = 0; i < way.size(); i++) {
            List<List<byte[]>> other = new ArrayList<>(way);
            byte[] bytes = way.get(i).get(0).clone();
            bytes[7] ^= 1;
            other.set(i, List.of(bytes));
            assertThat(state(with(new Stamped(other, record().last().token(), record().last().material())))).isEqualTo(i == 0 ? State.ETRANGERE : State.ALTEREE);
        }
        assertThat(state(with(new Stamped(way.subList(0, 3), record().last().token(), List.of())))).isEqualTo(State.ALTEREE);
    }

    /** The first digest alone, as if the thing itself had been stamped; and a second thing put beside it. */
    @Test
    void somethingElseInTheFirstSequence() {
        byte[] own = EvidenceDigest.SHA_512.of(thing(0));
        Stamped last = record().last();
        assertThat(state(with(new Stamped(List.of(List.of(own)), last.token(), last.material())))).isEqualTo(State.ALTEREE);
        assertThat(state(with(new Stamped(List.of(HashTree.sorted(List.of(own, EvidenceDigest.SHA_512.of(thing(9))))), last.token(), last.material()))))
                .isEqualTo(State.ETRANGERE);
        assertThat(state(with(new Stamped(List.of(List.of(EvidenceDigest.SHA_256.of(thing(0)))), last.token(), List.of())))).as("a shorter digest").isEqualTo(State.ETRANGERE);
    }

    /** The same digests under the name of another digest, with the same token. */
    @Test
    void anotherDigestThanTheTokenIsOf() throws Exception {
        Stamped other = EvidenceReader.read(first(1, EvidenceDigest.SHA_256).get(0)).orElseThrow().last();
        assertThat(state(with(new Stamped(List.of(List.of(EvidenceDigest.SHA_512.of(thing(0)))), other.token(), other.material())))).isEqualTo(State.ALTEREE);
        assertThat(state(with(other))).isEqualTo(State.ETRANGERE);
    }

    @Test
    void aTokenThatWasAlteredOrIsNone() {
        byte[] token = record().last().token();
        for (int at = 0; at < token.length; at += 61) {
            byte[] other = token.clone();
            other[at] ^= 1;
            assertThat(state(with(new Stamped(record().last().sequences(), other, List.of())))).as("at %d", at).isEqualTo(State.ALTEREE);
        }
        assertThat(state(with(new Stamped(record().last().sequences(), new byte[] {5, 0}, List.of())))).isEqualTo(State.ALTEREE);
    }

    @Test
    void materialThatIsNone() throws Exception {
        Stamped last = record().last();
        byte[] certificate = last.material().get(0).bytes();
        byte[] longer = Arrays.copyOf(certificate, certificate.length + 1);
        List<List<Material>> bad = List.of(List.of(new Material("CERT", new byte[] {1})), List.of(new Material("CRL", new byte[] {1})), List.of(new Material("OCSP", certificate)),
                List.of(new Material("CERT", longer)), Collections.nCopies(50, new Material("CERT", certificate)));
        List<Material> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new Material(Material.CERTIFICATE, new DemoAuthority("A" + i + " SPÉCIMEN", FIRST_DAY, RENEWAL).certificate().getEncoded()));
        }
        assertThat(state(with(new Stamped(last.sequences(), last.token(), many)))).as("certificates that lead nowhere").isEqualTo(State.ALTEREE);
        for (List<Material> material : bad) {
            assertThat(state(with(new Stamped(last.sequences(), last.token(), material)))).isEqualTo(State.ALTEREE);
        }
    }

    @Test
    void ofAnAuthorityThatNobodyTrusts() throws Exception {
        assertThat(judged(records.get(0), 0, SECOND.trust(RENEWAL), RENEWAL).state()).isEqualTo(State.AUTORITE_INCONNUE);
        assertThat(judged(records.get(0), 0, Trust.NOBODY, RENEWAL).state()).isEqualTo(State.NON_JUGEE);
        assertThatThrownBy(() -> batch(Kind.FIRST, EvidenceDigest.SHA_512, SECOND.trust(FIRST_DAY), FIRST.at(FIRST_DAY), FIRST_DAY, List.of(), 2))
                .isInstanceOfSatisfying(CannotSign.class, why -> assertThat(why.reason(Language.FRENCH)).contains("n’est pas dans le dossier de confiance", "Rien n’a été écrit"));
        assertThatThrownBy(() -> batch(Kind.FIRST, EvidenceDigest.SHA_512, FIRST.trustWithoutList(), FIRST.at(FIRST_DAY), FIRST_DAY, List.of(), 2))
                .isInstanceOfSatisfying(CannotSign.class, why -> assertThat(why.reason(Language.ENGLISH)).contains("no revocation list"));
    }

    @Test
    void revokedBeforeItWasRenewedOrAfter() throws Exception {
        TimeAuthorities own = new TimeAuthorities("Autorité révoquée SPÉCIMEN", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2046-01-01T00:00:00Z"));
        byte[] record = batch(Kind.FIRST, EvidenceDigest.SHA_512, own.trust(FIRST_DAY), own.at(FIRST_DAY), FIRST_DAY, List.of(), 1).get(0);
        Trust before = own.trust(RENEWAL).and(SECOND.trust(RENEWAL));
        byte[] renewed = batch(Kind.TIME_STAMP, EvidenceDigest.SHA_512, before, SECOND.at(RENEWAL), RENEWAL, List.of(record), 1).get(0);
        Instant year = RENEWAL.plusSeconds(86_400L * 365);
        Trust after = own.trustOfTheRevoked(year).and(SECOND.trust(year));
        assertThat(judged(record, 0, after, TWELVE_YEARS_ON).state()).isEqualTo(State.REVOQUEE);
        assertThat(judged(renewed, 0, after, TWELVE_YEARS_ON).state()).isEqualTo(State.VALIDE);
    }

    /** A renewal taken from another record, or put upon a time-stamp that was changed after it. */
    @Test
    void aRenewalOfSomethingElse() throws Exception {
        Trust both = FIRST.trust(RENEWAL).and(SECOND.trust(RENEWAL));
        List<byte[]> other = batch(Kind.FIRST, EvidenceDigest.SHA_512, THEN, FIRST.at(FIRST_DAY.plusSeconds(60)), FIRST_DAY.plusSeconds(60), List.of(), 5);
        EvidenceRecord renewed = EvidenceReader.read(batch(Kind.TIME_STAMP, EvidenceDigest.SHA_512, both, SECOND.at(RENEWAL), RENEWAL, other, 5).get(0)).orElseThrow();
        assertThat(judged(EvidenceXml.file(renewed), 0, both, RENEWAL).state()).isEqualTo(State.VALIDE);
        EvidenceRecord grafted = record().with(renewed.last());
        assertThat(judged(EvidenceXml.file(grafted), 0, both, RENEWAL).state()).isEqualTo(State.ALTEREE);
        Stamped first = renewed.chains().get(0).stamps().get(0);
        EvidenceRecord stripped = new EvidenceRecord(List.of(new Chained(EvidenceDigest.SHA_512,
                List.of(new Stamped(first.sequences(), first.token(), List.of()), renewed.last()))));
        assertThat(judged(EvidenceXml.file(stripped), 0, both, RENEWAL).state()).isEqualTo(State.ALTEREE);
        EvidenceRecord reversed = new EvidenceRecord(List.of(new Chained(EvidenceDigest.SHA_512, List.of(renewed.last(), first))));
        assertThat(judged(EvidenceXml.file(reversed), 0, both, RENEWAL).state()).isEqualTo(State.ETRANGERE);
        EvidenceBatch tree = new EvidenceBatch(Kind.HASH_TREE, EvidenceDigest.SHA_384, both);
        tree.add(Optional.of(records.get(0)), thing(0));
        tree.stamp(SECOND.at(RENEWAL), RENEWAL, RENEWAL);
        EvidenceRecord anew = EvidenceReader.read(tree.record(Optional.of(records.get(0)), thing(0))).orElseThrow();
        assertThat(judged(EvidenceXml.file(anew), 0, both, RENEWAL).state()).isEqualTo(State.VALIDE);
        assertThat(judged(EvidenceXml.file(record().with(EvidenceDigest.SHA_384, anew.last())), 0, both, RENEWAL).state())
                .as("without the list that was put in when it was renewed").isEqualTo(State.ALTEREE);
        assertThatThrownBy(() -> tree.record(Optional.of(records.get(0)), thing(1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** A second time-stamp that is a signed message about nothing: its time is asked for before it is judged. */
    @Test
    void aRenewalThatCannotBeRead() throws Exception {
        SignedData whole = SignedData.getInstance(ContentInfo.getInstance(record().last().token()).getContent());
        byte[] hollow = new ContentInfo(CMSObjectIdentifiers.signedData, new SignedData(whole.getDigestAlgorithms(),
                new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, null), whole.getCertificates(), null, whole.getSignerInfos())).getEncoded("DER");
        for (byte[] token : List.of(hollow, new byte[] {5, 0}, new byte[0], records.get(0))) {
            Stamped second = new Stamped(List.of(EvidenceBatch.upon(EvidenceDigest.SHA_512, record().last())), token, List.of());
            assertThat(state(record().with(second))).isEqualTo(State.ALTEREE);
            assertThat(state(with(new Stamped(record().last().sequences(), token, List.of())))).isEqualTo(State.ALTEREE);
        }
    }

    /** Renewed after its end, or a time-stamp older than the one below it. */
    @Test
    void renewedTooLateOrBackwards() throws Exception {
        Trust late = FIRST.trust(TWELVE_YEARS_ON).and(SECOND.trust(TWELVE_YEARS_ON));
        byte[] renewed = batch(Kind.TIME_STAMP, EvidenceDigest.SHA_512, late, SECOND.at(TWELVE_YEARS_ON), TWELVE_YEARS_ON, records, 5).get(0);
        assertThat(judged(renewed, 0, late, TWELVE_YEARS_ON).state()).isEqualTo(State.PERIMEE);
        Instant before = FIRST_DAY.minusSeconds(3_600);
        Trust both = FIRST.trust(RENEWAL).and(FIRST.trust(before));
        byte[] backwards = batch(Kind.TIME_STAMP, EvidenceDigest.SHA_512, both, FIRST.at(before), RENEWAL, records, 5).get(0);
        assertThat(judged(backwards, 0, both, RENEWAL).state()).isEqualTo(State.ALTEREE);
        assertThat(judged(records.get(0), 0, THEN, before).state()).as("of the future").isEqualTo(State.A_VENIR);
        assertThat(judged(records.get(0), 0, SECOND.trust(before), before).state()).isEqualTo(State.AUTORITE_INCONNUE);
    }

    @Test
    void base64InAnotherWay() {
        String value = text.replaceFirst("(?s).*?<DigestValue>([^<]*).*", "$1");
        assertThat(Base64.getDecoder().decode(value)).hasSize(64);
        assertThat(state(text.replace(value, value.substring(0, 40) + "\n" + value.substring(40)))).isEqualTo(State.ILLISIBLE);
        assertThat(state(text.replace(value, value.replace("=", "")))).isEqualTo(State.ILLISIBLE);
    }
}
