package peers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the rules look up under {@code ccs:}, for programs that know URLs and nothing else: the edition that the livret applies; all other
 * documents are not at hand, neither to our checker nor to any peer.
 */
final class Cited {
    static final Path EDITION = Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml");
    private static final byte[] ABSENT = "<absent/>".getBytes(StandardCharsets.US_ASCII);

    private Cited() {}

    static byte[] bytes(String uri) throws IOException {
        return uri.startsWith("ccs:/referentiel/") ? Files.readAllBytes(EDITION) : ABSENT;
    }

    /** Makes {@code ccs:} a protocol of this process. */
    static void asProtocol() {
        URL.setURLStreamHandlerFactory(protocol -> protocol.equals("ccs") ? new Handler() : null);
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // the bytes are at hand
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(bytes(getURL().toString()));
                }
            };
        }
    }
}
