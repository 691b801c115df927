package fr.ccs.dossier.seal;

import java.util.Map;
import java.util.Set;

/** The algorithms and transforms that a signature may name; what is not on the list is weak, unforeseen, or made to do harm. */
final class Algorithms {
    /** Exclusive canonicalisation without comments. */
    static final String CANONICAL = "http://www.w3.org/2001/10/xml-exc-c14n#";
    /** XPath Filter 2.0, which cuts the signatures out of the document. */
    static final String FILTER = "http://www.w3.org/2002/06/xmldsig-filter2";
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String PSS = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final Map<String, Set<String>> ADMITTED = Map.of(
            "CanonicalizationMethod", Set.of(CANONICAL),
            "Transform", Set.of(CANONICAL, FILTER),
            "DigestMethod", Set.of(ENC + "sha256", MORE + "sha384", ENC + "sha512"),
            "SignatureMethod", Set.of(MORE + "rsa-sha256", MORE + "rsa-sha384", MORE + "rsa-sha512",
                    PSS + "sha256-rsa-MGF1", PSS + "sha384-rsa-MGF1", PSS + "sha512-rsa-MGF1",
                    MORE + "ecdsa-sha256", MORE + "ecdsa-sha384", MORE + "ecdsa-sha512"));

    private Algorithms() {}

    /** Whether an element of this local name names an algorithm. */
    static boolean namedBy(String element) {
        return ADMITTED.containsKey(element);
    }

    /** Whether an element of this local name may name this algorithm. */
    static boolean admitted(String element, String algorithm) {
        return ADMITTED.get(element).contains(algorithm);
    }
}
