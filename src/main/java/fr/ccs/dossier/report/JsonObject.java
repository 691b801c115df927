package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** One JSON value as all our reports for programs are set: indented, a line feed last; in those of our own form the name of the tool comes first. */
final class JsonObject {
    static final String TOOL = "CCS Dossier";
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonObject() {}

    /** What stands in it. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one of our own reports: an object, its content after the name of the tool; the stream is left open. */
    static void write(OutputStream out, Content content) {
        foreign(out, json -> {
            json.writeStartObject();
            json.writeStringField("tool", TOOL);
            content.write(json);
            json.writeEndObject();
        });
    }

    /** Writes a report whose form others decide: the content is the whole value; the stream is left open. */
    static void foreign(OutputStream out, Content content) {
        try {
            JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            content.write(json);
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
