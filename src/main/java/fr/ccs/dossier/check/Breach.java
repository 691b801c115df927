package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.NodePlace;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.document.Ranks;
import fr.ccs.dossier.document.SourceText;
import fr.ccs.dossier.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/**
 * What a rule that looks beyond its document (files, chains, registers) holds against it, before it becomes a finding.
 *
 * @param element where it stands
 * @param french what is wrong, then what to do; {@code english} the same
 */
record Breach(String rule, XdmNode element, List<String> french, List<String> english) {
    private static final int SHORT = 12;

    static Breach of(String rule, XdmNode element, String french, String frenchRemedy, String english, String englishRemedy) {
        return new Breach(rule, element, List.of(french, frenchRemedy), List.of(english, englishRemedy));
    }

    /** The findings of a document, its text and the ranks of its elements read once for all of them. */
    static List<Finding> placed(Document document, List<Breach> breaches) {
        List<Finding> findings = new ArrayList<>();
        if (!breaches.isEmpty()) {
            SourceText source = document.source();
            Ranks ranks = new Ranks();
            for (Breach breach : breaches) {
                NodePlace at = NodePlace.of(breach.element.getUnderlyingNode(), ranks);
                findings.add(MachineRules.finding(breach.rule, Placement.element(source, at.line(), at.column(), at.path(), at.codes()),
                        breach.french.toArray(), breach.english.toArray()));
            }
        }
        return findings;
    }

    /** A digest as messages show it. */
    static String brief(String digest) {
        return digest.length() > SHORT ? digest.substring(0, SHORT) + "…" : digest;
    }
}
