package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lot that is stopped anywhere while it is written is brought to the same end by the next run; meanwhile no dossier is ahead of its session. */
class PresentationTest {
    private static final String LIVRET = "pieces/livret-2.xml";
    private static final byte[] PAPER = "%PDF-1.7\n% bordereau\n".getBytes(StandardCharsets.UTF_8);

    private static final Presentation.Demande LETTER = after -> NouvellePiece.of("DEMANDE_COMPLEMENT", "demande-complement.pdf",
            ("%PDF-1.7\n% " + after.value("journal/evenement[last()]/precision").orElseThrow() + "\n").getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path temporary;

    /** The machine as it stops. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Disk stoppingAfter(int things) {
        int[] done = {0};
        return new Disk(() -> {
            if (++done[0] >= things) {
                throw new Stop();
            }
        });
    }

    /** Three dossiers found admissible, and a session; the third is to be completed. */
    private static Path branch(Path folder) throws IOException {
        for (int n = 1; n <= 3; n++) {
            Path dossier = Dossiers.copy("CCS-2026-00023", Files.createDirectories(folder.resolve("d" + n)));
            for (Path file : List.of(dossier.resolve("dossier.xml"), dossier.resolve(LIVRET))) {
                Files.writeString(file, Files.readString(file).replace("CCS-2026-00023", "CCS-2026-1000" + n));
            }
        }
        Files.createDirectories(folder.resolve("s"));
        return Files.writeString(folder.resolve("s/session.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <session xmlns="urn:fr:ccs:dossier:1" numero="SES-2026-009"><seance><date>2026-12-17</date><lieu>Paris</lieu></seance></session>
                """);
    }

    private static Path folder(Path branch, int n) {
        return branch.resolve("d" + n).resolve("CCS-2026-00023");
    }

    private static Dossier dossier(Path branch, int n) throws IOException, Refus {
        return Dossier.of("d", Files.readAllBytes(folder(branch, n).resolve("dossier.xml")));
    }

    private static Recevabilite judged(Path branch, int n) throws IOException, Refus {
        Dossier dossier = dossier(branch, n);
        return new Recevabilite(folder(branch, n), dossier.numero(), "P-06Z8TCD1I", dossier.livret().orElseThrow(), LIVRET, dossier.document().sha256(),
                DocumentReader.sha256(Files.readAllBytes(folder(branch, n).resolve(LIVRET))),
                n == 3 ? List.of(new Recevabilite.Motif("LIV-004", "Il manque des mots.")) : List.of(), List.of());
    }

    /** As the command does it: who is where it belongs already is not judged again. */
    private static void run(Path branch, Disk disk) throws IOException, Refus {
        try (SessionOuverte open = SessionOuverte.open(branch.resolve("s/session.xml"), disk)) {
            List<Recevabilite> judged = new ArrayList<>();
            for (int n = 1; n <= 3; n++) {
                if (Staging.pending(folder(branch, n))) {
                    DossierOuvert.open(folder(branch, n), FolderLock.PATIENCE, disk).close();
                }
                if (dossier(branch, n).etat().equals("RECEVABLE")) {
                    judged.add(judged(branch, n));
                }
            }
            Session after = open.session().avec(judged, List.of(), List.of(), Optional.empty());
            open.commit(after, after.equals(open.session()) ? Map.of() : Map.of("bordereau.pdf", PAPER));
            Presentation presentation = new Presentation("SES-2026-009", Dossiers.NOON);
            for (Recevabilite one : judged) {
                assertThat(presentation.enter(one, LETTER, disk)).isTrue();
            }
        }
    }

    private static List<String> digests(Path branch) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Path part : List.of(folder(branch, 1), folder(branch, 2), folder(branch, 3), branch.resolve("s"))) {
            for (Map.Entry<String, Path> file : FolderFiles.of(part).entrySet()) {
                digests.add(file.getKey() + " " + DocumentReader.sha256(Files.readAllBytes(file.getValue())));
            }
        }
        return digests;
    }

    @Test
    void whereverItIsStoppedTheNextRunComesToTheSameEnd() throws Exception {
        Path whole = temporary.resolve("whole");
        branch(whole);
        run(whole, new Disk());
        assertThat(dossier(whole, 1).etat()).isEqualTo("PRESENTE");
        assertThat(dossier(whole, 3).etat()).isEqualTo("A_COMPLETER");
        assertThat(folder(whole, 3).resolve("pieces/demande-complement.pdf")).hasContent("%PDF-1.7\n% LIV-004 : Il manque des mots.\n");
        assertThat(whole.resolve("s/session.xml")).content().contains("chemin=\"../d2/CCS-2026-00023/pieces/livret-2.xml\"", "<motif regle=\"LIV-004\">");
        boolean stopped = true;
        int points = 0;
        for (int things = 1; stopped; things += 2) {
            Path branch = temporary.resolve("p" + things);
            branch(branch);
            stopped = false;
            try {
                run(branch, stoppingAfter(things));
            } catch (Stop stop) {
                stopped = true;
                points++;
            }
            for (int n = 1; n <= 3; n++) {
                String lot = Files.readString(branch.resolve("s/session.xml"));
                Dossier dossier = dossier(branch, n);
                if (!dossier.etat().equals("RECEVABLE")) {
                    assertThat(lot).as("stopped after %d: a dossier is never ahead of its session", things).contains("dossier=\"" + dossier.numero() + "\"");
                }
            }
            run(branch, new Disk());
            assertThat(digests(branch)).as("stopped after %d", things).isEqualTo(digests(whole));
            run(branch, new Disk());
            assertThat(digests(branch)).as("and once more").isEqualTo(digests(whole));
        }
        assertThat(points).isGreaterThan(20);
    }

    @Test
    void aDossierThatChangedSinceItWasJudgedIsLeftAlone() throws Exception {
        branch(temporary);
        Recevabilite judged = judged(temporary, 1);
        try (DossierOuvert open = DossierOuvert.open(folder(temporary, 1))) {
            open.apply(Dossiers.letterAdded(open.dossier(), Dossiers.NOON, "lettre.pdf"));
            open.commit();
        }
        byte[] before = Files.readAllBytes(folder(temporary, 1).resolve("dossier.xml"));
        Presentation presentation = new Presentation("SES-2026-009", Dossiers.NOON);
        assertThat(presentation.enter(judged, LETTER)).isFalse();
        Recevabilite other = judged(temporary, 2);
        Files.writeString(folder(temporary, 2).resolve(LIVRET), "<autre/>");
        assertThat(presentation.enter(other, LETTER)).as("another livret").isFalse();
        assertThat(folder(temporary, 1).resolve("dossier.xml")).hasBinaryContent(before);
    }

    @Test
    void manyReasonsAreToldByTheirNumber() {
        List<Recevabilite.Motif> motifs = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            motifs.add(new Recevabilite.Motif("LIV-004", "Motif " + i + "."));
        }
        Recevabilite many = new Recevabilite(temporary, "D", "P", "D-L1", "", "", "", motifs, List.of());
        assertThat(many.complement().orElseThrow()).startsWith("LIV-004 : Motif 0. ; LIV-004 : Motif 1.").endsWith("Motif 19. ; et 5 autres motifs");
    }
}
