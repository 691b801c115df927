package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Cursor;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.NodePlace;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.document.Ranks;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.SourceText;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.EnumMap;
import javax.xml.validation.ValidatorHandler;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Validates a document against the XSD of its kind while it is read, and words what was found in both languages. */
final class SchemaCheck {
    private static final ThreadLocal<Map<Kind, ValidatorHandler>> VALIDATORS = ThreadLocal.withInitial(() -> new EnumMap<>(Kind.class));
    private final DocumentReader reader;

    SchemaCheck(DocumentReader reader) {
        this.reader = reader;
    }

    /** A document and what its XSD has against it; a refused reading has no schema faults. */
    record Outcome(Reading reading, List<Finding> findings) {}

    Outcome read(String name, byte[] bytes) {
        Pass pass = new Pass(Language.FRENCH);
        Reading reading = reader.read(name, bytes, pass::companion);
        if (reading instanceof Reading.Read read && !pass.errors.faults().isEmpty()) {
            return new Outcome(reading, findings(read.document(), pass.errors));
        }
        return new Outcome(reading, List.of());
    }

    /** Xerces speaks one language a run: only an invalid document is validated twice. */
    private List<Finding> findings(Document document, SchemaErrors french) {
        Pass pass = new Pass(Language.ENGLISH);
        reader.read(document.name(), document.bytes(), pass::companion);
        SourceText source = document.source();
        List<XdmNode> elements = elementsUpTo(french.faults().stream().mapToInt(SchemaErrors.Fault::element).max().orElse(0), document);
        List<Finding> findings = new ArrayList<>();
        Ranks ranks = new Ranks();
        for (int i = 0; i < french.faults().size(); i++) {
            SchemaErrors.Fault fault = french.faults().get(i);
            NodePlace at = NodePlace.of(elements.get(fault.element()).getUnderlyingNode(), ranks);
            Location location = Placement.element(source, at.line(), at.column(), at.path(), at.codes());
            findings.add(MachineRules.finding("XML-004", location, SchemaWords.of(fault, Language.FRENCH),
                    SchemaWords.of(pass.errors.faults().get(i), Language.ENGLISH)));
        }
        if (french.more()) {
            findings.add(MachineRules.finding("XML-004", Location.FILE, SchemaWords.more(Language.FRENCH), SchemaWords.more(Language.ENGLISH)));
        }
        return findings;
    }

    private static List<XdmNode> elementsUpTo(int last, Document document) {
        return document.tree().select(Steps.descendant(node -> node.getNodeKind() == XdmNodeKind.ELEMENT)).limit(last + 1L).toList();
    }

    /** One run of the validator beside the parse. */
    private static final class Pass {
        private final Language language;
        private SchemaErrors errors = new SchemaErrors(null);

        Pass(Language language) {
            this.language = language;
        }

        ContentHandler companion(Kind kind, Cursor cursor) {
            try {
                ValidatorHandler validator = VALIDATORS.get().computeIfAbsent(kind, key -> Schemas.of(key).newValidatorHandler());
                validator.setProperty("http://apache.org/xml/properties/locale", language.locale());
                errors = new SchemaErrors(cursor);
                validator.setErrorHandler(errors);
                return validator;
            } catch (SAXException e) {
                throw new IllegalStateException("this Java's XSD validator takes no locale", e);
            }
        }
    }
}
