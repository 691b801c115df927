package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.CommitmentTypeEnum;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.SignerLocation;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xml.utils.DomUtils;
import eu.europa.esig.dss.xml.utils.XMLCanonicalizer;
import fr.ccs.dossier.document.Document;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Node;

/**
 * One signature in the making, as DSS makes it: enveloped, of everything but the signatures.
 *
 * <p>DSS sees the document without the signatures of others: none of them is signed, and none can be touched or be of harm here.
 */
final class Xades {
    private final DSSDocument unsigned;
    private final Slot slot;
    private final DSSPrivateKeyEntry key;
    private final Optional<String> lieu;
    private final Instant at;
    private final CertificateVerifier verifier;

    Xades(Document document, Slot slot, DSSPrivateKeyEntry key, Optional<String> lieu, Instant at, CertificateVerifier verifier) {
        this.unsigned = new InMemoryDocument(Content.of(document.bytes()), "document.xml", MimeTypeEnum.XML);
        this.slot = slot;
        this.key = key;
        this.lieu = lieu;
        this.at = at;
        this.verifier = verifier;
    }

    /** What the key has to sign. */
    ToBeSigned toBeSigned() {
        return new XAdESService(verifier).getDataToSign(unsigned, parameters(SignatureLevel.XAdES_BASELINE_B));
    }

    /** The whole {@code ds:Signature} at a level, as text that stands by itself: exclusive canonical form, in which all its parts were digested. */
    String signature(SignatureValue value, SignatureLevel level, Optional<? extends TSPSource> time) {
        XAdESService service = new XAdESService(verifier);
        time.ifPresent(service::setTspSource);
        DSSDocument signed = service.signDocument(unsigned, parameters(level), value);
        Node signature = DomUtils.buildDOM(signed).getElementsByTagNameNS(Slot.XMLDSIG, "Signature").item(0);
        return new String(XMLCanonicalizer.createInstance(XMLCanonicalizer.DEFAULT_DSS_C14N_METHOD).canonicalize(signature), StandardCharsets.UTF_8);
    }

    private XAdESSignatureParameters parameters(SignatureLevel level) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.setXPathLocationString("(/*/*[local-name()='signatures']/*[local-name()='signature'])[" + (slot.rank() + 1) + "]");
        parameters.setXPathElementPlacement(XAdESSignatureParameters.XPathElementPlacement.XPathFirstChildOf);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.bLevel().setClaimedSignerRoles(List.of(slot.role()));
        parameters.bLevel().setCommitmentTypeIndications(List.of(slot.role().equals("CANDIDAT")
                ? CommitmentTypeEnum.ProofOfReceipt : CommitmentTypeEnum.ProofOfApproval));
        lieu.ifPresent(place -> {
            SignerLocation location = new SignerLocation();
            location.setLocality(place);
            parameters.bLevel().setSignerLocation(location);
        });
        return parameters;
    }
}
