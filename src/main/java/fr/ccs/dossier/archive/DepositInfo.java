package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Certificateur;
import fr.ccs.dossier.dossier.Conservation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.GelEnCours;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.finding.CheckRun;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
        for (String rule : retention(editions)) {
            info = info.with(BagInfo.RETENTION, rule);
        }
        for (GelEnCours gel : held.dossier().map(dossier -> GelEnCours.de(dossier, Deposit.day(settings.at()))).orElse(List.of())) {
            info = info.with(BagInfo.HOLD, "depuis " + gel.debut() + gel.fin().map(fin -> " jusqu’au " + fin).orElse(""));
        }
        return info;
    }

    /** A line a class of documents; where editions differ, each says its own. */
    private SortedSet<String> retention(List<Document> editions) {
        SortedSet<String> lines = new TreeSet<>();
        for (Document edition : editions) {
            for (Conservation one : conservation(edition)) {
                lines.add("type=" + one.type() + "; duree=" + one.duree().map(Object::toString).orElse("INCONNUE") + "; depart=" + one.depart() + "; debut="
                        + one.debut().map(Object::toString).orElse("INCONNU") + "; fin=" + one.fin().map(Object::toString).orElse("INCONNUE")
                        + "; sort=" + one.sortFinal());
            }
        }
        return lines;
    }

    private List<Conservation> conservation(Document edition) {
        Optional<Dossier> dossier = held.dossier();
        return dossier.isPresent() ? Conservation.of(edition, dossier.get()) : Conservation.of(edition, new Session(held.main()));
    }
}
