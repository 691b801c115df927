package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** The whole check of bytes that claim to be a document: always a verdict, always the same, and never a clean one of what another parser refuses. */
public final class CheckFuzz {
    private static final Checker CHECKER = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);

    private CheckFuzz() {}

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().files(".xml", "examples/livrets", "examples/proces-verbaux", "examples/certificats", "examples/annuaire.xml", "src/test/resources/evil",
                "templates").all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        FileVerdict verdict = Bounded.by(bytes.length, () -> CHECKER.check("fuzz.xml", bytes));
        if (verdict.verdict() instanceof Verdict.Checked) {
            Document other = parsed(bytes);
            assertThat(other.getDoctype()).isNull();
            assertThat(other.getDocumentElement().getNamespaceURI()).isEqualTo(Kind.NAMESPACE);
        }
        for (Finding finding : verdict.verdict().findings()) {
            assertThat(finding.location().line()).as(finding.toString()).isPositive();
            assertThat(finding.location().column()).as(finding.toString()).isPositive();
        }
        assertThat(CHECKER.check("fuzz.xml", bytes)).isEqualTo(verdict);
    }

    private static Document parsed(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
