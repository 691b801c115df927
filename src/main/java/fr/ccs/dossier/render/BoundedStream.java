package fr.ccs.dossier.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Unpacks a stream of a stranger's PDF no further than it must; the library would unpack it whole, whatever its size. */
final class BoundedStream {

    private BoundedStream() {}

    /** Whether it is packed in no way but the one that our own PDFs use. */
    static boolean isOurs(COSStream stream) {
        COSBase filter = filter(stream);
        return isPlain(filter) || COSName.FLATE_DECODE.equals(filter);
    }

    /** Its first bytes, at most one more than the limit, by which one sees that it is too large. */
    static byte[] read(COSStream stream, int limit) throws IOException {
        if (!isOurs(stream)) {
            throw new IOException("a filter that our PDFs do not use");
        }
        try (InputStream raw = stream.createRawInputStream(); InputStream in = isPlain(filter(stream)) ? raw : new InflaterInputStream(raw)) {
            return in.readNBytes(limit + 1);
        }
    }

    private static boolean isPlain(COSBase filter) {
        return filter == null || filter instanceof COSArray filters && filters.size() == 0;
    }

    private static COSBase filter(COSStream stream) {
        return stream.getFilters() instanceof COSArray filters && filters.size() == 1 ? filters.getObject(0) : stream.getFilters();
    }
}
