package fr.ccs.dossier.check;

import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AtomicSequence;
import net.sf.saxon.om.NamespaceBinding;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.TreeInfo;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;

/** What Saxon's loader of packages never asks of an element; a Saxon that does is refused, and the sheet compiled from its XSLT. */
abstract class BareNode implements NodeInfo {
    private static final NamespaceMap NAMESPACES = NamespaceMap.of("", NamespaceUri.SAXON_XSLT_EXPORT);

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("a packed sheet has only what its loader asks for");
    }

    @Override
    public NamespaceUri getNamespaceUri() {
        return NamespaceUri.SAXON_XSLT_EXPORT;
    }

    @Override
    public NamespaceMap getAllNamespaces() {
        return NAMESPACES;
    }

    @Override
    public String getDisplayName() {
        return getLocalPart();
    }

    @Override
    public boolean hasFingerprint() {
        return false;
    }

    @Override
    public NodeInfo getParent() {
        return null;
    }

    @Override
    public TreeInfo getTreeInfo() {
        throw unasked();
    }

    @Override
    public String getSystemId() {
        throw unasked();
    }

    @Override
    public String getBaseURI() {
        throw unasked();
    }

    @Override
    public int compareOrder(NodeInfo other) {
        throw unasked();
    }

    @Override
    public String getPrefix() {
        throw unasked();
    }

    @Override
    public AtomicSequence atomize() {
        throw unasked();
    }

    @Override
    public UnicodeString getUnicodeStringValue() {
        throw unasked();
    }

    @Override
    public NodeInfo getRoot() {
        throw unasked();
    }

    @Override
    public void generateId(StringBuilder buffer) {
        throw unasked();
    }

    @Override
    public void setSystemId(String systemId) {
        throw unasked();
    }

    @Override
    public NamespaceBinding[] getDeclaredNamespaces(NamespaceBinding[] buffer) {
        throw unasked();
    }

    @Override
    public Location saveLocation() {
        return Loc.NONE;
    }

    @Override
    public boolean hasChildNodes() {
        throw unasked();
    }

    @Override
    public int getFingerprint() {
        throw unasked();
    }
}
