package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a deposit outlives the documents that it judged: it says what the audit compares, and nothing that they said. */
class DepositReportTest {
    private static final String HOLDERS = "\"holder\"\\s*:\\s*\"[^\"]";

    @TempDir
    Path temporary;

    /** What the check said when the deposit was made, names and all. */
    private static String whole(Path dossier) throws Exception {
        Resolver resolver = new Resolver(List.of(dossier, Bags.EXAMPLES.resolve("referentiel"), Bags.EXAMPLES.resolve("annuaire.xml"),
                Bags.EXAMPLES.resolve("proces-verbaux")), new DocumentReader(Limits.DEFAULT));
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new JsonReport().write(Controls.run(new Checker(resolver, Bags.trust(), Bags.DAY), "essai", dossier, Held.of(dossier, Bags.dossier(dossier)), Bags.DAY), report);
        return report.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesNobody() throws Exception {
        String report = Files.readString(Bags.bag(Bags.ELECTRONIC, temporary).resolve(Bag.REPORT));
        assertThat(report).contains("livret-1.xml", "VALIDE").doesNotContain("SPÉCIMEN", "P-B9W73LZZR", "P-MVU1QMZJS").doesNotContainPattern(HOLDERS);
    }

    @Test
    void theAuditComparesOneThatTellsMoreJustAsWell() throws Exception {
        Path bag = Bags.bag(Bags.ELECTRONIC, temporary);
        BagVerdict redacted = Bags.audited(bag);
        String whole = whole(Bags.closed(Bags.ELECTRONIC, temporary.resolve("dossiers")));
        assertThat(whole).containsPattern(HOLDERS).contains("SPÉCIMEN");
        Files.writeString(bag.resolve(Bag.REPORT), whole);
        BagVerdict verdict = Bags.audited(Bags.resealed(bag));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(verdict.remarks()).isEqualTo(redacted.remarks());
    }
}
