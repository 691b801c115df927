package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Redaction;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
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
import java.util.TreeMap;

/** All that goes into one deposit: the dossier or session as it is, and what is needed to judge it when nobody remembers it. */
final class Deposit {
    private final Archiving.Settings settings;
    private final String identifier;
    private final Path folder;
    private final Held held;
    private final CheckRun run;

    /** @param folder where the files stand, {@code run} their check */
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
        payload.put(held.fonds().path(), held.main().bytes());
        held.empreintes().forEach((chemin, empreinte) -> payload.copy(held.fonds().folder() + chemin, folder.resolve(chemin), empreinte));
        for (String attestation : held.attestations()) {
            payload.copy(held.fonds().folder() + attestation, folder.resolve(attestation), "");
        }
        Optional<String> journal = held.dossier().map(dossier -> JournalText.of(dossier.document()));
        journal.ifPresent(lines -> payload.put(Bag.JOURNAL, lines.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new JsonReport().write(Redaction.of(run), report);
        payload.put(Bag.REPORT, report.toByteArray());
        String claims = PdfClaims.text(folder, held);
        if (!claims.isEmpty()) {
            payload.put(Bag.PDFS, claims.getBytes(StandardCharsets.UTF_8));
        }
        SortedMap<String, byte[]> signatures = signatures(folder, held);
        signatures.forEach(payload::put);
        payload.put(Bag.FORMS, Formes.zipped());
        editions.forEach((name, edition) -> payload.put(Bag.EDITIONS + name + ".xml", edition.bytes()));
        if (found(resolver, Citation.named(Kind.ANNUAIRE, "", "")) instanceof Lookup.Found annuaire) {
            payload.put(Bag.ANNUAIRE, ExtraitAnnuaire.of(annuaire.document(), held.personnes()));
        }
        BagContents tags = new BagContents().put(VerifierScript.NAME, VerifierScript.bytes())
                .put(VerifierScript.OF_PROOF, VerifierScript.ofProof()).put(VerifierScript.EXPECTED,
                VerifierScript.expected(payload.size(), journal, new String(signatures.get(SignatureFiles.LIST), StandardCharsets.UTF_8)));
        return writer.prepare(identifier, payload, tags, new DepositInfo(settings, identifier, held, run).lines(journal, new ArrayList<>(editions.values())));
    }

    /** The signatures' material of a dossier or session, wherever it stands. */
    static SortedMap<String, byte[]> signatures(Path folder, Held held) throws IOException {
        try {
            return SignatureFiles.of(held.fonds().folder(), held.documents(), SealedPdfs.among(folder, held.empreintes().keySet()));
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** The editions that the documents apply; where they apply none, the last one known. */
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
}
