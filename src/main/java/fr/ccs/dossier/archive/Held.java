package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.FileNames;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.PieceTenue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a dossier or session that are there, and what they are.
 *
 * @param main the document that tells what belongs together
 * @param empreintes by path, the digest of each file beside it; of a dossier, those that it gives of the pièces that it says are there
 * @param documents our own documents among them by path, in its order, {@code main} first
 */
record Held(Fonds fonds, Document main, Map<String, String> empreintes, Map<String, Document> documents) {
    private static final String THERE = "pieces/piece[@disponibilite = ('PRESENTE', 'RECONSTITUEE')]";
    private static final Pattern PERSON = Pattern.compile("\"(P-[0-9A-Za-z]{9})\"");

    /** @param folder the dossier's; a pièce that is not there as a plain file is left to the check */
    static Held of(Path folder, Dossier dossier) throws IOException {
        List<String> chemins = dossier.values(THERE + "/normalize-space(@chemin)");
        List<String> digests = dossier.values(THERE + "/normalize-space(@empreinte)");
        Map<String, String> empreintes = new TreeMap<>();
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put(Dossier.FILE, dossier.document());
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        for (int i = 0; i < chemins.size(); i++) {
            String chemin = chemins.get(i);
            empreintes.put(chemin, digests.get(i));
            if (FileNames.plain(chemin) && Files.isRegularFile(folder.resolve(chemin)) && chemin.toLowerCase(Locale.ROOT).endsWith(".xml")
                    && reader.read(folder.resolve(chemin)) instanceof Reading.Read read) {
                documents.put(chemin, read.document());
            }
        }
        return new Held(Fonds.DOSSIER, dossier.document(), empreintes, documents);
    }

    /** The number of the dossier or session. */
    String numero() {
        return main.attribute("numero").orElse("");
    }

    /** The dossier; empty for a session. */
    Optional<Dossier> dossier() {
        return fonds == Fonds.DOSSIER ? Optional.of(new Dossier(main)) : Optional.empty();
    }

    /** Whether every pièce has a name that a deposit may have; a name that some system does not take keeps a dossier from lasting. */
    boolean namesLast() {
        return empreintes.keySet().stream().allMatch(FileNames::plain) && FileNames.twin(empreintes.keySet()).isEmpty();
    }

    /** Whether a deposit of it stays within what an audit looks at; a quarter is left for what comes beside the pièces. */
    boolean fitsADeposit() {
        long bytes = new Dossier(main).values(THERE + "/normalize-space(@octets)").stream().mapToLong(Long::parseLong).sum();
        return empreintes.size() <= BagFolder.MOST_FILES / 4 * 3 && bytes <= BagFolder.MOST_BYTES / 4 * 3;
    }

    /** The numbers of all persons whom the documents name. */
    TreeSet<String> personnes() {
        TreeSet<String> all = new TreeSet<>();
        for (Document document : documents.values()) {
            Matcher matcher = PERSON.matcher(new String(document.bytes(), java.nio.charset.StandardCharsets.UTF_8).replace('\'', '"'));
            while (matcher.find()) {
                all.add(matcher.group(1));
            }
        }
        return all;
    }

    /** The paths of the attestations that stand in the place of eliminated pièces. */
    List<String> attestations() {
        return dossier().map(dossier -> PieceTenue.of(dossier).stream().filter(piece -> piece.disponibilite().equals("ELIMINEE")
                && dossier.values("journal/evenement[@type = 'ELIMINATION_PIECE']/objet/@ref").contains(piece.id())).map(piece -> Attestation.chemin(piece.chemin()))
                .toList()).orElse(List.of());
    }

    /** The pièces whose file is not there any more, by what the dossier says of it: {@code ELIMINEE} or {@code PERDUE}; a session says nothing of that. */
    List<String> gone(String disponibilite) {
        return dossier().map(dossier -> dossier.values("pieces/piece[@disponibilite = '" + disponibilite + "']/@id")).orElse(List.of());
    }
}
