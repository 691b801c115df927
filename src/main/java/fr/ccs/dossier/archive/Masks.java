package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.finding.BagRemark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a report names the files of a deposit: pièces by their numbers, our own files as they are, any other name not at all, for it may be a person's. */
final class Masks {
    private static final Pattern OURS = Pattern.compile("bagit\\.txt|bag-info\\.txt|(tag)?manifest-sha512\\.txt|fetch\\.txt|verifier\\.sh|verifier\\.attendu\\.txt"
            + "|data/(journal\\.txt|controles/archive\\.json|dossier/dossier\\.xml|formes/(formes\\.zip|annuaire\\.xml|referentiels/[A-Za-z0-9._-]+\\.xml))"
            + "|data/signatures/(liste\\.txt|(certificats|listes|horodatages)/[0-9a-f]{32}\\.(pem|crl|tst))");
    private static final Pattern OTHER = Pattern.compile("(data/(dossier/|signatures/|formes/|controles/)?)?.*?(\\.[A-Za-z0-9]{1,5})?", Pattern.DOTALL);
    private final Map<String, String> pieces = new HashMap<>();

    /** @param dossier the one in the deposit; null when it cannot be read */
    Masks(Dossier dossier) {
        if (dossier != null) {
            List<String> chemins = dossier.values("pieces/piece/normalize-space(@chemin)");
            List<String> ids = dossier.values("pieces/piece/string(@id)");
            for (int i = 0; i < chemins.size(); i++) {
                pieces.putIfAbsent(Bag.DOSSIER + chemins.get(i), ids.get(i));
            }
        }
    }

    BagRemark masked(BagRemark remark) {
        return new BagRemark(remark.fault(), named(remark.subject()), remark.detail());
    }

    /** @param path within the bag */
    String named(String path) {
        if (path.isEmpty() || OURS.matcher(path).matches()) {
            return path;
        }
        if (pieces.containsKey(path)) {
            return pieces.get(path);
        }
        if (pieces.containsValue(path)) {
            return path;
        }
        Matcher other = OTHER.matcher(path);
        String folder = other.matches() && other.group(1) != null ? other.group(1) : "";
        return folder + "…" + (other.group(3) == null ? "" : other.group(3));
    }
}
