package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Every word that an author wrote is on the page: samples that use each element once. */
class NothingLostTest {
    /** Values that are printed in other words: codes as labels, dates, numbers of minutes, signatures. */
    private static final Set<String> TRANSLATED = Set.of("civilite", "date", "dateNaissance", "debut", "fin", "duree", "activite", "siret", "minutesObservation",
            "minutesReevaluation", "minutesIndicatives", "delai", "delaiDecision", "delaiReevaluation", "SigningTime");

    @Test
    void livret() throws Exception {
        everyTextIsPrinted(Samples.OWN.resolve("complet.xml"), Imprime.LIVRET);
    }

    @Test
    void referentiel() throws Exception {
        everyTextIsPrinted(Samples.OWN.resolve("complet-referentiel.xml"), Imprime.REFERENTIEL);
    }

    /** But for the reason of a replacement, which is nobody's business on the wall. */
    @Test
    void certificat() throws Exception {
        everyTextIsPrinted(Samples.OWN.resolve("complet-certificat.xml"), Imprime.CERTIFICAT, "motif");
    }

    @Test
    void procesVerbal() throws Exception {
        everyTextIsPrinted(Samples.OWN.resolve("complet-proces-verbal.xml"), Imprime.PROCES_VERBAL);
    }

    @Test
    void extrait() throws Exception {
        everyTextIsPrinted(Samples.OWN.resolve("complet-extrait.xml"), Imprime.EXTRAIT_PV);
    }

    @Test
    void specimen() throws Exception {
        everyTextIsPrinted(Samples.SPECIMEN, Imprime.REFERENTIEL);
    }

    @Test
    void attributesOfTheLivret() throws Exception {
        assertThat(printed(Samples.OWN.resolve("complet.xml"), Imprime.LIVRET)).contains(plain("sans SIRET : entreprise de droit belge"), plain("HAB-1"), plain("HAB-2"),
                plain("968 350 918"), plain("PV-2026-03 le 12 mars 2026"), plain("du 1er au 20 avril 2026"), plain("Avis de Noé Référent SPÉCIMEN : acquise"),
                plain("Avis d’Yves Second SPÉCIMEN : non acquise"), plain("Accordé par : Le référent handicap"), plain("titre de séjour"), plain("Situation simulée"),
                plain("Téléphone, courrier"), plain("Interrompue"), plain("ENT-9 (introuvable dans ce livret)"), plain("Critère absent du référentiel appliqué"),
                plain("(indispensable)"), plain("Les mots de la personne candidate"), plain("Signature électronique posée le 29 avril 2026 à Dinant."), plain("Personne intérimaire"));
    }

    private static void everyTextIsPrinted(Path file, Imprime imprime, String... leftOut) throws Exception {
        String page = printed(file, imprime);
        Set<String> lost = new TreeSet<>();
        int seen = 0;
        for (XdmNode text : (Iterable<XdmNode>) () -> texts(file)) {
            String element = text.getParent().getNodeName().getLocalName();
            if (!TRANSLATED.contains(element) && !List.of(leftOut).contains(element)) {
                seen++;
                if (!page.contains(plain(text.getStringValue()))) {
                    lost.add(text.getParent().getNodeName().getLocalName() + ": " + text.getStringValue());
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(seen).isGreaterThan(8);
    }

    private static java.util.Iterator<XdmNode> texts(Path file) {
        try {
            return Samples.document(file).tree().axisIterator(Axis.DESCENDANT).stream()
                    .filter(node -> node.getNodeKind() == XdmNodeKind.TEXT && !node.getStringValue().isBlank()).iterator();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String printed(Path file, Imprime imprime) throws Exception {
        StringBuilder text = new StringBuilder();
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.newSAXParser().parse(new InputSource(new StringReader(Samples.fo(Samples.source(file), imprime, RenderOptions.STANDARD))), new DefaultHandler() {
            @Override
            public void characters(char[] chars, int start, int length) {
                text.append(chars, start, length);
            }
        });
        return plain(text.toString());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\'', '’').replace('\u2010', '-').replaceAll("[\\s\\p{Z}\\u200B]+", "");
    }
}
