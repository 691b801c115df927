package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JSON text as maps, lists, strings and numbers; the parser itself limits how deep they nest. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private JsonTree() {}

    /** @throws UnfitReport when the bytes are not exactly one JSON value */
    static Object parsed(byte[] text) throws UnfitReport {
        try (JsonParser json = FACTORY.createParser(text)) {
            Object value = json.nextToken() == null ? null : value(json);
            if (json.nextToken() != null) {
                throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
            }
            return value;
        } catch (IOException broken) {
            throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
        }
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new HashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    object.put(name, value(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(json));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> json.getNumberValue();
            default -> json.getText();
        };
    }
}
