package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Excuse;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Waiver;
import java.util.Locale;

/** One finding of the page: its rule and place, what is wrong, what to do, and the line with the fault marked. */
record FindingEntry(Markup page, RuleWords say) {

    /**
     * Writes it.
     *
     * @param number the rank of its file in the run, from 1
     */
    void write(Finding finding, int number, String fingerprint) {
        Location at = finding.location();
        Message message = finding.message(say.language());
        String state = finding.excuse().map(Excuse::code).orElse("open");
        page.open("li", "class", "finding " + finding.severity().name().toLowerCase(Locale.ROOT), "id", "c-" + fingerprint, "data-entry", "1",
                "data-severity", finding.severity().name(), "data-rule", finding.rule(), "data-file", String.valueOf(number), "data-status", state).line();
        page.open("p", "class", "facts").element("strong", say.severity(finding.severity()), "class", "severity").text(" ")
                .element("a", finding.rule(), "class", "id", "href", "#" + finding.rule()).text(" ")
                .element("span", say.say("ligne ", "line ") + at.line() + say.say(", colonne ", ", column ") + at.column());
        if (!at.codes().isEmpty()) {
            page.text(" ").element("code", at.codes());
        }
        if (!state.equals("open")) {
            page.text(" ").element("strong", say.state(state), "class", "state");
        }
        page.close().element("p", message.problem(), "class", "problem");
        if (!message.remedy().isEmpty()) {
            page.element("p", message.remedy(), "class", "remedy");
        }
        finding.waiver().ifPresent(this::waiver);
        Excerpt.of(at).ifPresent(shown -> excerpt(at.line(), shown));
        page.close().line();
    }

    private void waiver(Waiver waiver) {
        page.element("p", say.say("Dérogation", "Derogation") + (waiver.decidedBy().isEmpty() ? "" : ", " + waiver.decidedBy()) + say.say(", du ", ", from ") + waiver.date()
                + say.say(" au ", " to ") + waiver.expiry() + " (" + waiver.heldIn() + ")" + (waiver.justification().isEmpty() ? "" : say.say(" : ", ": ") + waiver.justification()));
    }

    private void excerpt(int line, Excerpt shown) {
        page.open("pre").open("code").open("span", "class", "line", "data-number", String.valueOf(line)).text(shown.text().substring(0, shown.from()));
        if (shown.to() > shown.from()) {
            page.element("mark", shown.text().substring(shown.from(), shown.to()));
        }
        page.text(shown.text().substring(shown.to())).close().close().close();
    }
}
