package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** {@code f:reperes}: the terms of a list, laid out so that one scan of a text finds where any of them is said of a person. */
final class Termes {
    private static final int KEY = 3;
    private static final String CODES = "urn:fr:ccs:dossier:codes";
    private static final PerTree<Termes> LISTS = new PerTree<>(list -> new Termes(new XdmNode(list)));
    private final Beginnings beginnings = new Beginnings();

    private Termes(XdmNode list) {
        for (XdmNode node : list.select(Steps.descendant(CODES, "terme")).toList()) {
            Terme terme = Terme.of(node);
            if (terme.debut() != null && terme.debut().length() >= KEY) {
                beginnings.add(terme.debut(), terme);
            }
            terme.mots().forEach(mot -> beginnings.add(mot + ' ', terme));
        }
    }

    static Termes of(NodeInfo list) {
        return LISTS.of(list);
    }

    /**
     * The ranks, from 1, of the words at which a term begins that is said of a person.
     *
     * @param names words that are read as « candidat »
     */
    List<Integer> ranks(FreeText text, Collection<String> names) {
        if (!beginnings.mayStandIn(text.words())) {
            return List.of();
        }
        Tokens tokens = text.tokens(names);
        List<Integer> ranks = null;
        int last = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isNamed(i) && said(tokens, i, last)) {
                ranks = ranks == null ? new ArrayList<>() : ranks;
                last = i + 1;
                ranks.add(last);
            }
        }
        return ranks == null ? List.of() : ranks;
    }

    private boolean said(Tokens tokens, int i, int last) {
        Characters words = tokens.words();
        int start = tokens.start(i);
        for (Beginnings.Beginning beginning : beginnings.of(words, start)) {
            if (words.holds(beginning.text(), start) && beginning.terme().holds(tokens, i) && ofAPerson(beginning.terme(), tokens, i + 1, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofAPerson(Terme terme, Tokens tokens, int rank, int last) {
        if ("qualite".equals(terme.nature())) {
            return new Personne(tokens).hasQuality(rank, last);
        }
        return !"eloge".equals(terme.nature()) || new Personne(tokens).isPraised(rank);
    }
}
