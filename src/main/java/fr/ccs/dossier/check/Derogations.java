package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.NodePlace;
import fr.ccs.dossier.document.Ranks;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Waiver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * The exceptions that the branch granted: marks the findings that they cover and leaves all others as they are.
 *
 * <p>A derogation covers the findings of its rule in the document that it names, from its date to its expiry. One that lacks any of
 * these, its justification or who decided it covers nothing; nor does one that is read from a document that breaks its own schema.
 */
final class Derogations {
    private final Resolver resolver;
    private final SchemaCheck schema;
    private final LocalDate day;
    private final Map<String, Boolean> sound = new ConcurrentHashMap<>();

    /** @param day the day on which documents are judged */
    Derogations(Resolver resolver, SchemaCheck schema, LocalDate day) {
        this.resolver = resolver;
        this.schema = schema;
        this.day = day;
    }

    /**
     * A derogation in force for one document.
     *
     * @param within the only element whose findings it covers, as a path; empty for the whole document
     */
    private record Grant(String rule, String within, Waiver waiver) {
        boolean covers(Finding finding) {
            String path = finding.location().path();
            return rule.equals(finding.rule()) && (within.isEmpty() || path.equals(within) || path.startsWith(within + "/"));
        }
    }

    /** The findings of a document whose rules all ran, each that a derogation covers marked with it. */
    List<Finding> applied(Document document, List<Finding> findings) {
        Optional<String> numero = document.attribute("numero");
        if (numero.isEmpty() || findings.stream().map(Finding::rule).allMatch(NeverExcused::contains)) {
            return findings;
        }
        List<Grant> grants = grants(document, numero.get());
        return findings.stream().map(finding -> grants.stream().filter(grant -> grant.covers(finding)).findFirst()
                .map(grant -> finding.excused(grant.waiver)).orElse(finding)).toList();
    }

    private List<Grant> grants(Document document, String numero) {
        return (switch (document.kind()) {
            case DOSSIER -> grants(document, document.root(), numero, numero, "");
            case CERTIFICAT -> ofDossier(document.attribute("dossier"), numero, "");
            case LIVRET -> Stream.concat(ofDossier(document.attribute("dossier"), numero, ""), ofSessions(document, numero));
            case PROCES_VERBAL -> ofParts(document, parts(document, "decisions", "decision"), numero, false);
            case SESSION -> ofParts(document, parts(document, "lot", "livret"), numero, true);
            default -> Stream.<Grant>empty();
        }).toList();
    }

    private Stream<Grant> ofDossier(Optional<String> dossier, String document, String within) {
        return dossier.flatMap(numero -> Citation.named(Kind.DOSSIER, numero, "")).flatMap(this::found)
                .map(held -> grants(held, held.root(), dossier.get(), document, within)).orElse(Stream.empty());
    }

    /** The jury may have the session without the dossiers: it repeats the derogations of the very livrets of its lot. */
    private Stream<Grant> ofSessions(Document livret, String numero) {
        Optional<String> dossier = livret.attribute("dossier");
        return dossier.isEmpty() ? Stream.empty() : resolver.known(Kind.SESSION).stream().flatMap(citation -> found(citation).stream())
                .filter(session -> parts(session, "lot", "livret").stream().anyMatch(entry ->
                        numero.equals(attribute(entry, "numero")) && livret.sha256().equals(attribute(entry, "empreinte"))))
                .flatMap(session -> grants(session, session.root(), dossier.get(), numero, ""));
    }

    /** Of a document about several dossiers, each part is covered by what its own dossier, or the document for it, says. */
    private Stream<Grant> ofParts(Document document, List<XdmNode> parts, String numero, boolean atTheRoot) {
        List<Grant> grants = new ArrayList<>();
        Ranks ranks = new Ranks();
        for (XdmNode part : parts) {
            String dossier = attribute(part, "dossier");
            String within = NodePlace.of(part.getUnderlyingNode(), ranks).path();
            ofDossier(Optional.ofNullable(dossier), numero, within).forEach(grants::add);
            grants(document, atTheRoot ? document.root() : part, dossier, numero, within).forEach(grants::add);
        }
        return grants.stream();
    }

    private static List<XdmNode> parts(Document document, String list, String part) {
        return document.root().select(Steps.child(Kind.NAMESPACE, list).then(Steps.child(Kind.NAMESPACE, part))).collect(Collectors.toList());
    }

    private Optional<Document> found(Citation citation) {
        return resolver.find(citation) instanceof Lookup.Found found && sound.computeIfAbsent(found.document().sha256(),
                digest -> schema.read(found.document().name(), found.document().bytes()).findings().isEmpty())
                ? Optional.of(found.document()) : Optional.empty();
    }

    /** The derogations below {@code parent} that are in force for this document of this dossier. */
    private Stream<Grant> grants(Document holder, XdmNode parent, String dossier, String document, String within) {
        return parent.select(Steps.child(Kind.NAMESPACE, "derogation"))
                .filter(derogation -> document.equals(attribute(derogation, "document")))
                .filter(derogation -> attribute(derogation, "dossier") == null || attribute(derogation, "dossier").equals(dossier))
                .flatMap(derogation -> waiver(holder, derogation).map(waiver -> new Grant(attribute(derogation, "regle"), within, waiver)).stream())
                .filter(grant -> !NeverExcused.contains(grant.rule));
    }

    private Optional<Waiver> waiver(Document holder, XdmNode derogation) {
        Optional<LocalDate> date = date(attribute(derogation, "date"));
        Optional<LocalDate> expiry = date(attribute(derogation, "echeance"));
        String decidedBy = attribute(derogation, "decidePar");
        String justification = derogation.select(Steps.child(Kind.NAMESPACE, "justification")).findFirst()
                .map(text -> text.getStringValue().strip().replaceAll("\\s+", " ")).orElse("");
        if (date.isEmpty() || expiry.isEmpty() || decidedBy == null || Texts.words(decidedBy) == 0 || Texts.words(justification) == 0
                || day.isBefore(date.get()) || day.isAfter(expiry.get())) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(decidedBy.strip(), date.get(), expiry.get(), justification,
                holder.kind().root() + holder.attribute("numero").map(numero -> " " + numero).orElse("")));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(name));
    }
}
