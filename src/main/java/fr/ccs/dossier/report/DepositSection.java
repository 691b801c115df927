package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.Language;
import java.util.Locale;

/** One deposit of the page: what it is, what is to be said of it, and its signatures. */
record DepositSection(Markup page, RuleWords say) {

    /** @param number its rank in the audit, from 1 */
    void write(BagVerdict bag, String verdict, int number) {
        String id = "paquet-" + number;
        page.open("article", "class", "deposit " + bag.state().name().toLowerCase(Locale.ROOT), "id", id, "aria-labelledby", "t-" + id, "data-entry", "1",
                "data-verdict", bag.state().name()).open("h3", "id", "t-" + id).path(bag.path()).close().line();
        page.open("p").element("strong", verdict, "class", "verdict");
        if (!bag.identifier().isEmpty()) {
            page.text(" " + bag.identifier() + (bag.dossier().isEmpty() ? "" : ", " + bag.dossier())
                    + (bag.day().isEmpty() ? "" : say.say(", versé le ", ", deposited on ") + bag.day()));
        }
        page.close();
        if (!bag.seal().isEmpty()) {
            page.open("p", "class", "digest").text(say.label("Sceau (SHA-256 de tagmanifest-sha512.txt)", "Seal (SHA-256 of tagmanifest-sha512.txt)") + " ").element("code", bag.seal())
                    .text(bag.anchored() ? say.say(", cité par le journal du dossier", ", cited by the dossier’s journal")
                            : say.say(", aucun journal à portée ne le cite", ", cited by no journal at hand")).close().line();
        }
        if (bag.proof().present()) {
            page.element("p", say.say(ProofText.told(bag.proof(), Language.FRENCH), ProofText.told(bag.proof(), Language.ENGLISH)), "class", bag.proof().holds() || bag.proof().state() == BagProof.State.NON_JUGEE ? null : "bad").line();
        }
        if (bag.remarks().isEmpty()) {
            page.element("p", say.say("Aucune remarque.", "No remark."));
        } else {
            page.open("ul", "class", "remarks").line();
            bag.remarks().forEach(this::remark);
            page.close().line();
        }
        new DepositSignatures(page, say).write(bag);
        page.close().line();
    }

    private void remark(BagRemark remark) {
        boolean fault = remark.fault().grade() != BagFault.Grade.NOTE;
        page.open("li").element("strong", fault ? say.label("Faute", "Fault") : say.label("Remarque", "Note"), "class", fault ? "bad" : null).text(" ");
        if (!remark.subject().isEmpty()) {
            page.element("code", remark.subject()).text(say.say(" : ", ": "));
        }
        page.text(say.say(remark.fault().words(Language.FRENCH), remark.fault().words(Language.ENGLISH)));
        if (!remark.detail().isEmpty()) {
            page.text(" [").element("code", remark.detail()).text("]");
        }
        page.close().line();
    }
}
