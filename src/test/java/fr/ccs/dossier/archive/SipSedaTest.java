package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transfer is the whole deposit, whole itself, told as the standard wants it, or there is none. */
class SipSedaTest {
    /** Holds with an end: past on the day of the transfer, that day, and later. */
    private static final String ENDING = "  <gel debut=\"2026-01-02\" fin=\"2026-11-29\"/>\n  <gel debut=\"2026-03-01\" fin=\"2026-11-30\"/>\n"
            + "  <gel debut=\"2026-04-01\" fin=\"2027-04-01\"/>\n";

    @TempDir
    Path temporary;

    private Sip sip(Path bag) throws Exception {
        return Sip.of(bag, temporary.resolve("versement.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCS-2026-00017", "CCS-2026-00031", "CCS-2026-00044"})
    void theStandardsOwnSchemaTakesTheManifest(String numero) throws Exception {
        assertThat(OfficialSeda.faults(sip(Bags.bag(numero, temporary)).bytes())).isEmpty();
    }

    /** By the JDK's zip and digests alone: every file of the deposit, no other, each once, as the manifest tells it. */
    @ParameterizedTest
    @ValueSource(strings = {"CCS-2026-00017", "CCS-2026-00031", "CCS-2026-00044"})
    void everyFileOfTheDepositIsThereAsTheManifestTellsIt(String numero) throws Exception {
        Path bag = Bags.bag(numero, temporary);
        Sip sip = sip(bag);
        List<String> uris = sip.values("//BinaryDataObject/Uri");
        List<String> digests = sip.values("//BinaryDataObject/MessageDigest[@algorithm = 'SHA-512']");
        List<String> sizes = sip.values("//BinaryDataObject/string(Size)");
        assertThat(sip.entries().keySet().iterator().next()).isEqualTo("manifest.xml");
        assertThat(sip.entries().keySet()).containsAll(uris).hasSize(uris.size() + 1).allMatch(name -> name.matches("manifest\\.xml|content/ID[0-9]+(\\.[a-z0-9]+)?"));
        for (int i = 0; i < uris.size(); i++) {
            byte[] bytes = sip.entries().get(uris.get(i));
            assertThat(digests.get(i)).as(uris.get(i)).isEqualTo(Digests.sha512(bytes));
            assertThat(sizes.get(i)).as(uris.get(i)).isEqualTo(bytes.length == 0 ? "" : String.valueOf(bytes.length));
        }
        Map<String, String> there = Bags.contents(bag);
        Map<String, String> again = new TreeMap<>();
        for (String told : sip.values("for $unit in //ArchiveUnit[Content/FilePlanPosition], $file in //DataObjectGroup[@id = $unit/DataObjectReference/*]"
                + " return concat($unit/Content/FilePlanPosition, '|', $file/BinaryDataObject/Uri)")) {
            again.put(told.split("\\|")[0], new String(sip.entries().get(told.split("\\|")[1]), StandardCharsets.ISO_8859_1));
        }
        assertThat(again).as("the deposit, put together from the transfer alone").isEqualTo(there);
        assertThat(uris).hasSameSizeAs(there.keySet());
        assertThat(sip.values("distinct-values(//ArchiveUnit//DataObjectGroupReferenceId)")).as("every file is described").containsExactlyInAnyOrderElementsOf(
                sip.values("//DataObjectGroup/@id"));
    }

    @Test
    void whoHandsOverToWhom() throws Exception {
        Sip sip = sip(Bags.bag(Bags.HAND, temporary));
        assertThat(sip.values("/*/(Date, MessageIdentifier, ArchivalAgreement, ArchivalAgency/Identifier, TransferringAgency/Identifier)")).containsExactly(
                "2026-11-30T12:00:00+01:00", Bags.HAND + "-V1", "ACC-2026-01", "FRAD-SPECIMEN", "99812345900013");
        assertThat(sip.values("//ManagementMetadata/(LegalStatus, OriginatingAgencyIdentifier, SubmissionAgencyIdentifier)")).containsExactly(
                "Private Archive", "99812345900021", "99812345900013");
    }

    /** Each class as the edition keeps it; a unit of another class shuts out what it would inherit. */
    @Test
    void eachClassIsKeptByItsOwnRule() throws Exception {
        Sip sip = sip(Bags.bag(Bags.HAND, temporary));
        assertThat(sip.values("//ManagementMetadata/AppraisalRule/string-join(*, ' ')")).containsExactly("CCS-dossier-P5Y 2026-09-06 Destroy");
        assertThat(sip.values("//ManagementMetadata/AccessRule/Rule")).containsExactly("CCS-ACCES-DOSSIER");
        assertThat(sip.values("//ManagementMetadata/HoldRule")).isEmpty();
        assertThat(kept(sip, "AU-PIE-1")).as("as the dossier").isEmpty();
        assertThat(kept(sip, "AU-PIE-4")).containsExactly("CCS-livret-P5Y 2026-07-02 true Destroy", "CCS-ACCES-LIVRET true");
        assertThat(kept(sip, "AU-PIE-3")).as("the page of a livret").isEqualTo(kept(sip, "AU-PIE-4"));
        assertThat(kept(sip, "AU-PIE-5")).containsExactly("CCS-procesVerbal-P10Y 2026-11-20 true Destroy", "CCS-ACCES-PROCESVERBAL true");
        assertThat(kept(sip, "AU-PIE-7")).containsExactly("CCS-certificat-P50Y 2026-07-09 true Destroy", "CCS-ACCES-CERTIFICAT true");
        assertThat(kept(sip, "AU-PIE-10")).as("the page of a certificat").isEqualTo(kept(sip, "AU-PIE-7"));
        assertThat(sip.values("//ArchiveUnit[Content/FilePlanPosition = 'data/formes/formes.zip']/Management/AppraisalRule/string-join(*, ' ')"))
                .as("an event without a day, and a fate that is to stay").containsExactly("CCS-referentiel-P50Y true Keep");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-paquet']/Management/AppraisalRule/Rule")).as("digests last as long as what they are of")
                .containsExactly("CCS-certificat-P50Y", "CCS-dossier-P5Y", "CCS-livret-P5Y", "CCS-procesVerbal-P10Y");
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-4']/Content/Description")).containsExactly("Accès\u202F: Secrétariat du jury, jury saisi, personne candidate.");
    }

    private static List<String> kept(Sip sip, String unit) throws Exception {
        return sip.values("//ArchiveUnit[@id = '" + unit + "']/Management/*/string-join(*, ' ')");
    }

    /** What the deposit cannot tell is not destroyed. */
    @Test
    void whatIsNotKnownToGoStays() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve("bag-info.txt"), "type=livret; duree=P5Y", "type=livret; duree=INCONNUE");
        Bags.replace(bag.resolve("bag-info.txt"), "CCS-Conservation: type=certificat.*\n", "");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(kept(sip, "AU-PIE-4").get(0)).isEqualTo("true Keep");
        assertThat(kept(sip, "AU-PIE-7").get(0)).isEqualTo("true Keep");
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    @Test
    void aHoldIsToldAndNotItsReason() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve("data/dossier/dossier.xml"), "(?s)  <journal>", "  <gel debut=\"2026-11-21\" decidePar=\"Secrétariat de la branche\"><motif>Litige secret</motif></gel>\n"
                + ENDING + "  <journal>");
        Sip sip = sip(Bags.resealed(bag));
        assertThat(sip.values("//ManagementMetadata/HoldRule/*/concat(local-name(), ' ', .)")).containsExactly("Rule CCS-GEL", "StartDate 2026-11-21",
                "HoldOwner Secrétariat de la branche", "Rule CCS-GEL", "StartDate 2026-03-01", "HoldEndDate 2026-11-30", "Rule CCS-GEL", "StartDate 2026-04-01",
                "HoldEndDate 2027-04-01");
        assertThat(new String(sip.bytes(), StandardCharsets.UTF_8)).doesNotContain("Litige");
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
    }

    /** What holds the elimination back on the day of the deposit, by the same days as the list of what is due. */
    @Test
    void aHoldWhoseEndIsStillToComeIsInTheDeposit() throws Exception {
        Path dossier = Bags.closed(Bags.HAND, temporary);
        Bags.replace(dossier.resolve("dossier.xml"), "(?s)  <journal>", ENDING + "  <journal>");
        Resolver resolver = Bags.ofDossiers(dossier);
        try (Aside aside = Aside.dossier(new Checker(resolver, Bags.trust(), Bags.DAY), resolver, Bags.NOON, "essai", dossier, temporary)) {
            assertThat(Files.readAllLines(aside.bag().orElseThrow().resolve(Bag.INFO)).stream().filter(line -> line.startsWith("CCS-Gel"))).containsExactly(
                    "CCS-Gel: depuis 2026-03-01 jusqu’au 2026-11-30", "CCS-Gel: depuis 2026-04-01 jusqu’au 2027-04-01");
        }
    }

    @Test
    void aHoldThatOnlyTheJournalTellsOfHolds() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        String event = "<evenement id=\"EVT-90\" date=\"2026-11-22T10:00:00+01:00\" type=\"GEL\" jour=\"2026-11-21\"><acteur qualite=\"BRANCHE\">x</acteur></evenement>";
        Bags.replace(bag.resolve("data/dossier/dossier.xml"), "  </journal>", event + "</journal>");
        assertThat(sip(Bags.resealed(bag)).values("//ManagementMetadata/HoldRule/*")).containsExactly("CCS-GEL", "2026-11-21");
        Bags.replace(bag.resolve("data/dossier/dossier.xml"), "</journal>", event.replace("\"GEL\"", "\"LEVEE_GEL\"").replace("EVT-90", "EVT-91") + "</journal>");
        assertThat(sip(Bags.resealed(bag)).values("//ManagementMetadata/HoldRule")).isEmpty();
    }

    /** A name by which papers are asked for, and no more of the person than that. */
    @Test
    void noMoreOfAPersonThanIsNeeded() throws Exception {
        Sip sip = sip(Bags.bag(Bags.HAND, temporary));
        assertThat(sip.values("//Agent/*")).containsExactly("Nadia Belkacem SPÉCIMEN", "P-N11HWGCNQ", "Personne candidate");
        assertThat(new String(sip.bytes(), StandardCharsets.UTF_8)).doesNotContain("1991-05-14", "Carmes", "example.org", "Confluence").doesNotContainPattern("\\b69001\\b");
    }

    @Test
    void theJournalIsToldAsEvents() throws Exception {
        Sip sip = sip(Bags.bag(Bags.HAND, temporary));
        List<String> events = sip.values("//ArchiveUnit[@id = 'AU-0']/Content/Event/string-join((EventIdentifier, EventTypeCode, EventType, EventDateTime, EventDetail, EventDetailData,"
                + " LinkingAgentIdentifier/*), ' | ')");
        assertThat(events).hasSize(14).first().isEqualTo("EVT-1 | INSCRIPTION | Inscription par l’entreprise | 2026-02-20T10:00:00+01:00 | Fait le 19 février 2026. | PIE-1 | ENTREPRISE");
        assertThat(events.get(3)).isEqualTo("EVT-4 | EVALUATION | Livret clos et signé | 2026-04-07T16:20:00+02:00 | CCS-2026-00017-L1 | P-CMDW0WN5I | EVALUATEUR_EXTERNE");
    }

    @Test
    void twiceIsTheSameBytesWhereverTheDepositStands() throws Exception {
        sip(Bags.bag(Bags.ELECTRONIC, temporary));
        byte[] first = Files.readAllBytes(temporary.resolve("versement.zip"));
        Sip.of(Bags.bag(Bags.ELECTRONIC, temporary.resolve("la/bas")), temporary.resolve("la/bas/autre.zip"));
        assertThat(temporary.resolve("la/bas/autre.zip")).hasBinaryContent(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain(temporary.toString());
        try (ZipFile zip = new ZipFile(temporary.resolve("versement.zip").toFile())) {
            assertThat(zip.stream()).as("no time of its own, nothing packed").allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(1980, 1, 1, 0, 0))
                    && entry.getMethod() == ZipEntry.STORED);
        }
    }

    /** Whoever gave a file its name does not choose what it is called in the transfer. */
    @Test
    void aNameIsOnlyEverText() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        String name = "pieces/--><x y='\"&amp;é%41.PDF;.exe";
        Bags.replace(bag.resolve("data/dossier/dossier.xml"), "pieces/notification.pdf", name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        Files.move(bag.resolve("data/dossier/pieces/notification.pdf"), bag.resolve("data/dossier/" + name));
        Sip sip = sip(Bags.resealed(bag));
        assertThat(sip.values("//Filename")).contains(name.substring(name.indexOf('/') + 1));
        assertThat(sip.values("//ArchiveUnit[@id = 'AU-PIE-6']/Content/FilePlanPosition")).containsExactly("data/dossier/" + name);
        assertThat(sip.entries().keySet()).allMatch(entry -> entry.matches("manifest\\.xml|content/ID[0-9]+(\\.[a-z0-9]+)?"));
        assertThat(OfficialSeda.faults(sip.bytes())).isEmpty();
        Path untold = Bags.bag(Bags.HAND, temporary.resolve("autre"));
        Files.writeString(untold.resolve("data/dossier/pieces/\uFFFE.txt"), "a name that XML cannot tell");
        refused(Bags.resealed(untold));
    }

    private void refused(Path bag) {
        Path target = temporary.resolve("refus.zip");
        assertThatThrownBy(() -> new SipSeda(Sip.SERVICES, Bags.NOON).write(bag, target)).isInstanceOf(Refus.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsNotWholeIsNotHandedOver() throws Exception {
        Path altered = Bags.bag(Bags.HAND, temporary.resolve("a"));
        Files.writeString(altered.resolve("data/dossier/pieces/notification.pdf"), "%PDF-1.4 other");
        refused(altered);
        Path missing = Bags.bag(Bags.HAND, temporary.resolve("b"));
        Files.delete(missing.resolve("data/dossier/pieces/notification.pdf"));
        refused(missing);
        refused(Bags.resealed(missing));
        Path tag = Bags.bag(Bags.HAND, temporary.resolve("f"));
        Files.delete(tag.resolve("verifier.sh"));
        refused(tag);
        Path journal = Bags.bag(Bags.HAND, temporary.resolve("g"));
        Files.delete(journal.resolve("data/journal.txt"));
        refused(journal);
        Path more = Bags.bag(Bags.HAND, temporary.resolve("c"));
        Files.writeString(more.resolve("data/more.txt"), "unlisted");
        refused(more);
        Path linked = Bags.bag(Bags.HAND, temporary.resolve("d"));
        Files.createSymbolicLink(linked.resolve("preuves"), linked.resolve("bagit.txt"));
        refused(linked);
        Path gone = Bags.bag(Bags.HAND, temporary.resolve("e"));
        Files.writeString(gone.resolve("data/elimine.xml"), "<elimine xmlns=\"urn:fr:ccs:dossier:1\"/>");
        assertThatThrownBy(() -> new SipSeda(Sip.SERVICES, Bags.NOON).write(gone, temporary.resolve("refus.zip"))).isInstanceOf(Refus.class).hasMessageContaining("eliminated");
        refused(temporary);
    }

    /** Stopped between the manifest and the last file: the transfer that was there stays, and nothing else does. */
    @Test
    void stoppedWhileWritingNothingIsLeft() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        SipSeda seda = new SipSeda(Sip.SERVICES, Bags.NOON);
        Path target = Files.createDirectories(temporary.resolve("versements")).resolve("v.zip");
        Files.writeString(target, "before");
        SipContents contents = SipContents.of(bag);
        Files.writeString(bag.resolve("verifier.sh"), "changed meanwhile");
        assertThatThrownBy(() -> seda.write(contents, target)).isInstanceOf(IOException.class);
        assertThat(Bags.contents(target.getParent())).containsExactly(Map.entry("v.zip", "before"));
        Files.delete(bag.resolve("verifier.sh"));
        assertThatThrownBy(() -> seda.write(contents, target)).isInstanceOf(IOException.class);
        assertThat(Bags.contents(target.getParent())).containsExactly(Map.entry("v.zip", "before"));
    }
}
