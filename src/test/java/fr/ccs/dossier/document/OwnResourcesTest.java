package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.om.NodeSource;
import org.junit.jupiter.api.Test;

/** What each check or each print looks up is parsed once. */
class OwnResourcesTest {

    @Test
    void codeListsAndTheRuleSetAreKept() throws Exception {
        for (String name : new String[] {"schemas/1/rules/codes/transitions.xml", "schemas/1/rules/moteur.xml"}) {
            assertThat(tree(name)).isSameAs(tree(name));
        }
    }

    private static Object tree(String name) throws Exception {
        ResourceRequest request = new ResourceRequest();
        request.uri = OwnResources.uri(name);
        return ((NodeSource) OwnResources.RESOLVER.resolve(request)).getNode().getTreeInfo();
    }
}
