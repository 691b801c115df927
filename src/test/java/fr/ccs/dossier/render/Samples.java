package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The documents that the tests print, and one renderer for them all. */
final class Samples {
    static final Path OWN = Path.of("src/test/resources/render");
    static final Path EXAMPLES = Path.of("examples");
    /** A branch of its own, printed as its story goes on. */
    private static final Path HISTOIRE = EXAMPLES.resolve("histoire");
    static final Path LIVRETS = EXAMPLES.resolve("livrets");
    static final Path SPECIMEN = EXAMPLES.resolve("referentiel/ccs-rc-2026.1-specimen.xml");
    static final Renderer RENDERER = new Renderer();

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private static final Resolver RESOLVER = new Resolver(List.of(OWN, EXAMPLES), READER);

    private static final Map<Print, byte[]> PDFS = new ConcurrentHashMap<>();

    private Samples() {}

    /** One print: what, from which file, how. */
    record Print(Imprime imprime, Path file, RenderOptions options) {
        /** The PDF, made once for all tests that look at it. */
        byte[] pdf() throws Exception {
            byte[] made = PDFS.get(this);
            if (made == null) {
                made = Samples.pdf(RENDERER, source(file), imprime, options);
                PDFS.put(this, made);
            }
            return made.clone();
        }

        @Override
        public String toString() {
            return imprime.code() + " of " + file.getFileName() + (options.draft() ? ", draft" : "") + (options.theme().equals(Theme.STANDARD) ? "" : ", " + options.theme().name());
        }
    }

    /** Every printed document over every file that it fits: examples and our own samples; a copy among them is the same document. */
    static List<Print> prints() throws IOException {
        List<Print> prints = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path folder : List.of(OWN, EXAMPLES)) {
            for (Path file : Resolver.xmlFiles(folder)) {
                if (file.startsWith(HISTOIRE) || !(READER.read(file) instanceof Reading.Read read) || !seen.add(read.document().sha256())) {
                    continue;
                }
                for (Imprime imprime : Imprime.of(read.document().kind())) {
                    if (suits(imprime, read.document())) {
                        prints.add(new Print(imprime, file, RenderOptions.STANDARD));
                    }
                }
            }
        }
        prints.add(new Print(Imprime.LIVRET, OWN.resolve("complet.xml"), RenderOptions.STANDARD.withDraft(true)));
        prints.add(new Print(Imprime.REFERENTIEL, SPECIMEN, RenderOptions.STANDARD.withDraft(true)));
        prints.add(new Print(Imprime.LIVRET, OWN.resolve("complet.xml"), RenderOptions.STANDARD.withTheme(Theme.CONTRASTE)));
        prints.add(new Print(Imprime.LIVRET, LIVRETS.resolve("observation-directe.xml"), RenderOptions.STANDARD.withTheme(Theme.GRANDS_CARACTERES)));
        prints.add(new Print(Imprime.REFERENTIEL, SPECIMEN, RenderOptions.STANDARD.withTheme(Theme.GRANDS_CARACTERES)));
        prints.add(new Print(Imprime.LIVRET_VIERGE, SPECIMEN, RenderOptions.STANDARD.withTheme(Theme.GRANDS_CARACTERES)));
        List<Print> small = prints.stream().filter(print -> print.file.getFileName().toString().startsWith("petit")).toList();
        for (Theme theme : List.of(Theme.CONTRASTE, Theme.GRANDS_CARACTERES)) {
            small.forEach(print -> prints.add(new Print(print.imprime, print.file, RenderOptions.STANDARD.withTheme(theme))));
        }
        return prints;
    }

    /** A letter tells of one decision; a kit is for what is still to be filled in; a référentiel with faults on purpose has no pages of its own. */
    private static boolean suits(Imprime imprime, Document document) {
        return !document.name().contains("referentiels-fautifs") && switch (imprime) {
            case RECOMMANDATIONS_CANDIDAT, RECOMMANDATIONS_ENTREPRISE -> document.values("decision", "decisionFinale").contains("NON_VALIDATION");
            case NOTIFICATION_VALIDATION -> document.values("decision", "decisionFinale").contains("VALIDATION");
            case DEMANDE_COMPLEMENT -> document.values("decision", "decisionFinale").contains("REPORT");
            case CONVOCATION -> !document.values("convocation", "membre").isEmpty();
            case COMPLEMENT_RECEVABILITE -> document.name().endsWith("petit-dossier.xml");
            case CONVOCATION_EVALUATION, TROUSSE -> document.name().endsWith("petit.xml") || document.name().endsWith("complet.xml");
            default -> true;
        };
    }

    private static Recueil recueil(Source source, Imprime imprime) throws RenderException {
        return imprime == Imprime.TROUSSE ? Recueils.trousse(source.document(), source.resolver()) : Recueils.seance(source.document(), source.resolver(), 1);
    }

    static Document document(Path file) throws IOException {
        return ((Reading.Read) READER.read(file)).document();
    }

    static Source source(Path file) throws IOException {
        return new Source(document(file), RESOLVER);
    }

    /** Our small sample with a part of its text replaced. */
    static Source petit(String part, String by) throws IOException {
        String xml = Files.readString(OWN.resolve("petit.xml"));
        if (!xml.contains(part)) {
            throw new IllegalArgumentException("petit.xml does not contain " + part);
        }
        byte[] bytes = xml.replace(part, by).getBytes(StandardCharsets.UTF_8);
        Reading reading = READER.read("petit.xml", bytes, (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler());
        return new Source(((Reading.Read) reading).document(), RESOLVER);
    }

    static byte[] pdf(Renderer renderer, Source source, Imprime imprime, RenderOptions options) throws RenderException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (imprime.recueil()) {
            renderer.render(recueil(source, imprime), options, out);
        } else {
            renderer.render(source, imprime, options, out);
        }
        return out.toByteArray();
    }

    static String fo(Source source, Imprime imprime, RenderOptions options) throws RenderException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (imprime.recueil()) {
            RENDERER.renderFo(recueil(source, imprime), options, out);
        } else {
            RENDERER.renderFo(source, imprime, options, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
