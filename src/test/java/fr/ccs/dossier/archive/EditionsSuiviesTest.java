package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.BordereauElimination;
import fr.ccs.dossier.dossier.DecisionElimination;
import fr.ccs.dossier.dossier.Echeance;
import fr.ccs.dossier.dossier.PieceGardee;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that does not name its edition is kept by that of the dossier, whatever was eliminated before and whatever was published since. */
class EditionsSuiviesTest {
    private static final String EDITION = "ccs-rc-2026.1-specimen.xml";

    /** When livret and extract are due, by the only edition of the time. */
    private static final LocalDate TEN_YEARS = LocalDate.of(2037, 6, 1);

    @TempDir
    Path temporary;

    private Path editions;
    private Decided one;

    @BeforeEach
    void theEditionOfTheTime() throws Exception {
        editions = Files.createDirectory(temporary.resolve("referentiel"));
        Files.copy(Bags.EXAMPLES.resolve("referentiel").resolve(EDITION), editions.resolve(EDITION));
    }

    /** One published since, which keeps certificates for two years. */
    private void later() throws IOException {
        String text = Files.readString(editions.resolve(EDITION)).replaceFirst("edition=\"2026\\.1-specimen\"", "edition=\"2036.1-specimen\"")
                .replaceFirst("(<regle type=\"certificat\" duree=\")P50Y", "$1P2Y");
        assertThat(text).contains("<regle type=\"certificat\" duree=\"P2Y");
        Files.writeString(editions.resolve("ccs-rc-2036.1-specimen.xml"), text);
    }

    private Retention retention(LocalDate day) {
        return new Retention(new Resolver(List.of(editions), new DocumentReader(Limits.DEFAULT)), day);
    }

    private Set<String> due(LocalDate day) throws IOException, Refus {
        return retention(day).of(one.ensemble()).echeances().stream().map(Echeance::classe).collect(Collectors.toSet());
    }

    private void eliminated(LocalDate day) throws IOException, Refus {
        BordereauElimination bordereau = BordereauElimination.propose(day, retention(day).of(one.ensemble()).lignes());
        assertThat(new Eliminating(retention(day), new DecisionElimination(bordereau.numero(), day, Decided.TWO), day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                (before, after) -> { }).apply(one.ensemble(), bordereau.lignes())).isTrue();
    }

    /** Only the certificates still name the edition: they need not, and now do not. */
    private void silent(Path pieces) throws IOException {
        for (String name : List.of("certificat.xml", "certificat-duplicata.xml")) {
            Bags.replace(pieces.resolve(name), "<editionAppliquee [^>]*/>", "");
        }
    }

    private void known(String... names) throws IOException, Refus {
        assertThat(EditionsSuivies.of(EnsembleLu.of(one.ensemble()), new Resolver(List.of(editions), new DocumentReader(Limits.DEFAULT))))
                .extracting(edition -> edition.attribute("edition").orElseThrow()).containsExactly(names);
    }

    @Test
    void theDepositTellsItsEdition() throws Exception {
        one = Decided.archived(temporary.resolve("un"));
        eliminated(TEN_YEARS);
        silent(one.dossier().resolve("pieces"));
        silent(one.bag().resolve("data/dossier/pieces"));
        later();
        assertThat(one.dossier().resolve("pieces/extrait-pv-2026-004.xml")).doesNotExist();
        known("2026.1-specimen");
        assertThat(due(TEN_YEARS)).isEmpty();
        Files.delete(editions.resolve(EDITION));
        assertThatThrownBy(() -> due(TEN_YEARS)).isInstanceOf(Refus.class).hasMessageContaining("2026.1-specimen");
    }

    @Test
    void withoutADepositAllAtHandCount() throws Exception {
        one = new Decided(temporary.resolve("un"));
        Bags.closed(Decided.NUMERO, one.folder().resolve("dossiers"));
        eliminated(TEN_YEARS);
        later();
        known("2026.1-specimen", "2036.1-specimen");
        silent(one.dossier().resolve("pieces"));
        known("2026.1-specimen", "2036.1-specimen");
        assertThat(due(TEN_YEARS)).as("by the later edition alone the certificate would be due").isEmpty();
        assertThat(one.dossier().resolve("pieces/certificat.xml")).exists();
    }

    @Test
    void whatIsThereTellsTheRest() throws Exception {
        one = Decided.archived(temporary.resolve("un"));
        later();
        known("2026.1-specimen");
        assertThat(retention(Decided.SOME).of(one.ensemble()).echeances().stream().flatMap(due -> due.pieces().stream()).map(PieceGardee::id)).contains("PIE-4")
                .doesNotContain("PIE-7");
    }
}
