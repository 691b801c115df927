package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.BagVerdict;

/** The signatures in a deposit as a table of the page, folded away; it names nobody. */
record DepositSignatures(Markup page, RuleWords say) {

    /** Nothing for a deposit that has none. */
    void write(BagVerdict bag) {
        if (bag.signatures().isEmpty()) {
            return;
        }
        page.open("details").element("summary", Count.of(bag.signatures().size(), say.language(), "signature", "signature"))
                .open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", say.say("Signatures", "Signatures") + " " + bag.path())
                .open("table", "class", "signatures").open("thead").open("tr").element("th", say.say("Document", "Document"), "scope", "col")
                .element("th", say.say("Rôle", "Role"), "scope", "col").element("th", say.say("Verdict", "Verdict"), "scope", "col")
                .element("th", say.say("Niveau", "Level"), "scope", "col").element("th", say.say("Prouvée le", "Proven"), "scope", "col").close().close().open("tbody").line();
        for (BagVerdict.Signed signed : bag.signatures()) {
            page.open("tr").element("th", signed.document(), "scope", "row").element("td", SignatureWords.role(signed.role(), say.language()))
                    .element("td", signed.state()).element("td", signed.level()).element("td", signed.proven().isEmpty() ? "–" : signed.proven()).close().line();
        }
        page.close().close().close().close().line();
    }
}
