package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Whether every document that another one cites is there, once, and is the one that was meant (RES-001…003; of a session's lot, SES-001). */
final class CitationCheck {
    private static final Set<String> HELD = Set.of("PRESENTE", "RECONSTITUEE");
    private final Resolver resolver;

    CitationCheck(Resolver resolver) {
        this.resolver = resolver;
    }

    List<Finding> findings(Document document, Phase phase) {
        List<Finding> findings = new ArrayList<>();
        List<String> rivals = document.kind() == Kind.REGISTRE ? List.of() : resolver.rivals(document);
        if (!rivals.isEmpty()) {
            findings.add(twins(document, document.root(), document.citation().orElseThrow(),
                    Stream.concat(Stream.of(document.name()), rivals.stream()).toList()));
        }
        Set<List<String>> said = new HashSet<>();
        for (Cited cited : Cited.of(document, phase)) {
            if (said.add(Arrays.asList(cited.citation().toString(), cited.digest()))) {
                finding(document, cited).ifPresent(findings::add);
            }
        }
        if (document.kind() == Kind.DOSSIER && !DossierCheck.looksAtFiles(phase)) {
            pieces(document).forEach(piece -> finding(document, piece).ifPresent(findings::add));
        }
        return findings;
    }

    private Optional<Finding> finding(Document document, Cited cited) {
        Lookup lookup = resolver.find(cited.citation());
        if (lookup instanceof Lookup.Found found && cited.digest() != null && !cited.digest().equals(found.document().sha256())
                && resolver.replaced(found.document(), cited.digest())) {
            return Optional.empty();
        }
        if (lookup instanceof Lookup.Absent gone && gone.unreadable().isEmpty() && new Eliminations(resolver).explain(document, cited)) {
            return Optional.empty();
        }
        if (document.kind() == Kind.SESSION && cited.citation().kind() == Kind.LIVRET && !(lookup instanceof Lookup.Ambiguous)) {
            return Breach.placed(document, LotCheck.breach(cited, lookup).stream().toList()).stream().findFirst();
        }
        if (lookup instanceof Lookup.Absent absent) {
            return Optional.of(absent(document, cited, absent));
        }
        if (lookup instanceof Lookup.Ambiguous twins) {
            return Optional.of(twins(document, cited.element(), cited.citation(), twins.files()));
        }
        return otherThan(cited.digest(), ((Lookup.Found) lookup).document(), document, cited.element(), cited.citation().toString());
    }

    /** The XML pièces that a dossier says it holds, which its rules read. */
    private static List<XdmNode> pieces(Document dossier) {
        return dossier.root().select(Steps.descendant(Kind.NAMESPACE, "piece")).filter(piece -> "application/xml".equals(attribute(piece, "media"))
                && HELD.contains(attribute(piece, "disponibilite"))).toList();
    }

    private Optional<Finding> finding(Document dossier, XdmNode piece) {
        String chemin = attribute(piece, "chemin");
        Optional<Path> file = OwnFolder.of(dossier).flatMap(folder -> folder.file(chemin));
        if (file.isEmpty()) {
            return Optional.of(MachineRules.finding("RES-001", location(dossier, piece), chemin, ""));
        }
        return resolver.read(file.get()) instanceof Reading.Read read
                ? otherThan(attribute(piece, "empreinte"), read.document(), dossier, piece, chemin)
                : Optional.of(unreadable(dossier, piece, chemin, chemin));
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(name));
    }

    private static Optional<Finding> otherThan(String digest, Document found, Document document, XdmNode element, String cited) {
        if (digest == null || digest.equals(found.sha256())) {
            return Optional.empty();
        }
        return Optional.of(MachineRules.finding("RES-002", location(document, element),
                new Object[] {cited, "empreinte citée " + shortened(digest) + ", empreinte de " + found.name() + " : " + shortened(found.sha256())},
                new Object[] {cited, "digest cited " + shortened(digest) + ", digest of " + found.name() + ": " + shortened(found.sha256())}));
    }

    static Finding unreadable(Document document, XdmNode element, Object cited, String file) {
        return MachineRules.finding("RES-001", location(document, element),
                new Object[] {cited, " : le fichier " + file + " porte ce nom mais ne peut être lu"},
                new Object[] {cited, ": the file " + file + " bears that name but cannot be read"});
    }

    private static Finding absent(Document document, Cited cited, Lookup.Absent absent) {
        Location location = location(document, cited.element());
        if (!absent.unreadable().isEmpty()) {
            return unreadable(document, cited.element(), cited.citation(), absent.unreadable());
        }
        if (!absent.editions().isEmpty()) {
            String others = String.join(", ", absent.editions());
            return MachineRules.finding("RES-002", location,
                    new Object[] {cited.citation(), "seules sont connues les éditions " + others},
                    new Object[] {cited.citation(), "only these editions are known: " + others});
        }
        return MachineRules.finding("RES-001", location, cited.citation(), "");
    }

    private static Finding twins(Document document, XdmNode element, Citation citation, List<String> files) {
        return MachineRules.finding("RES-003", location(document, element), citation, String.join(", ", files));
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(12, digest.length())) + "…";
    }

    private static Location location(Document document, XdmNode element) {
        return Placement.of(document, element);
    }
}
