package fr.ccs.dossier.seal;

import eu.europa.esig.dss.asic.common.SecureContainerHandlerBuilder;
import eu.europa.esig.dss.asic.common.ZipUtils;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** One ASiC-E container in the making, as DSS makes it: the files, what kinds they are, and one XAdES signature over every one of them. */
final class Container {
    /** As many as a deposit may have, and what stands beside them. */
    static final int MOST_FILES = 5_000;

    /** What one may unfold to: twice what is ever put into one. */
    static final long MOST_BYTES = 1L << 30;

    private final List<DSSDocument> files;
    private final DSSPrivateKeyEntry key;
    private final Instant at;
    private final CertificateVerifier verifier;

    /** @param files by their paths in the container */
    Container(SortedMap<String, Path> files, DSSPrivateKeyEntry key, Instant at, CertificateVerifier verifier) {
        this.files = files.entrySet().stream().map(Container::file).toList();
        this.key = key;
        this.at = at;
        this.verifier = verifier;
        zips();
    }

    /** How DSS reads and writes zip files: it looks at no more than a deposit may hold, nor at what unfolds beyond measure. */
    static ZipUtils zips() {
        ZipUtils zips = ZipUtils.getInstance();
        zips.setZipContainerHandlerBuilder(new SecureContainerHandlerBuilder().setMaxAllowedFilesAmount(MOST_FILES));
        return zips;
    }

    private static DSSDocument file(Map.Entry<String, Path> named) {
        FileDocument file = new FileDocument(named.getValue().toFile());
        file.setName(named.getKey());
        return file;
    }

    /** What the key has to sign. */
    ToBeSigned toBeSigned() {
        return new ASiCWithXAdESService(verifier).getDataToSign(files, parameters(SignatureLevel.XAdES_BASELINE_B));
    }

    /** The whole container at a level. */
    DSSDocument signed(SignatureValue value, SignatureLevel level, Optional<? extends TSPSource> time) {
        ASiCWithXAdESService service = new ASiCWithXAdESService(verifier);
        time.ifPresent(service::setTspSource);
        return service.signDocument(files, parameters(level), value);
    }

    private ASiCWithXAdESSignatureParameters parameters(SignatureLevel level) {
        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA512);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }
}
