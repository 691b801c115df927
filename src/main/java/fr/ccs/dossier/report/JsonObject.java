package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** One object as all our reports for programs are set: indented, the name of the tool first, a line feed last. */
final class JsonObject {
    static final String TOOL = "CCS Dossier";
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonObject() {}

    /** What stands in it after the name of the tool. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes it; the stream is left open. */
    static void write(OutputStream out, Content content) {
        try {
            JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("tool", TOOL);
            content.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
