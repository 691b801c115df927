package fr.ccs.dossier.seal;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlCommitmentTypeIndication;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.reports.Reports;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import java.time.Instant;
import java.util.Optional;

/** Reads what DSS found of one signature, of a document or of a PDF, and says it in our own terms. */
final class DssReport {
    private final SignatureWrapper signature;
    private final DetailedReport detailed;
    private final AdvancedSignature source;

    private DssReport(Reports reports, AdvancedSignature source) {
        this.signature = reports.getDiagnosticData().getSignatureById(source.getId());
        this.detailed = reports.getDetailedReport();
        this.source = source;
    }

    /**
     * What came of one signature.
     *
     * @param at the moment that it was judged at
     */
    static Conclusion conclusion(Reports reports, AdvancedSignature signature, Trust trust, Instant at) {
        return new DssReport(reports, signature).conclusion(trust, at);
    }

    private Conclusion conclusion(Trust trust, Instant at) {
        Optional<Instant> claimed = Optional.ofNullable(signature.getClaimedSigningTime()).map(java.util.Date::toInstant);
        Optional<Instant> proven = proven(at);
        Optional<Flaw> flaw = new DssFlaw(signature, detailed, source, trust, new Times(claimed, proven, at)).flaw();
        return new Conclusion(Optional.ofNullable(source.getDAIdentifier()).orElse(source.getId()),
                Optional.ofNullable(source.getSigningCertificateToken()).map(CertificateToken::getCertificate), claimed, proven,
                !signature.getTimestampList().isEmpty(), level(proven), scope(), signature.getSignerRoleDetails(signature.getClaimedRoles()),
                signature.getCommitmentTypeIndications().stream().map(XmlCommitmentTypeIndication::getIdentifier).toList(), flaw);
    }

    /** The first time-stamp on the signature that holds and is of a trusted service. */
    private Optional<Instant> proven(Instant at) {
        return signature.getTLevelTimestamps().stream().filter(this::holds).map(stamp -> stamp.getProductionTime().toInstant())
                .filter(time -> !time.isAfter(at)).min(Instant::compareTo);
    }

    private boolean holds(TimestampWrapper stamp) {
        return stamp.isMessageImprintDataIntact() && (detailed.getBasicTimestampValidationIndication(stamp.getId()) == Indication.PASSED
                || detailed.getArchiveDataTimestampValidationIndication(stamp.getId()) == Indication.PASSED);
    }

    /** The level that its structure has, as far as time-stamps of trusted services bear it out. */
    private Level level(Optional<Instant> proven) {
        String format = String.valueOf(signature.getSignatureFormat());
        if (proven.isEmpty()) {
            return Level.B;
        }
        return format.endsWith("-LTA") ? Level.LTA : format.endsWith("-LT") ? Level.LT : Level.T;
    }

    private Scope scope() {
        var scopes = signature.getSignatureScopes();
        return scopes.isEmpty() ? Scope.NONE : scopes.stream().allMatch(part -> part.getScope() == SignatureScopeType.FULL) ? Scope.FULL : Scope.PARTIAL;
    }
}
