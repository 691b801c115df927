package fr.ccs.dossier.cli;

import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.Recueil;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (recueil.isPresent()) {
            renderer.render(recueil.get(), options, bytes);
        } else {
            renderer.render(source, imprime, options, bytes);
        }
        return bytes.toByteArray();
    }

    /** The formatting objects in the place of the pages. */
    byte[] fo(Renderer renderer, RenderOptions options) throws RenderException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (recueil.isPresent()) {
            renderer.renderFo(recueil.get(), options, bytes);
        } else {
            renderer.renderFo(source, imprime, options, bytes);
        }
        return bytes.toByteArray();
    }
}
