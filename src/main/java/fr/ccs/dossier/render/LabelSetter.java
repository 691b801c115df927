package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;

/** Run by the build: sets our labels in French typography, so that a print need not do it; a theme that changes some has its own set anew. */
public final class LabelSetter {
    private LabelSetter() {}

    /** @param arguments the folder of classes to write to */
    public static void main(String[] arguments) throws IOException, SaxonApiException {
        write("fr", Path.of(arguments[0]));
    }

    static void write(String language, Path classes) throws IOException, SaxonApiException {
        Path file = classes.resolve("stylesheets").resolve(name(language));
        Files.createDirectories(file.getParent());
        Serializer serializer = Saxon.PROCESSOR.newSerializer(file.toFile());
        serializer.serializeNode(Stylesheets.setLabels(language, Map.of()));
        serializer.close();
    }

    /** Where the labels stand that are set, below {@code stylesheets/}. */
    static String name(String language) {
        return "labels/set/" + language + ".xml";
    }
}
