package fr.ccs.dossier.cli;

import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Recueil;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One print: from what, as what, where to.
 *
 * @param recueil the parts, when the print is made of several
 */
record Feuillet(Source source, Imprime imprime, Optional<Recueil> recueil, Path target) {

    /** Of one document alone. */
    Feuillet(Source source, Imprime imprime, Path target) {
        this(source, imprime, Optional.empty(), target);
    }

    /** Of several, in one file. */
    Feuillet(Recueil recueil, Path target) {
        this(recueil.porteur(), recueil.imprime(), Optional.of(recueil), target);
    }

    byte[] pdf(Renderer renderer, RenderOptions options) throws RenderException, IOException {
        return bytes(recueil.<Making>map(parts -> out -> renderer.render(parts, options, out))
                .orElse(out -> renderer.render(source, imprime, options, out)));
    }

    /** The formatting objects in the place of the pages. */
    byte[] fo(Renderer renderer, RenderOptions options) throws RenderException, IOException {
        return bytes(recueil.<Making>map(parts -> out -> renderer.renderFo(parts, options, out))
                .orElse(out -> renderer.renderFo(source, imprime, options, out)));
    }

    /** How the print comes about. */
    private interface Making {
        void into(OutputStream out) throws RenderException, IOException;
    }

    private static byte[] bytes(Making making) throws RenderException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        making.into(bytes);
        return bytes.toByteArray();
    }
}
