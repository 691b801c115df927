package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import net.sf.saxon.s9api.streams.XdmStream;

/**
 * Whether the page that was signed by hand is kept, and is the page of this very document (SIG-007).
 *
 * <p>Remembers what it saw on a page; may be used by several threads at once.
 */
public final class HandwrittenPages {
    private final Resolver resolver;
    private final Map<String, Sight> sights = new ConcurrentHashMap<>();

    /** @param resolver where the dossier of a document is looked for */
    public HandwrittenPages(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * One finding at most for each page, in the order of the slots.
     *
     * <p>A page comes in with its document: as long as no dossier at hand lists the document, only an archive asks for the page. Minutes belong
     * to no dossier; their page lies beside them.
     *
     * @param demanded whether a page that could not be looked at is worth a finding
     * @throws UncheckedIOException when a page that is there cannot be read from the disk
     */
    public List<Finding> findings(Document document, boolean demanded) {
        List<Slot> slots = Slot.of(document).stream().filter(slot -> slot.handwritten() && slot.attribute("piece").isPresent()).toList();
        Optional<Document> dossier = slots.isEmpty() ? Optional.empty() : dossier(document).filter(found -> lists(found, document));
        if (dossier.isEmpty()) {
            Map<String, List<Slot>> beside = new LinkedHashMap<>();
            slots.forEach(slot -> beside.computeIfAbsent(slot.attribute("piece").orElseThrow(), page -> new java.util.ArrayList<>()).add(slot));
            return beside.values().stream().flatMap(signers -> beside(document, signers, demanded).stream()).map(fault -> fault.in(document)).toList();
        }
        Map<Object, List<Slot>> pages = new LinkedHashMap<>();
        for (Slot slot : slots) {
            Object page = piece(dossier.get(), slot).<Object>map(XdmNode::getUnderlyingNode).orElseGet(() -> slot.attribute("piece").orElseThrow());
            pages.computeIfAbsent(page, first -> new java.util.ArrayList<>()).add(slot);
        }
        return pages.values().stream().flatMap(signers -> fault(document, dossier.get(), signers).stream()).map(fault -> fault.in(document)).toList();
    }

    private Optional<PageFault> beside(Document document, List<Slot> signers, boolean demanded) {
        PageFaults say = new PageFaults(signers.get(0), "");
        Optional<OwnFolder> folder = document.attribute("dossier").isPresent() ? Optional.empty() : OwnFolder.of(document);
        String page = signers.get(0).attribute("piece").orElseThrow();
        if (folder.flatMap(own -> own.file(page)).isEmpty()) {
            return demanded ? Optional.of(say.notLookedAt()) : Optional.empty();
        }
        return kept(document, folder.get(), page, signers.get(0).attribute("empreinte").orElse(""), say);
    }

    private Optional<Document> dossier(Document document) {
        return document.attribute("dossier").flatMap(numero -> Citation.named(Kind.DOSSIER, numero, ""))
                .flatMap(citation -> resolver.find(citation).found());
    }

    private static boolean lists(Document dossier, Document document) {
        return document.attribute("numero").filter(numero -> pieces(dossier).anyMatch(piece -> numero.equals(attribute(piece, "numero")))).isPresent();
    }

    private static Optional<XdmNode> piece(Document dossier, Slot slot) {
        String named = slot.attribute("piece").orElseThrow();
        return pieces(dossier).filter(piece -> named.equals(attribute(piece, "id")) || named.equals(attribute(piece, "chemin"))).findFirst();
    }

    private static XdmStream<XdmNode> pieces(Document dossier) {
        return dossier.root().select(Steps.child(Kind.NAMESPACE, "pieces").then(Steps.child(Kind.NAMESPACE, "piece")));
    }

    private Optional<PageFault> fault(Document document, Document dossier, List<Slot> signers) {
        PageFaults say = new PageFaults(signers.get(0), dossier.attribute("numero").orElse(""));
        Optional<XdmNode> piece = piece(dossier, signers.get(0));
        if (piece.isEmpty()) {
            return Optional.of(say.notListed());
        }
        String availability = attribute(piece.get(), "disponibilite");
        if (availability.equals("ELIMINEE")) {
            return Optional.empty();
        }
        String listed = attribute(piece.get(), "empreinte");
        Optional<PageFault> otherDigest = signers.stream().filter(slot -> slot.attribute("empreinte").filter(written -> !written.equals(listed)).isPresent())
                .findFirst().map(slot -> new PageFaults(slot, dossier.attribute("numero").orElse("")).otherDigest(listed));
        return otherDigest.or(() -> availability.equals("PERDUE") ? Optional.of(say.lost())
                : OwnFolder.of(dossier).flatMap(folder -> kept(document, folder, attribute(piece.get(), "chemin"), listed, say)));
    }

    private Optional<PageFault> kept(Document document, OwnFolder folder, String chemin, String listed, PageFaults say) {
        Optional<Path> file = folder.file(chemin);
        if (file.isEmpty()) {
            return Optional.of(say.noFile(chemin));
        }
        PageFile page = read(file.get());
        if (!page.sha256().equals(listed)) {
            return Optional.of(say.changed(listed, page.sha256()));
        }
        return sights.computeIfAbsent(page.sha256(), unknown -> Sight.of(page)).fault(PageCode.of(document), say);
    }

    private static PageFile read(Path file) {
        try {
            return PageFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(XdmNode element, String name) {
        String value = element.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }
}
