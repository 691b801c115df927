package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Changement;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagVerdict;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deposit holds and says, that other programs read it, and when none is made. */
class ArchivingTest {
    @TempDir
    Path temporary;

    private static void readByAnother(Path bag) throws Exception {
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCS-2026-00017", "CCS-2026-00023", "CCS-2026-00031", "CCS-2026-00044", "CCS-2026-00058"})
    void everyExampleThatIsClosedIsDepositedAndSound(String numero) throws Exception {
        Path dossier = Bags.closed(numero, temporary.resolve("dossiers"));
        Map<String, String> before = Bags.contents(dossier);
        before.remove(".verrou");
        Outcome outcome = Bags.archiving(temporary.resolve("paquets"), new BagDisk(), dossier).archive(dossier);
        assertThat(outcome).isEqualTo(new Outcome.Deposited(numero, numero + "-V1", false));
        Path bag = temporary.resolve("paquets").resolve(numero + "-V1");
        assertThat(Bags.contents(bag.resolve("data/dossier"))).as("the dossier, byte by byte, as it was").isEqualTo(before);
        readByAnother(bag);
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            OutsideProgram.Result checked = OutsideProgram.run("sh", "-c", "cd '" + bag + "' && sha512sum --strict -c " + manifest);
            assertThat(checked.status()).as(checked.said()).isZero();
        }
        assertThat(Bags.audited(bag).state()).isEqualTo(BagVerdict.State.CONFORME);
    }

    @Test
    void theJournalCitesTheBagByItsOneDigest() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        String head = Bags.dossier(dossier).values("journal/evenement[last()]/@id").get(0);
        Bags.archiving(temporary.resolve("paquets"), new BagDisk(), dossier).archive(dossier);
        Dossier after = Bags.dossier(dossier);
        Path bag = temporary.resolve("paquets").resolve(Bags.HAND + "-V1");
        assertThat(after.etat()).isEqualTo("ARCHIVE");
        assertThat(after.value("journal/evenement[last()]/@type")).hasValue("ARCHIVAGE");
        assertThat(after.values("journal/evenement[last()]/objet/@ref")).containsExactly(Bags.HAND + "-V1");
        assertThat(after.value("journal/evenement[last()]/objet/@empreinte")).hasValue(DocumentReader.sha256(Files.readAllBytes(bag.resolve("tagmanifest-sha512.txt"))));
        List<String> lines = Files.readAllLines(bag.resolve("data/journal.txt"));
        assertThat(lines.get(lines.size() - 1)).startsWith(head + "\t");
        assertThat(after.value("journal/evenement[last()]/@precedent")).as("the event follows the head that the bag tells")
                .hasValue(lines.get(lines.size() - 1).split("\t")[3]);
    }

    @Test
    void twiceIsOnce() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        Path deposits = temporary.resolve("paquets");
        Bags.archiving(deposits, new BagDisk(), dossier).archive(dossier);
        Map<String, String> bags = Bags.contents(deposits);
        Map<String, String> files = Bags.contents(dossier);
        assertThat(Bags.archiving(deposits, new BagDisk(), dossier).archive(dossier)).isEqualTo(new Outcome.Already(Bags.HAND, Bags.HAND + "-V1"));
        assertThat(Bags.contents(deposits)).isEqualTo(bags);
        assertThat(Bags.contents(dossier)).isEqualTo(files);
        assertThatThrownBy(() -> Bags.archiving(temporary.resolve("ailleurs"), new BagDisk(), dossier).archive(dossier)).isInstanceOf(Refus.class)
                .hasMessageContaining("archived already");
        Files.writeString(deposits.resolve(Bags.HAND + "-V1/tagmanifest-sha512.txt"), "");
        assertThatThrownBy(() -> Bags.archiving(deposits, new BagDisk(), dossier).archive(dossier)).isInstanceOf(Refus.class)
                .hasMessageContaining("no longer the one");
    }

    @Test
    void theSameDossierOnTheSameDayGivesTheSameBytesWhereverItStands() throws Exception {
        for (String place : List.of("ici", "la/bas")) {
            Path dossier = Bags.closed(Bags.ELECTRONIC, temporary.resolve(place).resolve("dossiers"));
            Bags.archiving(temporary.resolve(place).resolve("paquets"), new BagDisk(), dossier).archive(dossier);
        }
        assertThat(Bags.contents(temporary.resolve("la/bas/paquets"))).isEqualTo(Bags.contents(temporary.resolve("ici/paquets")))
                .allSatisfy((path, text) -> assertThat(text).as(path).doesNotContain(temporary.toString()));
    }

    @Test
    void whatIsToldOfTheBag() throws Exception {
        BagInfo info = BagInfo.of(Files.readString(Bags.bag(Bags.HAND, temporary).resolve("bag-info.txt")));
        assertThat(info.value("External-Identifier")).hasValue(Bags.HAND + "-V1");
        assertThat(info.value("Source-Organization").orElseThrow()).startsWith("Association paritaire de certification").contains("SIRET 99812345900013");
        assertThat(info.value("Bagging-Date")).hasValue("2026-11-30");
        assertThat(info.lines().stream().filter(line -> line.label().equals("CCS-Conservation")).map(BagInfo.Line::value)).contains(
                "type=livret; duree=P5Y; depart=DERNIERE_DECISION; debut=2026-07-02; fin=2031-07-02; sort=DETRUIRE",
                "type=certificat; duree=P50Y; depart=DELIVRANCE; debut=2026-07-09; fin=2076-07-09; sort=DETRUIRE",
                "type=dossier; duree=P5Y; depart=FIN_DELAI_RECOURS; debut=2026-09-06; fin=2031-09-06; sort=DETRUIRE",
                "type=referentiel; duree=P50Y; depart=CLOTURE; debut=INCONNU; fin=INCONNUE; sort=CONSERVER").hasSize(5);
    }

    /** Of the annuaire, only those whom the dossier names. */
    @Test
    void nobodyElseIsInTheBag() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        String dossier = String.join("", Bags.contents(bag.resolve("data/dossier")).values());
        String annuaire = Files.readString(bag.resolve("data/formes/annuaire.xml"));
        assertThat(annuaire).contains("P-CMDW0WN5I").doesNotContain("P-CHUYWYFZB", "Desmet");
        assertThat(java.util.regex.Pattern.compile("<personne id=\"([^\"]+)").matcher(annuaire).results().map(id -> id.group(1))).isNotEmpty()
                .allSatisfy(id -> assertThat(dossier).contains(id));
    }

    @Test
    void aDossierThatIsNotClosedOrNotCleanIsKept() throws Exception {
        Path open = temporary.resolve("ouvert");
        Bags.copy(Bags.EXAMPLES.resolve("dossiers").resolve(Bags.HAND), open);
        assertThatThrownBy(() -> Bags.archiving(temporary.resolve("paquets"), new BagDisk(), open).archive(open)).isInstanceOf(Refus.class)
                .hasMessageContaining("CERTIFIE");
        Path faulty = Bags.closed(Bags.HAND, temporary);
        Files.writeString(faulty.resolve("pieces/notification.pdf"), "%PDF-1.7 changed");
        byte[] before = Files.readAllBytes(faulty.resolve("dossier.xml"));
        Outcome outcome = Bags.archiving(temporary.resolve("paquets"), new BagDisk(), faulty).archive(faulty);
        assertThat(((Outcome.Kept) outcome).why().files().get(0).verdict().findings()).extracting("rule").containsExactly("DOS-004");
        assertThat(Bags.files(temporary.resolve("paquets"))).isEmpty();
        assertThat(faulty.resolve("dossier.xml")).hasBinaryContent(before);
    }

    /** A hold is told by the rules only once the event is entered: the bag that was prepared goes. */
    @Test
    void aHoldKeepsADossierFromTheArchive() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        try (DossierOuvert held = DossierOuvert.open(dossier)) {
            held.apply(Fait.of("GEL", Instant.parse("2026-11-21T11:00:00Z"), held.dossier().acteur(Qualite.BRANCHE))
                    .changement(new Changement.Gel("Contentieux en cours", "Secrétariat de la branche")));
            held.commit();
        }
        Outcome outcome = Bags.archiving(temporary.resolve("paquets"), new BagDisk(), dossier).archive(dossier);
        assertThat(((Outcome.Kept) outcome).why().files().get(0).verdict().findings()).extracting("rule").containsExactly("DOS-015");
        assertThat(Bags.files(temporary.resolve("paquets"))).isEmpty();
        assertThat(Bags.dossier(dossier).etat()).isEqualTo("CLOS");
    }

    /** What would be no file, or another one, elsewhere is not archived. */
    @Test
    void namesMustLast() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        Bags.replace(dossier.resolve("dossier.xml"), "chemin=\"pieces/notification.pdf\"", "chemin=\"pieces/aux.pdf\"");
        Files.move(dossier.resolve("pieces/notification.pdf"), dossier.resolve("pieces/aux.pdf"));
        assertThatThrownBy(() -> Bags.archiving(temporary.resolve("paquets"), new BagDisk(), dossier).archive(dossier)).isInstanceOf(Refus.class)
                .hasMessageContaining("not every system");
        assertThat(Bags.files(temporary.resolve("paquets"))).isEmpty();
    }

    @Test
    void noMoreGoesInThanAnAuditLooksAt() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        String text = Files.readString(dossier.resolve("dossier.xml"));
        String large = text.replaceFirst("octets=\"[0-9]+\"", "octets=\"3300000000\"");
        assertThat(held(dossier, text).fitsADeposit()).isTrue();
        assertThat(held(dossier, large).fitsADeposit()).isFalse();
    }

    private static Held held(Path folder, String text) throws Exception {
        return Held.of(folder, Dossier.of("dossier.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsWrittenOverWhatStandsThere() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        Path place = Files.createDirectories(temporary.resolve("paquets").resolve(Bags.HAND + "-V1"));
        Files.writeString(place.resolve("autre.txt"), "autre chose");
        assertThatThrownBy(() -> Bags.archiving(temporary.resolve("paquets"), new BagDisk(), dossier).archive(dossier)).isInstanceOf(Refus.class)
                .hasMessageContaining("exists already");
        assertThat(Bags.contents(place)).containsOnlyKeys("autre.txt");
        assertThat(Bags.dossier(dossier).etat()).isEqualTo("CLOS");
    }

    @Test
    void theOtherReaderSeesAChangeToo() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Files.writeString(bag.resolve("data/journal.txt"), Files.readString(bag.resolve("data/journal.txt")).replace("INSCRIPTION", "INSCRIPTIOM"));
        assertThatThrownBy(() -> readByAnother(bag)).isInstanceOf(CorruptChecksumException.class);
    }
}
