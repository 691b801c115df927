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
import java.util.List;

/** The documents that the tests print, and one renderer for them all. */
final class Samples {
    static final Path OWN = Path.of("src/test/resources/render");
    static final Path EXAMPLES = Path.of("examples");
    static final Path LIVRETS = EXAMPLES.resolve("livrets");
    static final Path SPECIMEN = EXAMPLES.resolve("referentiel/ccs-rc-2026.1-specimen.xml");
    static final Renderer RENDERER = new Renderer();

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private static final Resolver RESOLVER = new Resolver(List.of(OWN, EXAMPLES), READER);

    private Samples() {}

    /** One print: what, from which file, how. */
    record Print(Imprime imprime, Path file, RenderOptions options) {
        byte[] pdf() throws Exception {
            return Samples.pdf(RENDERER, source(file), imprime, options);
        }

        @Override
        public String toString() {
            return imprime.code() + " of " + file.getFileName() + (options.draft() ? ", draft" : "") + (options.theme().equals("standard") ? "" : ", " + options.theme());
        }
    }

    /** Every printed document over every file that it fits: examples and our own samples. */
    static List<Print> prints() throws IOException {
        List<Print> prints = new ArrayList<>();
        for (Path folder : List.of(OWN, LIVRETS, SPECIMEN)) {
            for (Path file : Resolver.xmlFiles(folder)) {
                for (Imprime imprime : Imprime.of(document(file).kind())) {
                    prints.add(new Print(imprime, file, RenderOptions.STANDARD));
                }
            }
        }
        prints.add(new Print(Imprime.LIVRET, OWN.resolve("complet.xml"), RenderOptions.STANDARD.withDraft(true)));
        prints.add(new Print(Imprime.REFERENTIEL, SPECIMEN, RenderOptions.STANDARD.withDraft(true)));
        prints.add(new Print(Imprime.LIVRET, OWN.resolve("complet.xml"), RenderOptions.STANDARD.withTheme("contraste")));
        prints.add(new Print(Imprime.LIVRET, LIVRETS.resolve("observation-directe.xml"), RenderOptions.STANDARD.withTheme("grands-caracteres")));
        prints.add(new Print(Imprime.REFERENTIEL, SPECIMEN, RenderOptions.STANDARD.withTheme("grands-caracteres")));
        prints.add(new Print(Imprime.LIVRET_VIERGE, SPECIMEN, RenderOptions.STANDARD.withTheme("grands-caracteres")));
        return prints;
    }

    static Document document(Path file) throws IOException {
        return ((Reading.Read) READER.read(file)).document();
    }

    static Source source(Path file) throws IOException {
        return Source.of(document(file), RESOLVER);
    }

    /** Our small sample with a part of its text replaced. */
    static Source petit(String part, String by) throws IOException {
        String xml = Files.readString(OWN.resolve("petit.xml"));
        if (!xml.contains(part)) {
            throw new IllegalArgumentException("petit.xml does not contain " + part);
        }
        byte[] bytes = xml.replace(part, by).getBytes(StandardCharsets.UTF_8);
        Reading reading = READER.read("petit.xml", bytes, (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler());
        return Source.of(((Reading.Read) reading).document(), RESOLVER);
    }

    static byte[] pdf(Renderer renderer, Source source, Imprime imprime, RenderOptions options) throws RenderException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(source, imprime, options, out);
        return out.toByteArray();
    }

    static String fo(Source source, Imprime imprime, RenderOptions options) throws RenderException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.renderFo(source, imprime, options, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
