package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import fr.ccs.dossier.render.Theme;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prints of the example certificate, and their seals by whoever delivers it. */
public final class Prints {
    /** Who delivers the example certificate, and seals it. */
    public static final SigningKey KEY = Keys.key(Keys.AUTHORITY, new Holder("Solène", "Marchetti SPÉCIMEN", "P-MVU1QMZJS"), Use.SIGNATURE);
    private static final Path EXAMPLE = Path.of("examples/certificats/ccs-rc-2026-000001.xml");
    private static final Resolver RESOLVER = new Resolver(List.of(Path.of("examples/referentiel")), new DocumentReader(Limits.DEFAULT));
    private static final Renderer RENDERER = new Renderer();

    private Prints() {}

    /** The example certificate as it is before it is sealed: closed, with an electronic slot. */
    public static String xml() {
        try {
            return Files.readString(EXAMPLE).replaceAll("mode=\"MANUSCRITE\"[^/]*/>", "mode=\"ELECTRONIQUE\"/>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate of this text. */
    public static Document certificat(String xml) {
        return Keys.read("certificat.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The seal that the example certificate asks for. */
    public static Cachet cachet() {
        return Cachet.of(certificat(xml()));
    }

    /** A certificate of this text, printed. */
    public static byte[] print(String xml, RenderOptions options) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            RENDERER.render(new Source(certificat(xml), RESOLVER), Imprime.CERTIFICAT, options, pdf);
        } catch (RenderException | IOException e) {
            throw new IllegalStateException(e);
        }
        return pdf.toByteArray();
    }

    /** The example certificate in a theme, not sealed yet. */
    public static byte[] print(Theme theme) {
        return print(xml(), RenderOptions.STANDARD.withTheme(theme));
    }

    /** Who seals at exactly this level. */
    public static PdfSeal sealer(Level level) {
        Optional<TimeStamping> time = Optional.of(Keys.DAY).filter(day -> level != Level.B).map(Keys::timeStamping);
        return new PdfSeal(level == Level.LT ? Keys.trust() : Keys.trustWithoutList(), time);
    }

    /** A print, sealed at a level by whoever delivers the certificate. */
    public static Signed sealed(byte[] print, Level level) {
        try {
            return sealer(level).seal(print, cachet(), KEY, Keys.DAY);
        } catch (CannotSign e) {
            throw new IllegalStateException(e);
        }
    }
}
