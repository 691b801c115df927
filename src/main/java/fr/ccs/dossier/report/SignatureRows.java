package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.SignatureVerdict;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The signatures of one document as a table of the page: who, as what, when, and whether each holds. */
record SignatureRows(Markup page, RuleWords say) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(FrenchTime.ZONE);

    /** Nothing for a file that has none. */
    void write(FileVerdict file) {
        if (file.signatures().isEmpty()) {
            return;
        }
        page.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", say.say("Signatures de ", "Signatures of ") + file.file()).open("table", "class", "signatures")
                .element("caption", say.say("Signatures", "Signatures")).open("thead").open("tr");
        say.language().choose(List.of("Rôle", "Signataire", "Déclarée le", "Prouvée le", "Niveau", "Verdict"), List.of("Role", "Signatory", "Claimed", "Proven", "Level", "Verdict"))
                .forEach(head -> page.element("th", head, "scope", "col"));
        page.close().close().open("tbody").line();
        for (SignatureVerdict signature : file.signatures()) {
            page.open("tr").element("th", SignatureWords.role(signature.role(), say.language()), "scope", "row")
                    .element("td", signature.holder().isEmpty() ? signature.signataire() : signature.holder())
                    .element("td", time(signature.claimed())).element("td", time(signature.proven()))
                    .element("td", signature.level() == SignatureVerdict.Level.NONE ? "–" : signature.level().name())
                    .element("td", SignatureWords.state(signature.state(), say.language())).close().line();
        }
        page.close().close().close().line();
    }

    private static String time(Optional<Instant> time) {
        return time.map(MINUTE::format).orElse("–");
    }
}
