package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.PolicyParts.ALWAYS;
import static fr.ccs.dossier.seal.PolicyParts.algorithms;
import static fr.ccs.dossier.seal.PolicyParts.authority;
import static fr.ccs.dossier.seal.PolicyParts.holder;
import static fr.ccs.dossier.seal.PolicyParts.only;
import static fr.ccs.dossier.seal.PolicyParts.token;

import eu.europa.esig.dss.enumerations.ValidationModel;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.ModelConstraint;
import eu.europa.esig.dss.policy.jaxb.RevocationConstraints;
import eu.europa.esig.dss.policy.jaxb.SignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.SignedAttributesConstraints;
import eu.europa.esig.dss.policy.jaxb.TimestampConstraints;

/**
 * What a branch asks of a signature: an advanced one under its own authorities, without any trusted list of a state.
 *
 * <p>Built in code rather than read from a file: nothing to parse when the first signature is judged. No algorithm has an end date here: a date
 * would make archived signatures undecided overnight; a broken algorithm leaves the list with a new version of the rules.
 */
final class Policy {
    /** The one policy, for XML and PDF; read-only, for all threads. */
    static final ValidationPolicy OF_A_BRANCH = new EtsiValidationPolicy(constraints());

    private Policy() {}

    private static ConstraintsParameters constraints() {
        ConstraintsParameters all = new ConstraintsParameters();
        all.setName("CCS");
        all.setSignatureConstraints(signature());
        all.setTimestamp(timeStamp());
        all.setRevocation(revocation());
        all.setCryptographic(algorithms());
        ModelConstraint shell = new ModelConstraint();
        shell.setValue(ValidationModel.SHELL);
        all.setModel(shell);
        return all;
    }

    private static SignatureConstraints signature() {
        CertificateConstraints person = holder();
        person.setKeyUsage(only("nonRepudiation"));
        person.setRevocationFreshnessNextUpdate(ALWAYS);
        person.setRevocationIssuerNotExpired(ALWAYS);
        CertificateConstraints above = authority();
        above.setRevocationDataAvailable(ALWAYS);
        above.setAcceptableRevocationDataFound(ALWAYS);
        BasicSignatureConstraints basic = token(person, above);
        basic.setSignatureDuplicated(ALWAYS);
        SignatureConstraints signature = new SignatureConstraints();
        signature.setAcceptablePolicies(only("NO_POLICY"));
        signature.setFullScope(ALWAYS);
        signature.setBasicSignatureConstraints(basic);
        signature.setSignedAttributes(signed());
        return signature;
    }

    private static SignedAttributesConstraints signed() {
        SignedAttributesConstraints signed = new SignedAttributesConstraints();
        signed.setSigningCertificatePresent(ALWAYS);
        signed.setUnicitySigningCertificate(ALWAYS);
        signed.setCertDigestPresent(ALWAYS);
        signed.setCertDigestMatch(ALWAYS);
        signed.setIssuerSerialMatch(ALWAYS);
        signed.setSigningTime(ALWAYS);
        signed.setSigningTimeInCertRange(ALWAYS);
        signed.setMessageDigestOrSignedPropertiesPresent(ALWAYS);
        return signed;
    }

    private static TimestampConstraints timeStamp() {
        CertificateConstraints service = holder();
        service.setExtendedKeyUsage(only("timeStamping"));
        TimestampConstraints stamp = new TimestampConstraints();
        stamp.setRevocationTimeAgainstBestSignatureTime(ALWAYS);
        stamp.setBestSignatureTimeBeforeExpirationDateOfSigningCertificate(ALWAYS);
        stamp.setCoherence(ALWAYS);
        stamp.setBasicSignatureConstraints(token(service, authority()));
        return stamp;
    }

    private static RevocationConstraints revocation() {
        RevocationConstraints list = new RevocationConstraints();
        list.setUnknownStatus(ALWAYS);
        list.setThisUpdatePresent(ALWAYS);
        list.setRevocationIssuerKnown(ALWAYS);
        list.setRevocationIssuerValidAtProductionTime(ALWAYS);
        list.setRevocationAfterCertificateIssuance(ALWAYS);
        list.setRevocationHasInformationAboutCertificate(ALWAYS);
        list.setBasicSignatureConstraints(token(holder(), authority()));
        return list;
    }
}
