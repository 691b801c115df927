package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;

/**
 * Puts a signature into its slot and leaves every other byte of the file as it was.
 *
 * <p>What others signed before, and the way the author writes XML, are not ours to change: no serialiser ever touches the file.
 */
final class Splice {

    private Splice() {}

    /**
     * The file with {@code signature} as the first thing in {@code slot}.
     *
     * @param signature one element as text, which says itself what its prefixes mean
     * @throws CannotSign when the encoding does not tell how many bytes a character has
     */
    static byte[] into(Document document, Slot slot, String signature) throws CannotSign {
        byte[] file = document.bytes();
        Encoding encoding = Encoding.of(file);
        try {
            String text = encoding.decode(file);
            StartTag tag = StartTag.of(text, slot.element());
            int kept = encoding.position(text, tag.empty() ? tag.end() - 2 : tag.end());
            int rest = encoding.position(text, tag.end());
            byte[] added = encoding.encode(tag.empty() ? ">" + signature + "</" + tag.name() + ">" : signature);
            ByteArrayOutputStream result = new ByteArrayOutputStream(file.length + added.length);
            result.write(file, 0, kept);
            result.writeBytes(added);
            result.write(file, rest, file.length - rest);
            return result.toByteArray();
        } catch (CharacterCodingException untold) {
            throw CannotSign.refused("L’encodage « " + encoding.charset() + " » de ce fichier ne permet pas d’y ajouter une signature sans toucher au reste."
                            + " Enregistrez le document en UTF-8, puis signez-le.",
                    "The encoding “" + encoding.charset() + "” of this file does not allow a signature to be added without touching the rest."
                            + " Save the document as UTF-8, then sign it.");
        }
    }
}
