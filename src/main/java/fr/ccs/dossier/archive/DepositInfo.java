package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Certificateur;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.GelEnCours;
import fr.ccs.dossier.finding.CheckRun;
import java.util.List;
import java.util.Optional;

/** What a deposit tells of itself, for whoever opens it without knowing what it is. */
record DepositInfo(Archiving.Settings settings, String identifier, Held held, CheckRun run) {

    /** @param journal its lines; empty for a session, which has none */
    BagInfo lines(Optional<String> journal, List<Document> editions) {
        BagInfo info = new BagInfo(List.of()).with(BagInfo.IDENTIFIER, identifier);
        for (Document edition : editions) {
            Optional<Certificateur> owner = Certificateur.of(edition);
            if (owner.isPresent() && info.value(BagInfo.ORGANISATION).isEmpty()) {
                info = info.with(BagInfo.ORGANISATION, owner.get().raisonSociale() + owner.get().siret().map(siret -> " (SIRET " + siret + ")").orElse(""));
            }
        }
        info = info.with(BagInfo.DAY, Deposit.day(settings.at()).toString()).with(BagInfo.AGENT, "CCS Dossier " + settings.toolVersion())
                .with(BagInfo.RULES, run.ruleSet().version() + " " + run.ruleSet().sha256()).with(held.fonds().label(), held.numero());
        if (journal.isPresent()) {
            info = info.with(BagInfo.HEAD, journal.get().lines().reduce((before, after) -> after).map(last -> last.split("\t")[3]).orElse("-"));
        }
        for (Document edition : editions) {
            info = info.with(BagInfo.EDITION, edition.citation().map(Citation::toString).orElse("") + " " + edition.sha256());
        }
        for (String rule : new RetentionInfo(held).lines(editions)) {
            info = info.with(BagInfo.RETENTION, rule);
        }
        for (GelEnCours gel : held.dossier().map(dossier -> GelEnCours.de(dossier, Deposit.day(settings.at()))).orElse(List.of())) {
            info = info.with(BagInfo.HOLD, "depuis " + gel.debut() + gel.fin().map(fin -> " jusqu’au " + fin).orElse(""));
        }
        return info;
    }
}
