package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.finding.BagRemark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a report names the files of a deposit: pièces by their numbers, our own files as they are, any other name not at all, for it may be a person's. */
final class Masks {
    private static final Pattern OURS = Pattern.compile("bagit\\.txt|bag-info\\.txt|(tag)?manifest-sha512\\.txt|fetch\\.txt|verifier(-preuve)?\\.sh|preuves/preuve\\.xml|verifier\\.attendu\\.txt"
            + "|data/(journal\\.txt|controles/(archive\\.json|pdf\\.txt)|dossier/dossier\\.xml|session/(session\\.xml|bordereau\\.pdf|seance(-\\d+)?\\.pdf)|formes/(formes\\.zip|annuaire\\.xml|referentiels/[A-Za-z0-9._-]+\\.xml))"
            + "|data/signatures/(liste\\.txt|(certificats|listes|horodatages)/[0-9a-f]{32}\\.(pem|crl|tst))");
    private static final Pattern OTHER = Pattern.compile("(data/(dossier/|session/|signatures/|formes/|controles/)?)?.*?(\\.[A-Za-z0-9]{1,5})?", Pattern.DOTALL);
    private final Map<String, String> pieces = new HashMap<>();

    private Masks() {}

    /** @param held what is in the deposit; empty when it cannot be read */
    static Masks of(Optional<Held> held) {
        Masks masks = new Masks();
        held.flatMap(Held::dossier).ifPresent(masks::pieces);
        held.filter(one -> one.fonds() == Fonds.SESSION).ifPresent(masks::minutes);
        return masks;
    }

    private void pieces(Dossier dossier) {
        List<String> chemins = dossier.values("pieces/piece/normalize-space(@chemin)");
        List<String> ids = dossier.values("pieces/piece/string(@id)");
        for (int i = 0; i < chemins.size(); i++) {
            pieces.putIfAbsent(Bag.DOSSIER + chemins.get(i), ids.get(i));
        }
    }

    private void minutes(Held session) {
        session.documents().forEach((chemin, document) -> document.citation().filter(cited -> document != session.main())
                .ifPresent(cited -> pieces.putIfAbsent(session.fonds().folder() + chemin, cited.toString())));
    }

    BagRemark masked(BagRemark remark) {
        return new BagRemark(remark.fault(), named(remark.subject()), remark.detail());
    }

    /** @param path within the bag */
    String named(String path) {
        if (path.isEmpty() || OURS.matcher(path).matches() || pieces.containsValue(path)) {
            return path;
        }
        if (pieces.containsKey(path)) {
            return pieces.get(path);
        }
        Matcher other = OTHER.matcher(path);
        String folder = other.matches() && other.group(1) != null ? other.group(1) : "";
        return folder + "…" + (other.group(3) == null ? "" : other.group(3));
    }
}
