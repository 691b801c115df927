package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.finding.SignatureVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Some kept verdicts as bytes, closed by a digest of all before it: what does not bear it is nobody’s word. */
final class KeptVerdicts {
    private static final int DIGEST = 32;
    private static final int MOST = 1 << 16;

    private KeptVerdicts() {}

    static byte[] bytes(Collection<KeptVerdict> verdicts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(verdicts.size());
        for (KeptVerdict kept : verdicts) {
            write(kept, out);
        }
        out.write(HexFormat.of().parseHex(DocumentReader.sha256(bytes.toByteArray())));
        return bytes.toByteArray();
    }

    /** None when they are not whole, not as they were written, or of another form. */
    static List<KeptVerdict> read(byte[] bytes) {
        try {
            int end = bytes.length - DIGEST;
            if (end < 0 || !DocumentReader.sha256(Arrays.copyOf(bytes, end)).equals(HexFormat.of().formatHex(bytes, end, bytes.length))) {
                return List.of();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
            List<KeptVerdict> verdicts = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                verdicts.add(read(in));
            }
            return verdicts;
        } catch (IOException | RuntimeException otherForm) {
            return List.of();
        }
    }

    private static void write(KeptVerdict kept, DataOutputStream out) throws IOException {
        hex(kept.name(), out);
        hex(kept.document(), out);
        out.writeUTF(kept.kind());
        out.writeInt(kept.numeroAt());
        out.writeInt(kept.numeroLength());
        out.writeUTF(kept.phase());
        out.writeInt(kept.rules());
        out.writeInt(kept.signatures().size());
        for (SignatureVerdict signature : kept.signatures()) {
            out.writeUTF(signature.role());
            out.writeUTF(signature.claimed().map(Instant::toString).orElse(""));
            out.writeUTF(signature.proven().map(Instant::toString).orElse(""));
            out.writeUTF(signature.level().name());
            out.writeUTF(signature.scope().name());
            out.writeUTF(signature.state().name());
        }
        for (List<String> digests : List.of(kept.questions(), kept.folders())) {
            out.writeInt(digests.size());
            for (String digest : digests) {
                hex(digest, out);
            }
        }
        hex(kept.answers(), out);
    }

    private static KeptVerdict read(DataInputStream in) throws IOException {
        return new KeptVerdict(hex(in), hex(in), in.readUTF(), in.readInt(), in.readInt(), in.readUTF(), in.readInt(), signatures(in), digests(in), digests(in), hex(in));
    }

    private static List<SignatureVerdict> signatures(DataInputStream in) throws IOException {
        List<SignatureVerdict> signatures = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            signatures.add(new SignatureVerdict(in.readUTF(), "", "", instant(in.readUTF()), instant(in.readUTF()), SignatureVerdict.Level.valueOf(in.readUTF()),
                    SignatureVerdict.Scope.valueOf(in.readUTF()), SignatureVerdict.State.valueOf(in.readUTF()), List.of()));
        }
        return signatures;
    }

    private static List<String> digests(DataInputStream in) throws IOException {
        List<String> digests = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            digests.add(hex(in));
        }
        return digests;
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("no count");
        }
        return count;
    }

    private static void hex(String digest, DataOutputStream out) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(digest);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    private static String hex(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("cut short");
        }
        return HexFormat.of().formatHex(bytes);
    }
}
