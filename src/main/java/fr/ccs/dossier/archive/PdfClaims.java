package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.FileNames;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each PDF of a deposit claims to conform to, noted with its digest when it is deposited: a line for each, path, digest (SHA-256), PDF/A, PDF/UA.
 *
 * <p>A claim only: whether it is true, a validator says, and a later one can say it of the very bytes whose claim this is.
 */
final class PdfClaims {
    private static final int CELLS = 4;

    private PdfClaims() {}

    /** @param folder where the files stand now; nothing when there is no PDF among them */
    static String text(Path folder, Held held) throws IOException {
        return String.join("", lines(folder, held).values());
    }

    /** What differs from the note, and the PDFs that claim nothing; a PDF that is there no more has a line that nothing contradicts. */
    static List<BagRemark> remarks(BagFolder bag, Held held) throws IOException {
        SortedMap<String, String> there = lines(bag.file(held.fonds().folder()), held);
        Map<String, String> noted = new HashMap<>();
        List<BagRemark> remarks = new ArrayList<>();
        for (String line : bag.text(Bag.PDFS).orElse("").lines().toList()) {
            String path = line.split("\t", CELLS)[0];
            if (noted.put(path, line + "\n") != null || !own(held, path)) {
                remarks.add(BagRemark.of(BagFault.PDF, Bag.PDFS));
            }
        }
        there.forEach((path, line) -> {
            if (!line.equals(noted.get(path))) {
                remarks.add(BagRemark.of(BagFault.PDF, path));
            } else if (line.endsWith("\t-\t-\n")) {
                remarks.add(BagRemark.of(BagFault.PDF_PLAIN, path));
            }
        });
        return remarks;
    }

    /** Whether it is of the deposit's own, there or eliminated since. */
    private static boolean own(Held held, String path) {
        String chemin = path.startsWith(held.fonds().folder()) ? path.substring(held.fonds().folder().length()) : "";
        return held.empreintes().containsKey(chemin) || held.dossier().filter(dossier -> dossier.chemins().contains(chemin)).isPresent();
    }

    private static SortedMap<String, String> lines(Path folder, Held held) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String chemin : held.empreintes().keySet()) {
            if (chemin.toLowerCase(Locale.ROOT).endsWith(".pdf") && FileNames.plain(chemin) && Files.isRegularFile(folder.resolve(chemin))) {
                PdfScan scan = PdfScan.of(folder.resolve(chemin));
                String path = held.fonds().folder() + chemin;
                lines.put(path, path + "\t" + scan.sha256() + "\t" + scan.archival() + "\t" + scan.accessible() + "\n");
            }
        }
        return lines;
    }
}
