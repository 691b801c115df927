package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.SignatureVerdict;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The signatures of one document as a table for a person: who, as what, when, to which level, and whether each holds. */
final class SignatureTable {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(FrenchTime.ZONE);
    private final Language language;
    private final Colours colours;

    SignatureTable(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** Writes the table and gives what it said: where a signature calls for a remark, that stands under its line. */
    Set<Message> write(FileVerdict file, PrintStream out) {
        List<SignatureVerdict> signatures = file.signatures();
        if (signatures.isEmpty()) {
            out.println("    " + colours.dim(SignatureWords.looked(file) ? language.choose("aucun emplacement de signature", "no signature slot")
                    : language.choose("signatures non examinées", "signatures not examined")));
            return Set.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(language.choose(List.of("Rôle", "Signataire", "Déclarée le", "Prouvée le", "Niveau", "Portée", "Verdict"),
                List.of("Role", "Signatory", "Claimed", "Proven", "Level", "Scope", "Verdict")));
        signatures.forEach(signature -> rows.add(row(signature)));
        List<Integer> widths = IntStream.range(0, rows.get(0).size()).mapToObj(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toList();
        out.println("    " + colours.dim(line(rows.get(0), widths)));
        for (int i = 0; i < signatures.size(); i++) {
            out.println("    " + coloured(signatures.get(i), line(rows.get(i + 1), widths)));
            signatures.get(i).reasons().forEach(reason -> reason(reason.message(language), out));
        }
        return signatures.stream().flatMap(signature -> signature.reasons().stream()).map(reason -> reason.message(language)).collect(Collectors.toSet());
    }

    private void reason(Message message, PrintStream out) {
        out.println("        " + TextReport.harmless(message.problem()));
        if (!message.remedy().isEmpty()) {
            out.println("        → " + TextReport.harmless(message.remedy()));
        }
    }

    private List<String> row(SignatureVerdict signature) {
        String who = signature.holder().isEmpty() ? signature.signataire() : TextReport.harmless(signature.holder());
        return List.of(SignatureWords.role(signature.role(), language), who, time(signature.claimed()), time(signature.proven()),
                signature.level() == SignatureVerdict.Level.NONE ? "–" : signature.level().name(), SignatureWords.scope(signature.scope(), language),
                SignatureWords.state(signature.state(), language));
    }

    private static String time(Optional<Instant> time) {
        return time.map(MINUTE::format).orElse("–");
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).append(" ".repeat(widths.get(i) - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private String coloured(SignatureVerdict signature, String line) {
        return switch (signature.state()) {
            case VALIDE -> colours.good(line);
            case MANUSCRITE, ATTENDUE -> line;
            case NON_VALIDE, INDETERMINEE -> colours.bad(line);
        };
    }
}
