package fr.ccs.dossier.finding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a verdict down and reads it again as it was: for a run that holds more findings than memory should. */
final class VerdictCodec {
    private VerdictCodec() {}

    static void write(FileVerdict file, DataOutputStream out) throws IOException {
        for (String text : List.of(file.file(), file.sha256(), file.kind(), file.numero(), file.phase(), file.verdict().code())) {
            text(text, out);
        }
        out.writeInt(file.rules());
        out.writeBoolean(file.verdict() instanceof Verdict.Unreadable unreadable && unreadable.foreign());
        out.writeInt(file.verdict().findings().size());
        for (Finding finding : file.verdict().findings()) {
            finding(finding, out);
        }
        out.writeInt(file.signatures().size());
        for (SignatureVerdict signature : file.signatures()) {
            signature(signature, out);
        }
    }

    static FileVerdict read(DataInputStream in) throws IOException {
        String[] texts = {text(in), text(in), text(in), text(in), text(in), text(in)};
        int rules = in.readInt();
        boolean foreign = in.readBoolean();
        List<Finding> findings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            findings.add(finding(in));
        }
        Verdict verdict = switch (texts[5]) {
            case "unreadable" -> new Verdict.Unreadable(findings, foreign);
            case "schema-invalid" -> new Verdict.SchemaInvalid(findings);
            case "rules-not-run" -> new Verdict.RulesNotRun(findings);
            case "checked" -> new Verdict.Checked(findings);
            default -> throw new IOException("no verdict: " + texts[5]);
        };
        List<SignatureVerdict> signatures = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            signatures.add(signature(in));
        }
        return new FileVerdict(texts[0], texts[1], texts[2], texts[3], texts[4], rules, verdict, signatures);
    }

    private static void finding(Finding finding, DataOutputStream out) throws IOException {
        Location at = finding.location();
        for (int number : new int[] {finding.severity().ordinal(), at.line(), at.column(), at.endLine(), at.endColumn()}) {
            out.writeInt(number);
        }
        for (String text : List.of(finding.rule(), finding.see(), at.path(), at.codes(), at.excerpt())) {
            text(text, out);
        }
        message(finding.french(), out);
        message(finding.english(), out);
        text(finding.excuse().map(Excuse::code).orElse(""), out);
        if (finding.waiver().isPresent()) {
            Waiver waiver = finding.waiver().get();
            for (String text : List.of(waiver.decidedBy(), waiver.date().toString(), waiver.expiry().toString(), waiver.justification(), waiver.heldIn())) {
                text(text, out);
            }
        }
    }

    private static Finding finding(DataInputStream in) throws IOException {
        Severity severity = Severity.values()[in.readInt()];
        int[] at = {in.readInt(), in.readInt(), in.readInt(), in.readInt()};
        String rule = text(in);
        String see = text(in);
        Location location = new Location(at[0], at[1], at[2], at[3], text(in), text(in), text(in));
        Message french = message(in);
        Message english = message(in);
        Excuse excuse = switch (text(in)) {
            case "known" -> new Known();
            case "waived" -> new Waiver(text(in), LocalDate.parse(text(in)), LocalDate.parse(text(in)), text(in), text(in));
            default -> null;
        };
        return new Finding(rule, severity, location, french, english, see, Optional.ofNullable(excuse));
    }

    private static void signature(SignatureVerdict signature, DataOutputStream out) throws IOException {
        for (String text : List.of(signature.role(), signature.signataire(), signature.holder(), signature.claimed().map(Instant::toString).orElse(""),
                signature.proven().map(Instant::toString).orElse(""), signature.level().name(), signature.scope().name(), signature.state().name())) {
            text(text, out);
        }
        out.writeInt(signature.reasons().size());
        for (SignatureVerdict.Reason reason : signature.reasons()) {
            message(reason.french(), out);
            message(reason.english(), out);
        }
    }

    private static SignatureVerdict signature(DataInputStream in) throws IOException {
        String role = text(in);
        String signataire = text(in);
        String holder = text(in);
        Optional<Instant> claimed = instant(text(in));
        Optional<Instant> proven = instant(text(in));
        SignatureVerdict.Level level = SignatureVerdict.Level.valueOf(text(in));
        SignatureVerdict.Scope scope = SignatureVerdict.Scope.valueOf(text(in));
        SignatureVerdict.State state = SignatureVerdict.State.valueOf(text(in));
        List<SignatureVerdict.Reason> reasons = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            reasons.add(new SignatureVerdict.Reason(message(in), message(in)));
        }
        return new SignatureVerdict(role, signataire, holder, claimed, proven, level, scope, state, reasons);
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static void message(Message message, DataOutputStream out) throws IOException {
        text(message.problem(), out);
        text(message.remedy(), out);
    }

    private static Message message(DataInputStream in) throws IOException {
        return new Message(text(in), text(in));
    }

    /** Unit by unit: a text may be longer than {@code writeUTF} takes. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        int units = in.readInt();
        return ByteBuffer.wrap(in.readNBytes(units * Character.BYTES)).asCharBuffer().toString();
    }
}
