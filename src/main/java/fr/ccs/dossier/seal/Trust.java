package fr.ccs.dossier.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whom a branch trusts: the authorities whose certificates it accepts, and the lists of those that were revoked.
 *
 * <p>One that is looked up later is looked up once, when the first signature has to be judged: a document without any pays nothing for it.
 */
public final class Trust {
    /** Nobody: every electronic signature then stays undecided. */
    public static final Trust NOBODY = new Trust(List.of(), List.of());

    private Supplier<Trust> origin;
    private UnusableTrust unusable;
    private List<X509Certificate> authorities;
    private List<X509CRL> revocations;

    /** @param authorities certificates of authorities; one of a person is never an anchor */
    public Trust(List<X509Certificate> authorities, List<X509CRL> revocations) {
        this.authorities = List.copyOf(authorities);
        this.revocations = List.copyOf(revocations);
    }

    private Trust(Supplier<Trust> origin) {
        this.origin = origin;
    }

    /** Looked up when it is first needed; what {@code origin} throws then reaches whoever needed it. */
    public static Trust later(Supplier<Trust> origin) {
        return new Trust(origin);
    }

    /** Certificates of authorities. */
    public List<X509Certificate> authorities() {
        return known().authorities;
    }

    /** Lists of revoked certificates. */
    public List<X509CRL> revocations() {
        return known().revocations;
    }

    /**
     * Looks it up now, where that was left for later.
     *
     * @throws UnusableTrust when it cannot be
     */
    public synchronized Trust known() {
        if (origin != null) {
            Trust found = lookedUp();
            authorities = found.authorities();
            revocations = found.revocations();
            origin = null;
        }
        return this;
    }

    private Trust lookedUp() {
        try {
            return origin.get();
        } catch (UnusableTrust refused) {
            unusable = refused;
            throw refused;
        }
    }

    /** Why it cannot be used, once it was looked up in vain. */
    public synchronized Optional<UnusableTrust> unusable() {
        return Optional.ofNullable(unusable);
    }

    /**
     * Reads a folder: {@code *.crt *.cer *.pem} are certificates, {@code *.crl} revocation lists, each PEM or DER; other files are left alone.
     *
     * @throws IOException when the folder or a file of it cannot be read: a trust half read trusts nobody
     * @throws UnusableTrust when a file of it is not what its name says
     */
    public static Trust of(Path folder) throws IOException {
        List<X509Certificate> authorities = new ArrayList<>();
        List<X509CRL> revocations = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            try {
                if (name.matches(".*\\.(crt|cer|pem)")) {
                    certificates(file).stream().filter(Trust::ofAnAuthority).forEach(authorities::add);
                } else if (name.endsWith(".crl")) {
                    revocations.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(Files.readAllBytes(file))));
                }
            } catch (CertificateException | CRLException broken) {
                throw new UnusableTrust("Le dossier de confiance ne peut servir, rien n’a été vérifié : " + file
                        + " n’est ni un certificat ni une liste de révocation lisibles. Remplacez ou ôtez ce fichier.",
                        "The trust folder cannot be used, nothing was checked: " + file
                        + " is neither a readable certificate nor a readable revocation list. Replace this file or take it away.", broken);
            }
        }
        return new Trust(authorities, revocations);
    }

    /** Both: a branch may keep an authority of its own beside the one that others gave it. */
    public Trust and(Trust other) {
        return new Trust(Stream.concat(authorities().stream(), other.authorities().stream()).toList(),
                Stream.concat(revocations().stream(), other.revocations().stream()).toList());
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))).stream()
                .map(X509Certificate.class::cast).toList();
    }

    private static boolean ofAnAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }
}
