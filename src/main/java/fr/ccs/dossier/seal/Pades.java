package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.time.Instant;
import java.util.Optional;

/** One seal in the making: a PAdES signature that certifies the whole file and allows no change of it. */
final class Pades {
    private final DSSDocument pdf;
    private final SealLook look;
    private final SealParameters parameters;
    private final CertificateVerifier verifier;
    private final ValidationData data;

    Pades(byte[] pdf, Cachet cachet, DSSPrivateKeyEntry key, Instant at, CertificateVerifier verifier, ValidationData data) {
        this.pdf = new InMemoryDocument(pdf, "certificat.pdf", MimeTypeEnum.PDF);
        this.look = new SealLook(cachet.lines(at), cachet.spoken(at));
        this.parameters = new SealParameters(cachet, key, at);
        this.verifier = verifier;
        this.data = data;
    }

    /** What the key has to sign. */
    ToBeSigned toBeSigned() {
        return service().getDataToSign(pdf, parameters.at(SignatureLevel.PAdES_BASELINE_B));
    }

    /** The sealed file, time-stamped when there is a source of time. */
    byte[] sealed(SignatureValue value, Optional<? extends TSPSource> time) {
        PAdESService service = service();
        time.ifPresent(service::setTspSource);
        SignatureLevel level = time.isPresent() ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B;
        return DSSUtils.toByteArray(service.signDocument(pdf, parameters.at(level), value));
    }

    private PAdESService service() {
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(new PdfBoxDefaultObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, block -> new SealDrawing(look, data)));
            }
        });
        return service;
    }
}
