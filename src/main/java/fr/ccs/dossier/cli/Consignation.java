package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Deliberation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Objet;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Transitions;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Enters a decision in its dossier, with the letters that tell of it.
 *
 * <p>The letters are printed and laid out for sending first; the extract, the letters and the events then enter the dossier as a whole, which
 * is what a second run sees. Stopped before, it prints the same letters again.
 *
 * @param output where what is to be sent lies, a folder for each dossier
 */
record Consignation(Atelier atelier, Deliberation minutes, Path output) {
    private static final String ENCLOSED_LIVRET = "livret.pdf";

    /** @return what was made, in words; nothing when another command did it meanwhile */
    List<String> faire(Affaire affaire) throws IOException, Refus, RenderException {
        String evenement = affaire.evenement().orElseThrow();
        Resolver own = atelier.resolver().aside();
        Document extrait = affaire.extrait().document("extrait-" + nom() + ".xml");
        String etat = Transitions.evenement(evenement).suite(atelier.dossier(affaire.folder()).etat()).orElse("");
        Map<Courrier, byte[]> letters = new LinkedHashMap<>();
        for (Courrier courrier : Courrier.of(etat)) {
            byte[] pdf = atelier.print(extrait, courrier.imprime(), own);
            letters.put(courrier, pdf);
            WholeFile.write(folder(affaire).resolve(courrier.nom() + ".pdf"), pdf);
        }
        if (!letters.isEmpty()) {
            WholeFile.write(folder(affaire).resolve(Imprime.EXTRAIT_PV.code() + ".pdf"), atelier.print(extrait, Imprime.EXTRAIT_PV, own));
        }
        if (etat.equals("NON_VALIDE")) {
            enclose(affaire, own);
        }
        return enter(affaire, evenement, letters) ? Stream.concat(Stream.of(evenement), letters.keySet().stream().map(Courrier::nom)).toList() : List.of();
    }

    /** What goes with the letters of recommendation besides the extract: a copy of the livret. */
    private void enclose(Affaire affaire, Resolver own) throws IOException, RenderException {
        Dossier dossier = atelier.dossier(affaire.folder());
        Document livret = atelier.read(affaire.folder().resolve(dossier.fichier("LIVRET", affaire.extrait().livret()).orElseThrow()));
        WholeFile.write(folder(affaire).resolve(ENCLOSED_LIVRET), atelier.print(livret, Imprime.LIVRET, own));
    }

    private boolean enter(Affaire affaire, String evenement, Map<Courrier, byte[]> letters) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(affaire.folder())) {
            Dossier before = open.dossier();
            if (before.decide(minutes.numero())) {
                return false;
            }
            Fait decision = Fait.of(evenement, atelier.at(), before.acteur(Qualite.JURY)).objet(Objet.of(minutes.numero()))
                    .piece(NouvellePiece.of("EXTRAIT_PROCES_VERBAL", "extrait-" + nom() + ".xml", affaire.extrait().bytes()));
            open.apply(minutes.rectificatif() || minutes.seance().isEmpty() ? decision : decision.jour(minutes.seance().get()));
            for (Map.Entry<Courrier, byte[]> letter : letters.entrySet()) {
                Courrier courrier = letter.getKey();
                open.apply(Fait.of(courrier.evenement(), atelier.at(), open.dossier().acteur(Qualite.BRANCHE)).destinataire(courrier.destinataire())
                        .piece(NouvellePiece.of(courrier.piece(), courrier.nom() + "-" + nom() + ".pdf", letter.getValue())));
            }
            synchronized (atelier.ccs()) {
                new Soundness(atelier.ccs(), atelier.resolver().aside(), atelier.jour()).require(before, open.dossier());
            }
            open.commit();
            return true;
        }
    }

    private Path folder(Affaire affaire) {
        return output.resolve(MinutesDelivery.safe(affaire.dossier()));
    }

    private String nom() {
        return minutes.numero().toLowerCase(Locale.ROOT);
    }
}
