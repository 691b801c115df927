package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.CommitmentTypeEnum;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** What DSS is told of a seal: whose it is, that it approves, and that it certifies a document which may change no more. */
record SealParameters(Cachet cachet, DSSPrivateKeyEntry key, Instant at) {
    /** Room for the signature, its certificates and a time-stamp, in bytes. */
    private static final int ROOM = 16 * 1024;

    PAdESSignatureParameters at(SignatureLevel level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setContentSize(ROOM);
        parameters.setSignerName(cachet.signataire());
        parameters.setLocation(cachet.lieu());
        parameters.setSigningTimeZone(TimeZone.getTimeZone("Europe/Paris"));
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.bLevel().setCommitmentTypeIndications(List.of(CommitmentTypeEnum.ProofOfApproval));
        parameters.setImageParameters(block());
        return parameters;
    }

    /** DSS calls the drawing only when it thinks that there are words to draw. */
    private SignatureImageParameters block() {
        SignatureImageTextParameters words = new SignatureImageTextParameters();
        words.setText(cachet.signataire());
        SignatureImageParameters block = new SignatureImageParameters();
        block.setTextParameters(words);
        block.getFieldParameters().setFieldId(SealPlace.FIELD);
        return block;
    }
}
