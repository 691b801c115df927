package fr.ccs.dossier.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that a dossier takes in, because they will still be readable when it is opened in thirty years. */
public enum Media {
    PDF("application/pdf", List.of("pdf"), "25504446 2d"),
    PNG("image/png", List.of("png"), "89504e47 0d0a1a0a"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "ffd8ff"),
    TIFF("image/tiff", List.of("tif", "tiff"), "49492a00", "4d4d002a"),
    XML("application/xml", List.of("xml"), "3c", "efbbbf3c"),
    SIGNING_CERTIFICATE("application/pkix-cert", List.of("crt", "cer"), "3082", "2d2d2d2d2d424547494e204345525449464943415445"),
    REVOCATIONS("application/pkix-crl", List.of("crl"), "3081", "3082", "2d2d2d2d2d424547494e2058353039 2043524c"),
    TIME_STAMP("application/timestamp-reply", List.of("tsr"), "3082", "3080"),
    JSON("application/json", List.of("json"), "7b", "5b"),
    TEXT("text/plain", List.of("txt"));

    /** Bytes that are enough to tell a format. */
    public static final int START = 64;
    private final String type;
    private final List<String> endings;
    private final List<byte[]> starts;

    Media(String type, List<String> endings, String... starts) {
        this.type = type;
        this.endings = endings;
        this.starts = Arrays.stream(starts).map(hex -> HexFormat.of().parseHex(hex.replace(" ", ""))).toList();
    }

    /** As pièces name it: {@code application/pdf}. */
    public String type() {
        return type;
    }

    /** The usual ending of a file's name, without dot. */
    String ending() {
        return endings.get(0);
    }

    /** The accepted format of this name; empty for another. {@code text/xml} is XML too. */
    public static Optional<Media> named(String type) {
        String name = type.equals("text/xml") ? XML.type : type;
        return Arrays.stream(values()).filter(media -> media.type.equals(name)).findFirst();
    }

    /** Whether content may be of this format, by its first bytes; a text is one that is UTF-8 without control characters. */
    public boolean agrees(byte[] content) {
        return this == TEXT ? isText(content) : starts.stream()
                .anyMatch(start -> content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length));
    }

    /** The format of a file that enters a dossier: that of its name, which its content must agree with. */
    static Media accepted(String name, byte[] content) throws Refus {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        Media media = Arrays.stream(values()).filter(one -> one.endings.contains(ending)).findFirst().orElseThrow(() -> Refus.of(
                name + " n’est pas d’un format que le dossier accepte. Enregistrez-le en PDF, ou dans l’un de ces formats : " + all() + ".",
                name + " is not of a format that the dossier takes. Save it as PDF, or in one of these formats: " + all() + "."));
        if (!media.agrees(content)) {
            throw Refus.of(name + " se dit " + media.type + ", mais son contenu n’en est pas. Vérifiez qu’il s’ouvre, et donnez-lui le nom qui convient.",
                    name + " calls itself " + media.type + ", but its content is not. Check that it opens, and give it the right name.");
        }
        return media;
    }

    private static String all() {
        return Arrays.stream(values()).flatMap(media -> media.endings.stream()).collect(Collectors.joining(", "));
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).chars().noneMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
