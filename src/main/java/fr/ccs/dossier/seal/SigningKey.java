package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A private key and its certificate, in a file or on a card, open for as long as one command needs it. */
public final class SigningKey implements AutoCloseable {
    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry entry;

    private SigningKey(SignatureTokenConnection token, DSSPrivateKeyEntry entry) {
        this.token = token;
        this.entry = entry;
    }

    /**
     * A key of a PKCS#12 file.
     *
     * @param alias which one, when the file holds several
     * @throws CannotSign when the file is none, the password is wrong, or the key cannot be told
     */
    public static SigningKey ofPkcs12(Path file, char[] password, Optional<String> alias) throws IOException, CannotSign {
        return ofPkcs12(Files.readAllBytes(file), file.toString(), password, alias);
    }

    static SigningKey ofPkcs12(byte[] bytes, String name, char[] password, Optional<String> alias) throws CannotSign {
        try {
            return chosen(new Pkcs12SignatureToken(new ByteArrayInputStream(bytes), new PasswordProtection(password)), name, alias);
        } catch (DSSException unreadable) {
            throw CannotSign.unable("La clé " + name + " ne s’ouvre pas : mot de passe faux, ou ce n’est pas un fichier PKCS#12.",
                    "The key " + name + " does not open: the password is wrong, or it is no PKCS#12 file.", unreadable);
        }
    }

    /**
     * A key of a card or module behind a PKCS#11 library.
     *
     * @param slot index of the reader's slot, from 0
     */
    public static SigningKey ofPkcs11(Path library, int slot, char[] pin, Optional<String> alias) throws CannotSign {
        try {
            return chosen(new Pkcs11SignatureToken(library.toAbsolutePath().toString(),
                    new PrefilledPasswordCallback(new PasswordProtection(pin)), -1, slot, ""), library.toString(), alias);
        } catch (DSSException unreachable) {
            throw CannotSign.unable("La carte ou le module " + library + " ne répond pas : est-il branché, le code est-il le bon ?",
                    "The card or module " + library + " does not answer: is it plugged in, is the code right?", unreachable);
        }
    }

    private static SigningKey chosen(SignatureTokenConnection token, String name, Optional<String> alias) throws CannotSign {
        List<DSSPrivateKeyEntry> keys = token.getKeys();
        List<DSSPrivateKeyEntry> fitting = keys.stream().filter(key -> alias.isEmpty() || alias.get().equals(alias(key))).toList();
        if (fitting.size() == 1) {
            return new SigningKey(token, fitting.get(0));
        }
        token.close();
        String aliases = keys.stream().map(SigningKey::alias).collect(Collectors.joining(", "));
        if (keys.isEmpty()) {
            throw CannotSign.refused(name + " ne contient aucune clé privée.", name + " holds no private key.");
        }
        throw alias.isEmpty() ? CannotSign.refused(name + " contient les clés " + aliases + " : dites laquelle avec --alias.",
                name + " holds the keys " + aliases + ": say which one with --alias.")
                : CannotSign.refused("« " + alias.get() + " », donné par --alias, ne désigne pas une seule clé de " + name + ", qui contient : " + aliases + ".",
                        "“" + alias.get() + "”, given by --alias, does not name one single key of " + name + ", which holds: " + aliases + ".");
    }

    private static String alias(DSSPrivateKeyEntry key) {
        return key instanceof KSPrivateKeyEntry stored ? stored.getAlias() : key.getCertificate().getDSSIdAsString();
    }

    /** The signing certificate. */
    public X509Certificate certificate() {
        return entry.getCertificate().getCertificate();
    }

    /** The name that the certificate bears for people. */
    public String holder() {
        return Signataire.holder(certificate());
    }

    /** The certificates that came along with it, its own first. */
    List<X509Certificate> chain() {
        return Arrays.stream(entry.getCertificateChain()).map(CertificateToken::getCertificate).toList();
    }

    /**
     * The value of a signature.
     *
     * @throws CannotSign when the card or module does not answer any more
     */
    SignatureValue sign(ToBeSigned data, DigestAlgorithm digest) throws CannotSign {
        try {
            return token.sign(data, digest, entry);
        } catch (DSSException unusable) {
            throw CannotSign.unable("La clé de « " + holder() + " » n’a pas pu signer : la carte est-elle encore branchée ?",
                    "The key of “" + holder() + "” could not sign: is the card still plugged in?", unusable);
        }
    }

    DSSPrivateKeyEntry entry() {
        return entry;
    }

    @Override
    public void close() {
        token.close();
    }
}
