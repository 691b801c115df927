package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.saxon.om.TreeInfo;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that was judged is gone when nobody else holds it: a batch of ten thousand is no heavier than one of ten. */
class ForgottenTreeTest {
    private static final Checker CHECKER = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);
    private static final SchemaCheck SCHEMA = new SchemaCheck(new DocumentReader(Limits.DEFAULT));
    private static final int PATIENCE = 50;

    @ParameterizedTest
    @ValueSource(strings = {"livrets/observation-directe.xml", "livrets/non-acquise-c4.xml", "livrets/observateur-unique-entretien.xml"})
    void nothingHoldsTheTreeOfADocumentThatWasJudged(String name) throws IOException, InterruptedException {
        WeakReference<TreeInfo> tree = judged(Specimen.EXAMPLES.resolve(name));
        SCHEMA.read("next", Files.readAllBytes(Specimen.FAULTY)); // a thread's parser holds what it read last
        for (int i = 0; i < PATIENCE && tree.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(tree.get()).as("what was laid out for %s holds its tree", name).isNull();
    }

    private static WeakReference<TreeInfo> judged(Path file) throws IOException {
        Document document = ((Reading.Read) SCHEMA.read(file.toString(), Files.readAllBytes(file)).reading()).document();
        XsltExecutable rules = new RuleSheets().sheet(Kind.LIVRET, Phase.TRANSMISSION).orElseThrow();
        RuleRun.findings(rules, document, CHECKER.documents(document), Specimen.DAY);
        return new WeakReference<>(document.tree().getUnderlyingNode().getTreeInfo());
    }
}
