package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;

/** Every sentence that a rule can say is said by a fixture: no assertion is dead, and none is untested. */
class WaysToBreakTest {
    private static final Path RULES = Path.of("schemas/1/rules");
    private static final Pattern DIAGNOSTIC = Pattern.compile("<sch:diagnostic id=\"([^\"]+)\"");
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private final RuleSheets sheets = new RuleSheets();

    @Test
    void everyOneHasItsFixture() throws Exception {
        RuleFunctions.register();
        Set<String> said = new TreeSet<>();
        for (Path file : RuleFixtures.files().stream().filter(RuleFixtures::invalid).toList()) {
            said.addAll(said(file));
        }
        assertThat(said).containsExactlyElementsOf(written());
    }

    private Set<String> said(Path file) throws IOException, SaxonApiException {
        Document document = ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(file)).document();
        Resolver resolver = new Resolver(RuleFixtures.places(file), new DocumentReader(Limits.DEFAULT));
        Xslt30Transformer rules = sheets.sheet(document.kind(), Phase.of(document, resolver)).orElseThrow().load30();
        rules.setResourceResolver(RuleFixtures.checker(file).documents(document));
        rules.setGlobalContextItem(document.tree());
        rules.setStylesheetParameters(java.util.Map.of(new net.sf.saxon.s9api.QName("dateReference"), new net.sf.saxon.s9api.XdmAtomicValue(Specimen.DAY)));
        XdmDestination report = new XdmDestination();
        rules.applyTemplates(document.tree(), report);
        Set<String> diagnostics = new TreeSet<>();
        report.getXdmNode().select(Steps.descendant(SVRL, "diagnostic-reference")).map((XdmNode said) -> said.attribute("diagnostic")).forEach(diagnostics::add);
        return diagnostics;
    }

    private static Set<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            Set<String> written = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".sch")).map(WaysToBreakTest::read)
                    .forEach(text -> DIAGNOSTIC.matcher(text).results().forEach(found -> written.add(found.group(1))));
            return written;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
