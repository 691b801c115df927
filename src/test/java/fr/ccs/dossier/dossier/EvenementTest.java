package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;

/** Commands and rules read one list of transitions, and read the same in it. */
class EvenementTest {
    /** The rules’ own function, asked for every event in every état. */
    private static final String ASKED = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:fr:ccs:dossier:fonctions">
              <xsl:include href="fonctions.xsl"/><xsl:include href="dossier-pieces.xsl"/><xsl:include href="dossier.xsl"/>
              <xsl:template name="xsl:initial-template"><r><xsl:for-each select="$f:transitions/*/*[@type]"><xsl:variable name="type" select="@type"/>
                <xsl:for-each select="'', $f:transitions/*/*[@code]/string(@code)"><xsl:variable name="passage" select="f:passage($type, .)"/>
                  <p cle="{$type} {.}"><xsl:value-of select="if ($passage) then ($passage/@a, .)[1] else '-'"/></p></xsl:for-each></xsl:for-each></r></xsl:template>
            </xsl:stylesheet>""";

    @Test
    void everyEventInEveryStateLeadsWhereTheRulesSay() throws Exception {
        StreamSource sheet = new StreamSource(new StringReader(ASKED), new File("schemas/1/rules/asked.xsl").toURI().toString());
        XsltExecutable executable = new Processor(false).newXsltCompiler().compile(sheet);
        XdmDestination result = new XdmDestination();
        Xslt30Transformer transformer = executable.load30();
        transformer.callTemplate(null, result);
        Map<String, String> rules = new TreeMap<>();
        for (XdmNode p : result.getXdmNode().select(Steps.descendant("p")).toList()) {
            rules.put(p.getAttributeValue(new QName("cle")), p.getStringValue());
        }
        Map<String, String> ours = new TreeMap<>();
        Transitions.evenements().forEach(evenement -> Stream.concat(Stream.of(Evenement.NONE), Transitions.etats().stream().map(Etat::code))
                .forEach(etat -> ours.put(evenement.type() + " " + etat, evenement.suite(etat).orElse("-"))));
        assertThat(ours).hasSizeGreaterThan(700).isEqualTo(rules);
    }

    @Test
    void whoIsAwaitedAndWhoMayActAreKnown() {
        assertThat(Transitions.etat("PRESENTE")).map(Etat::attend).hasValueSatisfying(who -> assertThat(who).contains(Qualite.JURY));
        assertThat(Transitions.evenement("ABANDON").par()).containsExactly(Qualite.CANDIDAT, Qualite.ENTREPRISE);
        assertThat(Transitions.evenement("RECEPTION_BRANCHE").command()).isEqualTo("reception-branche");
        assertThat(Transitions.evenement("INSCRIPTION").depuis()).isEmpty();
        assertThatThrownBy(() -> Transitions.evenement("RENAISSANCE")).isInstanceOf(IllegalArgumentException.class);
    }
}
