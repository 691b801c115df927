package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Certificateur;
import fr.ccs.dossier.dossier.Conservation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.ExtraitAnnuaire;
import fr.ccs.dossier.dossier.JournalText;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that goes into one deposit: the dossier as it is, and what is needed to judge it when nobody remembers it. */
final class Deposit {
    private final Archiving.Settings settings;
    private final String identifier;
    private final Path folder;
    private final Held held;
    private final CheckRun run;

    /** @param folder the dossier's, {@code run} its check */
    Deposit(Archiving.Settings settings, String identifier, Path folder, Held held, CheckRun run) {
        this.settings = settings;
        this.identifier = identifier;
        this.folder = folder;
        this.held = held;
        this.run = run;
    }

    /** The day in France. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, FrenchTime.ZONE);
    }

    /** Writes it beside its place and gives its seal. */
    String write(BagWriter writer, Resolver resolver) throws IOException {
        SortedMap<String, Document> editions = editions(resolver);
        BagContents payload = new BagContents();
        payload.put(Bag.DOSSIER + Dossier.FILE, held.dossier().document().bytes());
        held.empreintes().forEach((chemin, empreinte) -> payload.copy(Bag.DOSSIER + chemin, folder.resolve(chemin), empreinte));
        String journal = JournalText.of(held.dossier().document());
        payload.put(Bag.JOURNAL, journal.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new JsonReport().write(run, report);
        payload.put(Bag.REPORT, report.toByteArray());
        SortedMap<String, byte[]> signatures = signatures(folder, held);
        signatures.forEach(payload::put);
        payload.put(Bag.FORMS, Formes.zipped());
        editions.forEach((name, edition) -> payload.put(Bag.EDITIONS + name + ".xml", edition.bytes()));
        if (found(resolver, Citation.named(Kind.ANNUAIRE, "", "")) instanceof Lookup.Found annuaire) {
            payload.put(Bag.ANNUAIRE, ExtraitAnnuaire.of(annuaire.document(), held.personnes()));
        }
        BagContents tags = new BagContents().put(VerifierScript.NAME, VerifierScript.bytes()).put(VerifierScript.EXPECTED,
                VerifierScript.expected(payload.size(), journal, new String(signatures.get(SignatureFiles.LIST), StandardCharsets.UTF_8)));
        return writer.prepare(identifier, payload, tags, info(journal, new ArrayList<>(editions.values())));
    }

    /** The signatures' material of a dossier, wherever it stands. */
    static SortedMap<String, byte[]> signatures(Path folder, Held held) throws IOException {
        try {
            return SignatureFiles.of(held.documents(), SealedPdfs.among(folder, held.empreintes().keySet()));
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** The editions that the dossier's documents apply; for a dossier that applies none, the last one known. */
    private SortedMap<String, Document> editions(Resolver resolver) {
        SortedMap<String, Document> editions = new TreeMap<>();
        for (Document document : held.documents().values()) {
            List<String> ids = document.values("editionAppliquee", "id");
            List<String> names = document.values("editionAppliquee", "edition");
            for (int i = 0; i < ids.size(); i++) {
                add(editions, resolver, Citation.named(Kind.REFERENTIEL, ids.get(i), names.get(i)));
            }
        }
        if (editions.isEmpty()) {
            resolver.known(Kind.REFERENTIEL).stream().reduce((before, after) -> after).ifPresent(last -> add(editions, resolver, Optional.of(last)));
        }
        return editions;
    }

    private static void add(SortedMap<String, Document> editions, Resolver resolver, Optional<Citation> citation) {
        if (found(resolver, citation) instanceof Lookup.Found edition) {
            editions.put((citation.orElseThrow().id() + "-" + citation.orElseThrow().edition()).replaceAll("[^A-Za-z0-9._-]", "_"), edition.document());
        }
    }

    private static Lookup found(Resolver resolver, Optional<Citation> citation) {
        return citation.map(resolver::find).orElse(new Lookup.Absent(List.of(), ""));
    }

    private BagInfo info(String journal, List<Document> editions) {
        Dossier dossier = held.dossier();
        BagInfo info = new BagInfo(List.of()).with(BagInfo.IDENTIFIER, identifier);
        for (Document edition : editions) {
            Optional<Certificateur> owner = Certificateur.of(edition);
            if (owner.isPresent() && info.value(BagInfo.ORGANISATION).isEmpty()) {
                info = info.with(BagInfo.ORGANISATION, owner.get().raisonSociale() + owner.get().siret().map(siret -> " (SIRET " + siret + ")").orElse(""));
            }
        }
        info = info.with(BagInfo.DAY, day(settings.at()).toString()).with(BagInfo.AGENT, "CCS Dossier " + settings.toolVersion())
                .with(BagInfo.RULES, run.ruleSet().version() + " " + run.ruleSet().sha256()).with(BagInfo.DOSSIER, dossier.numero())
                .with(BagInfo.HEAD, journal.lines().reduce((before, after) -> after).map(last -> last.split("\t")[3]).orElse("-"));
        for (Document edition : editions) {
            info = info.with(BagInfo.EDITION, edition.citation().map(Citation::toString).orElse("") + " " + edition.sha256());
        }
        for (String rule : retention(editions, dossier)) {
            info = info.with(BagInfo.RETENTION, rule);
        }
        for (String hold : dossier.values("gel[not(@fin)]/string((@debut, '?')[1])")) {
            info = info.with(BagInfo.HOLD, "depuis " + hold);
        }
        return info;
    }

    /** A line a class of documents; where editions differ, each says its own. */
    private static SortedSet<String> retention(List<Document> editions, Dossier dossier) {
        SortedSet<String> lines = new TreeSet<>();
        for (Document edition : editions) {
            for (Conservation one : Conservation.of(edition, dossier)) {
                lines.add("type=" + one.type() + "; duree=" + one.duree().map(Object::toString).orElse("INCONNUE") + "; depart=" + one.depart() + "; debut="
                        + one.debut().map(Object::toString).orElse("INCONNU") + "; fin=" + one.fin().map(Object::toString).orElse("INCONNUE")
                        + "; sort=" + one.sortFinal());
            }
        }
        return lines;
    }
}
