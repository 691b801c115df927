package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the deposit of a meeting holds, that an audit and other programs read it, and when none is made. */
class SessionArchivingTest {
    @TempDir
    Path temporary;

    private SessionArchiving archiving(BagDisk disk, Path session) throws Exception {
        return Bags.sessions(temporary.resolve("paquets"), disk, session);
    }

    private SessionArchiving.Seen archived(Path session) throws Exception {
        return archiving(new BagDisk(), session).archive(session);
    }

    private Path bag(String name) {
        return temporary.resolve("paquets").resolve(name);
    }

    @Test
    void theMeetingsOwnFilesAndNoLetter() throws Exception {
        Path session = Meetings.byHand(temporary);
        Map<String, String> before = Bags.contents(session);
        SessionArchiving.Seen seen = archived(session);
        assertThat(seen.outcome()).isEqualTo(new Outcome.Deposited("SES-2026-003", "SES-2026-003-V1", false));
        assertThat(seen.missing()).containsExactly("emargement-2026-06-18.pdf");
        assertThat(seen.others()).containsExactly("delivrance/CCS-2026-00023/recommandations-candidat.pdf");
        Path bag = bag("SES-2026-003-V1");
        before.remove("delivrance/CCS-2026-00023/recommandations-candidat.pdf");
        assertThat(Bags.contents(bag.resolve("data/session"))).isEqualTo(before).containsKeys("session.xml", "pv.xml", "pv-2026-003-signatures.png", "bordereau.pdf");
        assertThat(bag.resolve("data/journal.txt")).doesNotExist();
        assertThat(Files.readAllLines(bag.resolve("bag-info.txt"))).contains("CCS-Session: SES-2026-003", "External-Identifier: SES-2026-003-V1",
                "CCS-Conservation: type=session; duree=P10Y; depart=CLOTURE; debut=2026-06-18; fin=2036-06-18; sort=DETRUIRE",
                "CCS-Conservation: type=procesVerbal; duree=P10Y; depart=CLOTURE; debut=2026-06-18; fin=2036-06-18; sort=DETRUIRE")
                .noneMatch(line -> line.startsWith("CCS-Dossier") || line.startsWith("CCS-Journal"));
        assertThat(Files.readString(bag.resolve("data/formes/annuaire.xml"))).contains("P-BHN1G201L").doesNotContain("P-CMDW0WN5I");
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
        BagVerdict verdict = Bags.audited(bag);
        assertThat(verdict.state()).as(verdict.remarks().toString()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(verdict.dossier()).isEqualTo("SES-2026-003");
        assertThat(verdict.subjects(BagFault.ABSENT)).containsExactly("data/session/….pdf");
        assertThat(verdict.subjects(BagFault.OUTSIDE)).containsExactly("data/session/session.xml", "PV-2026-003");
    }

    @Test
    void signaturesOfTheMinutesStandByThemselves() throws Exception {
        Path session = Meetings.electronic(temporary);
        SessionArchiving.Seen seen = archived(session);
        assertThat(seen.outcome()).as(seen.toString()).isInstanceOf(Outcome.Deposited.class);
        Path bag = bag("SES-2026-004-V1");
        OutsideProgram.Result result = OutsideProgram.run("sh", bag.resolve("verifier.sh").toString());
        assertThat(result.said()).isEqualTo(Files.readString(bag.resolve("verifier.attendu.txt"))).contains("data/session/pv.xml : signature 1 PRESIDENT")
                .doesNotContain("journal");
        BagVerdict later = Bags.audited(bag, java.time.LocalDate.of(2046, 1, 1));
        assertThat(Bags.faults(later)).isEmpty();
        assertThat(later.signatures()).hasSize(3).allSatisfy(signature -> {
            assertThat(signature.document()).isEqualTo("PV-2026-004");
            assertThat(signature.state()).isEqualTo("VALIDE");
        });
        Bags.replace(bag.resolve("data/session/pv.xml"), "VALIDATION", "NON_VALIDATION");
        assertThat(OutsideProgram.run("sh", Bags.resealed(bag).resolve("verifier.sh").toString()).said()).contains("ECHEC   data/session/pv.xml : signature 1 PRESIDENT");
        assertThat(Bags.faults(Bags.audited(bag))).anyMatch(said -> said.startsWith("OTHER_CONTENT PV-2026-004")).anyMatch(said -> said.contains("SIG-001"));
    }

    @Test
    void twiceIsOnceAndRectifyingMinutesAreTheNextDeposit() throws Exception {
        Path session = Meetings.byHand(temporary);
        archived(session);
        Map<String, String> bags = Bags.contents(temporary.resolve("paquets"));
        assertThat(archived(session).outcome()).isEqualTo(new Outcome.Already("SES-2026-003", "SES-2026-003-V1"));
        assertThat(Bags.contents(temporary.resolve("paquets"))).isEqualTo(bags);
        Files.writeString(session.resolve("seance.pdf"), "%PDF-1.7\n% the book\n");
        assertThat(archived(session).outcome()).as("what came to it since").isEqualTo(new Outcome.Deposited("SES-2026-003", "SES-2026-003-V2", false));
        assertThat(archived(session).outcome()).isEqualTo(new Outcome.Already("SES-2026-003", "SES-2026-003-V2"));
        Files.writeString(session.resolve("bordereau.pdf"), "%PDF-1.7\n% another list\n");
        assertThatThrownBy(() -> archived(session)).isInstanceOf(Refus.class).hasMessageContaining("exists already");
    }

    @Test
    void nothingIsWrittenOverWhatStandsThere() throws Exception {
        Path session = Meetings.byHand(temporary);
        Files.createDirectories(bag("SES-2026-003-V1"));
        Files.writeString(bag("SES-2026-003-V1").resolve("autre.txt"), "autre chose");
        assertThatThrownBy(() -> archived(session)).isInstanceOf(Refus.class).hasMessageContaining("exists already");
        assertThat(Bags.contents(temporary.resolve("paquets"))).containsOnlyKeys("SES-2026-003-V1/autre.txt");
    }

    @Test
    void aMeetingIsOverWhenItsMinutesAreClosed() throws Exception {
        Path session = Meetings.byHand(temporary);
        String minutes = Files.readString(session.resolve("pv.xml"));
        Files.writeString(session.resolve("pv.xml"), minutes.replace("etat=\"CLOS\"", "etat=\"BROUILLON\""));
        assertThatThrownBy(() -> archived(session)).isInstanceOf(Refus.class).hasMessageContaining("not closed");
        Files.delete(session.resolve("pv.xml"));
        assertThatThrownBy(() -> archived(session)).isInstanceOf(Refus.class).hasMessageContaining("PV-2026-003 is not beside it");
        Files.writeString(session.resolve("pv.xml"), minutes);
        Bags.replace(session.resolve("session.xml"), " procesVerbal=\"PV-2026-003\"", "");
        assertThatThrownBy(() -> archived(session)).isInstanceOf(Refus.class).hasMessageContaining("names none yet");
    }

    @Test
    void aFaultKeepsItFromTheArchive() throws Exception {
        Path session = Meetings.electronic(temporary);
        Bags.replace(session.resolve("session.xml"), "<emargement membre=\"P-BHN1G201L\"[^>]*>", "");
        Outcome outcome = archived(session).outcome();
        assertThat(((Outcome.Kept) outcome).why().files().get(0).verdict().findings()).extracting("rule").containsExactly("SES-005");
        assertThat(Bags.files(temporary.resolve("paquets"))).isEmpty();
    }

    /** Whoever exchanges or adds something, digests and all, is seen where the minutes are signed, or the report or the session tells. */
    @Test
    void whatIsChangedOrAddedIsSeen() throws Exception {
        archived(Meetings.byHand(temporary));
        Path bag = bag("SES-2026-003-V1");
        Files.writeString(bag.resolve("data/session/lettre.pdf"), "x");
        Files.createDirectories(bag.resolve("data/dossier"));
        Files.writeString(bag.resolve("data/dossier/dossier.xml"), "x");
        Files.writeString(bag.resolve("data/journal.txt"), "x");
        assertThat(Bags.faults(Bags.audited(Bags.resealed(bag)))).contains("EXTRA data/session/….pdf", "EXTRA data/dossier/dossier.xml", "JOURNAL data/journal.txt");
        Files.delete(bag.resolve("data/session/pv.xml"));
        assertThat(Bags.faults(Bags.audited(Bags.resealed(bag)))).contains("NO_MINUTES data/session/session.xml", "OTHER_CONTENT data/session/….xml");
        Files.writeString(bag.resolve("data/session/session.xml"), "x");
        assertThat(Bags.faults(Bags.audited(Bags.resealed(bag)))).contains("NO_SESSION data/session/session.xml");
    }

    /** Where it stops: near the end, where the bag gets its name, at every point; before, at some. */
    @Test
    void stoppedAnywhereItLeavesNothingOrAllAndTheNextRunEndsIt() throws Exception {
        Path session = Meetings.byHand(temporary);
        Resolver resolver = Bags.ofMeetings(session);
        Checker checker = new Checker(resolver, Bags.trust(), Bags.DAY);
        StoppingMachine lasting = new StoppingMachine(Integer.MAX_VALUE);
        int all = stopped(Bags.sessions(temporary.resolve("compte"), new BagDisk(lasting), resolver, checker), session, lasting);
        assertThat(all).isGreaterThan(30);
        List<Boolean> there = new ArrayList<>();
        for (int after = 1; after <= all; after += after < all - 4 ? Math.max(1, Math.min(12, all - 4 - after)) : 1) {
            Path deposits = temporary.resolve("p" + after);
            StoppingMachine machine = new StoppingMachine(after);
            assertThat(stopped(Bags.sessions(deposits, new BagDisk(machine), resolver, checker), session, machine)).isEqualTo(after);
            assertThat(Deposits.in(List.of(deposits)).paths()).as("a bag that is seen is whole").allSatisfy(bag -> assertThat(BagCheck.of(bag).remarks()).isEmpty());
            boolean named = Files.exists(deposits.resolve("SES-2026-003-V1"));
            there.add(named);
            Outcome outcome = Bags.sessions(deposits, new BagDisk(), resolver, checker).archive(session).outcome();
            assertThat(outcome).isInstanceOf(named ? Outcome.Already.class : Outcome.Deposited.class);
            assertThat(deposits.toFile().list()).containsExactly("SES-2026-003-V1");
            assertThat(BagCheck.of(deposits.resolve("SES-2026-003-V1")).remarks()).isEmpty();
        }
        assertThat(there).contains(true, false);
    }

    /** How many things were done to the disk. */
    private static int stopped(SessionArchiving archiving, Path session, StoppingMachine machine) throws Exception {
        try {
            archiving.archive(session);
        } catch (StoppingMachine.Stop stop) {
            return machine.done();
        }
        return machine.done();
    }
}
