package fr.ccs.dossier.seal;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import fr.ccs.dossier.document.Document;
import java.time.Instant;
import java.util.Optional;

/** Signs as {@link Signer} does, but refuses nothing: for signatures that it would never give. */
final class Bare {

    private Bare() {}

    /** Signs the slot of a role at level B, or T with a time-stamp. */
    static Document sign(Document document, String role, SigningKey key, Instant at, Optional<TimeStamping> timeStamping) {
        return sign(document, Keys.slot(document, role), key, at, timeStamping);
    }

    /** Signs the slot of a role and declares another one in the signature. */
    static Document signAs(Document document, String role, String declared, SigningKey key) {
        Slot slot = Keys.slot(document, role);
        return sign(document, new Slot(declared, slot.signataire(), slot.rank(), slot.element(), Optional.empty()), key, Keys.DAY, Optional.empty());
    }

    private static Document sign(Document document, Slot slot, SigningKey key, Instant at, Optional<TimeStamping> timeStamping) {
        Xades xades = new Xades(document, slot, key.entry(), Optional.of("Lyon"), at, careless());
        SignatureLevel level = timeStamping.isPresent() ? SignatureLevel.XAdES_BASELINE_T : SignatureLevel.XAdES_BASELINE_B;
        try {
            SignatureValue value = key.sign(xades.toBeSigned(), DigestAlgorithm.SHA256);
            return Keys.read(document.name(), Splice.into(document, slot, xades.signature(value, level, timeStamping.map(Stamp::new))));
        } catch (CannotSign e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommonCertificateVerifier careless() {
        CommonCertificateVerifier verifier = Dss.verifier(Keys.trust());
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }
}
