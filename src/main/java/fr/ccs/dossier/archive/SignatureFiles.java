package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.seal.SignatureMaterial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Certificates, revocation lists and time-stamps of a dossier's documents as files of their own, and a list of which belongs to which signature.
 *
 * <p>All follows from the documents: an audit makes it again and compares.
 */
final class SignatureFiles {
    static final String LIST = Bag.SIGNATURES + "liste.txt";
    private static final int NAME_LENGTH = 32;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final StringBuilder list = new StringBuilder();
    private final String folder;

    private SignatureFiles(String folder) {
        this.folder = folder;
    }

    /**
     * The files by their paths in the bag.
     *
     * @param folder where the documents stand in the bag, with a slash behind
     * @param documents by their paths in the dossier
     * @param sealed paths of the PDFs that carry a signature of their own
     * @throws GeneralSecurityException when a signature carries something unreadable
     */
    static SortedMap<String, byte[]> of(String folder, Map<String, Document> documents, List<String> sealed) throws GeneralSecurityException {
        SignatureFiles all = new SignatureFiles(folder);
        for (Map.Entry<String, Document> document : new TreeMap<>(documents).entrySet()) {
            for (SignatureMaterial signature : SignatureMaterial.of(document.getValue())) {
                all.add(document.getKey(), signature);
            }
        }
        sealed.forEach(pdf -> all.line(pdf, "-", "-", "-", "CACHET", "-", "-"));
        all.files.put(LIST, all.list.toString().getBytes(StandardCharsets.UTF_8));
        return all.files;
    }

    private void add(String document, SignatureMaterial signature) {
        String slot = String.valueOf(signature.slot());
        String id = signature.id().matches("[A-Za-z_][A-Za-z0-9_.-]*") ? signature.id() : "-";
        for (int i = 0; i < signature.certificates().size(); i++) {
            byte[] certificate = signature.certificates().get(i);
            line(document, slot, signature.role(), id, i == 0 ? "SIGNATAIRE" : "CERTIFICAT", put("certificats/", certificate, ".pem", pem(certificate)), "-");
        }
        signature.lists().forEach(revoked -> line(document, slot, signature.role(), id, "LISTE", put("listes/", revoked, ".crl", revoked), "-"));
        signature.stamps().forEach(stamp -> line(document, slot, signature.role(), id, "HORODATAGE",
                put("horodatages/", stamp.token(), ".tst", stamp.token()), stamp.algorithm() + ":" + stamp.imprint()));
    }

    private String put(String place, byte[] named, String ending, byte[] bytes) {
        String path = Bag.SIGNATURES + place + Digests.sha512(named).substring(0, NAME_LENGTH) + ending;
        files.put(path, bytes);
        return path;
    }

    /** Document, rank of the slot, role, Id of the signature, kind of file, file, and of a time-stamp the digest that was stamped. */
    private void line(String document, String... cells) {
        list.append(folder).append(document).append('\t').append(String.join("\t", cells)).append('\n');
    }

    private static byte[] pem(byte[] certificate) {
        return ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
    }
}
