package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.Edits;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/**
 * The whole check of bytes that claim to be a document: always a verdict, always the same, and never a clean one of what another parser refuses. Bytes that begin with the
 * number of an example say how it is to be changed.
 */
public final class CheckFuzz {
    private static final Checker CHECKER = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);

    private static final List<String> EXAMPLES = Stream.of("livrets/observation-directe", "livrets/fautes-multiples", "livrets/brouillon", "proces-verbaux/pv-2026-004",
            "certificats/ccs-rc-2026-000001", "annuaire", "referentiel/ccs-rc-2026.1-specimen").map(name -> Specimen.of(Specimen.EXAMPLES.resolve(name + ".xml")).text()).toList();

    private CheckFuzz() {}

    public static Map<String, byte[]> seeds() {
        FuzzSeeds seeds = new FuzzSeeds().files(".xml", "src/test/resources/evil");
        for (byte i = 0; i < EXAMPLES.size(); i++) {
            seeds.bytes("example-" + i, new byte[] {i}).bytes("changed-" + i, new byte[] {i, 0, 0, 9, 1, 1, 1, 40, 2, 2, 2, 70, 3, 3, 1, 7, 11});
        }
        return seeds.all();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        byte[] bytes = input.length > 0 && input[0] >= 0 && input[0] < EXAMPLES.size() ? Edits.of(EXAMPLES.get(input[0]), input, 1) : input;
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
