package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.Saxon;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template of a letter, as an editor changes it: what it may hold, and what is said of a slip. */
class LettreModeleTest {
    private static final Path EXTRAIT = Samples.OWN.resolve("petit-extrait.xml");
    private static final String LETTER = "recommandations-candidat";
    private static final Pattern ENUMERATION = Pattern.compile("enumeration value=\"([^\"]+)\"");

    /** A letter with this body, or with another part replaced. */
    private static RenderOptions worded(String body) throws Exception {
        return template("<lettre xmlns='urn:fr:ccs:dossier:lettre' destinataire='candidat'><objet>Essai</objet><appel>Bonjour,</appel><corps>" + body
                + "</corps><formule>Au revoir.</formule><signature><ligne>La branche</ligne></signature></lettre>");
    }

    private static RenderOptions template(String xml) throws Exception {
        return RenderOptions.STANDARD.withTheme(new Theme("essai", "standard", Map.of(), Optional.empty(), List.of(), Map.of(),
                Map.of(LETTER, Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml))))));
    }

    private static String text(RenderOptions options) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, Samples.source(EXTRAIT), Imprime.RECOMMANDATIONS_CANDIDAT, options))) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    private static RenderException refused(RenderOptions options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Source source = Samples.source(EXTRAIT);
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.RENDERER.render(source, Imprime.RECOMMANDATIONS_CANDIDAT, options, out));
        assertThat(refusal).isNotNull();
        assertThat(out.size()).isZero();
        assertThat(refusal.getMessage()).startsWith("La lettre " + LETTER + " ne peut pas s’imprimer. À l’endroit /lettre");
        return refusal;
    }

    @Test
    void aBranchWritesItsOwnWords() throws Exception {
        assertThat(text(worded("<titre>Un titre</titre><paragraphe>Voici <fort>ceci : <champ nom='candidatNom'/></fort> ! <accord feminin='invitée' masculin='invité' neutre='conviée ou convié'/>, "
                + "<nombre liste='manquantes' un='une seule' plusieurs='plusieurs'/>.</paragraphe><liste><point>Premier point</point><point si='recours'>Jamais</point></liste>"
                + "<paragraphe sauf='recours contact'>Ni recours ni contact.</paragraphe><paragraphe si='manquantes recours'>Jamais non plus.</paragraphe>")))
                .contains("Objet : Essai", "Bonjour,", "Un titre", "Voici ceci : Anne Durand SPÉCIMEN ! invitée, une seule.", "• Premier point", "Ni recours ni contact.", "Au revoir.", "La branche")
                .doesNotContain("Jamais", "Pièces jointes");
    }

    @Test
    void typographyKnowsNoBorderBetweenWordsAndFields() throws Exception {
        String fo = Samples.fo(Samples.source(EXTRAIT), Imprime.RECOMMANDATIONS_CANDIDAT, worded("<paragraphe>Le dossier « <champ nom='dossier'/> » ; <fort><champ nom='dateSeance'/></fort> !</paragraphe>"));
        assertThat(fo.replaceAll("[\\u00A0\\u202F]", "~")).contains("Le dossier «~ESSAI-1~»~; <fo:inline font-weight=\"600\">21~mai~2026</fo:inline>~!");
    }

    @Test
    void aFieldWithoutValueIsSaid() throws Exception {
        assertThat(text(worded("<paragraphe>Recours : <champ nom='recoursDelai'/>.</paragraphe>"))).contains("Recours : non renseigné.");
    }

    /** A private character in the data must not pass for one of our own marks. */
    @Test
    void marksFromOutsideStopThePrint() throws Exception {
        RenderOptions options = worded("<paragraphe>Un mot \uE000 de trop.</paragraphe>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Source source = Samples.source(EXTRAIT);
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.RENDERER.render(source, Imprime.RECOMMANDATIONS_CANDIDAT, options, out));
        assertThat(refusal).hasMessageContaining("n’existe pas dans la police");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<paragraphe><champ nom='numeroSecret'/></paragraphe> | « nom » ne peut pas valoir « numeroSecret » | /lettre/corps/paragraphe/champ",
        "<paragraphe si='pleineLune'>x</paragraphe> | « si » ne peut pas valoir « pleineLune ». Valeurs possibles : acquises, | /lettre/corps/paragraphe",
        "<paragraphe sauf=''>x</paragraphe> | « sauf » ne peut pas valoir « » | /lettre/corps/paragraphe",
        "<paragraphe couleur='rouge'>x</paragraphe> | l’attribut « couleur » n’existe pas pour « paragraphe » | /lettre/corps/paragraphe",
        "<paragraphe>x <gras>y</gras></paragraphe> | l’élément « gras » n’existe pas ici | /lettre/corps/paragraphe/gras",
        "<paragraphe>x <gras xmlns=''>y</gras></paragraphe> | l’élément « gras » n’existe pas ici | /lettre/corps/paragraphe/gras",
        "<point>x</point> | l’élément « point » n’existe pas ici | /lettre/corps/point",
        "du texte | du texte se trouve dans « corps », hors d’un paragraphe | /lettre/corps",
        "<paragraphe>x</paragraphe><competences/> | il manque l’attribut « liste » de « competences » | /lettre/corps/competences",
        "<competences liste='toutes'/> | « liste » ne peut pas valoir « toutes » | /lettre/corps/competences",
        "<liste/> | il manque l’élément « point » | /lettre/corps/liste",
        "<paragraphe><accord feminin='a' masculin='b'/></paragraphe> | il manque l’attribut « neutre » de « accord » | /lettre/corps/paragraphe/accord",
        "<paragraphe><fort>a <fort>b</fort></fort></paragraphe> | l’élément « fort » n’existe pas ici | /lettre/corps/paragraphe/fort/fort"})
    void aSlipIsNamedWithItsPlace(String body, String message, String place) throws Exception {
        String said = refused(worded(body)).getMessage().replaceAll("[\\u00A0\\u202F ]+", " ");
        assertThat(said).contains(message, "À l’endroit " + place + " de son modèle");
    }

    @Test
    void aPartThatIsMissingIsNamed() throws Exception {
        assertThat(refused(template("<lettre xmlns='urn:fr:ccs:dossier:lettre' destinataire='candidat'><objet>Essai</objet></lettre>"))).hasMessageContaining("appel");
        assertThat(refused(template("<lettre destinataire='candidat'/>"))).hasMessageContaining("lettre");
    }

    /** The editor's completion and the print know the same fields and the same conditions. */
    @Test
    void schemaAndPrintKnowTheSameNames() throws Exception {
        String fields = refused(worded("<paragraphe><champ nom='x'/></paragraphe>")).getMessage();
        String conditions = refused(worded("<paragraphe si='x'>x</paragraphe>")).getMessage();
        String schema = Files.readString(Path.of("schemas/lettre.xsd"));
        assertThat(listed(fields)).isEqualTo(enumeration(schema, "NomChamp"));
        assertThat(listed(conditions)).isEqualTo(enumeration(schema, "Condition"));
    }

    private static TreeSet<String> listed(String message) {
        String list = message.substring(message.lastIndexOf(':') + 1).replaceAll("[.\\u00A0\\u202F ]", "");
        return new TreeSet<>(List.of(list.split(",")));
    }

    private static TreeSet<String> enumeration(String schema, String type) {
        String part = schema.substring(schema.indexOf("simpleType name=\"" + type + "\""));
        return ENUMERATION.matcher(part.substring(0, part.indexOf("</xs:simpleType>"))).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
