package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a dossier is entered at the end of its journal, moves its état as the list of transitions says, and leaves the rest as it was. */
class DossierOuvertTest {
    private static final Changement.Designation AUBERT = new Changement.Designation("P-CMDW0WN5I", "Aubert SPÉCIMEN", "Philippe",
            Optional.of("Rhône Évaluation Conseil (SPÉCIMEN)"), Optional.of("968350918"), "HAB-2025-042", Optional.of("Indisponibilité"));

    @TempDir
    Path temporary;
    private Path folder;

    @BeforeEach
    void aDossier() throws IOException {
        folder = Dossiers.designe(temporary);
    }

    private Dossier after(Fait fait) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            open.apply(fait);
            open.commit();
        }
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            return open.dossier();
        }
    }

    private static Fait fait(String type, Qualite qualite) {
        return Fait.of(type, Dossiers.NOON, Acteur.named(qualite, "Secrétariat de la branche"));
    }

    @Test
    void anEventIsEnteredAtTheEndAndChained() throws Exception {
        Dossier before = Dossier.of("avant", Files.readAllBytes(folder.resolve("dossier.xml")));
        List<XdmNode> links = Chain.links(before.document());
        Dossier after = after(Dossiers.letterAdded(before, Dossiers.NOON, "Réponse de l’entreprise.pdf"));
        XdmNode added = Chain.links(after.document()).get(links.size());
        assertThat(added.getAttributeValue(new net.sf.saxon.s9api.QName("precedent"))).isEqualTo(Canonical.sha256(links.get(links.size() - 1)));
        assertThat(added.getAttributeValue(new net.sf.saxon.s9api.QName("date"))).isEqualTo("2026-11-20T12:00:00+01:00");
        assertThat(after.value("pieces/piece[last()]/string-join((@type, @chemin, @media, @octets), ' ')"))
                .contains("COURRIER pieces/reponse-de-l-entreprise.pdf application/pdf " + Dossiers.PDF.length);
        assertThat(after.value("journal/evenement[last()]/objet/@empreinte")).isEqualTo(after.value("pieces/piece[last()]/@empreinte"));
        assertThat(folder.resolve("pieces/reponse-de-l-entreprise.pdf")).hasBinaryContent(Dossiers.PDF);
        assertThat(Dossiers.faults(folder, links.size())).isEmpty();
    }

    @Test
    void allElseStaysAsItWasWritten() throws Exception {
        Path file = folder.resolve("dossier.xml");
        String before = Files.readString(file).replace("<journal>", "<!-- une remarque -->\n  <journal>");
        Files.writeString(file, before);
        after(Dossiers.letterAdded(Dossier.of("avant", before.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Dossiers.NOON, "a.pdf"));
        String after = Files.readString(file);
        String taken = after.replaceAll(" *<evenement [^>]*AJOUT_PIECE(?s:.*?)</evenement>\n", "").replaceAll(" *<piece [^>]*pieces/a.pdf[^>]*>\n", "");
        assertThat(taken).isEqualTo(before);
    }

    @Test
    void anAppointmentMovesTheDossierOnAndAReplacementEndsTheOneBefore() throws Exception {
        Fait first = fait("DESIGNATION", Qualite.BRANCHE).jour(LocalDate.of(2026, 11, 18)).changement(AUBERT);
        assertThat(after(fait("ABANDON", Qualite.CANDIDAT)).etat()).isEqualTo("ABANDON");
        assertThat(after(fait("REPRISE", Qualite.CANDIDAT)).etat()).isEqualTo("INSCRIT");
        assertThat(after(first).etat()).isEqualTo("DESIGNE");
        Dossier replaced = after(fait("DESIGNATION", Qualite.BRANCHE).changement(new Changement.Designation("P-83NVZSY8S", "Vidal SPÉCIMEN", "Catherine",
                Optional.empty(), Optional.empty(), "HAB-2025-027", Optional.of("Indisponibilité"))));
        assertThat(replaced.etat()).isEqualTo("DESIGNE");
        assertThat(replaced.values("cycle[last()]/designation/evaluateurExterne/string-join((@id, @du, @au, organisme/@siren, local-name(independant), habilitation/@reference, motifFin), ' ')"))
                .endsWith("P-CMDW0WN5I 2026-11-18 2026-11-19 968350918  HAB-2025-042 Indisponibilité", "P-83NVZSY8S 2026-11-20 independant HAB-2025-027");
        assertThat(replaced.value("cycle[last()]/designation[1]/evaluateurExterne/string-join((@au, motifFin), ' ')")).contains("2026-11-17 Indisponibilité");
        assertThat(replaced.acteur(Qualite.EVALUATEUR_EXTERNE))
                .isEqualTo(new Acteur(Qualite.EVALUATEUR_EXTERNE, "Catherine Vidal SPÉCIMEN", Optional.of("P-83NVZSY8S")));
    }

    @Test
    void whatIsNotPossibleSaysFromWhereItIsAndWhoIsAwaited() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("dossier.xml"));
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            assertThatThrownBy(() -> open.apply(fait("DECISION_VALIDATION", Qualite.JURY))).isInstanceOfSatisfying(Refus.class, refus -> {
                assertThat(refus.reason(Language.FRENCH)).contains("CCS-2026-00058 est DESIGNE", "part de PRESENTE",
                        "On attend à présent l’évaluateur externe").doesNotContain(" :");
                assertThat(refus.reason(Language.ENGLISH)).contains("is DESIGNE", "starts from PRESENTE", "the external evaluator is awaited");
            });
            open.commit();
        }
        assertThat(folder.resolve("dossier.xml")).hasBinaryContent(before);
    }

    @Test
    void anEventIsNeverEnteredBeforeTheLastOneNorByAnyone() throws Exception {
        after(Dossiers.letterAdded(Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml"))), Dossiers.NOON, "a.pdf"));
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            assertThatThrownBy(() -> open.apply(Dossiers.letterAdded(open.dossier(), Dossiers.NOON.minusSeconds(1), "b.pdf")))
                    .isInstanceOf(Refus.class).hasMessageContaining("last event");
            assertThatThrownBy(() -> open.apply(fait("AJOUT_PIECE", Qualite.BRANCHE).jour(LocalDate.of(2026, 11, 21))
                    .piece(Dossiers.letter("b.pdf")))).isInstanceOf(Refus.class).hasMessageContaining("still to come");
            assertThatThrownBy(() -> open.apply(fait("ABANDON", Qualite.JURY))).isInstanceOf(Refus.class).hasMessageContaining("CANDIDAT or ENTREPRISE");
            assertThatThrownBy(() -> open.apply(fait("COMMUNICATION", Qualite.BRANCHE))).isInstanceOf(Refus.class)
                    .hasMessageContaining("fondement, destinataire");
            assertThatThrownBy(() -> open.apply(fait("DESIGNATION", Qualite.BRANCHE))).isInstanceOf(Refus.class).hasMessageContaining("designation");
        }
    }

    @Test
    void aNewCivilStatusTakesUpWhatItDoesNotChange() throws Exception {
        Dossier after = after(fait("CHANGEMENT_ETAT_CIVIL", Qualite.BRANCHE)
                .changement(new Changement.Identite(new Fiche(Map.of("nomUsage", "Lemoine SPÉCIMEN")))));
        assertThat(after.value("identite[last()]/string-join((@motif, @depuis, nomUsage), ' ')")).contains("CHANGEMENT_ETAT_CIVIL 2026-11-20 Lemoine SPÉCIMEN");
        assertThat(after.value("identite[last()]/dateNaissance")).isEqualTo(after.value("identite[1]/dateNaissance"));
        assertThat(after.values("identite[last()]/prenom")).isEqualTo(after.values("identite[1]/prenom"));
        Dossier back = after(fait("CHANGEMENT_ETAT_CIVIL", Qualite.BRANCHE).changement(new Changement.Identite(new Fiche(Map.of("nomUsage", "-")))));
        assertThat(back.values("identite/nomUsage")).containsExactly("Lemoine SPÉCIMEN");
    }

    @Test
    void holdsAndNoticesAndContactDetailsStandInTheirPlaces() throws Exception {
        after(fait("GEL", Qualite.BRANCHE).changement(new Changement.Gel("Contentieux en cours", "Comité CCS")));
        Dossier lifted = after(fait("LEVEE_GEL", Qualite.BRANCHE).changement(new Changement.LeveeGel()));
        assertThat(lifted.value("gel/string-join((@debut, @fin, @decidePar, motif), ' ')")).contains("2026-11-20 2026-11-20 Comité CCS Contentieux en cours");
        after(fait("INFORMATION", Qualite.BRANCHE).changement(new Changement.Information("2026-02")));
        Dossier moved = after(fait("CHANGEMENT_COORDONNEES", Qualite.BRANCHE)
                .changement(new Changement.Coordonnees(new Fiche(Map.of("courriel", "nouvelle@example.org")))));
        assertThat(moved.value("coordonnees/courriel")).contains("nouvelle@example.org");
        assertThat(moved.value("coordonnees/adresse/commune")).isPresent();
        assertThat(moved.value("information/@version")).contains("2026-02");
        Dossier derogated = after(fait("DEROGATION", Qualite.BRANCHE)
                .changement(new Changement.Derogation("LIV-013", Optional.of("CCS-2026-00058-L1"), "Le poste ne le permet pas.", "Comité CCS",
                LocalDate.of(2027, 6, 30))));
        assertThat(derogated.values("*/local-name()")).isEqualTo(derogated.values("*/local-name()").stream().sorted(java.util.Comparator.comparing(
                List.of("identite", "coordonnees", "information", "cycle", "pieces", "derogation", "gel", "journal")::indexOf)).toList());
    }

    @Test
    void aLostFileIsSaidLostAndMadeAgainUnderItsPath() throws Exception {
        String chemin = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml"))).value("pieces/piece[@id = 'PIE-1']/@chemin").orElseThrow();
        Files.delete(folder.resolve(chemin));
        after(fait("PERTE_PIECE", Qualite.BRANCHE).objet(Objet.of("PIE-1")).precision("Le disque a été remplacé.")
                .changement(new Changement.Incident("PIE-1", Optional.empty())));
        Dossier again = after(fait("RECONSTITUTION_PIECE", Qualite.BRANCHE).objet(Objet.of("PIE-1")).precision("D’après la copie de l’entreprise.")
                .changement(new Changement.Incident("PIE-1", Optional.of(Dossiers.PDF))));
        assertThat(again.value("pieces/piece[@id = 'PIE-1']/string-join((@disponibilite, incident/@disponibilite, incident/precision), ' ')"))
                .contains("RECONSTITUEE PERDUE RECONSTITUEE Le disque a été remplacé. D’après la copie de l’entreprise.");
        assertThat(Dossiers.faults(folder, 99)).isEmpty();
    }

    @Test
    void aWordDocumentIsRefused() {
        assertThatThrownBy(() -> NouvellePiece.of("COURRIER", "lettre.docx", Dossiers.PDF)).isInstanceOf(Refus.class).hasMessageContaining("lettre.docx");
        assertThatThrownBy(() -> NouvellePiece.of("COURRIER", "lettre.png", Dossiers.PDF)).isInstanceOf(Refus.class).hasMessageContaining("image/png");
    }
}
