package fr.ccs.dossier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A list of files that another program made: one a line, or each ended by a NUL, which no name can hold ({@code git diff -z}, {@code find -print0}). */
final class PathList {
    private static final String STANDARD_INPUT = "-";

    private PathList() {}

    /**
     * The files listed, in UTF-8.
     *
     * @param list a file, or {@code -} for standard input
     * @throws NoSuchFileException when one is not there
     */
    static List<Path> read(String list, InputStream input, Ccs ccs) throws IOException {
        byte[] bytes = list.equals(STANDARD_INPUT) ? input.readAllBytes() : Files.readAllBytes(Path.of(list));
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherwise) {
            throw Stop.couldNot(ccs.say("La liste --files-from n’est pas en UTF-8 : rien n’a été vérifié.", "The list --files-from is not UTF-8: nothing was checked."));
        }
        List<Path> files = Arrays.stream(text.split(text.indexOf('\0') >= 0 ? "\0" : "\r?\n")).filter(name -> !name.isBlank()).map(Path::of).toList();
        if (files.isEmpty()) {
            throw Stop.couldNot(ccs.say("La liste --files-from est vide, peut-être parce que le programme qui l’a faite a échoué : rien n’a été vérifié.",
                    "The list --files-from is empty, perhaps because the program that made it failed: nothing was checked."));
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        return files;
    }
}
