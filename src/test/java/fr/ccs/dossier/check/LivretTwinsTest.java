package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.OwnResources;
import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.trans.XPathException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The functions that ask a livret for its order, its parts, its evidence and the days of its people answer in Java as the XSLT that defines them: on
 * every livret that we have, and on many more in which dates, persons, codes and parts were changed at random.
 */
class LivretTwinsTest {
    private static final LocalDate REFERENCE = Specimen.DAY;
    private static final int CHANGED = 320;
    private static final String FUNCTIONS = "urn:fr:ccs:dossier:essai";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?=[\"<T])");
    private static final Pattern TIME = Pattern.compile("T\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern PERSON = Pattern.compile("(?<= (ref|id|par|signataire)=\")P-[^\"]+");
    private static final Pattern PROOF = Pattern.compile("(?<= (ref|id)=\")(OBS|ENT)-[^\"]+");
    private static final Pattern CODE = Pattern.compile("(?<= (code|critere)=\")C[0-9.]+");
    private static final Pattern PART = Pattern.compile("(?s)<(critere|constat|source|echange|observateur|participant|signature|concertation|restitution|identite|fin|debut|"
            + "entretienPrealable|deroulementExplique|preparation|referentEntreprise|evaluateurExterne|organisme|motif|resume|adresse|siret|texte)\\b[^>]*?(/>|>.*?</\\1>)");
    private static final Pattern REPEATED = Pattern.compile("(?s)<(source|observateur|participant|signature|evaluateurExterne|critere|echange)\\b[^>]*?(/>|>.*?</\\1>)");
    private static final Pattern NEIGHBOURS = Pattern.compile("(?s)(<critere\\b[^>]*>.*?</critere>)(\\s*)(<critere\\b[^>]*>.*?</critere>)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" (date|du|au|par|lien|statut|proposition|resultat|situation|nature|deroulement|canal|signataire)=\"[^\"]*\"");
    private static final Pattern KIND = Pattern.compile("(?<= (type|deroulement|role)=\")[A-Z_]+");
    private static final Processor PROCESSOR = new Processor(false);
    private static final XPathCompiler XPATH = Saxon.PROCESSOR.newXPathCompiler();
    private static Xslt30Transformer xslt;
    private static XdmNode editionThere;
    private static XdmNode editionHere;
    private static List<Livret> livrets;

    /** One livret as the other Saxon reads it, and as ours does. */
    private record Livret(String text, XdmNode there, XdmNode here) {
        static Livret of(String text) throws SaxonApiException {
            return new Livret(text, tree(PROCESSOR, text), tree(Saxon.PROCESSOR, text));
        }
    }

    /** What Java says of an element, beside an edition or none. */
    private interface Answer {
        Object of(NodeInfo element, NodeInfo edition) throws XPathException;
    }

    /** Each with the elements that it is asked of, the call that defines it, and what takes its place. */
    private enum Twin {
        EN_ORDRE("/c:livret", "f:en-ordre(., xs:date('" + REFERENCE + "'))", (livret, edition) -> Chronologie.inOrder(livret, REFERENCE)),
        JOURS("//c:preparation/c:* | //c:observation | //c:entretien | //c:identite | //c:deroulementExplique | //c:concertation | //c:restitution | //c:signature", "f:jours(.)",
                (etape, edition) -> Jours.of(etape).stream().map(Object::toString).collect(Collectors.joining(" "))),
        ACTES("/c:livret/c:evaluateurExterne | /c:livret/c:referentEntreprise | /c:livret/c:candidat", "f:actes(.)/path()", (person, edition) -> paths(Actes.of(person))),
        COMPLET("//c:*", "f:complet(., $edition)", Completude::isWhole),
        ENTIERE("//c:evaluation/c:competence", "f:entiere(., $edition)", Attendus::isWhole),
        TOUTES_EVALUEES("//c:evaluation", "f:toutes-evaluees(., $edition)", Attendus::areAllThere),
        DEPLACE("//c:evaluation/c:competence | //c:evaluation/c:competence/c:critere", "f:deplace(., $edition)", Attendus::isMisplaced),
        SOURCES_SURES("/c:livret", "f:sources-sures(., $edition)", Preuves::areSure),
        SOURCE_SURE("//c:constat/c:source", "f:source-sure(.)", (source, edition) -> Preuves.isSure(source)),
        CITEE("//c:observation | //c:entretien", "f:citee(.)", (preuve, edition) -> Preuves.isCited(preuve));

        private final String elements;
        private final String call;
        private final Answer answer;

        Twin(String elements, String call, Answer answer) {
            this.elements = elements;
            this.call = call;
            this.answer = answer;
        }

        String function() {
            return "<xsl:function name=\"t:" + name() + "\"><xsl:param name=\"livret\"/><xsl:param name=\"edition\"/><xsl:sequence select=\"let $answers := $livret ! ("
                    + elements + ") ! string-join((" + call + ") ! string(), ' ') return $answers\"/></xsl:function>";
        }
    }

    /** A Saxon of its own, to which no Java function is known. */
    @BeforeAll
    static void compile() throws SaxonApiException, IOException {
        XsltCompiler compiler = PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(OwnResources.RESOLVER);
        String includes = Stream.of("fonctions", "textes", "livret-textes", "livret-personnes", "livret", "chronologie", "livret/habilitation")
                .map(name -> "<xsl:include href=\"" + name + ".xsl\"/>").collect(Collectors.joining());
        xslt = compiler.compile(new StreamSource(new StringReader("<xsl:package version=\"3.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" xmlns:t=\"" + FUNCTIONS
                + "\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:c=\"urn:fr:ccs:dossier:1\" xmlns:f=\"urn:fr:ccs:dossier:fonctions\" declared-modes=\"no\">" + includes
                + Stream.of(Twin.values()).map(Twin::function).collect(Collectors.joining()) + "<xsl:expose component=\"function\" names=\"t:*\" visibility=\"public\"/></xsl:package>"),
                OwnResources.uri("schemas/1/rules/essai.xsl"))).load30();
        xslt.setResourceResolver(request -> new StreamSource(Path.of(request.uri.replaceFirst("^ccs:/", "")).toFile()));
        XPATH.declareNamespace("c", "urn:fr:ccs:dossier:1");
        String edition = Files.readString(Specimen.REFERENTIEL);
        editionThere = root(tree(PROCESSOR, edition));
        editionHere = root(tree(Saxon.PROCESSOR, edition));
        livrets = new ArrayList<>();
        for (Path file : TwinsTest.livrets()) {
            String text = Files.readString(file);
            if (text.contains("<livret ")) {
                livrets.add(Livret.of(text));
            }
        }
        Random random = new Random(2026);
        for (int i = livrets.size(); i < CHANGED; i++) {
            String changed = livrets.get(random.nextInt(i)).text;
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                changed = changed(changed, random);
            }
            livrets.add(Livret.of(changed));
        }
    }

    @ParameterizedTest
    @EnumSource(Twin.class)
    void answersAsItsDefinition(Twin twin) throws SaxonApiException, XPathException {
        Set<String> different = new HashSet<>();
        for (int i = 0; i < livrets.size(); i++) {
            Livret livret = livrets.get(i);
            boolean judged = i % 4 != 0;
            List<String> expected = xslt.callFunction(new QName(FUNCTIONS, twin.name()), new XdmValue[] {livret.there,
                    judged ? editionThere : XdmValue.makeSequence(List.of())}).stream().map(XdmItem::getStringValue).toList();
            List<String> answers = new ArrayList<>();
            for (XdmItem element : XPATH.evaluate(twin.elements, livret.here)) {
                answers.add(String.valueOf(twin.answer.of(((XdmNode) element).getUnderlyingNode(), judged ? editionHere.getUnderlyingNode() : null)));
            }
            assertThat(answers).as(() -> twin.call + " of " + livret.text).isEqualTo(expected);
            different.addAll(answers);
        }
        assertThat(different).as("answers that were met").hasSizeGreaterThan(1);
    }

    @Test
    void thePeriodsOfADayAreTheSame() throws SaxonApiException, XPathException {
        XdmNode annuaire = tree(Saxon.PROCESSOR, Specimen.of(Specimen.ANNUAIRE).text());
        Sequence periods = XPATH.evaluate("//*[@debut or @fin]", annuaire).getUnderlyingValue();
        Set<String> days = XPATH.evaluate("//@debut | //@fin", annuaire).stream().map(XdmItem::getStringValue).collect(Collectors.toCollection(TreeSet::new));
        assertThat(days).hasSizeGreaterThan(3);
        for (String day : days) {
            for (LocalDate near : List.of(LocalDate.parse(day).minusDays(1), LocalDate.parse(day), LocalDate.parse(day).plusDays(1))) {
                String definition = "//*[@debut or @fin][not(xs:date(@debut) gt xs:date('" + near + "')) and not(xs:date(@fin) lt xs:date('" + near + "'))]/path()";
                assertThat(paths(Jours.holding(periods, near))).isEqualTo(XPATH.evaluate(definition, annuaire).stream().map(XdmItem::getStringValue).collect(Collectors.joining(" ")));
            }
        }
    }

    private static String paths(Sequence nodes) throws XPathException {
        List<String> paths = new ArrayList<>();
        for (XdmItem node : XdmValue.wrap(nodes)) {
            paths.add(path((XdmNode) node));
        }
        return String.join(" ", paths);
    }

    private static String path(XdmNode node) {
        try {
            return XPATH.evaluateSingle("path()", node).getStringValue();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String livret, Random random) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> replaced(livret, DATE, random, date -> LocalDate.parse(date).plusDays(random.nextInt(61) - 30L).toString());
            case 2 -> replaced(livret, TIME, random, time -> List.of("T24:00:00+01:00", "T00:15:00Z", "T23:50:00-10:00", "T09:59:59.5+02:00", "T12:00:00+14:00").get(random.nextInt(5)));
            case 3 -> exchanged(livret, PERSON, random);
            case 4 -> exchanged(livret, PROOF, random);
            case 5 -> exchanged(livret, CODE, random);
            case 6 -> replaced(livret, PART, random, part -> "");
            case 8 -> replaced(livret, REPEATED, random, part -> part + part);
            case 9 -> replaced(livret, NEIGHBOURS, random, two -> NEIGHBOURS.matcher(two).replaceFirst("$3$2$1"));
            case 7 -> replaced(livret, ATTRIBUTE, random, attribute -> "");
            default -> exchanged(livret, KIND, random);
        };
    }

    private static String exchanged(String livret, Pattern pattern, Random random) {
        List<String> all = pattern.matcher(livret).results().map(MatchResult::group).toList();
        return replaced(livret, pattern, random, one -> all.get(random.nextInt(all.size())));
    }

    private static String replaced(String livret, Pattern pattern, Random random, java.util.function.UnaryOperator<String> replacement) {
        List<MatchResult> all = pattern.matcher(livret).results().toList();
        if (all.isEmpty()) {
            return livret;
        }
        MatchResult one = all.get(random.nextInt(all.size()));
        String changed = livret.substring(0, one.start()) + replacement.apply(one.group()) + livret.substring(one.end());
        try {
            tree(PROCESSOR, changed);
            return changed;
        } catch (SaxonApiException torn) {
            return livret;
        }
    }

    private static XdmNode tree(Processor processor, String xml) throws SaxonApiException {
        return processor.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
    }

    private static XdmNode root(XdmNode document) {
        return document.children("*").iterator().next();
    }
}
