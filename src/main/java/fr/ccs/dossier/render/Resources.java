package fr.ccs.dossier.render;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The only things that stylesheets and the typesetter can open: our own files under {@code stylesheets/}; never the disk or the network. */
final class Resources implements ResourceResolver {
    static final Resources ONLY = new Resources();

    /** Where our own stylesheets seem to live; nothing answers there but this class. */
    static final URI BASE = URI.create("https://ccs.invalid/stylesheets/");

    private Resources() {}

    /** A file under {@code stylesheets/}, by its path in there. */
    static InputStream open(String path) throws IOException {
        return ONLY.stream(BASE.resolve(path));
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        return new Resource(stream(uri));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("nothing is written there: " + uri);
    }

    InputStream stream(URI uri) throws IOException {
        String wanted = uri.normalize().toString();
        InputStream in = wanted.startsWith(BASE.toString()) && !wanted.contains("..")
                ? Resources.class.getResourceAsStream("/stylesheets/" + wanted.substring(BASE.toString().length()))
                : null;
        if (in == null) {
            throw new FileNotFoundException("not one of our own files: " + uri);
        }
        return in;
    }
}
