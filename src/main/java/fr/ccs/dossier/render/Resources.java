package fr.ccs.dossier.render;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * The only things that stylesheets and the typesetter can open: our own files under {@code stylesheets/}, and the logos that themes brought;
 * never the disk or the network.
 */
final class Resources implements ResourceResolver {
    /** Our own files and nothing else. */
    static final Resources ONLY = new Resources();

    /** Where our own stylesheets seem to live; nothing answers there but this class. */
    static final URI BASE = URI.create("https://ccs.invalid/stylesheets/");

    /** Where logos seem to live. */
    static final URI LOGOS = URI.create("https://ccs.invalid/logos/");

    /** Fonts, which every document has read to its end: once out of their jar they stay. */
    private static final Map<String, byte[]> FONTS = new ConcurrentHashMap<>();

    private final Map<URI, byte[]> logos = new ConcurrentHashMap<>();

    /** A file under {@code stylesheets/}, by its path in there. */
    static InputStream open(String path) throws IOException {
        return ONLY.stream(BASE.resolve(path));
    }

    /** From now on this logo is found. */
    void admit(Logo logo) {
        logos.put(logo.address(), logo.bytes());
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
        byte[] logo = logos.get(uri);
        if (logo != null) {
            return new ByteArrayInputStream(logo);
        }
        String wanted = uri.normalize().toString();
        byte[] font = FONTS.get(wanted);
        if (font != null) {
            return new ByteArrayInputStream(font);
        }
        InputStream in = wanted.startsWith(BASE.toString()) && !wanted.contains("..")
                ? Resources.class.getResourceAsStream("/stylesheets/" + wanted.substring(BASE.toString().length()))
                : null;
        if (in == null) {
            throw new FileNotFoundException("not one of our own files: " + uri);
        }
        return wanted.endsWith(".ttf") ? kept(wanted, in) : in;
    }

    private static InputStream kept(String font, InputStream in) throws IOException {
        try (in) {
            byte[] bytes = in.readAllBytes();
            FONTS.put(font, bytes);
            return new ByteArrayInputStream(bytes);
        }
    }
}
