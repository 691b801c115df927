package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.Configuration;
import net.sf.saxon.Version;
import net.sf.saxon.expr.Component;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.style.StylesheetPackage;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;

/**
 * Run by the build: writes down what Saxon made of a rule sheet, so that a check need not compile it again. Every part of a compiled sheet
 * can describe itself in Saxon's format for this (SEF); this puts the parts together.
 */
final class SheetPacker {
    private SheetPacker() {}

    /** The packed form of a compiled sheet; the same bytes for the same sheet. */
    static byte[] pack(StylesheetPackage sheet) throws XPathException {
        for (Component component : sheet.getComponentIndex().values()) {
            DeadBranches.check(component.getActor(), sheet.getConfiguration());
        }
        return PackedSheetWriter.write(described(sheet));
    }

    /** Functions that stand in an expression have another name in each process: they come behind the others, as these lead to them. */
    private static Map<Component, Integer> numbered(StylesheetPackage sheet) {
        Map<Component, Integer> ids = new LinkedHashMap<>();
        sheet.getComponentIndex().values().stream().filter(component -> !name(component).hasURI(NamespaceUri.ANONYMOUS))
                .sorted(Comparator.comparing(Component::getComponentKind).thenComparing(component -> component.getActor().getSymbolicName().toString()))
                .forEach(component -> ids.put(component, ids.size()));
        return ids;
    }

    private static StructuredQName name(Component component) {
        return component.getActor().getSymbolicName().getComponentName();
    }

    private static NodeInfo described(StylesheetPackage sheet) throws XPathException {
        Map<Component, Integer> ids = numbered(sheet);
        Configuration saxon = sheet.getConfiguration();
        ExpressionPresenter.ExportOptions options = new ExpressionPresenter.ExportOptions();
        options.target = saxon.getEditionCode();
        options.targetVersion = Version.getStructuredVersionNumber()[0];
        options.rootPackage = sheet;
        options.componentMap = ids;
        options.packageMap = new HashMap<>(Map.of(sheet, 0));
        TinyBuilder tree = new TinyBuilder(saxon.makePipelineConfiguration());
        ExpressionPresenter out = new ExpressionPresenter();
        out.setOptions(options);
        out.init(saxon, tree, false);
        out.setDefaultNamespace(NamespaceUri.SAXON_XSLT_EXPORT);
        out.startElement("package");
        out.emitAttribute("version", Integer.toString(sheet.getHostLanguageVersion()));
        out.emitAttribute("packageVersion", sheet.getPackageVersion().toString());
        out.emitAttribute("saxonVersion", Version.getProductVersion());
        out.emitAttribute("implicit", Boolean.toString(sheet.isImplicitPackage()));
        out.emitAttribute("declaredModes", sheet.isDeclaredModes() ? "1" : "0");
        out.emitAttribute("defaultMode", sheet.getDefaultMode());
        List<Component> components = new ArrayList<>(ids.keySet());
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            out.startElement("co");
            out.emitAttribute("id", ids.get(component).toString());
            out.emitAttribute("vis", component.getVisibility().toString());
            out.emitAttribute("binds", component.listComponentReferences(ids)); // numbers what it meets
            component.getActor().export(out);
            out.endElement();
            components = new ArrayList<>(ids.keySet());
        }
        sheet.getKeyManager().exportKeys(out, ids);
        out.endElement();
        out.close();
        if (ids.size() != components.size() || !sheet.getComponentIndex().values().containsAll(components)) {
            throw new XPathException("a rule sheet calls what is no part of it");
        }
        return tree.getCurrentRoot();
    }
}
