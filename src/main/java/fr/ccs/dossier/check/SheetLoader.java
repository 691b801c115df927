package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Saxon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import net.sf.saxon.expr.ComponentInvocation;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.LocalBinding;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.expr.parser.RetainedStaticContext;
import net.sf.saxon.om.Action;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltPackage;
import net.sf.saxon.style.StylesheetPackage;
import net.sf.saxon.trans.PackageLoaderHE;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.ItemType;
import net.sf.saxon.value.SequenceType;

/**
 * Makes of a packed sheet what Saxon runs. A check that finds nothing needs no message and half of the functions: what those
 * consist of is loaded when it is first run.
 */
final class SheetLoader extends PackageLoaderHE {
    /** Element that stands around what may be loaded late, and what it says of the variables in there: names and slots in turn. */
    static final String LATE = "late";
    static final String VARIABLES = "variables";
    private static final String FUNCTION = "function";
    private static final String BODY = "body";

    /** Saxon-HE runs both, and compiled them; its loader asks for the licence of earlier editions. */
    private static final List<String> IN_HE = List.of("higher order functions", "Saxon extension functions");

    private final boolean late;
    private final Map<String, SequenceType> sequenceTypes = new HashMap<>();
    private final Map<String, ItemType> itemTypes = new HashMap<>();
    private final Map<String, RetainedStaticContext> contexts = new HashMap<>();

    private SheetLoader(boolean late) {
        super(Saxon.PROCESSOR.getUnderlyingConfiguration());
        this.late = late;
    }

    /** @param late whether parts wait until they are run; the build wants to see them all */
    static XsltExecutable load(PackedSheet sheet, boolean late) throws XPathException, SaxonApiException {
        StylesheetPackage loaded = new SheetLoader(late).loadPackageDoc(sheet.document());
        return new Linked(Saxon.PROCESSOR.newXsltCompiler(), loaded).link();
    }

    private static final class Linked extends XsltPackage {
        Linked(XsltCompiler compiler, StylesheetPackage loaded) {
            super(compiler, loaded);
        }
    }

    /** Few types stand in a sheet, each many times. */
    @Override
    public SequenceType parseAlphaCode(NodeInfo element, String name) throws XPathException {
        String code = element.getAttributeValue(NamespaceUri.NULL, name);
        SequenceType known = sequenceTypes.get(code);
        if (known == null) {
            known = super.parseAlphaCode(element, name);
            sequenceTypes.put(code, known);
        }
        return known;
    }

    @Override
    public ItemType parseAlphaCodeForItemType(NodeInfo element, String name) throws XPathException {
        String code = element.getAttributeValue(NamespaceUri.NULL, name);
        ItemType known = itemTypes.get(code);
        if (known == null) {
            known = super.parseAlphaCodeForItemType(element, name);
            itemTypes.put(code, known);
        }
        return known;
    }

    @Override
    public RetainedStaticContext makeRetainedStaticContext(NodeInfo element) {
        String names = element.getAttributeValue(NamespaceUri.NULL, PackedSheetWriter.CONTEXT);
        return names == null ? super.makeRetainedStaticContext(element) : contexts.computeIfAbsent(names, first -> super.makeRetainedStaticContext(element));
    }

    @Override
    public void needsPELicense(String name) {
        if (!IN_HE.contains(name)) {
            super.needsPELicense(name);
        }
    }

    @Override
    protected UserFunction makeFunction(String flags) {
        return new LateFunction();
    }

    @Override
    public UserFunction readFunction(NodeInfo element) throws XPathException {
        LateFunction function = (LateFunction) super.readFunction(element);
        NodeInfo body = super.getChildWithRole(element, BODY);
        if (late && body != null) {
            Stack<LocalBinding> parameters = new Stack<>();
            parameters.addAll(List.of(function.getParameterDefinitions()));
            function.follows(this, () -> later(body, parameters));
        }
        return function;
    }

    @Override
    public NodeInfo getChildWithRole(NodeInfo parent, String role) {
        return late && role.equals(BODY) && parent.getLocalPart().equals(FUNCTION) ? null : super.getChildWithRole(parent, role);
    }

    @Override
    public Expression loadExpression(NodeInfo element) throws XPathException {
        if (element == null || !element.getLocalPart().equals(LATE)) {
            return super.loadExpression(element);
        }
        NodeInfo content = ((PackedNode) element).elements().get(0);
        if (!late) {
            return super.loadExpression(content);
        }
        Stack<LocalBinding> variables = new Stack<>();
        variables.addAll(localBindings);
        return new LateInstruction(element.getAttributeValue("", VARIABLES), variables, () -> later(content, variables));
    }

    /** What a part consists of, where these variables can be seen. */
    private synchronized Expression later(NodeInfo part, Stack<LocalBinding> variables) {
        try {
            localBindings = variables;
            fixups.push(new ArrayList<>());
            completionActions.clear();
            Expression loaded = loadExpression(part);
            for (ComponentInvocation call : fixups.pop()) {
                processComponentReference(getTopLevelPackage(), call);
            }
            for (Action action : completionActions) {
                action.doAction();
            }
            return loaded;
        } catch (XPathException unusable) {
            throw new RulesFailed("a part of a rule sheet cannot be loaded in this installation", unusable);
        }
    }
}
