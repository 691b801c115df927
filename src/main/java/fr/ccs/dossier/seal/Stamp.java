package fr.ccs.dossier.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.tsp.TSPException;

/** The time-stamp of one signature: asked for once, whatever becomes of it, and looked at before it is used. */
final class Stamp implements TSPSource {
    private static final long serialVersionUID = 1L;
    private final transient TimeStamping service;
    private transient String asked = "";
    private transient TimestampToken token;
    private transient CannotSign failure;

    Stamp(TimeStamping service) {
        this.service = service;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        String question = algorithm + HexFormat.of().formatHex(digest);
        if (!question.equals(asked)) {
            try {
                token = new TimestampToken(service.source().getTimeStampResponse(algorithm, digest).getBytes(), TimestampType.SIGNATURE_TIMESTAMP);
                asked = question;
            } catch (RuntimeException | TSPException | IOException | CMSException unanswered) {
                failure = service.failure(unanswered);
                throw new IllegalStateException("no time-stamp", unanswered);
            }
        }
        return new TimestampBinary(token.getEncoded());
    }

    /** Why there is none, once it was asked for. */
    Optional<CannotSign> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * A signature with this time-stamp; empty when DSS finds that its revocation lists do not make it lasting.
     *
     * @throws CannotSign when the authority does not answer
     */
    <T> Optional<T> made(SignatureLevel level, Supplier<T> making) throws CannotSign {
        try {
            return Optional.of(making.get());
        } catch (RuntimeException unmade) {
            if (failure != null) {
                throw failure;
            }
            if (level == SignatureLevel.XAdES_BASELINE_LT && (unmade instanceof AlertException || unmade instanceof DSSException)) {
                return Optional.empty();
            }
            throw unmade;
        }
    }

    /** The time that it proves. */
    Instant time() {
        return token.getGenerationTime().toInstant();
    }

    /**
     * Refuses what would contradict itself: a claimed time after the proven one, a certificate not valid at the proven one.
     *
     * @param at the claimed time
     */
    void require(SigningKey key, Trust trust, Instant at) throws CannotSign {
        if (at.isAfter(time().plus(Times.LARGEST_DRIFT))) {
            throw CannotSign.unable("L’heure de signature (" + Days.hour(at, Language.FRENCH) + ") est plus avancée que celle de l’horodatage ("
                    + Days.hour(time(), Language.FRENCH) + ") : mettez l’horloge de ce poste à l’heure, puis signez de nouveau.",
                    "The time of signing (" + Days.hour(at, Language.ENGLISH) + ") is later than that of the time-stamp (" + Days.hour(time(), Language.ENGLISH)
                    + "): set this machine’s clock right, then sign again.", null);
        }
        Fitness.require(key, trust, time());
    }

    /** The certificates up to an authority of the branch of whoever gave it; empty for an authority that it does not know. */
    Optional<Chain> chain(Trust trust) {
        List<X509Certificate> along = token.getCertificates().stream().map(CertificateToken::getCertificate).toList();
        return token.getCertificates().stream().filter(token::isSignedBy).map(CertificateToken::getCertificate).findFirst()
                .flatMap(signer -> Chain.of(signer, along, trust));
    }
}
