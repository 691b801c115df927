package fr.ccs.dossier.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of a file are written, so that text can be added to it in the same way.
 *
 * @param mark how many bytes of byte order mark stand before the first character
 */
record Encoding(Charset charset, int mark) {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    static Encoding of(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(file, 0xFE, 0xFF) || starts(file, 0, '<')) {
            return new Encoding(StandardCharsets.UTF_16BE, file[0] == 0 ? 0 : 2);
        }
        if (starts(file, 0xFF, 0xFE) || starts(file, '<', 0)) {
            return new Encoding(StandardCharsets.UTF_16LE, file[0] == '<' ? 0 : 2);
        }
        Matcher declaration = DECLARED.matcher(new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1));
        boolean known = declaration.find() && Charset.isSupported(declaration.group(1));
        return new Encoding(known ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8, 0);
    }

    /**
     * The text of a file, of which each beginning has as many bytes as it has when it is encoded again.
     *
     * @throws CharacterCodingException when it is not written in this encoding, or in one that has several ways to write a character
     */
    String decode(byte[] file) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(file, mark, file.length - mark)).toString();
        if (!charset.canEncode() || !Arrays.equals(bytes(text), Arrays.copyOfRange(file, mark, file.length))) {
            throw new CharacterCodingException();
        }
        return text;
    }

    /** Text as it is written into the file; characters that the encoding lacks become references, as XML has them. */
    byte[] encode(String xml) throws CharacterCodingException {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder writable = new StringBuilder(xml.length());
        xml.codePoints().forEach(point -> {
            String character = Character.toString(point);
            writable.append(point < 0x80 || encoder.canEncode(character) ? character : "&#x" + Integer.toHexString(point) + ";");
        });
        return bytes(writable.toString());
    }

    /** How many bytes of the file stand before the character at {@code offset} of its text. */
    int position(String text, int offset) throws CharacterCodingException {
        return mark + bytes(text.substring(0, offset)).length;
    }

    private byte[] bytes(String text) throws CharacterCodingException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        return Arrays.copyOfRange(encoded.array(), encoded.arrayOffset(), encoded.arrayOffset() + encoded.limit());
    }

    private static boolean starts(byte[] file, int... beginning) {
        return file.length >= beginning.length
                && java.util.stream.IntStream.range(0, beginning.length).allMatch(i -> (file[i] & 0xFF) == beginning[i]);
    }
}
