package fr.ccs.dossier.exchange;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A badge with its proof: a JWT signed with the key of who delivers the certificate (Open Badges 3.0, section 8.2).
 *
 * <p>The header bears the public key and, within it, the certificates that say whose it is; it may bear nothing else.
 */
public final class BadgeJwt {
    private static final Map<String, String> CURVES = Map.of("P-256", "ES256", "P-384", "ES384", "P-521", "ES512");

    private BadgeJwt() {}

    /** The algorithm for such a key; empty for one that no reader of badges knows. */
    public static Optional<String> algorithm(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey) {
            return Optional.of("RS256");
        }
        return certificate.getPublicKey() instanceof ECPublicKey key
                ? Optional.ofNullable(EllipticCurves.getName(key.getParams().getCurve())).map(CURVES::get) : Optional.empty();
    }

    /**
     * The badge and its proof on one line.
     *
     * @param chain the certificates of the key, its own first
     * @throws IllegalArgumentException when {@link #algorithm} knows none for the key
     * @throws IllegalStateException when the key did not sign, or not what it was given
     */
    public static String of(Badge badge, PrivateKey key, List<X509Certificate> chain) {
        String algorithm = algorithm(chain.get(0)).orElseThrow(() -> new IllegalArgumentException("no algorithm for this key"));
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setHeader("typ", "JWT");
            jws.setJwkHeader(jwk(chain));
            jws.setPayload(payload(badge));
            jws.setKey(key);
            String compact = jws.getCompactSerialization();
            requireSound(compact, algorithm, chain.get(0));
            return compact;
        } catch (JoseException unusable) {
            throw new IllegalStateException(unusable.getMessage(), unusable);
        }
    }

    /** Whether one is the other but for its signature, which holds: with an elliptic curve each is another. */
    public static boolean same(String there, String made) {
        int end = made.lastIndexOf('.') + 1;
        if (!there.startsWith(made.substring(0, end))) {
            return false;
        }
        try {
            JsonWebSignature known = new JsonWebSignature();
            known.setCompactSerialization(made);
            return verifies(there, known.getAlgorithmHeaderValue(), known.getJwkHeader().getKey());
        } catch (JoseException unreadable) {
            return false;
        }
    }

    private static PublicJsonWebKey jwk(List<X509Certificate> chain) throws JoseException {
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(chain.get(0).getPublicKey());
        jwk.setCertificateChain(chain);
        return jwk;
    }

    /** The credential itself, with the four claims that repeat what it says. */
    private static String payload(Badge badge) throws JoseException {
        Map<String, Object> credential = JsonUtil.parseJson(new String(badge.json(true), StandardCharsets.UTF_8));
        credential.put("iss", ((Map<?, ?>) credential.get("issuer")).get("id"));
        credential.put("jti", credential.get("id"));
        credential.put("nbf", Instant.parse((String) credential.get("validFrom")).getEpochSecond());
        credential.put("sub", ((Map<?, ?>) credential.get("credentialSubject")).get("id"));
        return JsonUtil.toJson(credential);
    }

    /** A card may answer with the signature of another key than the certificate's: such a badge never leaves. */
    private static void requireSound(String compact, String algorithm, X509Certificate certificate) throws JoseException {
        if (!verifies(compact, algorithm, certificate.getPublicKey())) {
            throw new IllegalStateException("the key is not the certificate's");
        }
    }

    private static boolean verifies(String compact, String algorithm, Key key) throws JoseException {
        JsonWebSignature read = new JsonWebSignature();
        read.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
        read.setCompactSerialization(compact);
        read.setKey(key);
        return read.verifySignature();
    }
}
