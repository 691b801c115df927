package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.draft.Extraits;
import fr.ccs.dossier.draft.Extraits.Extrait;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints made from one decision of a procès-verbal: each from its extract alone, so that the PDF carries no other candidate's data. */
record DecisionPrints(Ccs ccs, Imprime imprime, String dossier) {
    private static final Map<Imprime, String> ANNOUNCED = Map.of(Imprime.NOTIFICATION_VALIDATION, "VALIDATION", Imprime.DEMANDE_COMPLEMENT, "REPORT",
            Imprime.RECOMMANDATIONS_CANDIDAT, "NON_VALIDATION", Imprime.RECOMMANDATIONS_ENTREPRISE, "NON_VALIDATION");

    /** One decision's print: from what, and what tells its file from the others'. */
    record DecisionPrint(Source source, String key) {}

    /** Whether a print that is made from extracts says something sensible of a decision. */
    private boolean suits(String decision) {
        return ANNOUNCED.getOrDefault(imprime, decision).equals(decision);
    }

    /** Whether an extract or a procès-verbal holds a decision to print. */
    boolean fits(Document document) {
        List<String> dossiers = document.values("decision", "dossier");
        List<String> decisions = document.values("decision", "decisionFinale");
        for (int i = 0; i < decisions.size(); i++) {
            if (suits(decisions.get(i)) && (dossier == null || dossier.equals(dossiers.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** @param stem name of the procès-verbal's file, without suffix */
    List<DecisionPrint> of(Document procesVerbal, String stem, Resolver resolver) {
        List<Extrait> all = Extraits.of(procesVerbal);
        List<DecisionPrint> prints = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Extrait extrait = all.get(i);
            if (suits(extrait.decision()) && (dossier == null || dossier.equals(extrait.dossier()))) {
                String key = key(all, i);
                prints.add(new DecisionPrint(new Source(extrait.document("extrait-" + stem + "-" + key + ".xml"), resolver), key));
            }
        }
        if (prints.isEmpty()) {
            throw Stop.usage(dossier == null
                    ? ccs.say("Aucune décision de " + procesVerbal.name() + " ne se prête à « " + imprime.code() + " ».",
                            "No decision of " + procesVerbal.name() + " suits “" + imprime.code() + "”.")
                    : ccs.say("Pour le dossier « " + dossier + " », aucune décision de " + procesVerbal.name() + " ne se prête à « " + imprime.code() + " ».",
                            "For the dossier “" + dossier + "”, no decision of " + procesVerbal.name() + " suits “" + imprime.code() + "”."));
        }
        return prints;
    }

    /** The dossier's number; where it stands twice, the livret's, else the rank: never one file over the other. */
    private static String key(List<Extrait> all, int rank) {
        Extrait own = all.get(rank);
        if (!own.dossier().isEmpty() && all.stream().filter(other -> safe(other.dossier()).equals(safe(own.dossier()))).count() == 1) {
            return safe(own.dossier());
        }
        return Stream.of(own.dossier(), own.livret(), String.valueOf(rank + 1)).filter(part -> !part.isEmpty()).map(DecisionPrints::safe)
                .reduce((before, after) -> before + "-" + after).orElseThrow();
    }

    /** A number may hold a slash, a file name may not. */
    private static String safe(String number) {
        return number.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Whether this print can be drawn from a document of this kind, decision by decision. */
    static boolean areDrawnFrom(Kind kind, Imprime imprime) {
        return kind == Kind.PROCES_VERBAL && imprime.fits(Kind.EXTRAIT);
    }
}
