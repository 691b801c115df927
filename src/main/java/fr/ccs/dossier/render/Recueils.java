package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Recueil.Partie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Says what a recueil holds. */
public final class Recueils {
    /** A print of this many livrets stays under what the command line's memory holds; the next volume begins anew. */
    private static final int LIVRETS = 100;

    private Recueils() {}

    /** How many volumes the book of a session takes: 1 up to 100 livrets, which each add a page. */
    public static int volumes(Document session) {
        return Math.max(1, (Livrets.of(session).size() + LIVRETS - 1) / LIVRETS);
    }

    /**
     * One volume of the book that the jury has in hand on its day: bordereau, agenda, one page a livret of the lot in its order, sheet to
     * sign, letters of convocation. The first volume alone has the papers that are not about one livret.
     *
     * @param volume from 1 to {@link #volumes}
     * @throws RenderException when a livret of the lot is not at hand, or is no longer the one that was checked
     */
    public static Recueil seance(Document session, Resolver resolver, int volume) throws RenderException {
        Source porteur = new Source(session, resolver);
        int volumes = volumes(session);
        List<Partie> parties = new ArrayList<>();
        if (volume == 1) {
            parties.add(partie(porteur, Imprime.BORDEREAU));
            parties.add(partie(porteur, Imprime.ORDRE_DU_JOUR));
        }
        List<Livrets.Nomme> lot = Livrets.of(session);
        int from = (volume - 1) * LIVRETS;
        for (Livrets.Nomme livret : lot.subList(from, Math.min(lot.size(), from + LIVRETS))) {
            Document found = found(livret, session, resolver);
            parties.add(new Partie(signet(livret, found), new Source(found, resolver), Imprime.SYNTHESE));
        }
        if (volume == 1) {
            parties.add(partie(porteur, Imprime.EMARGEMENT));
            if (!session.values("convocation", "membre").isEmpty()) {
                parties.add(partie(porteur, Imprime.CONVOCATION));
            }
        }
        return new Recueil(porteur, Imprime.SEANCE, volumes == 1 ? "" : volume + "/" + volumes, parties);
    }

    /**
     * What two evaluators take in hand: the letter to the candidate, the livret to write on, the guide of its edition, the questions of the
     * competencies that it assesses. It carries the livret, whose XML is then filled in.
     *
     * @param livret as it is before the assessment: what the branch knows stands in it
     * @throws RenderException when the edition that it applies is not at hand
     */
    public static Recueil trousse(Document livret, Resolver resolver) throws RenderException {
        Source porteur = new Source(livret, resolver);
        Document edition = livret.editionAppliquee().map(resolver::find).filter(Lookup.Found.class::isInstance).map(found -> ((Lookup.Found) found).document())
                .orElseThrow(() -> new RenderException("L’édition du référentiel que le livret applique est introuvable : sans elle, la trousse serait incomplète.",
                        "/livret/editionAppliquee", 0));
        return new Recueil(porteur, Imprime.TROUSSE, List.of(partie(porteur, Imprime.CONVOCATION_EVALUATION), partie(porteur, Imprime.LIVRET_VIERGE),
                partie(new Source(edition, resolver), Imprime.GUIDE_EVALUATION), partie(porteur, Imprime.GUIDE_ENTRETIEN)));
    }

    private static Partie partie(Source porteur, Imprime imprime) {
        return new Partie(Labels.in("fr").text("pdf.signet." + imprime.code()), porteur, imprime);
    }

    /** The number, and the person’s name as pages give it. */
    private static String signet(Livrets.Nomme livret, Document found) {
        List<String> name = Stream.of(List.of("prenom"), List.of("nomUsage", "nomNaissance")).flatMap(alternatives -> alternatives.stream()
                .flatMap(part -> found.root().select(Steps.child(Kind.NAMESPACE, "candidat").then(Steps.child(Kind.NAMESPACE, part)))
                        .map(XdmNode::getStringValue)).limit(1)).map(String::strip).toList();
        return livret.numero() + (name.isEmpty() ? "" : " · " + String.join(" ", name));
    }

    private static Document found(Livrets.Nomme livret, Document session, Resolver resolver) throws RenderException {
        Document found = livret.find(session, resolver).orElseThrow(() -> new RenderException("Le livret « " + livret.numero()
                + " » du lot est introuvable : sans lui, le cahier de séance serait incomplet. Donnez son dossier, avec --with.", "/session/lot", 0));
        if (!livret.empreinte().isEmpty() && !livret.empreinte().equals(found.sha256())) {
            throw new RenderException("Le livret « " + livret.numero() + " » n’est plus celui que le contrôle de recevabilité a lu ("
                    + found.name() + ") : refaites le lot avec ccs submit.", "/session/lot", 0);
        }
        return found;
    }
}
