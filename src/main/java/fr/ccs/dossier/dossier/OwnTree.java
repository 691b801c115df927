package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.OwnResources;
import fr.ccs.dossier.document.Saxon;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/** The XML files that ship with the software: code lists, schemas, templates. */
final class OwnTree {

    private OwnTree() {}

    /** @param name classpath name, {@code schemas/1/common.xsd} */
    static XdmNode of(String name) {
        try {
            ResourceRequest request = new ResourceRequest();
            request.uri = OwnResources.uri(name);
            return Saxon.PROCESSOR.newDocumentBuilder().build(OwnResources.RESOLVER.resolve(request));
        } catch (SaxonApiException | XPathException e) {
            throw new IllegalStateException(name + " is missing or broken in this installation", e);
        }
    }
}
