package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Saxon;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmArray;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;

/** Calls the functions of stylesheets/modules/lib by their name; in what they answer ~ is U+00A0, ^ is U+202F, | is U+200B. */
final class Functions {
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                            xmlns:p="urn:fr:ccs:dossier:impression" xmlns:array="http://www.w3.org/2005/xpath-functions/array">
              <xsl:import href="lib/parameters.xsl"/><xsl:import href="lib/labels.xsl"/>
              <xsl:import href="lib/typography.xsl"/><xsl:import href="lib/words.xsl"/><xsl:import href="lib/dates.xsl"/>
              <xsl:import href="lib/periods.xsl"/><xsl:import href="lib/people.xsl"/>
              <xsl:function name="p:call" visibility="public">
                <xsl:param name="name" as="xs:string"/>
                <xsl:param name="arguments" as="array(*)"/>
                <xsl:sequence select="apply(function-lookup(xs:QName('p:' || $name), array:size($arguments)), $arguments)"/>
              </xsl:function>
            </xsl:stylesheet>""";
    private static final Xslt30Transformer FUNCTIONS = compiled();

    private Functions() {}

    private static Xslt30Transformer compiled() {
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(Stylesheets.OWN);
        try {
            Xslt30Transformer functions = compiler.compile(new StreamSource(new StringReader(SHEET), Resources.BASE + "modules/test.xsl")).load30();
            XdmNode labels = Stylesheets.readLabels("fr");
            functions.setStylesheetParameters(Map.of(new QName("labels"), labels, new QName("referentiel"), labels, new QName("empreinte"), new XdmAtomicValue("")));
            return functions;
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A null argument is the empty sequence. */
    static String call(String name, String... arguments) throws SaxonApiException {
        XdmValue[] values = Arrays.stream(arguments).map(argument -> argument == null ? XdmEmptySequence.getInstance() : new XdmAtomicValue(argument)).toArray(XdmValue[]::new);
        return call(name, values);
    }

    static String call(String name, XdmValue... values) throws SaxonApiException {
        XdmValue result = FUNCTIONS.callFunction(new QName("urn:fr:ccs:dossier:impression", "call"),
                new XdmValue[] {new XdmAtomicValue(name), new XdmArray(values)});
        return result.size() == 0 ? "" : result.itemAt(0).getStringValue().replace('\u00A0', '~').replace('\u202F', '^').replace('\u200B', '|');
    }
}
